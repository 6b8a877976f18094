def load():
    try: int('x')
    except ValueError as err:
        err.add_note('while loading')
        raise RuntimeError('load failed') from err
def main():
    try:
        load()
    except RuntimeError:
        {}['k']
main()
