from pathlib import PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath, UnsupportedOperation
import pathlib, os, pickle, copy
def t(f, *a, **k):
    try: r = f(*a, **k); print(repr(r))
    except Exception as e: print(type(e).__name__, '|', e)
P, W = PurePosixPath, PureWindowsPath
for s in ('', '.', '/', '//', '///', 'a', 'a/', './a', 'a/./b', 'a/../b', '/a/b.tar.gz', '//a/b', '///a', 'a//b', '.bashrc', '.a.b', 'a.', '..', 'a/..', 'name.', 'a b/c d.txt', '~', '~/x', 'a/b/'):
    p = P(s)
    print(repr(p), str(p), p.parts, p.drive, p.root, p.anchor, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.is_absolute(), p.as_posix(), bytes(p), list(p.parents))
for s in ('', 'c:', 'c:/', 'c:a', 'C:\\a\\b.txt', '\\\\srv\\share\\x', 'a/b', '/a', 'c:/Windows/../x', '//server/share', 'con', 'a\\.\\b', 'c:/a/', '\\\\?\\C:\\x', 'C:/Program Files/x.tar.gz'):
    p = W(s)
    print(repr(p), str(p), p.parts, p.drive, p.root, p.anchor, p.name, p.stem, p.suffix, p.parent, p.is_absolute(), p.as_posix(), list(p.parents))
p = P('/usr/lib/python3.13/os.py')
t(lambda: p.relative_to('/usr')); t(lambda: p.relative_to('/etc')); t(lambda: p.relative_to('usr')); t(lambda: p.relative_to('/usr/bin', walk_up=True)); t(lambda: P('a/b').relative_to('a/b')); t(lambda: P('a').relative_to('..', walk_up=True)); t(lambda: P('a').relative_to('/b', walk_up=True))
t(lambda: p.is_relative_to('/usr')); t(lambda: p.is_relative_to('/us'))
t(lambda: p.with_name('x.py')); t(lambda: p.with_name('a/b')); t(lambda: p.with_name('')); t(lambda: P('/').with_name('x')); t(lambda: p.with_name('.')); t(lambda: p.with_stem('new')); t(lambda: p.with_suffix('.txt')); t(lambda: p.with_suffix('')); t(lambda: p.with_suffix('txt')); t(lambda: p.with_suffix('.')); t(lambda: P('/').with_suffix('.x')); t(lambda: p.with_suffix('./a')); t(lambda: P('a').with_stem('')); t(lambda: P('a.txt').with_stem(''))
t(lambda: p / 'x' / 'y'); t(lambda: 'a' / P('b')); t(lambda: p / '/abs'); t(lambda: p / 5); t(lambda: 5 / p); t(lambda: p / P('q/r')); t(lambda: p.joinpath('a', 'b/c', '/d')); t(lambda: p.joinpath()); t(lambda: p.joinpath(3)); t(P, 5); t(P, b'a'); t(P, None); t(P, 'a', P('b'), 'c'); t(P, 'a', '/b', 'c')
t(lambda: W('c:/a') / 'd:b'); t(lambda: W('c:/a') / '/b'); t(lambda: W('c:/a') / 'c:b'); t(lambda: W('a').joinpath('b', 'C:/x'))
for pat in ('*.py', 'os.py', '/usr/*/*/os.py', 'lib/*/*.py', '**/*.py', '/usr/**/*.py', 'usr/*', '*', '', '?s.py', '[no]s.py', '/usr/lib/python3.13/os.py', '*.PY'):
    t(p.match, pat); t(lambda: p.full_match(pat))
t(W('a/B.Py').match, '*.pY'); t(lambda: P('a').match('A', case_sensitive=False)); t(lambda: P('a/b').full_match('**')); t(lambda: P('a/b/c').full_match('a/**/c')); t(lambda: P('a/c').full_match('a/**/c'))
print(P('a') == P('a/.'), P('a') == W('a'), P('a') == 'a', P('A') == P('a'), W('A') == W('a'), hash(W('A')) == hash(W('a')), hash(P('a')) == hash(P('a')), P('a') < P('b'), sorted([P('b'), P('a/c'), P('a'), P('a.b')]), W('B') > W('a'))
t(lambda: P('a') < 'b'); t(lambda: P('a') < W('b'))
print(p.parents[0], p.parents[-1], p.parents[1:3], len(p.parents), repr(p.parents), p.parent.parent); t(lambda: p.parents[9]); t(lambda: p.parents['x'])
t(p.as_uri); t(P('a').as_uri); t(W('c:/a b').as_uri); t(P('/a b#').as_uri)
print(os.fspath(p), os.path.join(p, 'x'), os.path.basename(p), f'{p}', '%s' % p, f'{p!r:>5}', {p: 1}[P('/usr/lib/python3.13/os.py')])
print(PurePath('x'), type(PurePath('x')).__name__, repr(Path('x')), type(Path('a')).__mro__[1].__name__, isinstance(Path('a'), PurePosixPath), isinstance(Path('a'), os.PathLike), issubclass(PosixPath, Path), PurePath.__module__)
t(WindowsPath, 'x'); t(lambda: Path('a') / 'b'); t(lambda: Path('a').with_suffix('.x'))
t(pickle.loads, pickle.dumps(p)); t(copy.copy, p); t(copy.deepcopy, p)
t(lambda: Path('nothing.txt').exists()); t(lambda: Path('nothing').is_file()); t(lambda: Path('nothing').is_dir()); t(lambda: Path('nothing.txt').read_text()); t(lambda: Path('nothing.txt').open()); t(lambda: Path('nothing.txt').stat()); t(lambda: Path('nothing').unlink()); t(lambda: Path('nothing').unlink(missing_ok=True)); t(lambda: list(Path('nothing').iterdir())); t(lambda: Path('nothing').read_bytes())
class My(PurePosixPath):
    def __init__(self, *a, extra=None): super().__init__(*a); self.extra = extra
    def with_segments(self, *a): return My(*a, extra=self.extra)
m = My('a/b', extra=5); print(repr(m), repr(m.parent), m.parent.extra, (m / 'c').extra, repr(m.with_name('z')))
class Plain(PurePosixPath): pass
print(repr(Plain('q') / 'r')); t(lambda: P('a').nothing); t(lambda: setattr(P('a'), 'name', 1)); t(lambda: setattr(P('a'), 'zzz', 1))
print(P('a', 'b', '..', 'c'), P(P('a'), 'b'), P('a/b').parts[0], P('/').parent, P('').parent, P('a').parent.parent, P('/').name == '', P('..').suffix)
print(list(P('a/b/c').parents), P('a/b/c').parents[-2:], tuple(P('/a').parents))
match P('x/y'):
    case P(name=n): print(n)
