import datetime as dtm
from datetime import date, datetime, time, timedelta, timezone, tzinfo, UTC
def t(s):
    try: print(s, '->', repr(eval(s)))
    except Exception as e: print(s, '!!', type(e).__name__, e)
for s in '''date(2024,2,29)
date(2023,2,29)
date(2024,13,1)
date(0,1,1)
date("2024",1,1)
date(2024,1)
date(2024,1,1)+timedelta(days=31)
date(2024,3,1)-timedelta(1)
date(2024,3,1)-date(2023,3,1)
date(2024,1,1) < date(2024,1,2)
date(2024,1,1) == datetime(2024,1,1)
date(2024,1,1) < datetime(2024,1,1)
date(2024,1,1) < 5
date(2024,1,1) + 5
date(2024,1,1) + date(2024,1,1)
date(2024,1,1).weekday(), date(2024,1,1).isoweekday(), date(2024,1,1).isocalendar(), date(2021,1,3).isocalendar()
date(2024,1,1).strftime("%Y-%m-%d %A %B %j %a %b %d %y %H")
f"{date(2024,1,1):%d/%m/%Y}"
format(date(2024,1,1))
str(date(2024,1,1))
date.fromisoformat("2024-02-03")
date.fromisoformat("20240203")
date.fromisoformat("2024-W05-3")
date.fromisoformat("2024-2-3")
date.fromisoformat(5)
date.fromordinal(738000), date(2024,5,6).toordinal()
date.fromordinal(0)
date(2024,1,31).replace(month=3)
date(2024,1,31).replace(month=2)
date(2024,1,1).timetuple()
date(2024,1,1).ctime()
date.min, date.max, date.resolution
date.max + timedelta(1)
hash(date(2024,1,1)) == hash(date(2024,1,1))
date(2024,1,1).year = 5
date(2024,1,1).foo
datetime(2024,1,2,3,4,5,6)
datetime(2024,1,2)
datetime(2024,1,2,3,4)
datetime(2024,1,2,3,4,5)
datetime(2024,1,2,25)
datetime(2024,1,2,3,60)
datetime(2024,1,2,3,4,5,1000000)
str(datetime(2024,1,2,3,4,5)), str(datetime(2024,1,2,3,4,5,678))
datetime(2024,1,2,3,4,5).isoformat(), datetime(2024,1,2,3,4,5).isoformat(" ", "minutes"), datetime(2024,1,2,3,4,5,123456).isoformat(timespec="milliseconds")
datetime(2024,1,2,3,4,5).isoformat(timespec="x")
datetime(2024,1,2,3,4,5) + timedelta(hours=30, minutes=5)
datetime(2024,1,2) - datetime(2023,12,31,12)
datetime(2024,1,2) - timedelta(seconds=1)
datetime(2024,1,2) < datetime(2024,1,3)
datetime(2024,1,2,tzinfo=UTC) < datetime(2024,1,3)
datetime(2024,1,2,tzinfo=UTC) == datetime(2024,1,2)
datetime(2024,1,2,tzinfo=UTC) - datetime(2024,1,2)
datetime(2024,1,2,tzinfo=timezone.utc)
datetime(2024,1,2,12,tzinfo=timezone(timedelta(hours=-5)))
datetime(2024,1,2,12,tzinfo=timezone(timedelta(hours=-5), "EST")).tzname()
datetime(2024,1,2,12,tzinfo=UTC).astimezone(timezone(timedelta(hours=5, minutes=30)))
str(datetime(2024,1,2,12,tzinfo=timezone(timedelta(hours=5, minutes=30))))
datetime(2024,1,2,12,tzinfo=UTC).timestamp()
datetime.fromtimestamp(1700000000, UTC), datetime.fromtimestamp(1.5, UTC)
datetime(2024,1,2,tzinfo=5)
datetime.fromisoformat("2024-01-02T03:04:05"), datetime.fromisoformat("2024-01-02 03:04"), datetime.fromisoformat("2024-01-02"), datetime.fromisoformat("2024-01-02T03:04:05.123+02:00"), datetime.fromisoformat("2024-01-02T03:04:05Z"), datetime.fromisoformat("20240102T030405")
datetime.fromisoformat("nope")
datetime.strptime("2024-01-02 03:04:05", "%Y-%m-%d %H:%M:%S")
datetime.strptime("Jan 5, 2024 3PM", "%b %d, %Y %I%p")
datetime.strptime("05/01/24", "%d/%m/%y")
datetime.strptime("2024", "%Y-%m")
datetime.strptime("2024-01-02x", "%Y-%m-%d")
datetime.strptime("2024-13-02", "%Y-%m-%d")
datetime.strptime("2024-02-30", "%Y-%m-%d")
datetime.strptime("12:30:15.5", "%H:%M:%S.%f")
datetime.strptime("2024-01-02 +0200", "%Y-%m-%d %z")
datetime.strptime("x", "%Q")
datetime.strptime(5, "%Y")
datetime(2024,1,2,15,4,5).strftime("%I:%M %p %S %f %z %Z %% %c %x %X %U %W %w")
datetime(2024,1,2,15,4,5,tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%S%z %Z %:z")
datetime.combine(date(2024,1,1), time(5,6)), datetime(2024,1,2,3).date(), datetime(2024,1,2,3).time()
datetime(2024,1,2,3).replace(year=2025, tzinfo=UTC)
datetime.min, datetime.max, datetime.resolution
isinstance(datetime(2024,1,1), date), datetime.__mro__
datetime(2024,1,2,3,4).timetuple()
datetime(2024,1,2,3,4).ctime()
time(), time(1,2), time(1,2,3,4), str(time(1,2,3)), time(5).isoformat("minutes")
time(25)
time(1) < time(2), time(1) == time(1)
time(1) - time(2)
time(1,tzinfo=UTC)
time.fromisoformat("04:23:01"), time.fromisoformat("T04:23"), time.fromisoformat("04:23:01.5Z")
time.fromisoformat("x")
time(1,2,3).strftime("%H-%M")
timedelta(1), timedelta(0), timedelta(days=1, hours=2, minutes=3), timedelta(seconds=-1), timedelta(weeks=2, milliseconds=5)
str(timedelta(1)), str(timedelta(days=2, seconds=5)), str(timedelta(seconds=-1)), str(timedelta(hours=25, microseconds=5)), str(timedelta(0))
timedelta(1.5), timedelta(hours=0.1), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(seconds=0.1234567)
timedelta("1")
timedelta(days="x")
timedelta(1) * 2, 2 * timedelta(1), timedelta(1) * 1.5, timedelta(1) / 2, timedelta(1) // 3, timedelta(5) / timedelta(2), timedelta(5) // timedelta(2), timedelta(5) % timedelta(2), divmod(timedelta(5), timedelta(2)), timedelta(1) / 1.5
timedelta(1) / 0
timedelta(1) + 1
1 - timedelta(1)
timedelta(1) < 5
timedelta(1) == 86400
timedelta(1) > timedelta(hours=23), -timedelta(1), abs(timedelta(-1)), +timedelta(1), bool(timedelta(0))
timedelta(days=1, seconds=5).total_seconds(), timedelta(1).days, timedelta(-1, 5).seconds, timedelta(1,2,3).microseconds
timedelta.min, timedelta.max, timedelta.resolution
timedelta.max + timedelta(1)
sum([timedelta(1), timedelta(2)], timedelta())
sorted([date(2024,3,1), date(2024,1,1)])
max(date(2024,3,1), date(2024,1,1))
timezone.utc, timezone(timedelta(hours=1)), str(timezone(timedelta(hours=-3, minutes=-30))), timezone(timedelta(hours=1), "X")
timezone(timedelta(hours=24))
timezone(5)
timezone.utc == timezone(timedelta(0)), timezone.utc.utcoffset(None), UTC is timezone.utc
tzinfo().utcoffset(None)
dtm.MINYEAR, dtm.MAXYEAR
(date(2024,12,25) - date(2024,7,4)).days
[date(2024,1,1) + timedelta(days=i) for i in range(3)]
{date(2024,1,1): 1}[date(2024,1,1)]
date(2024,1,1) in {datetime(2024,1,1)}
datetime(2024,1,31) + timedelta(days=30)
hash(datetime(2024,1,1,tzinfo=UTC)) == hash(datetime(2024,1,1,5,30,tzinfo=timezone(timedelta(hours=5,minutes=30))))
__import__("copy").copy(date(2024,1,1)), __import__("copy").deepcopy(datetime(2024,1,1))
type(date(2024,1,1)), type(timedelta(1)), date, datetime.__module__
date(2024, 1, day=5), date(year=2024, month=1, day=2)
datetime(2024, 1, 1, hour=5, second=6)
date()
date(1,2,3,4)'''.splitlines(): t(s)
class TZ(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return "TZ2"
print(datetime(2024,1,1,tzinfo=TZ()).isoformat(), datetime(2024,1,1,tzinfo=UTC).astimezone(TZ()), f"{datetime(2024,1,1,tzinfo=TZ()):%Z}")
class D(date): pass
print(D(2024,1,1), repr(D(2024,1,1)), type(D(2024,1,1) + timedelta(1)))
