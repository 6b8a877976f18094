import calendar
import locale
import os
import shutil


def tried(function, *args, **named):
    try:
        print(function(*args, **named))
    except (TypeError, ValueError, LookupError, OSError, locale.Error) as error:
        print(type(error).__name__, error)


print(locale.localeconv())
print(locale.getlocale(), locale.getlocale(locale.LC_NUMERIC), locale.setlocale(locale.LC_ALL))
for wanted in ("C", "", "C.UTF-8", "POSIX", ("C", "UTF-8"), "xx_YY", 3):
    tried(locale.setlocale, locale.LC_ALL, wanted)
tried(locale.setlocale, 99)
tried(locale.currency, 3.5)
tried(locale.format_string, "%d %s %.2f %% %*d", (1000000, "a", 1234.5, 6, 7), grouping=True)
tried(locale.format_string, "%(a)d%%", {"a": 3})
tried(locale.format_string, "%s %s", ("a",))
tried(locale.atof, "1,000.5")
print(locale.atoi("12"), locale.str(2.5), locale.strcoll("b", "a"), sorted("bCa", key=locale.strxfrm))

print(calendar.LocaleTextCalendar(6, "C").formatmonth(2024, 2))
tried(calendar.LocaleHTMLCalendar(locale="xx_YY").formatmonth, 2024, 2)
print(calendar.January)

print(shutil.get_terminal_size(), shutil.get_terminal_size((3, 4)), shutil.which("nothing of the kind"))
tried(os.get_terminal_size)
tried(os.terminal_size, (1, 2, 3))
for function in (shutil.copy, shutil.move, shutil.copytree):
    tried(function, "nothing", "there")
tried(shutil.rmtree, "nothing")
print(shutil.ignore_patterns("*.py", "t*")("", ["a.py", "b", "tmp"]), shutil.SameFileError.__mro__)
