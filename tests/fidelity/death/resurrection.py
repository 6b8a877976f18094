# __del__ may bring its object back, and is then never called again.
saved = []
class Phoenix:
    def __init__(self): self.value = [1]
    def __del__(self):
        print("dying")
        saved.append(self)
p = Phoenix()
del p
print("saved", len(saved), saved[0].value)
q = saved.pop()
print("again mine", q.value)
del q
print("gone quietly", len(saved))
class Cat:
    lives = 3
    def __del__(self):
        Cat.lives -= 1
        print("lives left", Cat.lives)
        global cat
        cat = self
cat = Cat()
cat = None
print(cat is None)
cat = None
print(cat is None, Cat.lives)
