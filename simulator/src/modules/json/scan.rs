//! Reading: a document's values, one after the other (`scan_once_unicode`).

use super::decode_error;
use crate::algorithm::text::{Text, TextBuilder};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Raised, Result, Signature, Vm};

// Fields of a scanner, as the decoder has them; then the keys of one document, each kept once.
const NAMES: [&str; 5] = ["object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant"];
const OBJECT_HOOK: usize = 0;
const PAIRS_HOOK: usize = 1;
const PARSE_FLOAT: usize = 2;
const PARSE_INT: usize = 3;
const PARSE_CONSTANT: usize = 4;
/// Number: whether control characters are refused in strings.
const STRICT: usize = 0;

pub(super) static SCANNER: TypeDef = TypeDef {
    module: "_json",
    basicsize: 64,
    is_base: true,
    gc: true,
    slots: Slots { new: Some(new), call: Some(call), ..Slots::NONE },
    attributes: &[
        Attribute::member("strict", |vm, this| {
            let strict = vm.number(this, STRICT) != 0;
            Ok(vm.heap.bool(strict))
        }),
        Attribute::member("object_hook", |vm, this| held(vm, this, OBJECT_HOOK)),
        Attribute::member("object_pairs_hook", |vm, this| held(vm, this, PAIRS_HOOK)),
        Attribute::member("parse_float", |vm, this| held(vm, this, PARSE_FLOAT)),
        Attribute::member("parse_int", |vm, this| held(vm, this, PARSE_INT)),
        Attribute::member("parse_constant", |vm, this| held(vm, this, PARSE_CONSTANT)),
    ],
    doc: "JSON scanner object",
    ..TypeDef::new(Kind::JsonScanner)
};

fn held(vm: &mut Vm, this: ObjId, field: usize) -> Result {
    let value = vm.field(this, field).unwrap_or(fixed::NONE);
    Ok(vm.own(value))
}

fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("make_scanner", ["context"], 0, 1, 1);
    let [context] = args.bind(vm, &SIGNATURE)?;
    let context = context.unwrap_or(fixed::NONE);
    let strict = vm.get_attr_str(context, "strict")?;
    let strict = vm.truth_of(strict)?;
    let mut fields = Vec::new();
    for name in NAMES {
        let value = vm.get_attr_str(context, name)?;
        fields.push(vm.keep(value));
    }
    let fields = fields.into_iter().map(|field| Some(vm.own(field))).collect();
    Ok(vm.record(class, Kind::JsonScanner, fields, vec![i64::from(strict)]))
}

/// A document that is being read.
struct Reader {
    scanner: ObjId,
    document: ObjId,
    units: Vec<u32>,
    /// Keys that have been read, each once.
    memo: ObjId,
}

/// `scanner(string, index)`: a value and where it ends; `StopIteration` where there is none.
fn call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("scan_once", ["string", "idx"], 0, 2, 2);
    let [document, index] = args.bind(vm, &SIGNATURE)?;
    let document = document.unwrap_or(fixed::NONE);
    let index = vm.size_argument(index.unwrap_or(fixed::NONE))?;
    let Some(units) = vm.heap.text(document).map(|t| t.units().collect::<Vec<u32>>()) else {
        let class = vm.type_name(document);
        return Err(vm.type_error(&format!("first argument must be a string, not {class}")));
    };
    let Ok(index) = usize::try_from(index) else {
        return Err(vm.value_error("idx cannot be negative"));
    };
    let memo = vm.heap.new_dict();
    let reader = Reader { scanner: this, document, units, memo: vm.keep(memo) };
    let (value, end) = reader.value(vm, index)?;
    let end = vm.heap.size_int(end as i64);
    Ok(vm.heap.tuple([value, end]))
}

/// `scanstring(string, end, strict=True)`: the text of a string whose first character is at `end`.
pub(super) fn scan_string(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "scanstring", 2, 3)?;
    let start = vm.size_argument(args[1])?;
    let strict = args.get(2).map_or(Ok(true), |&strict| vm.truth(strict))?;
    let Some(units) = vm.heap.text(args[0]).map(|t| t.units().collect::<Vec<u32>>()) else {
        let class = vm.type_name(args[0]);
        return Err(vm.type_error(&format!("first argument must be a string, not {class}")));
    };
    let Some(start) = usize::try_from(start).ok().filter(|&s| s <= units.len()) else {
        return Err(vm.value_error("end is out of bounds"));
    };
    let (text, end) = string(vm, args[0], &units, start, strict)?;
    let parts = [vm.heap.str(text), vm.heap.size_int(end as i64)];
    Ok(vm.heap.tuple(parts))
}

