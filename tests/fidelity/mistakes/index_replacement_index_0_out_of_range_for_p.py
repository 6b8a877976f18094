"{}".format()
