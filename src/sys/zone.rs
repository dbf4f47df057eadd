//! Local time: what the C library knows of the time zone.

use std::ffi::{CStr, c_char};
use std::io;
use std::mem::MaybeUninit;

use nix::libc;

/// A time as calendar and clock show it. Months and days count from 1, days of the week from Monday as 0.
#[derive(Clone, Default, Debug)]
pub struct Civil {
    pub year: i64,
    pub month: i32,
    pub day: i32,
    pub hour: i32,
    pub minute: i32,
    pub second: i32,
    pub weekday: i32,
    pub yearday: i32,
    /// 1 in summer time, 0 outside, -1 if nobody knows.
    pub summer: i32,
    /// The name of the time zone, and the seconds that it is ahead of UTC.
    pub zone: Option<String>,
    pub ahead: Option<i64>,
}

/// The local time, so many seconds after 1970 began in UTC.
pub fn local(seconds: i64) -> io::Result<Civil> {
    let mut record = MaybeUninit::<libc::tm>::zeroed();
    // SAFETY: reads one local, fills the other; a `tm` may be all zeros.
    let record = unsafe {
        if libc::localtime_r(&raw const seconds, record.as_mut_ptr()).is_null() {
            return Err(too_far());
        }
        record.assume_init()
    };
    Ok(Civil {
        year: i64::from(record.tm_year) + 1900,
        month: record.tm_mon + 1,
        day: record.tm_mday,
        hour: record.tm_hour,
        minute: record.tm_min,
        second: record.tm_sec,
        weekday: (record.tm_wday + 6) % 7,
        yearday: record.tm_yday + 1,
        summer: record.tm_isdst,
        zone: Some(name(record.tm_zone)),
        ahead: Some(record.tm_gmtoff),
    })
}

/// What the C library says of a year that does not fit where it keeps years.
pub fn too_far() -> io::Error {
    io::Error::from_raw_os_error(libc::EOVERFLOW)
}

fn name(zone: *const c_char) -> String {
    if zone.is_null() {
        return String::new();
    }
    // SAFETY: the C library keeps the names of its time zones, and each ends with a zero.
    unsafe { CStr::from_ptr(zone) }.to_string_lossy().into_owned()
}

/// The seconds of a local time, whose fields may lie outside their ranges; none if no time is so early or late.
pub fn seconds(civil: &Civil) -> Option<i64> {
    // SAFETY: a `tm` may be all zeros.
    let mut record = unsafe { MaybeUninit::<libc::tm>::zeroed().assume_init() };
    record.tm_year = i32::try_from(civil.year - 1900).ok()?;
    record.tm_mon = civil.month.checked_sub(1)?;
    record.tm_mday = civil.day;
    record.tm_hour = civil.hour;
    record.tm_min = civil.minute;
    record.tm_sec = civil.second;
    record.tm_isdst = civil.summer;
    // The call sets it if it succeeds: -1 seconds are a time too.
    record.tm_wday = -1;
    // SAFETY: reads and fills a local.
    let seconds = unsafe { libc::mktime(&raw mut record) };
    (seconds != -1 || record.tm_wday != -1).then_some(seconds)
}

/// Looks again which time zone it is.
pub fn reread() {
    unsafe extern "C" {
        fn tzset();
    }
    // SAFETY: takes nothing; it reads the environment, which this process never changes.
    unsafe { tzset() }
}
