complex("a")
