# A module that was used and not imported.
print("start")
def refs(x):
    return sys.getrefcount(x)
refs([])
