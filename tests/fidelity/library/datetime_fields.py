from datetime import *
for s in ['date(2024,1,1).__class__.year.__set__(date(2024,1,1),3)','setattr(timedelta(1),"days",3)','setattr(datetime(2024,1,1),"hour",3)','setattr(datetime(2024,1,1),"year",3)','setattr(time(1),"hour",3)','delattr(time(1),"hour")','date.year','setattr(timezone.utc,"x",1)','setattr(date(2024,1,1),"x",1)','timedelta(days=2**31)','timedelta(days=10**9)','timedelta(days=-10**9)','timedelta(seconds=10**30)','timedelta(days=1.5,hours=.5)','date(2024,1,1)+timedelta(days=10**9-1)','date(2024.0,1,1)','date(year=2024,month=1,day=1)','date(2024,1,1).isocalendar().week','setattr(date(2024,1,1).isocalendar(),"week",1)']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
import time
for a in [('2024-01-15','%Y-%m-%d'),('Mon Jan 15 10:30:00 2024','%a %b %d %H:%M:%S %Y'),('x','%Y'),('2024 x','%Y'),('10:30 PM','%I:%M %p'),('30 Nov 00','%d %b %y'),('12','%H'),('2024-02-30','%Y-%m-%d'),('2024 060','%Y %j')]:
    try: print(time.strptime(*a))
    except Exception as e: print(a, '->', type(e).__name__, e)
print(time.strptime('Thu Jan  1 00:00:00 1970'), datetime.strptime('2024 060','%Y %j'))
