"""Items of lists, by index and by slice: a sieve, a matrix product, a row of partial sums."""


def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= limit:
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
        i += 1
    return [i for i, flag in enumerate(flags) if flag]


def product(a, b):
    n = len(a)
    result = [[0] * n for _ in range(n)]
    for i in range(n):
        row = a[i]
        for j in range(n):
            total = 0
            for k in range(n):
                total += row[k] * b[k][j]
            result[i][j] = total
    return result


primes = sieve(3000000)
print(len(primes), primes[-1])
matrix = [[(i * j) % 7 for j in range(170)] for i in range(170)]
square = product(matrix, matrix)
print(sum(sum(row) for row in square))
sums = [0]
for p in primes:
    sums.append(sums[-1] + p)
print(sums[-1], sums[100:110:3])
