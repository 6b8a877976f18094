# for with else, continue and nested breaks.
for row in ["abc", "a-c", "", "xyz"]:
    for ch in row:
        if ch == "-":
            print("dash in", row)
            break
        if ch in "xy":
            continue
        print(ch, end=" ")
    else:
        print("| no dash in", repr(row))

for i in range(3):
    pass
print("the loop variable survives:", i)

total = 0
for i, j in zip(range(10, 0, -3), "abcd"):
    total += i
    print(i, j, total)
