# configparser: what is read, what is asked for, references in values, what is written, and what is wrong with files.
import configparser
import io


def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, '|', error, '|', error.args)


text = """\
# a comment
[DEFAULT]
home = /srv
level: 3

[paths]
data = %(home)s/data
log = %(data)s/log
percent = 100%%
[flags]
on = yes
off = No
size = 10
rate = 2.5
many = one
    two

    three
empty =
; another comment
"""
config = configparser.ConfigParser()
config.read_string(text)
paths, flags = config['paths'], config['flags']
show(lambda: config.sections(), lambda: dict(paths), lambda: list(config), lambda: config.get('paths', 'log'),
     lambda: config.get('paths', 'log', raw=True), lambda: paths.get('nope', 'instead'), lambda: flags.getboolean('on'),
     lambda: flags.getboolean('off'), lambda: flags.getint('size'), lambda: flags.getfloat('rate'),
     lambda: flags.getint('rate'), lambda: flags.getboolean('size'), lambda: flags['many'], lambda: flags['empty'],
     lambda: paths['nope'], lambda: config['nope'], lambda: config.get('nope', 'x'), lambda: config.get('paths', 'nope'),
     lambda: config.getint('paths', 'nope', fallback=7), lambda: 'LEVEL' in paths, lambda: 'paths' in config,
     lambda: config.has_option('paths', 'home'), lambda: config.options('flags'), lambda: config.items('paths'),
     lambda: paths, lambda: len(config), lambda: config.defaults(), lambda: config.get('paths', 'data', vars={'home': '~'}))
show(lambda: config.add_section('paths'), lambda: config.add_section('DEFAULT'), lambda: config.add_section(3),
     lambda: config.set('paths', 'x', 3), lambda: config.set('nope', 'x', 'y'), lambda: config.set('paths', 'x', '50%'),
     lambda: paths.__setitem__('bad', '%(nope)s'), lambda: paths['bad'], lambda: paths.__setitem__('bad', '%(bad)s'),
     lambda: paths['bad'], lambda: config.remove_option('paths', 'bad'), lambda: config.remove_section('nope'),
     lambda: config.pop('flags'), lambda: config.popitem(), lambda: config.popitem())
config['new'] = {'A': 1, 'b': 'two\nlines'}
out = io.StringIO()
config.write(out)
config.write(out, space_around_delimiters=False)
print(out.getvalue())

for wrong in ('x = 1', '[a]\nx', '[a]\n[a]', '[a]\nx=1\nX=2', '[a]\nx=1\n= 2\nno', '[a\nx=1', '[a]\n[b]\nx = %(y', ''):
    show(lambda: configparser.ConfigParser().read_string(wrong))
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True,
                                     delimiters=('=',), inline_comment_prefixes=('#',), converters={'list': str.split})
extended.read_string('[a]\nx = 1 2 3 # numbers\nflag\ny = ${x} and ${b:z} $$\n[b]\nz = ${a:x}\nw = ${a:b:c}\nv = ${q}\n')
show(lambda: dict(extended['a']), lambda: extended['a'].getlist('x'), lambda: extended['b']['w'],
     lambda: extended['b']['v'], lambda: extended.getlist('a', 'y'), lambda: list(extended.converters))
raw = configparser.RawConfigParser({'k': 'v'}, strict=False, allow_unnamed_section=True)
raw.read_string('top = 1\n[a]\nx=%(y)s\nx=2\n[a]\nz=3\n')
show(lambda: raw.get('a', 'x'), lambda: raw.options('a'), lambda: raw.get(configparser.UNNAMED_SECTION, 'top'),
     lambda: raw.read('no such file'), lambda: configparser.ConfigParser(interpolation=3))
