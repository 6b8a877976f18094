# Kinds of tokens; their numbers are on record (`cpython_names.txt`).

NT_OFFSET = 256


def ISTERMINAL(x):
    """Whether a number is that of a token."""
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    """Whether it is that of a rule."""
    return x >= NT_OFFSET


def ISEOF(x):
    """Whether it is that of the end."""
    return x == 0
