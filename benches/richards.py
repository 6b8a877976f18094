"""A small operating system's scheduler, after Martin Richards' benchmark: many short methods of several classes."""

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
SIZE = 4


class Packet:
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.datum = 0
        self.data = [0] * SIZE

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, system, ident, priority, queue):
        self.system = system
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.held = False
        self.waiting = queue is None
        system.tasks[ident] = self
        system.order.append(self)
        system.order.sort(key=lambda task: -task.priority)

    def runnable(self):
        return not self.held and not (self.waiting and self.queue is None)

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
        return packet

    def receive(self, packet):
        packet.owner = self.ident
        self.queue = packet.append_to(self.queue)
        self.waiting = False

    def wait(self):
        self.waiting = True


class Idle(Task):
    def __init__(self, system, count):
        super().__init__(system, IDLE, 0, None)
        self.count = count
        self.control = 1
        self.waiting = False

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            self.held = True
        elif self.control & 1 == 0:
            self.control //= 2
            self.system.release(DEVICE_A)
        else:
            self.control = self.control // 2 ^ 0xD008
            self.system.release(DEVICE_B)


class Worker(Task):
    def __init__(self, system, queue):
        super().__init__(system, WORKER, 1000, queue)
        self.target = HANDLER_A
        self.letter = 0

    def run(self, packet):
        if packet is None:
            self.wait()
            return
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.datum = 0
        for i in range(SIZE):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        self.system.send(self.target, packet)


class Handler(Task):
    def __init__(self, system, ident, priority, queue, device):
        super().__init__(system, ident, priority, queue)
        self.device = device
        self.work = None
        self.devices = None

    def run(self, packet):
        if packet is not None:
            if packet.kind == WORKER:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.work
        if work is None:
            self.wait()
            return
        at = work.datum
        if at >= SIZE:
            self.work = work.link
            self.system.send(WORKER, work)
        elif self.devices is not None:
            device = self.devices
            self.devices = device.link
            device.datum = work.data[at]
            work.datum = at + 1
            self.system.send(self.device, device)
        else:
            self.wait()


class Device(Task):
    def __init__(self, system, ident, priority, handler):
        super().__init__(system, ident, priority, None)
        self.handler = handler
        self.pending = None

    def run(self, packet):
        if packet is None:
            if self.pending is None:
                self.wait()
            else:
                pending, self.pending = self.pending, None
                self.system.send(self.handler, pending)
        else:
            self.pending = packet
            self.system.held += 1
            self.held = True


class System:
    def __init__(self):
        self.tasks = [None] * 6
        self.order = []
        self.sent = 0
        self.held = 0

    def release(self, ident):
        self.tasks[ident].held = False

    def send(self, ident, packet):
        self.sent += 1
        self.tasks[ident].receive(packet)

    def schedule(self):
        while True:
            for task in self.order:
                if task.runnable():
                    task.run(task.take())
                    break
            else:
                return


def packets(kind, owner, count):
    queue = None
    for _ in range(count):
        queue = Packet(queue, owner, kind)
    return queue


system = System()
Idle(system, 150000)
Worker(system, packets(WORKER, WORKER, 2))
Handler(system, HANDLER_A, 2000, packets(DEVICE_A, DEVICE_A, 3), DEVICE_A)
Handler(system, HANDLER_B, 3000, packets(DEVICE_B, DEVICE_B, 3), DEVICE_B)
Device(system, DEVICE_A, 4000, HANDLER_A)
Device(system, DEVICE_B, 5000, HANDLER_B)
system.schedule()
print(system.sent, system.held)
