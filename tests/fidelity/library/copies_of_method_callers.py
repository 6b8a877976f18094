# A method caller with keywords is copied and pickled by a partial call; sequences of two kinds with equal elements are
# equal to unittest; a precision of a fraction's format has no zeros in front.
import copy
import operator
import pickle
import unittest
from fractions import Fraction

caller = operator.methodcaller('f', 1, k=2)
print(caller.__reduce__(), copy.copy(caller), copy.deepcopy(caller), pickle.loads(pickle.dumps(caller)))
print(operator.methodcaller('f', 1).__reduce__(), operator.methodcaller('f').__reduce__(), operator.methodcaller('f', a=[]).__reduce__())
case = unittest.TestCase()
for first, second in (([1, 2], (1, 2)), ([1, 2], (1, 3)), ('ab', ['a', 'b']), ([1] * 100, [1] * 99 + [2])):
    try:
        print(case.assertSequenceEqual(first, second))
    except AssertionError as error:
        print(error)
for spec in ('.010f', '.0f', '.00f', '.2f', '.02e', '010.3f'):
    try:
        print(format(Fraction(22, 7), spec))
    except ValueError as error:
        print(error)
