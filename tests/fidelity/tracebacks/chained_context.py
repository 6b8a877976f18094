# An error inside an except block shows what was being handled.
def handler(e):
    return e.missing_attribute

try:
    print({}["absent"])
except KeyError as err:
    handler(err)
