# A barrier that one thread passes alone, and one that is broken.
import threading


def act():
    print('all are here')


barrier = threading.Barrier(1, action=act)
print(barrier.parties, barrier.n_waiting, barrier.broken, barrier.wait(), repr(barrier).rpartition(' ')[2])
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError as error:
    print('broken', barrier.broken, repr(error), repr(barrier).rpartition(' ')[2])
barrier.reset()
print(barrier.wait(), barrier.broken)
for parties in (0, -1):
    try:
        threading.Barrier(parties)
    except ValueError as error:
        print(error)


def fail():
    raise KeyError('action')


barrier = threading.Barrier(1, fail)
try:
    barrier.wait()
except KeyError as error:
    print(error, barrier.broken)
