map(1)
