//! `struct_time`: a tuple of nine items with names, and two more by name alone. In Rust it is a [`Civil`].

use crate::heap::{Lent, Value};
use crate::number::date;
use crate::runtime::native::{Bound, Flavour, Native};
use crate::runtime::{R, Vm, attr, ops};
use crate::sys::{clock, zone::Civil};
use crate::types::{Dict, dict, float, int, structure};

const FIELDS: [&str; 11] = [
    "tm_year",
    "tm_mon",
    "tm_mday",
    "tm_hour",
    "tm_min",
    "tm_sec",
    "tm_wday",
    "tm_yday",
    "tm_isdst",
    "tm_zone",
    "tm_gmtoff",
];

/// So many fields are items of the tuple.
const VISIBLE: usize = 9;

static NEW: Native = Native::new(
    "struct_time",
    "struct_time(cls, sequence=..., dict=none, /)",
    "A time from at least nine values.\n\n>>> import time; time.struct_time(range(9)).tm_mon\n1",
    new,
    Flavour::StaticMethod,
);

/// The class.
pub fn class(vm: &Vm) -> R {
    if vm.struct_time.word() == *Value::NONE {
        vm.struct_time.set(structure::make_class(vm, "time.struct_time", &FIELDS, VISIBLE, Some(&NEW))?);
    }
    Ok(vm.struct_time.get())
}

fn new(vm: &Vm, bound: Bound) -> R {
    let Some(sequence) = bound.given(1) else {
        return Err(vm.type_error("structseq() missing required argument 'sequence' (pos 1)"));
    };
    if attr::of_class(vm, sequence, vm.symbol("__iter__")?)?.is_none() {
        return Err(vm.type_error("constructor requires a sequence"));
    }
    let mut values = ops::collect(vm, sequence)?;
    let given = values.len();
    let (bound_word, limit) = if given < VISIBLE { ("least", VISIBLE) } else { ("most", FIELDS.len()) };
    if !(VISIBLE..=FIELDS.len()).contains(&given) {
        return Err(vm.type_error(format!(
            "time.struct_time() takes an at {bound_word} {limit}-sequence ({given}-sequence given)"
        )));
    }
    let named = bound.some(2);
    if named.is_some_and(|named| vm.payload::<Dict>(named).is_none()) {
        return Err(vm.type_error("time.struct_time() takes a dict as second arg, if any"));
    }
    for field in FIELDS.iter().skip(given) {
        let name = vm.str(field)?;
        let found = match named {
            Some(named) => dict::get(vm, named, name.lend())?,
            None => None,
        };
        values.push(found.unwrap_or(Value::NONE));
    }
    structure::instance(vm, bound.lent(0), &FIELDS, VISIBLE, &values)
}

/// The object of a time.
pub fn value(vm: &Vm, civil: &Civil) -> R {
    let clock = [civil.month, civil.day, civil.hour, civil.minute, civil.second, civil.weekday, civil.yearday];
    let mut values = vec![vm.int(civil.year)?];
    for field in clock.iter().chain([&civil.summer]) {
        values.push(vm.int(i64::from(*field))?);
    }
    values.push(civil.zone.as_deref().map_or(Ok(Value::NONE), |zone| vm.str(zone))?);
    values.push(civil.ahead.map_or(Ok(Value::NONE), |ahead| vm.int(ahead))?);
    structure::instance(vm, class(vm)?.lend(), &FIELDS, VISIBLE, &values)
}

/// The time that a tuple of nine ints says, whatever the ints are.
pub fn of_value(vm: &Vm, value: Lent, function: &str) -> R<Civil> {
    let Some(tuple) = vm.bare(value).tuple() else {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    };
    let items: &[Value; VISIBLE] =
        tuple.items().try_into().map_err(|_| vm.type_error(format!("{function}(): illegal time tuple argument")))?;
    let mut fields = [0; VISIBLE];
    for (field, item) in fields.iter_mut().zip(items) {
        *field = small(vm, item.lend())?;
    }
    let [year, month, day, hour, minute, second, weekday, yearday, summer] = fields;
    if year < i32::MIN + 1900 {
        return Err(vm.overflow_error("year out of range"));
    }
    let year = i64::from(year);
    let (zone, ahead) = place(vm, value)?;
    Ok(Civil { year, month, day, hour, minute, second, weekday, yearday, summer, zone, ahead })
}

