class A:
    foo = 1
    def bar(self):
        return foo
A().bar()
