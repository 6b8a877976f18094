# leak hunting: which type grows
import gc, collections
def census():
    return collections.Counter(type(o).__name__ for o in gc.get_objects())
class Session:
    registry = []
    def __init__(self, user):
        self.user = user
        self.data = {"user": user, "items": []}
        Session.registry.append(self)
before = census()
for i in range(50):
    Session(f"u{i}")
after = census()
diff = after - before
print(sorted((k, v) for k, v in diff.items() if v >= 50))
print(len(gc.get_referrers(Session.registry[0])))
Session.registry.clear()
gc.collect()
print((census() - before).get("Session", 0))
