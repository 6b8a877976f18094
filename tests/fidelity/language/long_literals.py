# A decimal literal may have as many digits as may be converted; other literals any number.
import sys


def compiled(text):
    try:
        compile(text, 'file', 'exec')
        print('fine', len(text))
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, len(error.text))


compiled('9' * 4300)
compiled('9' * 4301)
compiled('f(1,\n  ' + '1_0' * 2200 + ')')
compiled('0x' + 'f' * 5000)
compiled('1' * 5000 + 'j + ' + '1' * 5000 + '.0')
sys.set_int_max_str_digits(5000)
compiled('7' * 5000)
sys.set_int_max_str_digits(0)
compiled('7' * 20000)
