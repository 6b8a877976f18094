import unicodedata as u
for s in ['u.name("a")','u.name("é")','u.name("\\n")','u.name("\\n","none")','u.name("ab")','u.name(5)','u.name()','u.name("中")','u.name("각")','u.name("😀")','u.name("\\ue000","x")','u.lookup("BULLET")','u.lookup("bullet")','u.lookup("LATIN SMALL LETTER E WITH ACUTE")','u.lookup("nope")','u.lookup(5)','u.lookup("CJK UNIFIED IDEOGRAPH-4E2D")','u.category("a")','[u.category(c) for c in "aAǅʰª5Ⅷ½ \\n\\t.,([-_+$^©\\u0301\\u200b\\ue000\\u0378中\\u2028«»"]','u.combining("\\u0301")','u.combining("a")','u.decimal("5")','u.decimal("५")','u.decimal("a")','u.decimal("a",None)','u.decimal("²",-1)','u.digit("²")','u.digit("5")','u.digit("a")','u.digit("①")','u.numeric("½")','u.numeric("5")','u.numeric("²")','u.numeric("⅔")','u.numeric("a")','u.numeric("a",0)','ascii(u.normalize("NFC","e\\u0301"))','ascii(u.normalize("NFD","é"))','ascii(u.normalize("NFKC","ﬁ½①™…Å"))','ascii(u.normalize("NFKD","é ﬁ²각"))','ascii(u.normalize("NFD","각Åក̄ậ"))','ascii(u.normalize("NFC","각A\\u030a\\u212b\\u2126"))','u.normalize("X","a")','u.normalize("NFC",5)','u.normalize("NFC")','u.is_normalized("NFC","é")','u.is_normalized("NFD","é")','u.is_normalized("NFKC","ﬁ")','u.unidata_version','"".join(c for c in u.normalize("NFD","Crème Brûlée naïve Ångström") if u.category(c)!="Mn")','u.normalize("NFKD","Ünïcödé").encode("ascii","ignore").decode()','len(u.normalize("NFC","\\ud800e\\u0301"))','u.normalize("NFC","")','u.foo', 'u.category("")','[u.normalize(f,"\\u1e9b\\u0323").encode() for f in ("NFC","NFD","NFKC","NFKD")]','u.name(chr(0x1F600))','u.combining("\\u0327")']:
    try: print(s, '=', eval(s))
    except Exception as e: print(s,'->',type(e).__name__,e)
import sys
h=0
for f in ("NFC","NFD","NFKC","NFKD"):
    n=0
    for i in list(range(0,0x3100))+list(range(0xf900,0x10000))+list(range(0x1d000,0x1f300,7)):
        if 0xd800<=i<0xe000: continue
        for ch in u.normalize(f, chr(i)+'\u0301'): n=(n*31+ord(ch))%1000000007
    print(f,n)
n=0
for i in range(0,0x30000,3): n=(n*31+hash(u.category(chr(i))))%1000000007 if 0 else (n*31+ord(u.category(chr(i))[0])*256+ord(u.category(chr(i))[1]))%1000000007
print(n)
