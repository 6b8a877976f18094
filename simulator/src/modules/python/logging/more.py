# Handlers that keep records, or hand them on. Those that write files or to the network are refused by name.

import copy
import logging
import queue
import threading


class BufferingHandler(logging.Handler):
    """Keeps records until there are enough."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        """Whether there are."""
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        """Keeps a record."""
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        """Forgets the records."""
        self.buffer.clear()

    def close(self):
        """Lets go of everything."""
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records for another handler, until there are enough or a grave one comes."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        """Whether they are to be handed on now."""
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        """The other handler."""
        self.target = target

    def flush(self):
        """Hands them on."""
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        """Lets go of the other handler."""
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.target = None
            BufferingHandler.close(self)


class QueueHandler(logging.Handler):
    """Puts records into a queue."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        """Puts one there."""
        self.queue.put_nowait(record)

    def prepare(self, record):
        """A copy with its message made, so that another process could read it."""
        message = self.format(record)
        record = copy.copy(record)
        record.message = record.msg = message
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        """Prepares a record and puts it there."""
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Takes records from a queue and hands them to handlers, in a thread of its own."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def dequeue(self, block):
        """The next record."""
        return self.queue.get(block)

    def start(self):
        """Starts the thread. Here it takes what is there when it is stopped: it could but wait for more."""
        self._thread = threading.Thread(target=self._monitor)
        self._thread.daemon = True

    def prepare(self, record):
        """The record that handlers get."""
        return record

    def handle(self, record):
        """Hands it to them."""
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        has_task_done = hasattr(self.queue, 'task_done')
        while True:
            try:
                record = self.dequeue(True)
                if record is not self._sentinel:
                    self.handle(record)
                if has_task_done:
                    self.queue.task_done()
                if record is self._sentinel:
                    break
            except queue.Empty:
                break

    def enqueue_sentinel(self):
        """Puts the end there."""
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Hands on what is left, and ends the thread."""
        if self._thread:
            self.enqueue_sentinel()
            self._thread.start()
            self._thread.join()
            self._thread = None
