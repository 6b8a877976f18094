# base64 by lines takes flat single bytes only; contexts, context variables and dialects of csv refuse what is not theirs.
import base64
import contextvars
import copy
import csv
import pickle


def show(*calls):
    for call in calls:
        try:
            print(call())
        except TypeError as error:
            print(error)


words = memoryview(b'abcd').cast('I')
show(lambda: base64.encodebytes('x'), lambda: base64.encodebytes(words), lambda: base64.decodebytes('x'), lambda: base64.encodebytes(3),
     lambda: base64.decodebytes(memoryview(b'YQ==').cast('B', (2, 2))), lambda: base64.encodebytes(bytearray(b'x' * 60)),
     lambda: contextvars.Context(1), lambda: contextvars.Context(a=1), lambda: contextvars.ContextVar(), lambda: contextvars.ContextVar(name='x'),
     lambda: copy.copy(csv.get_dialect('excel')), lambda: pickle.dumps(csv.get_dialect('excel')))
