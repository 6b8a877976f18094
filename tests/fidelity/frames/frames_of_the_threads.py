# sys._current_frames() while there is one thread.
import sys
import threading


def inner():
    frames = sys._current_frames()
    [(number, frame)] = frames.items()
    print(number == threading.get_ident(), frame is sys._getframe(), frame.f_code.co_name, frame.f_lineno)
    return len(frames), sys.getrefcount(frame)


print(inner())
print([frame.f_code.co_name for frame in sys._current_frames().values()], type(sys._current_frames()).__name__)
