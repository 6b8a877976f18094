# An assignment to several names goes through an iterator until it is specialised, the second time it runs.
import gc, tracemalloc

def most(work):
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak - before

two, three = (1, 2), [1, 2, 3]
def nothing(): [] = []
def of_list(): a, b = [1, 2]
def of_tuple(): a, b = two
def of_three(): a, b, c = three
def of_rest(): a, *b = three
def of_dict(): a, b = {1: 2, 3: 4}
def of_text(): a, b, c = "abc"
def nested(): [a, b], c = [1, 2], 3
def changing(): a, b = pair
for work in nothing, of_list, of_tuple, of_three, of_rest, of_dict, of_text, nested:
    gc.collect()
    print(work.__name__, [most(work) for _ in range(4)])
for pair in two, two, [1, 2], [1, 2], two, "ab", "ab", two:
    gc.collect()
    print(type(pair).__name__, most(changing), end=", ")
print()
try:
    for pair in (1, 2), (1, 2), (1, 2, 3):
        a, b = pair
except ValueError as error:
    print(error)
