import calendar
for month in 13, 0, -1, 1.5, []:
    try:
        calendar.month(2000, month)
    except Exception as error:
        print(month, type(error).__name__, error)
    try:
        print(calendar.TextCalendar().formatmonthname(2000, month, 10))
    except Exception as error:
        print(month, type(error).__name__, error)
