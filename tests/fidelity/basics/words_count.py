# Counting words, grouping and printing a table: dicts, sorting and formatting together.
text = """the cat sat on the mat
the dog sat on the log
a cat and a dog"""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])):
    print(f"{word:<5}{n:>3} {'#' * n}")
by_len = {}
for w in counts:
    by_len.setdefault(len(w), []).append(w)
print({k: sorted(v) for k, v in sorted(by_len.items())})
index = {}
for no, line in enumerate(text.splitlines(), 1):
    for w in set(line.split()):
        index.setdefault(w, set()).add(no)
print({w: sorted(index[w]) for w in sorted(index)})
longest = max(text.splitlines(), key=len)
print(longest.title(), len(longest))
