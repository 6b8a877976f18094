//! The methods of `str`, with CPython's calling conventions (`Objects/clinic/unicodeobject.c.h`).

use super::str::{join_array, part, sizeof, unchanged};
use super::text_args::{
    Bounds, c_int, count, list_of_parts, must_be_str, room_for, size, split_room, text, type_name,
};
use super::{str_codec, str_format, str_translate};
use crate::algorithm::strings::{self, Side};
use crate::algorithm::text::Text;
use crate::algorithm::unicode;
use crate::object::*;
use crate::vm::native::{Call, Native};
use crate::vm::{Args, Result, Signature, Vm};
use std::ops::Range;

macro_rules! converted {
    ($name:literal, $convert:path) => {
        Native::new(
            $name,
            Call::NoArgs(|vm, this| {
                let converted = $convert(text(vm, this));
                Ok(case_operation(vm, this, converted, matches!($name, "upper" | "lower" | "casefold")))
            }),
        )
    };
}

/// The string that a change of case makes, in room for three code points for each one (`case_operation`); some have a
/// quick way for ASCII.
fn case_operation(vm: &mut Vm, this: ObjId, converted: Text, quick: bool) -> Own {
    let original = text(vm, this);
    let room = 3 * original.len() * 4;
    let mut scratch = match quick && original.as_ascii().is_some() || room == 0 {
        true => Buffer::default(),
        false => vm.heap.take_buffer(room),
    };
    let made = vm.heap.new_str(converted);
    vm.heap.give_buffer(&mut scratch);
    made
}

macro_rules! tested {
    ($name:literal, $test:expr) => {
        Native::new(
            $name,
            Call::NoArgs(|vm, this| {
                let test: fn(&Text) -> bool = $test;
                let holds = test(text(vm, this));
                Ok(vm.heap.bool(holds))
            }),
        )
    };
}

pub(super) const METHODS: &[Native] = &[
    Native::new("encode", Call::Keywords(str_codec::encode)),
    Native::new("replace", Call::Keywords(replace)),
    Native::new("split", Call::Keywords(|vm, this, args| split(vm, this, args, &SPLIT, false))),
    Native::new("rsplit", Call::Keywords(|vm, this, args| split(vm, this, args, &RSPLIT, true))),
    Native::new("join", Call::One(join)),
    converted!("capitalize", unicode::capitalize),
    converted!("casefold", unicode::casefold),
    converted!("title", unicode::title),
    Native::new("center", Call::Fast(|vm, this, args| pad(vm, this, args, "center", strings::center))),
    Native::new("count", Call::Fast(count_of)),
    Native::new("expandtabs", Call::Keywords(expandtabs)),
    Native::new("find", Call::Fast(|vm, this, args| found(vm, this, args, "find", strings::find))),
    Native::new("partition", Call::One(partition)),
    Native::new("index", Call::Fast(|vm, this, args| index(vm, this, args, "index", strings::find))),
    Native::new("ljust", Call::Fast(|vm, this, args| pad(vm, this, args, "ljust", strings::ljust))),
    converted!("lower", unicode::lower),
    Native::new("lstrip", Call::Fast(|vm, this, args| strip(vm, this, args, "lstrip", Side::Left))),
    Native::new("rfind", Call::Fast(|vm, this, args| found(vm, this, args, "rfind", strings::rfind))),
    Native::new("rindex", Call::Fast(|vm, this, args| index(vm, this, args, "rindex", strings::rfind))),
    Native::new("rjust", Call::Fast(|vm, this, args| pad(vm, this, args, "rjust", strings::rjust))),
    Native::new("rstrip", Call::Fast(|vm, this, args| strip(vm, this, args, "rstrip", Side::Right))),
    Native::new("rpartition", Call::One(rpartition)),
    Native::new("splitlines", Call::Keywords(splitlines)),
    Native::new("strip", Call::Fast(|vm, this, args| strip(vm, this, args, "strip", Side::Both))),
    converted!("swapcase", unicode::swapcase),
    Native::new("translate", Call::One(str_translate::translate)),
    converted!("upper", unicode::upper),
    Native::new(
        "startswith",
        Call::Fast(|vm, this, args| tail_match(vm, this, args, "startswith", strings::starts_with)),
    ),
    Native::new(
        "endswith",
        Call::Fast(|vm, this, args| tail_match(vm, this, args, "endswith", strings::ends_with)),
    ),
    Native::new("removeprefix", Call::One(removeprefix)),
    Native::new("removesuffix", Call::One(removesuffix)),
    tested!("isascii", |text| text.as_ascii().is_some()),
    tested!("islower", unicode::is_lower),
    tested!("isupper", unicode::is_upper),
    tested!("istitle", unicode::is_title),
    tested!("isspace", |text| !text.is_empty() && text.units().all(unicode::is_space)),
    tested!("isdecimal", |text| unicode::all(text, unicode::DECIMAL)),
    tested!("isdigit", |text| unicode::all(text, unicode::DIGIT)),
    tested!("isnumeric", |text| unicode::all(text, unicode::NUMERIC)),
    tested!("isalpha", |text| unicode::all(text, unicode::ALPHA)),
    tested!("isalnum", |text| unicode::all(text, unicode::ALNUM)),
    tested!("isidentifier", unicode::is_identifier),
    tested!("isprintable", unicode::text_is_printable),
    Native::new("zfill", Call::One(zfill)),
    Native::new("format", Call::PackedKeywords(str_format::format)),
    Native::new("format_map", Call::One(str_format::format_map)),
    Native::new("__format__", Call::One(str_format::format_method)),
    Native::fixed("maketrans", Call::Fast(str_translate::maketrans)),
    Native::new("__sizeof__", Call::NoArgs(sizeof)),
    Native::new("__getnewargs__", Call::NoArgs(getnewargs)),
];

