# The first compile() makes the classes of the syntax tree, whatever it is given. It takes no lock of an import.
import gc

gc.collect()


def counted(what):
    before, objects = gc.get_count()[0], len(gc.get_objects())
    what()
    print(gc.get_count()[0] - before, len(gc.get_objects()) - objects)


def of_no_text():
    try:
        compile(0, "<none>", "exec")
    except TypeError as error:
        print(error)


for mode in ("func_type", "nothing"):
    try:
        compile(0, "<none>", mode)
    except ValueError as error:
        print(error)
counted(of_no_text)
counted(of_no_text)
counted(lambda: compile("a + b", "<text>", "eval"))
