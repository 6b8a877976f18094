# http.cookies: what a server sends, what it reads back, and what may not be.
from http import cookies
import pickle

jar = cookies.SimpleCookie()
jar['session'] = 'abc123'
jar['session']['path'] = '/'
jar['session']['max-age'] = 3600
jar['session']['httponly'] = True
jar['theme'] = 'dark; "blue"'
jar['theme']['SameSite'] = 'Lax'
print(jar)
print(jar.output(attrs=['path'], header='Cookie:', sep='|'))
print(repr(jar), repr(jar['theme']))
print(jar['theme'].value, jar['theme'].coded_value, jar['theme'].key)
read = cookies.SimpleCookie('chips=ahoy; vienna="finger \\"x\\""; Path=/here; secure; other=a,b')
for name, cookie in sorted(read.items()):
    print(name, cookie.value, {key: value for key, value in cookie.items() if value})
print(cookies.SimpleCookie('broken').items(), cookies.SimpleCookie('a=b; c').items())
for change in (lambda: jar.__setitem__('bad name', 1), lambda: jar['session'].__setitem__('colour', 1),
               lambda: jar.__setitem__('expires', 1), lambda: jar['nothing'], lambda: setattr(jar['session'], 'key', 2),
               lambda: jar['session'].update({'nope': 1})):
    try:
        print(change())
    except Exception as error:
        print(type(error).__name__, error)
again = pickle.loads(pickle.dumps(jar))
print(again == jar, again['session'] == jar['session'], jar['session'].copy() is jar['session'])
print(jar['session'].js_output())
class Numbers(cookies.BaseCookie):
    def value_encode(self, value):
        return value, f'n{value}'
    def value_decode(self, text):
        return int(text[1:]), text
numbers = Numbers({'a': 1})
numbers.load('b=n2')
print(numbers, numbers['b'].value + 1)
