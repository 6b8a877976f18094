//! Dates of the Gregorian calendar, and their text in the C locale (`gmtime`, `strftime` of the C library).

/// A broken-down time, as C's `struct tm` but with Python's counting: months and days of the year from 1, Monday 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moment {
    /// With its century.
    pub year: i64,
    /// From 1, January.
    pub month: i64,
    /// Of the month, from 1.
    pub day: i64,
    /// 0 to 23.
    pub hour: i64,
    /// 0 to 59.
    pub minute: i64,
    /// 0 to 61, as C's leap seconds allow.
    pub second: i64,
    /// From 0, Monday.
    pub weekday: i64,
    /// Of the year, from 1.
    pub yearday: i64,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days from 1970-01-01 to the first day of a month, which may lie outside 1 to 12. Years begin in March here, so
/// that the leap day is a year's last.
fn days_before(year: i64, month: i64) -> i64 {
    let months = year * 12 + month - 3;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12));
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (month * 153 + 2) / 5
        - 719_468
}

impl Moment {
    /// Of seconds since 1970, in UTC (`gmtime`); none where the year has no room in C's `int`.
    pub fn from_seconds(seconds: i64) -> Option<Moment> {
        let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        let shifted = days.checked_add(719_468)?;
        let (era, day) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let (month, day) =
            (if month < 10 { month + 3 } else { month - 9 }, day_of_year - (153 * month + 2) / 5 + 1);
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        if i32::try_from(year).is_err() {
            return None;
        }
        Some(Moment {
            year,
            month,
            day,
            hour: rest / 3600,
            minute: rest / 60 % 60,
            second: rest % 60,
            weekday: (days + 3).rem_euclid(7),
            yearday: days - days_before(year, 1) + 1,
        })
    }

    /// Seconds since 1970, whatever the ranges of the fields (`timegm`).
    pub fn seconds(&self) -> i64 {
        let days = days_before(self.year, self.month) + self.day - 1;
        ((days * 24 + self.hour) * 60 + self.minute) * 60 + self.second
    }

    /// `asctime`: `Thu Jan  1 00:00:00 1970`.
    pub fn text(&self) -> String {
        format!(
            "{} {}{:3} {:02}:{:02}:{:02} {}",
            &self.day_name()[..3],
            &self.month_name()[..3],
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.year
        )
    }

    fn day_name(&self) -> &'static str {
        DAYS[self.weekday.rem_euclid(7) as usize]
    }

    fn month_name(&self) -> &'static str {
        MONTHS[(self.month - 1).rem_euclid(12) as usize]
    }

    /// The year and week of ISO 8601.
    fn iso_week(&self) -> (i64, i64) {
        let week = (self.yearday - 1 - self.weekday + 10) / 7;
        let weeks_of = |year: i64| {
            let first = (days_before(year, 1) + 3).rem_euclid(7);
            if first == 3 || first == 2 && is_leap(year) { 53 } else { 52 }
        };
        match week {
            week if week < 1 => (self.year - 1, weeks_of(self.year - 1)),
            week if week > weeks_of(self.year) => (self.year + 1, 1),
            week => (self.year, week),
        }
    }

    /// `strftime` in the C locale and UTC, whose name is `zone`.
    pub fn format(&self, pattern: &str, zone: &str) -> String {
        let mut text = String::new();
        let mut rest = pattern.chars();
        while let Some(c) = rest.next() {
            if c != '%' {
                text.push(c);
                continue;
            }
            let start = rest.clone();
            let mut padding = None;
            while let Some(flag) = rest.clone().next().filter(|&c| "-_0^#".contains(c)) {
                padding = Some(flag);
                rest.next();
            }
            // Other numerals and eras, which the C locale has not.
            if rest.as_str().starts_with(['E', 'O']) {
                rest.next();
            }
            match rest.next().and_then(|directive| self.directive(directive, zone)) {
                Some(part) => text += &padded(part, padding),
                None => {
                    let length = start.as_str().len() - rest.as_str().len();
                    text.push('%');
                    text += &start.as_str()[..length];
                }
            }
        }
        text
    }

    fn directive(&self, directive: char, zone: &str) -> Option<String> {
        let half = (self.hour + 11) % 12 + 1;
        // Sunday begins the week.
        let sunday = (self.weekday + 1) % 7;
        let noon = if self.hour < 12 { "AM" } else { "PM" };
        Some(match directive {
            'a' => self.day_name()[..3].to_owned(),
            'A' => self.day_name().to_owned(),
            'b' | 'h' => self.month_name()[..3].to_owned(),
            'B' => self.month_name().to_owned(),
            'c' => self.format("%a %b %e %H:%M:%S %Y", zone),
            'C' => format!("{:02}", self.year.div_euclid(100)),
            'd' => format!("{:02}", self.day),
            'D' | 'x' => self.format("%m/%d/%y", zone),
            'e' => format!("{:2}", self.day),
            'F' => self.format("%Y-%m-%d", zone),
            'g' => format!("{:02}", self.iso_week().0.rem_euclid(100)),
            'G' => self.iso_week().0.to_string(),
            'H' => format!("{:02}", self.hour),
            'I' => format!("{half:02}"),
            'j' => format!("{:03}", self.yearday),
            'k' => format!("{:2}", self.hour),
            'l' => format!("{half:2}"),
            'm' => format!("{:02}", self.month),
            'M' => format!("{:02}", self.minute),
            'n' => "\n".to_owned(),
            'p' => noon.to_owned(),
            'P' => noon.to_lowercase(),
            'r' => self.format("%I:%M:%S %p", zone),
            'R' => self.format("%H:%M", zone),
            's' => self.seconds().to_string(),
            'S' => format!("{:02}", self.second),
            't' => "\t".to_owned(),
            'T' | 'X' => self.format("%H:%M:%S", zone),
            'u' => (self.weekday + 1).to_string(),
            'U' => format!("{:02}", (self.yearday - 1 + 7 - sunday) / 7),
            'V' => format!("{:02}", self.iso_week().1),
            'w' => sunday.to_string(),
            'W' => format!("{:02}", (self.yearday - 1 + 7 - self.weekday) / 7),
            'y' => format!("{:02}", self.year.rem_euclid(100)),
            'Y' => self.year.to_string(),
            'z' => "+0000".to_owned(),
            'Z' => zone.to_owned(),
            '%' => "%".to_owned(),
            _ => return None,
        })
    }
}

/// What a flag between the percent sign and the directive makes of the text, as glibc's `strftime` has it.
fn padded(part: String, flag: Option<char>) -> String {
    let digits = part.trim_start_matches(['0', ' ']);
    let numeric = part.trim_start().bytes().all(|b| b.is_ascii_digit()) && !part.trim().is_empty();
    let digits = if digits.is_empty() { "0" } else { digits };
    match flag {
        Some('-') if numeric => digits.to_owned(),
        Some('_') if numeric => format!("{digits:>width$}", width = part.len()),
        Some('0') if numeric => format!("{digits:0>width$}", width = part.len()),
        Some('^') => part.to_uppercase(),
        Some('#') if part == part.to_uppercase() => part.to_lowercase(),
        Some('#') => part.to_uppercase(),
        _ => part,
    }
}
