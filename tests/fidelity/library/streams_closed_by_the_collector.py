# A stream is closed when it dies; what that raises is told.
import gc, io, sys
sys.unraisablehook = lambda report: print('unraisable', type(report.exc_value).__name__, report.exc_value, type(report.object).__name__)
gc.collect()


class Stream(io.BytesIO):
    def close(self):
        print('close')
        super().close()


class Failing(io.StringIO):
    def close(self):
        super().close()
        raise ValueError('no')


def viewed(stream):
    view = stream.getbuffer()
    part = view[2:4]
    ring = [stream, view, part]
    ring.append(ring)


viewed(io.BytesIO(b'hello world'))
print(gc.collect())
viewed(Stream(b'hello world'))
print(gc.collect())
Stream()
Failing()