/// `scanstring_unicode`.
fn string(vm: &mut Vm, document: ObjId, units: &[u32], start: usize, strict: bool) -> Result<(Text, usize)> {
    let mut text = TextBuilder::default();
    let mut at = start;
    loop {
        let Some(&unit) = units.get(at) else {
            return Err(decode_error(vm, "Unterminated string starting at", document, start - 1));
        };
        match unit {
            34 => return Ok((text.finish(), at + 1)),
            92 => {
                let Some(&c) = units.get(at + 1) else {
                    return Err(decode_error(vm, "Unterminated string starting at", document, start - 1));
                };
                at += 2;
                let simple = match c {
                    34 | 92 | 47 => c,
                    98 => 8,
                    102 => 12,
                    110 => 10,
                    114 => 13,
                    116 => 9,
                    117 => {
                        // Something has to follow, if only the closing quote.
                        let Some(code) = hex(units, at).filter(|_| at + 4 < units.len()) else {
                            return Err(decode_error(vm, "Invalid \\uXXXX escape", document, at - 1));
                        };
                        at += 4;
                        let pair = (0xd800..0xdc00).contains(&code)
                            && units.get(at) == Some(&92)
                            && units.get(at + 1) == Some(&117)
                            && at + 6 < units.len();
                        match hex(units, at + 2).filter(|low| pair && (0xdc00..0xe000).contains(low)) {
                            Some(low) => {
                                at += 6;
                                0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
                            }
                            None => code,
                        }
                    }
                    _ => return Err(decode_error(vm, "Invalid \\escape", document, at - 2)),
                };
                text.push(simple);
            }
            0..32 if strict => return Err(decode_error(vm, "Invalid control character at", document, at)),
            unit => {
                text.push(unit);
                at += 1;
            }
        }
    }
}

/// Four hexadecimal digits.
fn hex(units: &[u32], at: usize) -> Option<u32> {
    units.get(at..at + 4)?.iter().try_fold(0, |value, &c| Some(value << 4 | char::from_u32(c)?.to_digit(16)?))
}

impl Reader {
    /// The place of the next character that is no white space.
    fn skip(&self, mut at: usize) -> usize {
        while self.units.get(at).is_some_and(|c| matches!(c, 32 | 9 | 10 | 13)) {
            at += 1;
        }
        at
    }

    fn is(&self, at: usize, c: char) -> bool {
        self.units.get(at) == Some(&(c as u32))
    }

    fn error(&self, vm: &mut Vm, message: &str, at: usize) -> Raised {
        decode_error(vm, message, self.document, at)
    }

    /// No value begins here.
    fn nothing(&self, vm: &mut Vm, at: usize) -> Raised {
        let at = vm.heap.size_int(at as i64);
        vm.stop_iteration(at)
    }

    fn value(&self, vm: &mut Vm, at: usize) -> Result<(Own, usize)> {
        let Some(&unit) = self.units.get(at) else { return Err(self.nothing(vm, at)) };
        let constant = |text: &str| {
            self.units
                .get(at..at + text.len())
                .is_some_and(|u| u.iter().copied().eq(text.bytes().map(u32::from)))
        };
        match char::from_u32(unit).unwrap_or('\0') {
            '"' => {
                let strict = vm.number(self.scanner, STRICT) != 0;
                let (text, end) = string(vm, self.document, &self.units, at + 1, strict)?;
                Ok((vm.heap.str(text), end))
            }
            open @ ('{' | '[') => {
                let what = if open == '{' { "object" } else { "array" };
                vm.enter_native(&format!(" while decoding a JSON {what} from a unicode string"))?;
                let mark = vm.sp;
                let result = if open == '{' { self.object(vm, at + 1) } else { self.array(vm, at + 1) };
                vm.drain(mark);
                vm.leave_native();
                result
            }
            'n' if constant("null") => Ok((vm.none(), at + 4)),
            't' if constant("true") => Ok((vm.heap.bool(true), at + 4)),
            'f' if constant("false") => Ok((vm.heap.bool(false), at + 5)),
            'N' if constant("NaN") => self.constant(vm, "NaN", at),
            'I' if constant("Infinity") => self.constant(vm, "Infinity", at),
            '-' if constant("-Infinity") => self.constant(vm, "-Infinity", at),
            _ => self.number(vm, at),
        }
    }

    fn constant(&self, vm: &mut Vm, text: &str, at: usize) -> Result<(Own, usize)> {
        let name = vm.heap.string(text);
        let parse = vm.field(self.scanner, PARSE_CONSTANT).unwrap_or(fixed::NONE);
        let value = vm.call_positional(parse, &[name.id()]);
        vm.release(name);
        Ok((value?, at + text.len()))
    }

