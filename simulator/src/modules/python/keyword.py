# The words of the language that can't be names, and those that are words of it only in some places.

__all__ = "iskeyword issoftkeyword kwlist softkwlist".split()

kwlist = sorted("""and as assert async await break class continue def del elif else except finally for from global if
    import in is lambda nonlocal not or pass raise return try while with yield False None True""".split())
softkwlist = "_ case match type".split()

iskeyword, issoftkeyword = (frozenset(words).__contains__ for words in (kwlist, softkwlist))
