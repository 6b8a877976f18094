"abc".x = 1
