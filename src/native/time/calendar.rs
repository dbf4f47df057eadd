//! The functions that turn seconds into dates and back, and what is known of the time zone.

use super::{moment, read, show};
use crate::heap::{Lent, Value};
use crate::runtime::native::{Bound, ModuleDef};
use crate::runtime::{R, Vm};
use crate::sys::zone::Civil;
use crate::sys::{clock, zone};
use crate::types::{Module, dict};

pub fn functions(module: ModuleDef) -> ModuleDef {
    module
        .value("struct_time", moment::class)
        .value("timezone", |vm| vm.int(Zone::now().standard.1))
        .value("altzone", |vm| vm.int(Zone::now().summer.1))
        .value("daylight", |vm| vm.int(i64::from(Zone::now().has_summer)))
        .value("tzname", names_of_zone)
        .function(
            "gmtime(seconds=none, /)",
            "The time in UTC, so many seconds after 1970 began.\n\n>>> time.gmtime(0).tm_year\n1970",
            |vm, bound| moment::value(vm, &utc(vm, bound)?),
        )
        .function("localtime(seconds=none, /)", "The time here, so many seconds after 1970 began in UTC.", |vm, bound| {
            moment::value(vm, &local(vm, bound)?)
        })
        .function(
            "mktime(tuple, /)",
            "The seconds of a time here: the inverse of localtime().\n\n>>> time.mktime(time.localtime(1e9))\n1000000000.0",
            make,
        )
        .function(
            "asctime(tuple=..., /)",
            "A time as text.\n\n>>> time.asctime(time.gmtime(0))\n'Thu Jan  1 00:00:00 1970'",
            |vm, bound| {
                let civil = given_or_now(vm, bound.given(0), "asctime")?;
                vm.str(&show::plain(&civil))
            },
        )
        .function(
            "ctime(seconds=none, /)",
            "asctime(localtime(seconds))\n\n>>> time.ctime(0) == time.asctime(time.localtime(0))\ntrue",
            |vm, bound| vm.str(&show::plain(&local(vm, bound)?)),
        )
        .function(
            "strftime(format, tuple=..., /)",
            "A time as text, as a format says.\n\n>>> time.strftime('%Y-%m-%d', time.gmtime(0))\n'1970-01-01'",
            |vm, bound| {
                let format = bound.str(vm, 0)?.to_text();
                let civil = given_or_now(vm, bound.given(1), "strftime")?;
                if format.contains('\0') {
                    return Err(vm.value_error("embedded null character"));
                }
                vm.str(&show::format(&format, &civil, &Zone::now().names()))
            },
        )
        .function(
            "strptime(string, format='%a %b %d %H:%M:%S %Y', /)",
            "The time that a text says, as a format reads it.\n\n>>> time.strptime('2000-02-29', '%Y-%m-%d').tm_yday\n60",
            |vm, bound| moment::value(vm, &read::civil(vm, bound, &Zone::now())?),
        )
        .function("tzset()", "Looks again which time zone it is.", set_zone)
}

fn utc(vm: &Vm, bound: Bound) -> R<Civil> {
    let civil = moment::utc(moment::seconds(vm, &bound)?);
    vm.written(civil.ok_or_else(zone::too_far))
}

fn local(vm: &Vm, bound: Bound) -> R<Civil> {
    vm.written(zone::local(moment::seconds(vm, &bound)?))
}

fn make(vm: &Vm, bound: Bound) -> R {
    match zone::seconds(&moment::of_value(vm, bound.lent(0), "mktime")?) {
        Some(seconds) => vm.float(seconds as f64),
        None => Err(vm.overflow_error("mktime argument out of range")),
    }
}

fn given_or_now(vm: &Vm, given: Option<Lent>, function: &str) -> R<Civil> {
    match given {
        Some(given) => moment::checked(vm, moment::of_value(vm, given, function)?),
        None => vm.written(zone::local(i64::try_from(clock::real().as_secs()).unwrap_or(i64::MAX))),
    }
}

/// The names of standard and summer time, each with the seconds that it is behind UTC.
pub struct Zone {
    pub standard: (String, i64),
    pub summer: (String, i64),
    pub has_summer: bool,
}

impl Zone {
    /// Of this year: summer time is what is further ahead, in January or in July.
    pub fn now() -> Zone {
        const YEAR: i64 = (365 * 24 + 6) * 3600;
        let now = i64::try_from(clock::real().as_secs()).unwrap_or_default();
        let january = now / YEAR * YEAR;
        let [january, july] = [january, january + YEAR / 2].map(|seconds| {
            let civil = zone::local(seconds).unwrap_or_default();
            (civil.zone.unwrap_or_default(), -civil.ahead.unwrap_or_default())
        });
        let has_summer = january.1 != july.1;
        let (standard, summer) = if january.1 < july.1 { (july, january) } else { (january, july) };
        Zone { standard, summer, has_summer }
    }

    pub fn names(&self) -> [&str; 2] {
        [&self.standard.0, &self.summer.0]
    }
}

fn names_of_zone(vm: &Vm) -> R {
    let zone = Zone::now();
    let [standard, summer] = zone.names();
    vm.tuple(&[vm.str(standard)?, vm.str(summer)?])
}

/// The module says what is so then, if a program has it.
fn set_zone(vm: &Vm, _: Bound) -> R {
    zone::reread();
    let zone = Zone::now();
    let module = dict::get(vm, vm.modules.get().lend(), vm.str("time")?.lend())?;
    if let Some(module) = module.as_ref().and_then(|module| module.lend().get::<Module>()) {
        module.set(vm, vm.symbol("timezone")?, vm.int(zone.standard.1)?)?;
        module.set(vm, vm.symbol("altzone")?, vm.int(zone.summer.1)?)?;
        module.set(vm, vm.symbol("daylight")?, vm.int(i64::from(zone.has_summer))?)?;
        module.set(vm, vm.symbol("tzname")?, names_of_zone(vm)?)?;
    }
    Ok(Value::NONE)
}
