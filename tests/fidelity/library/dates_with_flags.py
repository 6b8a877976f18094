import time, datetime
x = datetime.datetime(2024, 3, 5, 9, 7, 2)
for f in ('%-d', '%-m/%-d/%Y', '%-I:%M %p', '%-H', '%_d', '%0e', '%^a', '%^B', '%#Z', '%#p', '%-j', '%_j', '%-y', '%-S', '%q', '%-q', '%', '%%', '%-', '%_H', '%-M', '%^b %-d', '%#a', '%-U', '%0k', '%-e', '%-l', 'no', '%Ey', '%Od'):
    try: print(f, '|', x.strftime(f), '|', time.strftime(f, x.timetuple()))
    except Exception as e: print(f, type(e).__name__, e)
