# Strings beyond 512 bytes that grow meet places that the start has left.
seen = {}
def number(value):
    return seen.setdefault(id(value), len(seen))
def grow(pieces):
    text = 'a'
    places = []
    for piece in pieces:
        text += piece
        places.append(number(text))
    return places
print(grow(['é' * 30, 'a' * 40, 'long' * 150, 'a']))
