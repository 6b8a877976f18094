# argparse: positional arguments without values, suppressed ones, and defaults that are no lists.
import argparse

def shown(*calls):
    parser = argparse.ArgumentParser('tool', add_help=False)
    try:
        for args, kwargs in calls:
            parser.add_argument(*args, **kwargs)
        print(repr(parser.format_usage()))
        return parser
    except Exception as error:
        print(type(error).__name__, error)

flag, hidden = dict(action='store_true'), dict(help=argparse.SUPPRESS)
shown((['verbose'], flag))
shown((['--x'], {}), (['verbose'], flag))
shown((['count'], dict(action='count')), (['file'], {}))
shown((['--secret'], hidden))
shown((['--secret'], hidden), (['file'], {}))
shown((['x'], hidden), (['--y'], flag))
shown((['x'], dict(metavar='')))
shown((['rest'], dict(nargs=argparse.REMAINDER)), (['--z'], hidden))
for default in ('text', None, (1,), [1], {'a': 1}, 5):
    for action in ('append', 'extend'):
        parser = argparse.ArgumentParser('tool')
        parser.add_argument('--v', action=action, nargs='*', default=default)
        try:
            print(parser.parse_args(['--v', 'a', '--v', 'b']), default)
        except Exception as error:
            print(type(error).__name__, error)
