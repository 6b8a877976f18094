# Counts of what queues, contexts, threads and syntax trees hold, and types that refuse changes.
import csv, io, sys, gc, struct, array, datetime, decimal, fractions, queue, threading, contextvars, ast, json, copy, weakref
rc = sys.getrefcount
o = object(); 
rows = ["a,b", "c,d"]; r = csv.reader(rows); row = next(r); print(rc(rows), rc(row), rc(row[1]), rc(r), rc(r.dialect)); w = csv.writer(s := io.StringIO()); w.writerow([o is None, 1]); print(rc(s), rc(w), repr(s.getvalue())); dr = csv.DictReader(["k,v", "1,2"]); d = next(dr); print(rc(d), [rc(k) for k in d], sys.getsizeof(d), dr.fieldnames); del r, w, s, dr
q = queue.Queue(); q.put(o); print(rc(o)); print(q.get() is o, rc(o)); sq = queue.SimpleQueue(); sq.put(o); print(rc(o), sq.qsize()); sq.get(); print(rc(o)); pq = queue.PriorityQueue(); pq.put((1, o)); pq.put((0, o)); print(rc(o), pq.get()[0]); del pq; print(rc(o)); wq = weakref.ref(sq); del sq; print(wq())
cv = contextvars.ContextVar("cv"); tok = cv.set(o); print(rc(o), tok.old_value is contextvars.Token.MISSING, tok.var is cv, rc(cv), rc(tok)); ctx = contextvars.copy_context(); print(rc(o), list(ctx)[0] is cv, len(ctx), cv in ctx, ctx[cv] is o, dict(ctx.items()) == {cv: o}, list(ctx.keys()) == [cv], list(ctx.values()) == [o]); cv.reset(tok); print(rc(o)); del ctx, tok; print(rc(o)); print(cv.get(None)); 
try: cv.get()
except LookupError as e: print(rc(e), e.args[0] is cv)
def run(x): cv.set(x); return rc(x)
c2 = contextvars.Context(); print(c2.run(run, o), c2[cv] is o, rc(o), c2.run(cv.get) is o); c3 = c2.copy(); print(c3 == c2, rc(o)); c3.run(cv.set, 1); print(rc(o), c3 == c2); del c2, c3; print(rc(o))
from collections.abc import Mapping; print(isinstance(contextvars.Context(), Mapping), issubclass(contextvars.Context, Mapping), contextvars.Context.__mro__)
t = ast.parse("x = [1, 'two']\nprint(x)"); print(rc(t), rc(t.body), rc(t.body[0]), rc(t.body[0].targets[0].id) > 1000000, type(t.body[0].targets[0].ctx).__name__, rc(t.body[1].value.args[0]), t.body[0].targets[0].ctx is t.body[0].targets[0].ctx, sys.getsizeof(t), sys.getsizeof(t.__dict__), sys.getsizeof(t.body[0].__dict__), sys.getsizeof(t.body[0].value.__dict__)); n = len(list(ast.walk(t))); print(n); wr = weakref.ref(t.body[0]); t.body.clear(); print(wr()); x = ast.Name("a"); print(x._fields, vars(x).keys(), sys.getsizeof(x), x.ctx is ast.Name("b").ctx, ast.dump(x)); x.extra = 1; print(vars(x)["extra"], sys.getsizeof(vars(x))); y = copy.copy(x); print(y.id, y.ctx is x.ctx, rc(x)); del x, y, t; gc.collect()
class V(ast.NodeVisitor):
    def visit_Name(self, node): print("name", node.id, rc(node), rc(self)); self.generic_visit(node)
V().visit(ast.parse("a + b")); e = ast.parse("1 + 2", mode="eval"); code = compile(e, "<e>", "eval"); print(eval(code), rc(code), rc(e)); print(ast.literal_eval("[1, (2, 3), {'a': {4}}]")); m = ast.Module([ast.Pass()], []); print(len(m.body), rc(m.body)); ast.fix_missing_locations(m); exec(compile(m, "m", "exec"))
l = threading.local(); l.x = o; print(rc(o), l.__dict__ == {"x": o}, rc(l)); wl = weakref.ref(l); del l; print(rc(o), wl()); class_ = type("L", (threading.local,), {"__init__": lambda self, v: setattr(self, "v", v)}); ll = class_(o); print(ll.v is o, rc(o)); del ll; print(rc(o)); 
out = []
def work(v): out.append((rc(v), threading.current_thread().name))
th = threading.Thread(target=work, args=(o,), name="w"); print(rc(o)); th.start(); th.join(); print(rc(o), out, rc(th)); del th; print(rc(o)); lk = threading.Lock(); print(rc(lk), lk.acquire(False), lk.acquire(False), weakref.ref(lk)() is lk); lk.release(); cnd = threading.Condition(); print(rc(cnd)); ev = threading.Event(); ev.set(); print(ev.wait(0), rc(ev)); sem = threading.Semaphore(2); sem.acquire(); print(rc(sem))
with decimal.localcontext() as lc: lc.prec = 5; print(decimal.Decimal(1) / 3, rc(lc), lc is decimal.getcontext()); 
print(rc(decimal.getcontext()), sys.getsizeof(decimal.Decimal("1." + "2" * 90)), decimal.Decimal(5) is decimal.Decimal(5)); td = datetime.timedelta(0); print(td is datetime.timedelta(), (td + td) is td, -td is td, datetime.timedelta(hours=1) - datetime.timedelta(hours=1) is td); cal = datetime.date(2024, 5, 6).isocalendar(); print(cal, cal.week, rc(cal), sys.getsizeof(cal), gc.is_tracked(cal), tuple(cal), cal[0:2])
for bad in (lambda: setattr(datetime.date, "x", 1), lambda: delattr(decimal.Decimal, "sqrt"), lambda: setattr(type(lk), "z", 2), lambda: setattr(contextvars.Context, "y", 1), lambda: setattr(typing_, "z", 1) if 0 else setattr(datetime.timezone, "utc", None), lambda: type("X", (datetime.timezone,), {}), lambda: type("X", (type(lk),), {}), lambda: type("X", (contextvars.ContextVar,), {}), lambda: setattr(ast.Name, "zz", 1), lambda: setattr(ast.AST, "zz", 1)):
    try: print(bad())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
