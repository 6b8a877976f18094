import calendar, sys
print(calendar.month(2024,2)); print(calendar.calendar(2024)); print(calendar.calendar(2023,m=4,w=3,l=2,c=2))
print(calendar.isleap(2000), calendar.leapdays(1999,2025), calendar.monthrange(2024,2), calendar.weekday(2024,1,1), calendar.monthcalendar(2024,2), list(calendar.day_name), list(calendar.month_abbr), calendar.day_abbr[1:3], calendar.month_name[1], calendar.timegm((2024,1,1,0,0,0)), calendar.firstweekday(), calendar.weekheader(3), calendar.JANUARY, calendar.MONDAY, repr(calendar.Month.MAY), calendar.Day(3))
calendar.setfirstweekday(6); calendar.prmonth(2024,5); print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2024,1,4,2)); calendar.prcal(2025)
cal=calendar.Calendar(2); print(list(cal.iterweekdays()), list(cal.itermonthdays(2024,12)), list(cal.itermonthdays2(2024,1))[:9], list(cal.itermonthdays4(2024,1))[:2], list(cal.itermonthdates(2024,1))[0], len(cal.yeardayscalendar(2024)), cal.monthdatescalendar(2024,2)[0], cal.getfirstweekday())
for s in ['calendar.monthrange(2024,13)','calendar.month(2024,0)','calendar.setfirstweekday(9)','calendar.weekday(2024,2,30)','calendar.monthcalendar(2024,"a")','calendar.month_name[13]','calendar.foo']:
    try: eval(s)
    except Exception as e: print(type(e).__name__, e)
