import calendar
print(calendar.month(2024,2)); print(calendar.calendar(2024)[:300]); calendar.prmonth(2023,5); print(calendar.monthrange(2024,2),calendar.isleap(1900),calendar.leapdays(2000,2020),calendar.weekday(2024,1,1),calendar.monthcalendar(2024,9))
print(calendar.TextCalendar(6).formatmonth(2024,7)); print(calendar.day_name[0],list(calendar.month_abbr)[:3],calendar.MONDAY,calendar.JANUARY,calendar.timegm((2024,1,1,0,0,0)),calendar.firstweekday())
h=calendar.HTMLCalendar(); print(h.formatmonth(2024,2)); print(h.formatyear(2024)[:500]); print(h.cssclasses)
for a in ((2024,13),(2024,0),("a",1)):
    try: print(calendar.monthrange(*a))
    except Exception as e: print(type(e).__name__,e)
try: calendar.setfirstweekday(9)
except Exception as e: print(type(e).__name__,e)
calendar.setfirstweekday(calendar.SUNDAY); print(calendar.week(calendar.monthcalendar(2024,1)[0],3) if 0 else calendar.weekheader(3))
c=calendar.Calendar(); print(list(c.itermonthdays(2024,2))[:5],list(c.itermonthdays2(2024,2))[:3],list(c.iterweekdays()),c.monthdayscalendar(2024,2)[0],[str(d) for d in c.itermonthdates(2024,2)][:2],list(c.itermonthdays4(2024,2))[0],c.yeardayscalendar(2024,3)[0][0][0])
print(calendar.Month.MARCH,calendar.Day.SUNDAY,repr(calendar.Month(3)),calendar.FRIDAY+1)
