from collections import abc
abc.foo
