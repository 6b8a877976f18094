a = {}
a.x
