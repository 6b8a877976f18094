# The ways out of a program, and what runs on them.
import atexit
import sys


@atexit.register
def last():
    print("last")


@atexit.register
def first():
    print("first")


for code in ("text", (1, 2), None, 2.5, [1], True, -1):
    try:
        sys.exit(code)
    except SystemExit as leaving:
        print(leaving.code, leaving.args)


def leave():
    try:
        sys.exit("leaving with a message")
    finally:
        print("finally")


leave()
