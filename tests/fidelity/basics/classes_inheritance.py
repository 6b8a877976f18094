# Inheritance, super() and the method resolution order.
class Animal:
    legs = 4
    def __init__(self, name):
        self.name = name
    def speak(self):
        return "..."
    def __str__(self):
        return f"{type(self).__name__} {self.name} says {self.speak()}"

class Dog(Animal):
    def speak(self):
        return "woof"

class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def speak(self):
        return super().speak() + "!"

class Bird(Animal):
    legs = 2

for a in (Animal("x"), Dog("Rex"), Puppy("Bit", 1), Bird("Tweety")):
    print(a, a.legs, a.__dict__)
print([c.__name__ for c in Puppy.__mro__])
print(isinstance(Puppy("a", 1), Animal), issubclass(Bird, Dog))
Animal.legs = 5
print(Dog.legs, Bird.legs)
print(Puppy.__base__.__name__, Dog.__bases__[0] is Animal)
