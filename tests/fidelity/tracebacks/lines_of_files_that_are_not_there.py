# Code that a program compiles under a name of its own is shown with lines of the program, since the main module's loader
# is asked for them. A name in angle brackets has no lines.
import traceback

program = """
def fail(depth):
    if depth:
        return fail(depth - 1)
    return [][depth]
"""

for name in ("<text>", "made.py", "folder/made.py"):
    exec(compile(program, name, "exec"))
    try:
        fail(1)
    except IndexError:
        traceback.print_exc()
try:
    exec(compile("\n" * 60 + "1 / 0", "far.py", "exec"))
except ZeroDivisionError:
    traceback.print_exc()
exec(compile("\n\nint('x')", "made_too.py", "exec"))
