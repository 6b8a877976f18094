# The module that says how to take an object apart is there before anybody has imported it, once tracemalloc is.
import tracemalloc


class Node:
    def __init__(self):
        self.name = 'node'


print(Node().__reduce_ex__(2)[1:3], [].__reduce_ex__(2)[0].__name__)
