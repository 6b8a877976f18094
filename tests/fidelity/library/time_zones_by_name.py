from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones
from datetime import datetime, timedelta, timezone, date, time
import copy, pickle
utc = datetime(2024, 7, 1, 12, tzinfo=timezone.utc)
for z in ["America/New_York", "Europe/London", "Asia/Kolkata", "Asia/Tokyo", "Australia/Sydney", "Europe/Paris", "America/Los_Angeles", "UTC", "Europe/Dublin", "Australia/Lord_Howe", "Africa/Cairo", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Auckland", "America/St_Johns", "Etc/GMT+5", "Africa/Lagos", "America/Santiago"]:
    tz = ZoneInfo(z); t = utc.astimezone(tz); w = datetime(2024, 1, 15, 9, 30, tzinfo=tz)
    print(z, t, t.tzname(), t.dst(), w.isoformat(), w.utcoffset(), w.astimezone(timezone.utc), w.dst(), repr(tz), str(tz), tz.key)
ny = ZoneInfo("America/New_York"); print(ny is ZoneInfo("America/New_York"), ny == ZoneInfo.no_cache("America/New_York"), ny.utcoffset(None), ZoneInfo("UTC").utcoffset(None), ny)
for h in range(5):
    for fold in (0, 1):
        a = datetime(2024, 11, 3, h, 30, tzinfo=ny, fold=fold); b = datetime(2024, 3, 10, h, 30, tzinfo=ny, fold=fold)
        print(a, a.tzname(), a.astimezone(timezone.utc), b, b.tzname(), b.astimezone(timezone.utc))
for m in range(4, 8):
    t = datetime(2024, 11, 3, m, 15, tzinfo=timezone.utc).astimezone(ny); print(t, t.fold, repr(t))
try: ZoneInfo("Mars/Base")
except ZoneInfoNotFoundError as e: print(type(e), e, isinstance(e, KeyError))
print(datetime(2024, 3, 9, 12, tzinfo=ny) + timedelta(days=1), (datetime(2024, 3, 10, 12, tzinfo=ny) - datetime(2024, 3, 9, 12, tzinfo=ny)), datetime(2024,3,10,12,tzinfo=ny) - datetime(2024,3,9,12,tzinfo=timezone.utc))
print(pickle.loads(pickle.dumps(ny)) is ny, copy.copy(ny) is ny, copy.deepcopy(utc.astimezone(ny)))
print(f"{utc.astimezone(ny):%Y-%m-%d %H:%M %Z%z}", utc.astimezone(ny).timestamp(), datetime.fromtimestamp(0x60000000, ny), utc.astimezone(ny).timetuple().tm_isdst, time(12, tzinfo=ny), time(12, tzinfo=ny).utcoffset())
print("Europe/Paris" in available_timezones(), len(available_timezones()) > 400, isinstance(ny, __import__("datetime").tzinfo))
for y in (2040, 2100, 2030):
    print([datetime(y, m, 1, tzinfo=ZoneInfo("Europe/Berlin")).utcoffset() for m in (1, 4, 8, 11)], datetime(y, 7, 1, tzinfo=timezone.utc).astimezone(ZoneInfo("Australia/Sydney")))
meeting = datetime(2025, 3, 30, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")); print(meeting, meeting.astimezone(timezone.utc).astimezone(ZoneInfo("Europe/Berlin")))
try: ZoneInfo(3)
except Exception as e: print(type(e), e)
try: ny.fromutc(utc)
except Exception as e: print(type(e), e)
from datetime import *
print(repr(datetime(2024,1,1,fold=1)), repr(time(1,2,fold=1)), repr(time(1,2,fold=1,tzinfo=timezone.utc)), repr(datetime(2024,1,1,1,1,1,1,tzinfo=timezone.utc,fold=1)))
class D(datetime): pass
class T(time): pass
print(repr(D(2024,1,1,tzinfo=timezone.utc,fold=1)), repr(T(1,tzinfo=timezone.utc,fold=1)))
