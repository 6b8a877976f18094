# tracemalloc needs pickle, which compiles a pattern: so re's dictionaries are tracked before the program compiles one.
import gc, re, tracemalloc
def young():
    return [type(item).__name__ for item in gc.get_objects(generation=0)]
gc.collect()
re.sub('a', lambda found: '', 'bc')
print(young())
gc.collect()
re.compile('b')
print(young())
