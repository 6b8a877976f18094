# Floats at a fixed number of decimals: ties, values that no word holds, zeros and signs.
import random

r = random.Random(7)
values = [0.0, -0.0, 0.5, 1.5, 2.5, -2.5, 0.125, 0.375, 1e-10, -1e-10, 1e22, 1e15 + 0.5, 123456789.987654321, 5e-324]
values += [2.2250738585072014e-308, 0.1, 0.045, 1.005, 2.675, 1e300, 9.999, 99.995, 0.9999, -0.001]
values += [r.uniform(-1000, 1000) for _ in range(60)]
values += [r.randint(-10**9, 10**9) / 2 ** r.randint(0, 40) for _ in range(60)]
values += [float(f"{r.uniform(-1, 1)}e{r.randint(-20, 20)}") for _ in range(60)]
for value in values:
    for places in (0, 1, 2, 3, 6, 10, 17, 22, 30):
        text = f"{value:.{places}f}"
        if text != "%.*f" % (places, value) or float(text) != round(value, places) and places < 17:
            print("these differ", value, places)
        if places in (2, 17) or abs(value) < 1e-4:
            print(text, f"{value:+012.{places}F}")
