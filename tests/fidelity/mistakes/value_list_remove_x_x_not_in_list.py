lst = [1]
lst.remove(2)
