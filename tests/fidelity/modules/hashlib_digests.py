import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    h = hashlib.new(name)
    h.update(b"The living ")
    h.update(b"heap")
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest())
print(hashlib.sha256("grüße".encode()).hexdigest()[:16], hashlib.md5(b"").digest())
h = hashlib.sha256(b"a")
c = h.copy()
c.update(b"b")
print(h.hexdigest() == hashlib.sha256(b"a").hexdigest(), c.hexdigest() == hashlib.sha256(b"ab").hexdigest())
for wrong in ("text", 5, None):
    try:
        hashlib.md5(wrong)
    except TypeError as e:
        print(e)


def chain(blocks):
    previous = "0" * 8
    for block in blocks:
        previous = hashlib.sha256((previous + block).encode()).hexdigest()[:8]
        yield block, previous


print(list(chain(["genesis", "alice pays bob", "bob pays carol"])))
