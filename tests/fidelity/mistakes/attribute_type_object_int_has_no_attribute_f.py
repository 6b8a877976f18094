int.foo
