class Meta(type):
    def __new__(m, n, b, d):
        for k, v in d.items():
            if callable(v) and not k.startswith('__') and not v.__doc__:
                raise TypeError(f'{n}.{k} needs a docstring')
        return super().__new__(m, n, b, d)
class Good(metaclass=Meta):
    def f(self): "doc"
class Bad(metaclass=Meta):
    def g(self): pass
