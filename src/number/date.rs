//! Days and dates of the Gregorian calendar, as if it had always been in force. A day is its distance from 1 January 1970.

/// The days of 400 years, after which the calendar repeats itself.
const CYCLE: i64 = 146_097;

/// From 1 March of the year 0 to 1 January 1970. Years that begin in March have their leap day at their end.
const EPOCH: i64 = 719_468;

pub fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

pub fn days_of_year(year: i64) -> i64 {
    if is_leap(year) { 366 } else { 365 }
}

pub fn days_of_month(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day of a date; years stay within some billions.
pub fn day_of(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (cycle, of_cycle) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    cycle * CYCLE + of_cycle * 365 + of_cycle / 4 - of_cycle / 100 + of_year - EPOCH
}

/// Year, month and day.
pub fn date_of(day: i64) -> (i64, i64, i64) {
    let shifted = day + EPOCH;
    let (cycle, of_cycle) = (shifted.div_euclid(CYCLE), shifted.rem_euclid(CYCLE));
    let year = (of_cycle - of_cycle / 1460 + of_cycle / 36_524 - of_cycle / (CYCLE - 1)) / 365;
    let of_year = of_cycle - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    (cycle * 400 + year + i64::from(month <= 2), month, of_year - (153 * march + 2) / 5 + 1)
}

/// 0 for Monday.
pub fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_becomes_the_date_it_came_from() {
        for day in (-1_000_000..1_000_000).step_by(37) {
            let (year, month, of_month) = date_of(day);
            assert_eq!(day_of(year, month, of_month), day);
            assert!((1..=days_of_month(year, month)).contains(&of_month), "{day}");
        }
    }

    #[test]
    fn the_epoch_is_a_thursday_and_2000_leaps() {
        assert_eq!((date_of(0), weekday(0)), ((1970, 1, 1), 3));
        assert_eq!(date_of(11_016), (2000, 2, 29));
    }
}
