# Frames named after a class body and a lambda.
check = lambda v: v["missing"]
class Settings:
    name = "s"
    value = check({"name": name})
print("unreached")
