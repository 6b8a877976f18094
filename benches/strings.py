"""Strings: splitting, joining, replacing, formatting and growing."""

text = " ".join("word%d is number %d" % (i, i * i) for i in range(20000))
words = text.split()
print(len(text), len(words), text.count("is"), text.find("number 399960001"))
upper = [w.upper() if len(w) > 5 else w.capitalize() for w in words]
print(len("-".join(upper)), upper[3999])


def lines(n):
    out = []
    for i in range(n):
        out.append(f"{i:06d}|{i * 1.5:10.3f}|{hex(i)}|{i!r:>8}")
    return "\n".join(out)


table = lines(250000)
print(len(table), table[-40:])


def grow(n):
    s = ""
    for i in range(n):
        s += "ab" if i % 2 else "c"
    return s


grown = grow(1200000)
print(len(grown), grown.replace("ab", "x")[:20])
total = 0
for c in grown:
    if c == "a":
        total += 1
    elif c in "bc":
        total += 2
print(total)
vowels = 0
for word in words:
    if word.startswith("word") and word[4:].isdigit():
        vowels += int(word[4:]) % 3
print(vowels, sum(ord(c) for c in text[:200000]))
