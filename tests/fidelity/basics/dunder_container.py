# A class that behaves as a sequence: len, item, contains, iter, slices.
class Deck:
    def __init__(self, cards):
        self.cards = list(cards)
    def __len__(self):
        return len(self.cards)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return Deck(self.cards[i])
        return self.cards[i]
    def __setitem__(self, i, v):
        self.cards[i] = v
    def __delitem__(self, i):
        del self.cards[i]
    def __contains__(self, c):
        print("looking for", c)
        return c in self.cards
    def __repr__(self):
        return "Deck(" + "".join(self.cards) + ")"

d = Deck("abcdef")
print(len(d), d[0], d[-1], d[1:4], d[::-2])
print("c" in d, "z" in d, "z" not in d)
d[0] = "A"
del d[-1]
print(d, list(d), [*reversed(d)])
print(max(d), sorted(d, reverse=True))
try:
    d[99]
except IndexError as e:
    print(e)