fn getnewargs(vm: &mut Vm, this: ObjId) -> Result {
    let copy = text(vm, this).clone();
    let copy = vm.heap.new_str(copy);
    Ok(vm.heap.tuple([copy]))
}

static SPLIT: Signature<2> = Signature::new("split", ["sep", "maxsplit"], 0, 2, 0);
static RSPLIT: Signature<2> = Signature::new("rsplit", ["sep", "maxsplit"], 0, 2, 0);

fn split(vm: &mut Vm, this: ObjId, args: Args, signature: &Signature<2>, from_right: bool) -> Result {
    let [separator, most] = args.bind(vm, signature)?;
    let most = size(vm, most, -1)?;
    let separator = separator.filter(|&s| s != fixed::NONE);
    let length = text(vm, this).len();
    let limit = |all: usize| usize::try_from(most).unwrap_or(all);
    let room = match separator {
        None => split_room(limit(if length == 0 { 1 } else { (length - 1) / 2 + 1 })),
        Some(separator) => {
            let Some(by) = vm.heap.text(separator) else {
                let class = type_name(vm, separator);
                return Err(vm.type_error(&format!("must be str or None, not {class}")));
            };
            let (this_kind, by_kind, by_length) = (text(vm, this).kind(), by.kind(), by.len());
            if this_kind < by_kind || length < by_length {
                // It cannot occur: the list of the string itself, even of a class that extends `str`.
                return Ok(vm.heap.list_of(&[this]));
            }
            if by_length == 0 {
                return Err(vm.value_error("empty separator"));
            }
            split_room(limit(length / by_length + 1))
        }
    };
    let separator = separator.map(|s| text(vm, s));
    // Without a split allowed, the rest between white space is copied even if it is all.
    let copied = separator.is_none() && most == 0;
    let split = if from_right { strings::rsplit } else { strings::split };
    let parts = split(text(vm, this), separator, most as i64);
    Ok(list_of_parts(vm, room, parts, from_right, |vm, part| part_or_whole(vm, this, part, copied)))
}

/// A part as an object: the string itself if it is all of it and exactly a `str`, unless it is to be `copied`.
fn part_or_whole(vm: &mut Vm, this: ObjId, part: Range<usize>, copied: bool) -> Own {
    if !copied && part.len() == text(vm, this).len() && vm.heap.is_exact_str(this) {
        return vm.own(this);
    }
    let whole = text(vm, this);
    if part.len() == 1
        && let Ok(unit) = u8::try_from(whole.at(part.start))
    {
        return Own::from_counted(fixed::character(unit));
    }
    let part = whole.slice(part.start, part.end);
    vm.heap.str(part)
}

fn splitlines(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("splitlines", ["keepends"], 0, 1, 0);
    let [keepends] = args.bind(vm, &SIGNATURE)?;
    let keepends = match keepends {
        Some(keepends) => vm.truth(keepends)?,
        None => false,
    };
    let parts = strings::splitlines(text(vm, this), keepends);
    Ok(list_of_parts(vm, 0, parts, false, |vm, part| part_or_whole(vm, this, part, false)))
}

/// `PyUnicode_Join`.
fn join(vm: &mut Vm, this: ObjId, iterable: ObjId) -> Result {
    let sequence = super::text_args::fast_sequence(vm, iterable)?;
    let items = vm.heap.sequence_items(sequence.id()).unwrap_or_default();
    let result = join_array(vm, this, &items);
    vm.release(sequence);
    result
}

