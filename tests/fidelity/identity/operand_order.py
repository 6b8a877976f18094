"""Which operand's block is the first one to be used again, before and after the operation has specialised itself."""


def difference(i):
    answers = []
    for _ in range(5):
        probe = i + 1000
        block = id(probe)
        del probe
        (i + 1000) - (i + 1000)
        after = i + 3000
        answers.append(id(after) == block)
        del after
    return answers


def less(i):
    answers = []
    for _ in range(5):
        probe = i + 1000
        block = id(probe)
        del probe
        (i + 1000) < (i + 1000)
        after = i + 3000
        answers.append(id(after) == block)
        del after
    return answers


def remainder(i):
    answers = []
    for _ in range(5):
        probe = i + 1000
        block = id(probe)
        del probe
        (i + 1000) % (i + 1000)
        after = i + 3000
        answers.append(id(after) == block)
        del after
    return answers


print(difference(3), less(3), remainder(3))
