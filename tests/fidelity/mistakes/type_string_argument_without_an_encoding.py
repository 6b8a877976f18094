bytes("a")
