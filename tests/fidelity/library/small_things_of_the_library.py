import operator
print(operator.index(True), repr(operator.index(True)))
class I:
    def __index__(self): return 7
print(operator.index(I()))
import re
print(re.findall('s', 'ſS', re.I), re.findall('ſ','sS', re.I), re.findall('i','İIı', re.I), re.findall('İ','iIi̇', re.I))
print(re.findall('k', 'K\u212a', re.I), re.findall('[a-z]+','ſK\u212a', re.I))
import types
@types.coroutine
def co(): 
    x = yield 1
    return x
async def m(): return await co()
c=m(); print(c.send(None))
try: c.send(5)
except StopIteration as e: print(e.value)
type X = int
print(X | None, type(X|None))
type Y[T] = list[T]
print(Y[int] | str, Y, Y.__type_params__, Y.__value__)
try: eval('yield ,2')
except SyntaxError as e: print(e)
