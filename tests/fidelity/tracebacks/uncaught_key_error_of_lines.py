raise KeyError("multi\nline")
