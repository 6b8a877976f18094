"""Warnings: where they point, how often they are shown, how they are caught."""
import warnings


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1


old()
for _ in range(3):
    old()
warnings.warn("by hand")
warnings.warn(RuntimeWarning("an instance"))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    old()
    warnings.warn("here", UserWarning)
    print(len(caught), [w.category.__name__ for w in caught], str(caught[-1].message))

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old()
    except DeprecationWarning as e:
        print("raised:", repr(e))

with warnings.catch_warnings(action="ignore"):
    old()
    print("silence")

print(warnings.formatwarning("text", UserWarning, "file.py", 7, "x = 1"), end="")
warnings.warn_explicit("elsewhere", FutureWarning, "other.py", 3)


def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", category.__name__, message, lineno)


warnings.showwarning = show
warnings.warn("through my own function")


@warnings.deprecated("use new_name instead")
def old_name():
    pass


old_name()
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)
print(sorted(k for k in __warningregistry__ if k == "version"))
warnings.simplefilter("error", UserWarning)
warnings.warn("the end")