fn replace(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<3> = Signature::new("replace", ["", "", "count"], 2, 3, 2);
    let [old, new, most] = args.bind(vm, &SIGNATURE)?;
    let (old, new) = (old.unwrap_or(this), new.unwrap_or(this));
    must_be_str(vm, "replace", "argument 1", old)?;
    must_be_str(vm, "replace", "argument 2", new)?;
    let most = size(vm, most, -1)?;
    let (whole, from, to) = (text(vm, this), text(vm, old), text(vm, new));
    if to.len() > from.len() {
        let places = if from.is_empty() { whole.len() + 1 } else { whole.len() / from.len() };
        let places = usize::try_from(most).map_or(places, |most| most.min(places));
        // Only as many as there are; counting them is worth it where the guess would not fit.
        let places = if places.saturating_mul(to.len()) > 1 << 20 {
            strings::count(whole, from, 0..whole.len()).min(places)
        } else {
            places
        };
        let width = whole.kind().max(to.kind());
        let bytes = places.checked_mul(to.len()).and_then(|n| (n + whole.len()).checked_mul(width));
        room_for(vm, bytes)?;
    }
    match strings::replace(text(vm, this), text(vm, old), text(vm, new), most as i64) {
        Some(replaced) => Ok(vm.heap.new_str(replaced)),
        None => Ok(unchanged(vm, this)),
    }
}

/// `center`, `ljust` and `rjust`.
fn pad(vm: &mut Vm, this: ObjId, args: &[ObjId], name: &str, pad: fn(&Text, usize, u32) -> Text) -> Result {
    count(vm, name, args, 1, 2)?;
    let width = vm.size_argument(args[0])?;
    let fill = match args.get(1) {
        None => 32,
        Some(&fill) => match vm.heap.text(fill) {
            None => {
                let class = type_name(vm, fill);
                let message = format!("The fill character must be a unicode character, not {class}");
                return Err(vm.type_error(&message));
            }
            Some(fill) if fill.len() == 1 => fill.at(0),
            Some(_) => return Err(vm.type_error("The fill character must be exactly one character long")),
        },
    };
    let text = text(vm, this);
    let width = usize::try_from(width).unwrap_or(0);
    if width <= text.len() {
        return Ok(unchanged(vm, this));
    }
    let kind = Text::from_unit(fill).kind().max(text.kind());
    room_for(vm, width.checked_mul(kind))?;
    let padded = pad(self::text(vm, this), width, fill);
    Ok(vm.heap.new_str(padded))
}

fn zfill(vm: &mut Vm, this: ObjId, width: ObjId) -> Result {
    let width = usize::try_from(vm.size_argument(width)?).unwrap_or(0);
    let text = text(vm, this);
    if width <= text.len() {
        return Ok(unchanged(vm, this));
    }
    let kind = text.kind();
    room_for(vm, width.checked_mul(kind))?;
    let filled = strings::zfill(self::text(vm, this), width);
    Ok(vm.heap.new_str(filled))
}

fn expandtabs(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("expandtabs", ["tabsize"], 0, 1, 0);
    let [tabsize] = args.bind(vm, &SIGNATURE)?;
    let tabsize = c_int(vm, tabsize, 8)?;
    let text = text(vm, this);
    let tabs = text.units().filter(|&unit| unit == 9).count();
    if tabs == 0 {
        return Ok(unchanged(vm, this));
    }
    let bytes = tabs.saturating_mul(usize::try_from(tabsize).unwrap_or(0)).saturating_add(text.len());
    let kind = text.kind();
    room_for(vm, bytes.checked_mul(kind))?;
    let expanded = strings::expandtabs(self::text(vm, this), i64::from(tabsize));
    Ok(vm.heap.new_str(expanded))
}

fn strip(vm: &mut Vm, this: ObjId, args: &[ObjId], name: &str, side: Side) -> Result {
    count(vm, name, args, 0, 1)?;
    let characters = args.first().copied().filter(|&c| c != fixed::NONE);
    if let Some(characters) = characters
        && vm.heap.text(characters).is_none()
    {
        return Err(vm.type_error(&format!("{name} arg must be None or str")));
    }
    let left = strings::strip(text(vm, this), characters.map(|c| text(vm, c)), side);
    Ok(part(vm, this, left.start, left.end))
}

fn removeprefix(vm: &mut Vm, this: ObjId, prefix: ObjId) -> Result {
    must_be_str(vm, "removeprefix", "argument", prefix)?;
    let (whole, prefix) = (text(vm, this), text(vm, prefix));
    if !prefix.is_empty() && strings::starts_with(whole, prefix, 0..whole.len()) {
        let (start, end) = (prefix.len(), whole.len());
        return Ok(part(vm, this, start, end));
    }
    Ok(unchanged(vm, this))
}

fn removesuffix(vm: &mut Vm, this: ObjId, suffix: ObjId) -> Result {
    must_be_str(vm, "removesuffix", "argument", suffix)?;
    let (whole, suffix) = (text(vm, this), text(vm, suffix));
    if !suffix.is_empty() && strings::ends_with(whole, suffix, 0..whole.len()) {
        let end = whole.len() - suffix.len();
        return Ok(part(vm, this, 0, end));
    }
    Ok(unchanged(vm, this))
}

