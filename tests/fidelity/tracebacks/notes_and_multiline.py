# Notes, messages with several lines, and an exception class in a class.
class Outer:
    class Problem(Exception):
        pass
def work():
    e = Outer.Problem("first line\nsecond line")
    e.add_note("a note")
    e.add_note("another\nnote")
    raise e
work()
