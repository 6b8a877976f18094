# A seed makes chance repeatable.
import random
from collections import Counter

random.seed(42)
rolls = [random.randint(1, 6) for _ in range(1000)]
print(Counter(rolls).most_common())
deck = [rank + suit for suit in "SHDC" for rank in "A23456789TJQK"]
random.shuffle(deck)
print(deck[:5], random.sample(deck, 5), random.choice(deck))
print([round(random.gauss(100, 15), 3) for _ in range(5)])
print(random.choices(["heads", "tails"], weights=[3, 1], k=10))

a, b = random.Random(7), random.Random(7)
print(all(a.random() == b.random() for _ in range(2000)))
state = a.getstate()
first = [a.random() for _ in range(3)]
a.setstate(state)
print(first == [a.random() for _ in range(3)])


class Loaded(random.Random):
    def random(self):
        return 0.0


print(Loaded().uniform(3, 5), Loaded().choice("abc"))
