class AppError(Exception): pass
def parse(s):
    try: return int(s)
    except ValueError as e: raise AppError(f'bad {s!r}') from e
def run():
    try: parse('abc')
    except AppError:
        raise RuntimeError
run()
