# A parser for tiny expressions, by recursion and by a stack.
import re
TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|(.))")
def tokens(text):
    for number, sign in TOKEN.findall(text):
        yield ("num", float(number) if "." in number else int(number)) if number else ("op", sign)
    yield ("end", None)
class Parser:
    def __init__(self, text):
        self.stream = tokens(text); self.advance()
    def advance(self):
        self.kind, self.value = next(self.stream)
    def expect(self, sign):
        if self.value != sign: raise SyntaxError(f"expected {sign!r}, got {self.value!r}")
        self.advance()
    def expr(self):
        left = self.term()
        while self.value in ("+", "-"):
            op = self.value; self.advance(); right = self.term()
            left = left + right if op == "+" else left - right
        return left
    def term(self):
        left = self.factor()
        while self.value in ("*", "/"):
            op = self.value; self.advance(); right = self.factor()
            left = left * right if op == "*" else left / right
        return left
    def factor(self):
        if self.value == "-": self.advance(); return -self.factor()
        if self.value == "(":
            self.advance(); inside = self.expr(); self.expect(")"); return inside
        if self.kind != "num": raise SyntaxError(f"unexpected {self.value!r}")
        value = self.value; self.advance(); return value
for text in ("1 + 2 * 3", "(1+2)*3", "-4/2 - 1.5", "2*(3+(4-5))", "1 +", "(1", "1/0", "2 * x"):
    try: print(f"{text:>14} = {Parser(text).expr()}")
    except (SyntaxError, ZeroDivisionError) as e: print(f"{text:>14} : {type(e).__name__}: {e}")
