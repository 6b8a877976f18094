exec("x = ")
