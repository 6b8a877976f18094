import os, io
for call in ['open("missing.txt")', 'open("folder/missing.csv", "rb")', 'open("")', 'open("x", "q")', 'open("x", "rw")', 'open("x", "rr")', 'open("x", "")',
             'open("x", "tb")', 'open("x", "rb", encoding="utf-8")', 'open("x", "rb", newline="")', 'open([])', 'open()', 'open("x", 5)',
             'open("a\\0b")', 'os.remove("missing")', 'os.listdir("missing")', 'os.stat("missing")', 'os.path.exists("missing")',
             'os.path.isfile("missing")', 'os.path.isdir("missing/a")', 'io.open("missing")', 'open(b"missing")']:
    try:
        print(call, eval(call))
    except OSError as e:
        print(call, type(e).__name__, e, e.errno, e.filename, e.strerror)
    except Exception as e:
        print(call, type(e).__name__, e)
try:
    with open('data.json') as f:
        print(f.read())
except FileNotFoundError as error:
    print('There is no', error.filename)
finally:
    print('done')
