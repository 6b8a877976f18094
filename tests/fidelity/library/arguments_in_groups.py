# argparse: usage with exclusive groups, intermixed and deprecated arguments, and what add_argument() refuses.
import argparse
import sys

sys.stderr = sys.stdout


def attempt(function, *args):
    try:
        print(function(*args))
    except SystemExit as e:
        print("exit", e.code)
    except Exception as e:
        print(type(e).__name__, e)


def parser(**settings):
    return argparse.ArgumentParser(prog="prog", **settings)


p = parser()
group = p.add_mutually_exclusive_group(required=True)
group.add_argument("--foo")
group.add_argument("--bar", action="store_true")
group.add_argument("position", nargs="?")
p.add_argument("last")
p.print_help()
for line in ("--foo 1 z", "--bar --foo 1 z", "p z", "z", "--bar p z"):
    attempt(p.parse_args, line.split())

p = parser()
p.add_argument("--first-option", help="   ")
group = p.add_mutually_exclusive_group()
for name in ("--alpha", "--beta", "--gamma", "--delta", "--epsilon"):
    group.add_argument(name, nargs="+", metavar=("ONE", "MORE"))
p.print_usage()

p = parser()
p.add_argument("--foo")
p.add_argument("command")
p.add_argument("rest", nargs="*", type=int)
attempt(p.parse_intermixed_args, "doit 1 --foo bar 2 3".split())
attempt(p.parse_known_intermixed_args, "--foo x doit 7 --zz 9".split())
attempt(p.parse_args, "doit 1 --foo bar 2 3".split())
attempt(p.parse_intermixed_args, ["--foo", "1"])
p.add_argument("tail", nargs="...")
attempt(p.parse_intermixed_args, ["a"])

p = parser()
p.add_argument("--old", deprecated=True)
p.add_argument("-k", action="count", default=0)
attempt(p.parse_args, ["--old", "1", "--ol", "2"])
for line in ("-ku", "-k=u", "-kk", "-kk=3", "-k-u", "-u -k"):
    attempt(p.parse_known_args, line.split())

for settings in (dict(nargs="x"), dict(nargs="+", metavar=("a",)), dict(nargs=2, metavar=("a", "b", "c")), dict(nargs=1.5),
                 dict(type=5), dict(action="foo"), dict(action="store_true", type=int), dict(foo=1), dict(nargs=0),
                 dict(action="append", nargs=0), dict(action="count", const=1), dict(choices=[1, 2], default=3),
                 dict(action=argparse.BooleanOptionalAction), dict(action=argparse.BooleanOptionalAction, const=1)):
    print(settings)
    attempt(lambda: parser().add_argument("--foo", **settings).dest)
commands = parser().add_subparsers()
commands.add_parser("add", aliases=["a"])
attempt(commands.add_parser, "a")
p = parser()
p.add_subparsers()
attempt(p.add_subparsers)
print(argparse.FileType("r", 1, errors="replace"), argparse.FileType("w", encoding="latin-1"))
attempt(lambda: parser(parents=[5]))
p = parser()
p.register("type", "double", lambda text: text * 2)
p.add_argument("x", type="double")
attempt(p.parse_args, ["ab"])
