//! `struct_time`, and what turns it into text and back.

use crate::algorithm::calendar::Moment;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::struct_sequence::{self, item, sequence};
use crate::vm::native::{Attribute, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};
use num_traits::ToPrimitive;

pub(super) static STRUCT_TIME: TypeDef = TypeDef {
    module: "time",
    basicsize: 40,
    no_new: false,
    slots: Slots { new: Some(struct_sequence::new), ..sequence(Kind::StructTime).slots },
    attributes: &[
        Attribute::member("tm_year", item::<0>),
        Attribute::member("tm_mon", item::<1>),
        Attribute::member("tm_mday", item::<2>),
        Attribute::member("tm_hour", item::<3>),
        Attribute::member("tm_min", item::<4>),
        Attribute::member("tm_sec", item::<5>),
        Attribute::member("tm_wday", item::<6>),
        Attribute::member("tm_yday", item::<7>),
        Attribute::member("tm_isdst", item::<8>),
        Attribute::member("tm_zone", item::<9>),
        Attribute::member("tm_gmtoff", item::<10>),
    ],
    doc: "The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().  May be considered as a\n sequence of 9 integers.",
    ..sequence(Kind::StructTime)
};

/// Seconds since 1970 of an argument that may be left out or `None` (`parse_time_t_args`).
fn seconds(vm: &mut Vm, args: &[ObjId], function: &str) -> Result<i64> {
    const TOO_LARGE: &str = "timestamp out of range for platform time_t";
    Args::positional(args).count(vm, function, 0, 1)?;
    let Some(&argument) = args.first().filter(|&&a| a != fixed::NONE) else {
        return Ok(super::now(vm).div_euclid(1_000_000_000));
    };
    if let Some(value) = vm.heap.as_f64(argument) {
        if value.is_nan() {
            return Err(vm.value_error("Invalid value NaN (not a number)"));
        }
        let floor = value.floor();
        if !(-9.2e18..=9.2e18).contains(&floor) {
            return Err(vm.overflow_error(TOO_LARGE));
        }
        return Ok(floor as i64);
    }
    let index = vm.index(argument)?;
    let value = vm.heap.as_int(index.id()).and_then(|v| v.to_i64());
    vm.release(index);
    value.ok_or_else(|| vm.overflow_error(TOO_LARGE))
}

fn moment(vm: &mut Vm, seconds: i64) -> Result<Moment> {
    match Moment::from_seconds(seconds) {
        Some(moment) => Ok(moment),
        None => {
            // `EOVERFLOW`.
            let number = vm.heap.int(75);
            let text = vm.heap.string("Value too large for defined data type");
            let exception = vm.call_positional(ty::OVERFLOW_ERROR, &[number.id(), text.id()]);
            vm.release(number);
            vm.release(text);
            Err(match exception {
                Ok(exception) => vm.raise(exception),
                Err(raised) => raised,
            })
        }
    }
}

pub(super) fn broken_down(vm: &mut Vm, args: &[ObjId], function: &str, zone: &str) -> Result {
    let seconds = seconds(vm, args, function)?;
    let m = moment(vm, seconds)?;
    let numbers = [m.year, m.month, m.day, m.hour, m.minute, m.second, m.weekday, m.yearday, 0];
    let mut items: Vec<Own> = numbers.iter().map(|&n| vm.heap.int(n)).collect();
    items.push(vm.heap.string(zone));
    items.push(vm.heap.int(0));
    Ok(vm.new_struct(ty::STRUCT_TIME, items))
}

/// The fields of an argument that is a tuple (`gettmarg`).
fn fields(vm: &mut Vm, argument: ObjId, function: &str) -> Result<Moment> {
    if !vm.heap.is_tuple(argument) {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    }
    let items = vm.heap.tuple_items(argument);
    if items.len() != 9 {
        return Err(vm.type_error(&format!("{function}(): illegal time tuple argument")));
    }
    let mut numbers = [0; 9];
    for (place, item) in numbers.iter_mut().zip(items) {
        *place = i64::from(crate::modules::arguments::c_int(vm, item)?);
    }
    let [year, month, day, hour, minute, second, weekday, yearday, _] = numbers;
    Ok(Moment { year, month, day, hour, minute, second, weekday, yearday })
}

/// `checktm`: zeroes mean first ones, and everything must be in range.
fn checked(vm: &mut Vm, mut m: Moment) -> Result<Moment> {
    for place in [&mut m.month, &mut m.day, &mut m.yearday] {
        if *place == 0 {
            *place = 1;
        }
    }
    let ranges = [
        ("month", m.month, 1, 12),
        ("day of month", m.day, 1, 31),
        ("hour", m.hour, 0, 23),
        ("minute", m.minute, 0, 59),
        ("seconds", m.second, 0, 61),
        ("day of week", m.weekday, -1, i64::MAX),
        ("day of year", m.yearday, 1, 366),
    ];
    for (what, value, least, most) in ranges {
        if value < least || value > most {
            return Err(vm.value_error(&format!("{what} out of range")));
        }
    }
    m.weekday = m.weekday.rem_euclid(7);
    Ok(m)
}

fn given_or_now(vm: &mut Vm, argument: Option<&ObjId>, function: &str) -> Result<Moment> {
    match argument {
        Some(&argument) => {
            let fields = fields(vm, argument, function)?;
            checked(vm, fields)
        }
        None => {
            let seconds = super::now(vm).div_euclid(1_000_000_000);
            moment(vm, seconds)
        }
    }
}

pub(super) fn asctime(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "asctime", 0, 1)?;
    let moment = given_or_now(vm, args.first(), "asctime")?;
    Ok(vm.heap.string(&moment.text()))
}

pub(super) fn ctime(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let seconds = seconds(vm, args, "ctime")?;
    let moment = moment(vm, seconds)?;
    Ok(vm.heap.string(&moment.text()))
}

pub(super) fn mktime(vm: &mut Vm, _module: ObjId, argument: ObjId) -> Result {
    let fields = fields(vm, argument, "mktime")?;
    Ok(vm.heap.float(fields.seconds() as f64))
}

pub(super) fn strftime(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let Some(&format) = args.first() else {
        return Err(vm.type_error("strftime() takes at least 1 argument (0 given)"));
    };
    if args.len() > 2 {
        return Err(vm.type_error(&format!("strftime() takes at most 2 arguments ({} given)", args.len())));
    }
    if vm.heap.text(format).is_none() {
        return Err(crate::types::text_args::bad_argument(vm, "strftime", "argument 1", "str", format));
    }
    let pattern = vm.heap.text_lossy(format);
    let zone = match args.get(1) {
        Some(&time) if vm.heap.type_of(time) == ty::STRUCT_TIME => struct_sequence::hidden(vm, time, 0)
            .map(|zone| vm.heap.text_lossy(zone))
            .unwrap_or_else(|| "UTC".to_owned()),
        _ => "UTC".to_owned(),
    };
    let moment = given_or_now(vm, args.get(1), "strftime")?;
    Ok(vm.heap.string(&moment.format(&pattern, &zone)))
}
