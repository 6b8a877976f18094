# A number of the text is made more than once while the text is read, and all are held while it runs: so fewer floats
# wait for the first that a program makes.
import tracemalloc
f = abs
number = 0
half, double = f(0.5), [number, 2.0] if 0 else -1
tracemalloc.start()
made = [number / 7 for number in range(1, 6)]
traces = tracemalloc.take_snapshot().statistics('lineno')
print([(trace.traceback[0].lineno, trace.size, trace.count) for trace in traces if trace.traceback[0].filename == __file__])
