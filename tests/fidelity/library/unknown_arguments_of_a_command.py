# What a subcommand of argparse does not know is told by the parser that has it; raw streams have to be completed.
import argparse
import functools
import io
import sys

sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("-v", action="store_true")
commands = parser.add_subparsers(dest="command")
add = commands.add_parser("add")
add.add_argument("x", nargs="+")
for line in ["add 1 --unknown", "add 1 -v -w 2", "--what add 1 -q", "add 1"]:
    try:
        print(parser.parse_args(line.split()))
    except SystemExit as stop:
        print("exit", stop.code)
    print(parser.parse_known_args(line.split()))

for call in (
    lambda: io.RawIOBase().read(),
    lambda: io.RawIOBase().read(5),
    lambda: io.RawIOBase().readinto(bytearray(2)),
    lambda: io.RawIOBase().write(b"x"),
):
    try:
        print(call())
    except Exception as error:
        print(repr(error))


class Countdown(io.RawIOBase):
    left = 10

    def readable(self):
        return True

    def readinto(self, buffer):
        count = min(len(buffer), self.left)
        buffer[:count] = b"abcdefghij"[:count]
        self.left -= count
        return count


print(Countdown().read(3), Countdown().readall(), io.BufferedReader(Countdown(), 4).read(6))


class Sized:
    size = functools.cached_property(len)

    def __len__(self):
        return 7


print(Sized().size, functools.cached_property(len).attrname)
