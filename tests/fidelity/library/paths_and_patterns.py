from pathlib import PurePosixPath as P
for path in ('/usr/lib/os.py','a/b/c','a','a/c','/','.', 'a/.b', 'x/y.py'):
    for pat in ('*','**','**/*','a/**','**/c','a/**/c','*/*','?','[a-c]','*.py','**/*.py','/**','/usr/**','/*','**/**','a/*/c','.*','**/.b','','a/?','a/[!c]','x/**/y.py', '[*]', 'a*', '*b', '**b'):
        try: print(path, pat, P(path).full_match(pat))
        except Exception as e: print(path, pat, type(e).__name__, e)
        try: print(path, pat, P(path).match(pat))
        except Exception as e: print(path, pat, type(e).__name__, e)
