# optparse: options that check themselves, help in two layouts, groups, and options of a class of one's own.
import optparse
import sys
from optparse import OptionParser, OptionGroup, Option, make_option, OptionValueError
from copy import copy
def run(p, *argv):
    try: print(argv, p.parse_args(list(argv))[0].__dict__, p.largs, p.rargs)
    except SystemExit as e: print('exit', e.code)
sys.stderr = sys.stdout
def cb(option, opt, value, parser, *a, **k): print('cb', option, opt, value, a, k); setattr(parser.values, option.dest or 'cbv', 1)
p = OptionParser('usage: %prog [options] FILE', version='%prog 2.0', description='A program. ' * 12, epilog='That is all. ' * 10, prog='prog')
p.add_option('-a', action='store_true', default=False, help='flag a')
p.add_option('-b', '--bee', '--bees', action='append', type='int', help='many b ' * 10)
p.add_option('--count', '-c', action='count')
p.add_option('--const', action='store_const', const=42, dest='k')
p.add_option('--ac', action='append_const', const='z', dest='l')
p.add_option('--mode', choices=['fast', 'slow'], default='fast', help='one of fast, slow [default: %default]')
p.add_option('--point', nargs=2, type='float', metavar='X Y')
p.add_option('--callback', action='callback', callback=cb, callback_args=(1,), callback_kwargs={'z': 2}, type='string', dest='cbd')
p.add_option('--nocb', action='callback', callback=cb)
p.add_option('--hidden', help=optparse.SUPPRESS_HELP)
p.add_option('--long-option-name-without-help', metavar='M')
p.add_option('--num', type=int, default='0x10'); p.add_option('--cx', type='complex')
g = OptionGroup(p, 'Danger', 'Take care. ' * 10); g.add_option('-g', '--gee', help='gee'); p.add_option_group(g)
print(p.format_help()); print(p.format_help(optparse.TitledHelpFormatter()))
p.print_version(); p.print_usage()
for argv in [[], ['-a', 'x', '-b3', '-b', '4', '--bee=5'], ['-ccc', '-ac'], ['--const', '--ac', '--ac'], ['--mode', 'slow'], ['--mode=x'], ['--point', '1', '2.5', 'r'], ['--point', '1'], ['--callback', 'v', '--nocb'], ['--', '-a'], ['-'], ['--nope'], ['-z'], ['-b'], ['-b', 'x'], ['--num', '0b101'], ['--num=017'], ['--num', '1.5'], ['--cx', '1+2j'], ['--a'], ['--co'], ['--cou', '--gee', 'q'], ['-a=3'], ['--count=5'], ['-h'], ['--version'], ['--help'], ['--cx', 'z']]:
    run(p, *argv)
p.disable_interspersed_args(); run(p, '-a', 'x', '-b3')
for f in [lambda: p.add_option('-a'), lambda: p.add_option('x'), lambda: p.add_option('-'), lambda: p.add_option('---x'), lambda: p.add_option('-xy'), lambda: p.add_option('--'), lambda: p.add_option('-q', action='zap'), lambda: p.add_option('-q', type='zap'), lambda: p.add_option('-q', action='store_true', type='int'), lambda: p.add_option('-q', type='choice'), lambda: p.add_option('-q', choices='ab'), lambda: p.add_option('-q', type='int', choices=['a']), lambda: p.add_option('-q', const=1), lambda: p.add_option('-q', action='count', nargs=2), lambda: p.add_option('-q', foo=1, bar=2), lambda: p.add_option(5), lambda: p.add_option(p, 1), lambda: p.add_option(), lambda: Option(), lambda: Option(''), lambda: p.add_option('-q', action='callback'), lambda: p.add_option('-q', action='callback', callback=cb, callback_args=[1]), lambda: p.add_option('-q', action='callback', callback=cb, callback_kwargs=[1]), lambda: p.add_option('-q', callback=len), lambda: p.add_option('-q', callback_args=()), lambda: p.remove_option('--zz'), lambda: OptionParser(conflict_handler='x'), lambda: p.add_option_group(OptionGroup(OptionParser(), 'x')), lambda: p.get_option('-a'), lambda: p.has_option('-q'), lambda: p.get_option_group('-g').title, lambda: p.get_default_values(), lambda: p.defaults, lambda: p.get_prog_name(), lambda: p.expand_prog_name('%prog!')]:
    try: print(str(f()).split(' at 0x')[0])
    except Exception as e: print(type(e).__name__, e)
r = OptionParser(conflict_handler='resolve', add_help_option=False, usage=optparse.SUPPRESS_USAGE)
r.add_option('-x', '--ex', help='old'); r.add_option('-x', help='new'); r.set_defaults(x='d', other=5); r.print_help(); run(r, '-x1', '--ex', '2'); r.remove_option('-x'); r.print_help()
class MyOption(Option):
    TYPES = Option.TYPES + ('date',)
    TYPE_CHECKER = copy(Option.TYPE_CHECKER)
    ACTIONS = Option.ACTIONS + ('extend',); STORE_ACTIONS = Option.STORE_ACTIONS + ('extend',); TYPED_ACTIONS = Option.TYPED_ACTIONS + ('extend',); ALWAYS_TYPED_ACTIONS = Option.ALWAYS_TYPED_ACTIONS + ('extend',)
    def take_action(self, action, dest, opt, value, values, parser):
        if action == 'extend': values.ensure_value(dest, []).extend(value.split(','))
        else: Option.take_action(self, action, dest, opt, value, values, parser)
def check_date(option, opt, value):
    try: return tuple(map(int, value.split('-')))
    except ValueError: raise OptionValueError(f'option {opt}: bad date {value!r}')
MyOption.TYPE_CHECKER['date'] = check_date
m = OptionParser(option_class=MyOption, option_list=[make_option('-v', action='count', dest='verb')])
m.add_option('-n', '--names', action='extend'); m.add_option('-d', type='date'); run(m, '-n', 'a,b', '-n', 'c', '-d', '2024-1-2', '-vv'); run(m, '-d', 'x')
v = m.get_default_values(); print(v == {'verb': None, 'names': None, 'd': None}, v == v, v == 5, str(v), optparse.Option('-x').__repr__().split(' at')[0])
print(optparse.__all__, sorted(n for n in dir(optparse) if not n.startswith('__')))
m.error('boo')
