nonexist.attr
