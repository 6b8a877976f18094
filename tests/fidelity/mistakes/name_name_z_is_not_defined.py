x = y = z
