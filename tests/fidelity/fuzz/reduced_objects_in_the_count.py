import gc
gc.collect()
class C:pass
def t(f):
    gc.collect(); gc.collect()
    a=gc.get_count()[0]; f(); b=gc.get_count()[0]
    f(); c=gc.get_count()[0]
    return b-a,c-b
print(t(lambda: [].__reduce_ex__(2)))
print(t(lambda: [1].__reduce_ex__(2)))
print(t(lambda: {}.__reduce_ex__(2)))
print(t(lambda: C().__reduce_ex__(2)))
print(t(lambda: (1,).__reduce_ex__(2)))
print(t(lambda: object().__reduce_ex__(2)))
print(t(lambda: set().__reduce_ex__(2)))
