x: int = "a"
x.y
