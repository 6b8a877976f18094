# A compiled pattern is as large as its code: its head says what it begins with, and its sets are ranges or tables.
import re, sys
pats = ["", "a", "abc", "a*", "a+?", "(a)(b)?", "a|b", "ab|ac", "abc|abd|xyz", "a|b|[c-e]", "(?:a|bc)*", "[a-z]", "[^a-z]", "[a-zA-Z0-9_]", r"\d+", r"\w+@\w+\.\w+", r"[\w.]+", r"\s*", r"^\d{3}-\d{4}$", r"(\d+)-(\d+)", r"(?P<y>\d{4})-(?P<m>\d\d)", r"\bword\b", r"(?i)abc", r"(?i)[a-z]", r"(?i)k", r"(?i)s", r"(?i)[k]", r"(?i)é", r"(?i)ß", r"(?i)1+", "é", "[é-ü]", "[а-я]", "[а-яё]", "[\u4e00-\u9fff]", "[a\u4e00b\u5000c\u6000]", "😀", "[😀-😎]", "[a😀]", "(?=a)", "(?!a)b", "(?<=a)b", "(?<!ab)c", "(?!)", "(?>a+)b", "a++", "(?:ab)++", "(a)\\1", r"(a)(?(1)b|c)", r"(a)?(?(1)b)", ".", "(?s).", "a.b.c", "[abc]", "[ace]", "[acegi]", "[^acegi]", "[aab]", "[^a]", "[aa]", "(?:)", "(?:abc)", "(?:a(?:b(?:c)))", "((a))", "(((a)b)c)", "x{3}", "x{2,5}", "(xy){2,5}", "(?:x|y){3}?", "foo|bar|baz", "foo|fob|foz", "foo|foobar", "|a", "a|", "(a|b|c)d", "(?:a|b)c|(?:a|b)d", r"\d|\w", r"[\d\s]", r"[^\d\s]", r"\D\S\W", r"\A\Z", r"\B", "(?m)^a$", "(?x) a b # c", "(?a)\\w", r"[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?", r"https?://[^\s/$.?#].[^\s]*", r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}", r"^([a-z0-9_\.-]+)@([\da-z\.-]+)\.([a-z\.]{2,6})$", r"<(\w+)[^>]*>(.*?)</\1>", r"#?([a-f0-9]{6}|[a-f0-9]{3})", r"(?i:abc)d", r"(?-i:a)b", r"ab(?:cd)?ef", r"(ab)c(de)", "a{0}", "a{0,0}b", r"[\[\]]", r"[]a]", r"[a-]", r"\.\*\+", r"\n\t", r"\x41\u0042", r"(?i)straße", r"(?i)[ß]", r"(?i)ſ", r"(?i)[à-ü]", r"(?i)[a-zà-ü]", r"(?i)\w[^k]", "[\x00-\xff]", "[\x00-\u0100]", "[^\x00-\x7f]", "(?i)[\x00-\u0200]", "aa", "aab", "aabaab", "(aa)b", "a(?:b)c", "a(b)c", "(a|b)", "([ab])c", "([ab]|c)d", "(?:a|)b", "(a)|b", "(?:a)|(?:b)", "[a]|[b]", "[a]|[^b]", "[ab]|[bc]", r"\d|a", r"(\d|a)+", r"(?:\s|^)x", "x*y*", "(x*)(y*)", "(x+|y+)*", "a(?=b)c", "a(?=)b", "(?<=)", "((?:a|b)|c)"]
for p in pats:
    try: c = re.compile(p)
    except Exception as e: print(ascii(p), type(e).__name__); continue
    print(ascii(p), sys.getsizeof(c), end="; ")
print()
for p in (b"abc", b"[a-z]", b"(?i)abc", b"(?i)[a-z]k", b"\\w+", b"[^\\d]", b"a|b|c", b"(?:ab|cd)+", b"[\x80-\xff]", b"(?i)[\xe0-\xff]"): print(p, sys.getsizeof(re.compile(p)), end="; ")
print()
for f in (re.I, re.M, re.S, re.X, re.A, re.I | re.A, re.I | re.S | re.M):
    print([sys.getsizeof(re.compile(p, f)) for p in ("abc", "a b", "[a-z]+", r"\w+\d", "^a.$", "k[s]", "é|ü", "#x", "foo|bar")])
print(re.compile("a").__sizeof__(), type(re.compile("a")).__basicsize__, type(re.compile("a")).__itemsize__)
import gc; print([type(x).__name__ for x in gc.get_referents(re.compile("(?P<n>a)"))])
