def greet(name):
	print("hi")
        print("bye")
