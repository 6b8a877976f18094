"""Lists: building them, sorting them with and without a key, searching them."""
from bisect import bisect_left

state = 42
numbers = []
for _ in range(240000):
    state = (state * 69069 + 1) % 4294967296
    numbers.append(state >> 8)
ordered = sorted(numbers)
backward = sorted(numbers, key=lambda n: -n)
pairs = [(n % 1000, i) for i, n in enumerate(numbers)]
pairs.sort()
words = [str(n) for n in numbers]
words.sort()
by_length = sorted(words, key=len)
found = sum(bisect_left(ordered, n) for n in numbers[::3])
print(ordered[1000], backward[1000], pairs[500], words[77], by_length[0], found)
copy = ordered[:]
copy.reverse()
print(copy == backward, sum(copy[::7]))
