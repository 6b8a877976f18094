import collections
collections.Counter.foo
