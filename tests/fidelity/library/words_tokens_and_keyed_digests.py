import shlex, secrets, hmac, io, sys
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, '|', e)
for s in ('a b c', 'a "b c" d', "a 'b c' d", 'a\\ b c', 'a "b\\"c" d', "it's", '"open', 'a # comment', '', '  ', 'a\tb\nc', "--opt='x y' -v", 'a""b', '"a"\'b\'c', '\\', 'a "\\x" b', "'a\\b'", 'é ü', 'a;b|c&&d', 'x=1 y="2 3"', "''"):
    t(shlex.split, s); t(shlex.split, s, comments=True); t(shlex.split, s, posix=False)
for s in ('', 'a', 'a b', "it's", '$HOME', 'a"b', 'safe-1_2./:=@%+,', 'é', '*', "'"): t(shlex.quote, s)
t(shlex.join, ['a', 'b c', "d'e", '']); t(shlex.quote, 5); t(shlex.split, None)
lex = shlex.shlex('a = "b c" # note\n d+e', posix=True); print(list(lex), lex.lineno)
lex = shlex.shlex('a = "b c" + 3.5'); print(list(lex))
lex = shlex.shlex('a && b || c; d >x', punctuation_chars=True); print(list(lex))
lex = shlex.shlex('a,b c', posix=True); lex.whitespace += ','; lex.whitespace_split = True; print(list(lex)); t(lex.get_token); t(lex.read_token)
lex = shlex.shlex('x y'); t(lex.get_token); lex.push_token('z'); t(lex.get_token); t(lex.get_token); t(lex.get_token); print(lex.wordchars[:10], lex.quotes, lex.commenters, lex.escape, lex.eof, lex.error_leader())
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), isinstance(secrets.token_urlsafe(), str), 0 <= secrets.randbelow(10) < 10, secrets.choice([7]), secrets.compare_digest('a', 'a'), secrets.randbits(4) < 16, secrets.DEFAULT_ENTROPY, len(secrets.token_hex()), len(secrets.token_urlsafe(16)))
t(secrets.randbelow, 0); t(secrets.choice, []); t(secrets.compare_digest, 'a', b'a'); t(secrets.compare_digest, 'é', 'é'); t(secrets.compare_digest, b'ab', b'ab'); t(secrets.token_bytes, -1)
h = hmac.new(b'key', b'msg', 'sha256'); print(h.hexdigest(), h.digest_size, h.block_size, h.name, h.digest()[:3]); h.update(b'more'); print(h.hexdigest()); c = h.copy(); print(c.hexdigest() == h.hexdigest())
print(hmac.digest(b'k', b'm', 'sha1').hex(), hmac.compare_digest('x', 'x'), hmac.new(b'k' * 100, b'm', 'md5').hexdigest(), hmac.new(b'k', digestmod='sha512').hexdigest()[:20])
t(hmac.new, b'k', b'm'); t(hmac.new, 'k', b'm', 'sha256'); t(hmac.new, b'k', 'm', 'sha256'); t(hmac.new, b'k', b'm', 'nope')
import hashlib
print(hmac.new(b'key', b'x', hashlib.sha256).hexdigest())
