# A string of six hundred characters grows by one: how often it moves, and how often it stays.
def grow(text):
    stays = []
    for turn in range(150):
        before = id(text)
        text += 'y'
        stays.append(id(text) == before)
    return stays.count(True), stays.count(False)

print(grow('x' * 600))
