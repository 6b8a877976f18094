"""Module doc.

>>> square(3)
9
>>> square(2)
5
"""
def square(x):
    """Square.

    >>> square(4)
    16
    >>> for i in range(2):
    ...     print(square(i))
    0
    1
    >>> square('a')
    Traceback (most recent call last):
        ...
    TypeError: can't multiply sequence by non-int of type 'str'
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 18, 19]
    >>> print("a   b") # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> square(5) # doctest: +SKIP
    99
    >>> x = 5
    >>> x
    6
    >>> print('hi')
    """
    return x * x
class A:
    """
    >>> A().m()
    'm'
    """
    def m(self):
        """
        >>> 1
        1
        """
        return 'm'
    def nodoc(self): pass
    @property
    def p(self):
        """
        >>> 2
        3
        """
    @staticmethod
    def s():
        """>>> 4
        4"""
__test__ = {'extra': '>>> 1+1\n2\n'}
if __name__ == '__main__':
    import doctest
    r = doctest.testmod()
    print(r, r.failed, r.attempted, r.skipped)
    r = doctest.testmod(verbose=True)
    doctest.run_docstring_examples(A, globals(), name='A')
    print(doctest.testmod(optionflags=doctest.ELLIPSIS | doctest.REPORT_ONLY_FIRST_FAILURE, report=False))