/// Where something is found within a part.
type Search = fn(&Text, &Text, std::ops::Range<usize>) -> Option<usize>;

/// The arguments of `find` and its like (`parse_args_finds_unicode`), and the place.
fn search(vm: &mut Vm, this: ObjId, args: &[ObjId], name: &str, search: Search) -> Result<Option<usize>> {
    count(vm, name, args, 1, 3)?;
    must_be_str(vm, name, "argument 1", args[0])?;
    let bounds = Bounds::new(vm, args)?;
    let whole = text(vm, this);
    Ok(bounds.part(whole.len()).and_then(|part| search(whole, text(vm, args[0]), part)))
}

fn found(vm: &mut Vm, this: ObjId, args: &[ObjId], name: &str, how: Search) -> Result {
    let place = search(vm, this, args, name, how)?;
    Ok(vm.heap.size_int(place.map_or(-1, |place| place as i64)))
}

fn index(vm: &mut Vm, this: ObjId, args: &[ObjId], name: &str, how: Search) -> Result {
    match search(vm, this, args, name, how)? {
        Some(place) => Ok(vm.heap.size_int(place as i64)),
        None => Err(vm.value_error("substring not found")),
    }
}

fn count_of(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    count(vm, "count", args, 1, 3)?;
    must_be_str(vm, "count", "argument 1", args[0])?;
    let bounds = Bounds::new(vm, args)?;
    let whole = text(vm, this);
    let found = bounds.part(whole.len()).map_or(0, |part| strings::count(whole, text(vm, args[0]), part));
    Ok(vm.heap.size_int(found as i64))
}

/// `startswith` and `endswith`: a string or a tuple of them.
fn tail_match(
    vm: &mut Vm,
    this: ObjId,
    args: &[ObjId],
    name: &str,
    matches: fn(&Text, &Text, std::ops::Range<usize>) -> bool,
) -> Result {
    count(vm, name, args, 1, 3)?;
    let bounds = Bounds::new(vm, args)?;
    let whole = text(vm, this).len();
    let part = bounds.part(whole);
    let matches =
        |vm: &Vm, tail: ObjId| part.clone().is_some_and(|part| matches(text(vm, this), text(vm, tail), part));
    if vm.heap.is_tuple(args[0]) {
        for tail in vm.heap.tuple_items(args[0]) {
            if vm.heap.text(tail).is_none() {
                let class = type_name(vm, tail);
                return Err(vm.type_error(&format!("tuple for {name} must only contain str, not {class}")));
            }
            if matches(vm, tail) {
                return Ok(vm.heap.bool(true));
            }
        }
        return Ok(vm.heap.bool(false));
    }
    if vm.heap.text(args[0]).is_none() {
        let class = type_name(vm, args[0]);
        let message = format!("{name} first arg must be str or a tuple of str, not {class}");
        return Err(vm.type_error(&message));
    }
    let holds = matches(vm, args[0]);
    Ok(vm.heap.bool(holds))
}

/// The separator of `partition`.
fn separator(vm: &mut Vm, separator: ObjId) -> Result<()> {
    match vm.heap.text(separator) {
        None => {
            let class = type_name(vm, separator);
            Err(vm.type_error(&format!("must be str, not {class}")))
        }
        Some(text) if text.is_empty() => Err(vm.value_error("empty separator")),
        Some(_) => Ok(()),
    }
}

fn partition(vm: &mut Vm, this: ObjId, by: ObjId) -> Result {
    separator(vm, by)?;
    let whole = text(vm, this);
    match strings::find(whole, text(vm, by), 0..whole.len()) {
        Some(place) => Ok(three_parts(vm, this, by, place)),
        None => Ok(vm.heap.tuple_of(&[this, fixed::EMPTY_STR, fixed::EMPTY_STR])),
    }
}

fn rpartition(vm: &mut Vm, this: ObjId, by: ObjId) -> Result {
    separator(vm, by)?;
    let whole = text(vm, this);
    match strings::rfind(whole, text(vm, by), 0..whole.len()) {
        Some(place) => Ok(three_parts(vm, this, by, place)),
        None => Ok(vm.heap.tuple_of(&[fixed::EMPTY_STR, fixed::EMPTY_STR, this])),
    }
}

fn three_parts(vm: &mut Vm, this: ObjId, by: ObjId, place: usize) -> Own {
    let (whole, after) = (text(vm, this), place + text(vm, by).len());
    let (before, behind) = (whole.slice(0, place), whole.slice(after, whole.len()));
    let before = vm.heap.str(before);
    let by = vm.own(by);
    let behind = vm.heap.str(behind);
    vm.heap.tuple([before, by, behind])
}
