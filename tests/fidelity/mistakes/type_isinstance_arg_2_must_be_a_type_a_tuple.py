isinstance(1, "a")