    /// `_match_number_unicode`.
    fn number(&self, vm: &mut Vm, start: usize) -> Result<(Own, usize)> {
        let digit = |at: usize| self.units.get(at).is_some_and(|c| (48..58).contains(c));
        let run = |mut at: usize| {
            while digit(at) {
                at += 1;
            }
            at
        };
        let first = start + usize::from(self.is(start, '-'));
        if !digit(first) {
            return Err(self.nothing(vm, start));
        }
        let mut end = if self.is(first, '0') { first + 1 } else { run(first) };
        let mut is_float = false;
        if self.is(end, '.') && digit(end + 1) {
            end = run(end + 1);
            is_float = true;
        }
        if self.is(end, 'e') || self.is(end, 'E') {
            let signed = self.is(end + 1, '-') || self.is(end + 1, '+');
            let digits = end + 1 + usize::from(signed);
            if digit(digits) {
                end = run(digits);
                is_float = true;
            }
        }
        let text: String = self.units[start..end].iter().filter_map(|&c| char::from_u32(c)).collect();
        let (field, class) = if is_float { (PARSE_FLOAT, ty::FLOAT) } else { (PARSE_INT, ty::INT) };
        let parse = vm.field(self.scanner, field).unwrap_or(class);
        if is_float && parse == ty::FLOAT {
            let value = crate::algorithm::float::parse(&text.as_str().into());
            let value = vm.computed(value)?;
            return Ok((vm.heap.float(value), end));
        }
        let text = vm.heap.string(&text);
        let value = vm.call_positional(parse, &[text.id()]);
        vm.release(text);
        Ok((value?, end))
    }

    /// `_parse_array_unicode`, from behind the bracket.
    fn array(&self, vm: &mut Vm, at: usize) -> Result<(Own, usize)> {
        let list = vm.heap.empty_list(0);
        let list = vm.keep(list);
        let mut at = self.skip(at);
        if self.is(at, ']') {
            return Ok((vm.own(list), at + 1));
        }
        loop {
            let (value, end) = self.value(vm, at)?;
            vm.heap.list_push(list, value);
            at = self.skip(end);
            if self.is(at, ']') {
                return Ok((vm.own(list), at + 1));
            }
            if !self.is(at, ',') {
                return Err(self.error(vm, "Expecting ',' delimiter", at));
            }
            let comma = at;
            at = self.skip(at + 1);
            if self.is(at, ']') {
                return Err(self.error(vm, "Illegal trailing comma before end of array", comma));
            }
        }
    }

    /// `_parse_object_unicode`, from behind the brace.
    fn object(&self, vm: &mut Vm, at: usize) -> Result<(Own, usize)> {
        let pairs_hook = vm.field(self.scanner, PAIRS_HOOK).filter(|&hook| hook != fixed::NONE);
        let hook = vm.field(self.scanner, OBJECT_HOOK).filter(|&hook| hook != fixed::NONE);
        let result = match pairs_hook {
            Some(_) => vm.heap.empty_list(0),
            None => vm.heap.new_dict(),
        };
        let result = vm.keep(result);
        let end = self.members(vm, at, result, pairs_hook.is_some())?;
        match pairs_hook.or(hook) {
            Some(hook) => Ok((vm.call_positional(hook, &[result])?, end)),
            None => Ok((vm.own(result), end)),
        }
    }

    fn members(&self, vm: &mut Vm, at: usize, result: ObjId, pairs: bool) -> Result<usize> {
        let strict = vm.number(self.scanner, STRICT) != 0;
        let mut at = self.skip(at);
        if self.is(at, '}') {
            return Ok(at + 1);
        }
        loop {
            if !self.is(at, '"') {
                let message = "Expecting property name enclosed in double quotes";
                return Err(self.error(vm, message, at));
            }
            let (key, end) = string(vm, self.document, &self.units, at + 1, strict)?;
            let key = self.memorised(vm, key)?;
            at = self.skip(end);
            if !self.is(at, ':') {
                vm.release(key);
                return Err(self.error(vm, "Expecting ':' delimiter", at));
            }
            at = self.skip(at + 1);
            let (value, end) = match self.value(vm, at) {
                Ok(found) => found,
                Err(raised) => {
                    vm.release(key);
                    return Err(raised);
                }
            };
            if pairs {
                let pair = vm.heap.tuple([key, value]);
                vm.heap.list_push(result, pair);
            } else {
                let set = vm.dict_set(result, key.id(), value.id());
                vm.release(key);
                vm.release(value);
                set?;
            }
            at = self.skip(end);
            if self.is(at, '}') {
                return Ok(at + 1);
            }
            if !self.is(at, ',') {
                return Err(self.error(vm, "Expecting ',' delimiter", at));
            }
            let comma = at;
            at = self.skip(at + 1);
            if self.is(at, '}') {
                return Err(self.error(vm, "Illegal trailing comma before end of object", comma));
            }
        }
    }

    /// The one string of a key's text in this document.
    fn memorised(&self, vm: &mut Vm, key: Text) -> Result {
        let key = vm.heap.str(key);
        let memo = self.memo;
        let found = vm.dict_find(memo, key.id());
        match found {
            Ok(Some(known)) => {
                vm.release(key);
                Ok(known)
            }
            Ok(None) => {
                vm.dict_set(memo, key.id(), key.id())?;
                Ok(key)
            }
            Err(raised) => {
                vm.release(key);
                Err(raised)
            }
        }
    }
}
