"""Dumps what CPython makes of each file, in the form of `examples/compile_dump.rs`.

    python3.13 -I -S tests/compile_ask.py [--single|--eval] FILE...
    python3.13 -I -S tests/compile_ask.py --compare OURS FILE...    counts equal code objects, shows differences
    python3.13 -I -S tests/compile_ask.py --record FOLDER           records the corpus of compile_corpus.rs
"""
import struct
import sys
import warnings

warnings.simplefilter("ignore")


def text(value):
    kind = type(value)
    if value is None or value is Ellipsis or kind is bool:
        return repr(value)
    if kind is int:
        sys.set_int_max_str_digits(0)
        return f"i{value}"
    if kind is float:
        return "f" + struct.pack(">d", value).hex()
    if kind is complex:
        return "c" + struct.pack(">d", value.real).hex() + "," + struct.pack(">d", value.imag).hex()
    if kind is str:
        return "s" + ".".join(f"{ord(c):x}" for c in value)
    if kind is bytes:
        return "b" + value.hex()
    if kind is tuple:
        return "(" + " ".join(map(text, value)) + ")"
    if kind is frozenset:
        return "{" + " ".join(sorted(map(text, value))) + "}"
    return f"<{value.co_qualname}>"


def dump(code, out):
    out.append("\t".join([
        "code", code.co_qualname, code.co_name,
        f"line={code.co_firstlineno} args={code.co_argcount},{code.co_posonlyargcount},"
        f"{code.co_kwonlyargcount} flags={code.co_flags:x}",
        f"stack={code.co_stacksize}", code.co_code.hex(), "|".join(map(text, code.co_consts)),
        " ".join(code.co_names), " ".join(local_kinds(code)),
        code.co_exceptiontable.hex(), code.co_linetable.hex()]))
    for const in code.co_consts:
        if type(const) is type(code):
            dump(const, out)


def local_kinds(code):
    """The names with their kinds; `marshal` is where CPython shows them."""
    import marshal
    kinds = localspluskinds(marshal.dumps(code.replace(co_consts=()), 4))
    names = list(code.co_varnames)
    names += [n for n in code.co_cellvars if n not in names] + list(code.co_freevars)
    return [f"{n}:{k:x}" for n, k in zip(names, kinds, strict=True)]


def localspluskinds(data):
    """Reads `co_localspluskinds` out of a marshalled code object."""
    at = 1 + 5 * 4

    def skip():
        nonlocal at
        kind = chr(data[at] & 0x7f)
        at += 1
        if kind in "su":
            size = int.from_bytes(data[at:at + 4], "little")
            value = data[at + 4:at + 4 + size]
            at += 4 + size
            return value
        if kind in "tAa":
            at += 4 + int.from_bytes(data[at:at + 4], "little")
        elif kind in "zZ":
            at += 1 + data[at]
        elif kind in "r":
            at += 4
        elif kind == ")":
            count = data[at]
            at += 1
            for _ in range(count):
                skip()
        elif kind == "(":
            count = int.from_bytes(data[at:at + 4], "little")
            at += 4
            for _ in range(count):
                skip()
        else:
            raise ValueError(kind)

    for _ in range(4):  # code, consts, names, localsplusnames
        skip()
    return skip()


def ask(path, mode, out):
    try:
        with open(path, encoding="utf-8", newline="") as file:
            source = file.read()
    except (OSError, UnicodeDecodeError) as error:
        out += [f"file\t{path}", f"unreadable\t{error}"]
        return
    answer(path, source, mode, out)


def answer(path, source, mode, out):
    out.append(f"file\t{path}")
    try:
        code = compile(source, path, mode, dont_inherit=True)
    except SyntaxError as e:
        line = (e.text or "").rstrip("\r\n")
        out.append(f"error\t{type(e).__name__}\t{e.msg}\t{e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset}\t{line}")
    except (ValueError, RecursionError, MemoryError) as e:
        out.append(f"{type(e).__name__}\t{e}")
    else:
        dump(code, out)


FIELDS = ["", "qualname", "name", "head", "stack", "code", "consts", "names", "locals", "exceptions", "lines"]


def compare(ours, paths, mode, show):
    groups, current = {}, None
    with open(ours, encoding="utf-8", errors="surrogatepass") as file:
        for line in file.read().split("\n"):
            if line.startswith("file\t"):
                current = groups.setdefault(line[5:], [])
            elif line and current is not None:
                current.append(line)
    total = equal = but_lines = files = same_files = 0
    which = {}
    shown = 0
    for path in paths:
        out = []
        ask(path, mode, out)
        theirs, mine = out[1:], groups.get(path, [])
        files += 1
        same_files += theirs == mine
        total += len(theirs)
        if len(theirs) != len(mine):
            which["count"] = which.get("count", 0) + 1
            if shown < show:
                shown += 1
                print(path, "has", len(mine), "lines for", len(theirs), (mine or [""])[0][:200])
            continue
        for a, b in zip(theirs, mine):
            if a == b:
                equal += 1
                but_lines += 1
                continue
            a, b = a.split("\t"), b.split("\t")
            differing = [FIELDS[i] if i < len(FIELDS) else "?" for i in range(min(len(a), len(b))) if a[i] != b[i]]
            but_lines += differing == ["lines"]
            key = ",".join(differing)
            which[key] = which.get(key, 0) + 1
            if shown < show:
                shown += 1
                print(path, a[:4], key)
    print(f"files {same_files}/{files}; code objects {equal}/{total} = {equal / max(total, 1):.4%}, "
          f"but for lines {but_lines / max(total, 1):.4%}")
    for key, count in sorted(which.items(), key=lambda item: -item[1]):
        print(f"  {count:6} {key}")


def record(folder):
    """Writes the answers that `tests/compile_corpus.rs` compares with."""
    import os
    os.chdir(folder)
    for name in sorted(os.listdir(".")):
        if name.endswith(".py"):
            out = []
            ask(name, {"single": "single", "eval": "eval"}.get(name.split("_")[0], "exec"), out)
            write(name[:-3] + ".txt", out)
    with open("errors.src", encoding="utf-8", newline="") as file:
        sources = file.read().split("---\n")
    out = []
    for number, source in enumerate(sources):
        answer(f"error {number}", source, "exec", out)
    write("errors.txt", out)


def write(name, lines):
    with open(name, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")


def main(arguments):
    mode, ours, show, paths = "exec", None, 20, []
    while arguments:
        argument = arguments.pop(0)
        if argument in ("--single", "--eval"):
            mode = argument[2:]
        elif argument == "--compare":
            ours = arguments.pop(0)
        elif argument == "--record":
            record(arguments.pop(0))
            return
        elif argument == "--show":
            show = int(arguments.pop(0))
        else:
            paths.append(argument)
    sys.setrecursionlimit(10000)
    if ours:
        compare(ours, paths, mode, show)
        return
    for path in paths:
        out = []
        ask(path, mode, out)
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogatepass")
        print("\n".join(out))


main(sys.argv[1:])
