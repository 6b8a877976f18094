def check(v):
    assert isinstance(v, int) and v > 0
check(-1)
