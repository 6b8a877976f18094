"{x}".format()
