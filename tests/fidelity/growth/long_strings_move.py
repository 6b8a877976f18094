# Strings beyond 512 bytes are the C library's: at the end of its memory they grow where they are, up to a mapping of
# their own; elsewhere they move to where there is room.
def moves(start, piece, times):
    text, seen = 'x' * start, []
    for turn in range(times):
        before = id(text)
        text += piece
        if id(text) != before:
            seen.append(len(text))
    return len(seen), len(text)

def settled():
    # Large enough that no place that was left by the start fits.
    text = 'x' * 100_000
    seen = []
    for turn in range(200):
        before = id(text)
        text += 'y' * 100
        seen.append(id(text) == before)
    return seen.count(True), len(text)

print(settled())

def again():
    first = 'a' * 90_000 + str(1)
    place = id(first)
    del first
    second = 'b' * 90_000 + str(2)
    return id(second) == place

print(again(), again())

def shrunk():
    data = bytearray(90_000)
    data[10:] = b''
    return len(data)

print(shrunk())
