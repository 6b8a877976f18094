# What is suggested for a name of a module counts all names of CPython's module.
import traceback


def attempt(text):
    try:
        exec(text, {})
    except (ImportError, AttributeError) as error:
        print(traceback.format_exception_only(error)[-1].replace(error.path or '' if isinstance(error, ImportError) else '', ''), end='')


for module, wrong in (('os', 'nope'), ('os', 'pathh'), ('os', 'getcwdd'), ('os', 'lisdir'), ('math', 'sqr'), ('sys', 'maxsiz'),
                      ('random', 'randit'), ('time', 'slep'), ('json', 'dump_s'), ('re', 'finditerr'), ('shlex', 'splitt'),
                      ('collections', 'OrderDict'), ('functools', 'lru_cach'), ('threading', 'Threed'), ('io', 'StringI0')):
    attempt(f'from {module} import {wrong}')
    attempt(f'import {module}; {module}.{wrong}')
