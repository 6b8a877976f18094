lambda x: x
(lambda x: x)()
