raise KeyError("k") from ValueError("v")