/// Where the clock stood, if the object is a `struct_time` that says so.
fn place(vm: &Vm, value: Lent) -> R<(Option<String>, Option<i64>)> {
    if *vm.class_of(value)? != *class(vm)? {
        return Ok((None, None));
    }
    let zone = attr::get(vm, value, vm.symbol("tm_zone")?)?;
    let ahead = attr::get(vm, value, vm.symbol("tm_gmtoff")?)?;
    let zone = if *zone == *Value::NONE { None } else { Some(ops::str_text(vm, zone.lend())?) };
    let ahead = if *ahead == *Value::NONE { None } else { Some(ops::to_i64(vm, ahead.lend())?) };
    Ok((zone, ahead))
}

fn small(vm: &Vm, value: Lent) -> R<i32> {
    let wide = ops::to_clamped(vm, value)?;
    i32::try_from(wide).map_err(|_| {
        let end = if wide < 0 { "less than minimum" } else { "greater than maximum" };
        vm.overflow_error(format!("signed integer is {end}"))
    })
}

/// The same with every field in its range, or a `ValueError`; 0 stands for the first month and day.
pub fn checked(vm: &Vm, mut civil: Civil) -> R<Civil> {
    civil.month = civil.month.max(i32::from(civil.month == 0));
    civil.day = civil.day.max(i32::from(civil.day == 0));
    civil.yearday = civil.yearday.max(i32::from(civil.yearday == 0));
    let rows = [
        (civil.month, 1..=12, "month"),
        (civil.day, 1..=31, "day of month"),
        (civil.hour, 0..=23, "hour"),
        (civil.minute, 0..=59, "minute"),
        (civil.second, 0..=61, "seconds"),
        (civil.weekday, -1..=i32::MAX, "day of week"),
        (civil.yearday, 1..=366, "day of year"),
    ];
    if let Some((_, _, what)) = rows.iter().find(|(field, range, _)| !range.contains(field)) {
        return Err(vm.value_error(format!("{what} out of range")));
    }
    civil.weekday = civil.weekday.rem_euclid(7);
    civil.summer = civil.summer.clamp(-1, 1);
    Ok(civil)
}

/// The seconds that an argument says, rounded down; those of now if it is missing or `none`.
pub fn seconds(vm: &Vm, bound: &Bound) -> R<i64> {
    let Some(given) = bound.some(0) else {
        return Ok(i64::try_from(clock::real().as_secs()).unwrap_or(i64::MAX));
    };
    let too_large = || vm.overflow_error("timestamp out of range for platform time_t");
    let Some(number) = float::of(vm.bare(given)) else {
        let index = ops::index(vm, given)?;
        return int::to_i64(index.lend()).ok_or_else(too_large);
    };
    if number.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    let floor = number.floor();
    let whole = floor as i64;
    if whole as f64 == floor && whole != i64::MAX { Ok(whole) } else { Err(too_large()) }
}

/// The time in UTC, under the name that C has for it; none if its year does not fit where C keeps it.
pub fn utc(seconds: i64) -> Option<Civil> {
    let (day, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400) as i32);
    let (year, month, of_month) = date::date_of(day);
    i32::try_from(year - 1900).ok()?;
    Some(Civil {
        year,
        month: month as i32,
        day: of_month as i32,
        hour: rest / 3600,
        minute: rest / 60 % 60,
        second: rest % 60,
        weekday: date::weekday(day) as i32,
        yearday: (day - date::day_of(year, 1, 1)) as i32 + 1,
        summer: 0,
        zone: Some("GMT".to_owned()),
        ahead: Some(0),
    })
}
