import datetime, sys, pathlib
rc=sys.getrefcount
z=datetime.timedelta(0)
print(rc(z), z is datetime.timedelta(), datetime.timedelta(1)-datetime.timedelta(1) is z, -z is z, abs(z) is z, z*3 is z, datetime.timezone.utc.utcoffset(None) is z, datetime.timedelta(seconds=0) is z)
class T(datetime.timedelta): pass
print(T(0) is T(0), id(datetime.timedelta(0))==id(datetime.timedelta(0)))
print(datetime.timezone(z) is datetime.timezone.utc, rc(datetime.timezone.utc), rc(datetime.date.min), rc(datetime.timedelta.max), rc(datetime.datetime.min), rc(datetime.timedelta.resolution), datetime.timedelta.resolution is datetime.timedelta.resolution)
pa=pathlib.PurePath("/a/b"); print(rc(pa))
pb = pathlib.PurePath("x"); print(rc(pb)); str(pb); print(rc(pb)); pb.name; print(rc(pb)); hash(pb); pb==pa; print(rc(pb)); q=pb/"c"; print(rc(pb), rc(q)); q.parent; print(rc(q)); pb.parts; print(rc(pb)); list(q.parents); print(rc(q))
def f():
    p = pathlib.PurePath("x"); print(rc(p)); p.parts; print(rc(p)); p/"a"; print(rc(p))
f()
