//! `sub` and `subn`, and the templates of replacements (`parse_template` in `Lib/re/_parser.py`).

use super::pattern::{GROUP_INDEX, each_match};
use super::{found, mistake, program, subject};
use crate::algorithm::regex::{Mistake, MistakeKind};
use crate::algorithm::text::Text;
use crate::algorithm::{quote, unicode};
use crate::compile::scratch::Thing;
use crate::object::*;
use crate::types::text_args;
use crate::vm::{Args, Result, Signature, Vm};

/// A part of a replacement.
pub(super) enum Part {
    Literal(Vec<u32>),
    Group(usize),
}

/// The units of a string or bytes; nothing for anything else.
pub(super) fn units(vm: &Vm, object: ObjId) -> Vec<u32> {
    match vm.heap.text(object) {
        Some(text) => text.units().collect(),
        None => text_args::buffer(vm, object).unwrap_or_default().iter().map(|&b| u32::from(b)).collect(),
    }
}

/// Units as a string, or as bytes.
pub(super) fn joined(vm: &mut Vm, units: Vec<u32>, bytes: bool) -> Own {
    if bytes {
        let data: Vec<u8> = units.into_iter().map(|unit| unit as u8).collect();
        return vm.heap.bytes(&data);
    }
    vm.heap.str(Text::from_units(units))
}

/// Reads a template.
pub(super) fn template(vm: &mut Vm, pattern: ObjId, template: ObjId) -> Result<Vec<Part>> {
    let source = units(vm, template);
    let groups = program(vm, pattern)?.groups;
    let mut parts = Vec::new();
    let mut literal = Vec::new();
    let mut at = 0;
    let fail = |vm: &mut Vm, message: String, position: usize| {
        mistake(vm, &Mistake { message, position: Some(position), kind: MistakeKind::Pattern }, template)
    };
    let is_octal = |unit: Option<&u32>| unit.is_some_and(|c| (48..56).contains(c));
    while let Some(&unit) = source.get(at) {
        if unit != 92 {
            literal.push(unit);
            at += 1;
            continue;
        }
        let start = at;
        let Some(&c) = source.get(at + 1) else {
            return Err(fail(vm, "bad escape (end of pattern)".to_owned(), start));
        };
        at += 2;
        let simple = match c {
            97 => Some(7),
            98 => Some(8),
            102 => Some(12),
            110 => Some(10),
            114 => Some(13),
            116 => Some(9),
            118 => Some(11),
            92 => Some(92),
            _ => None,
        };
        let text = |from: usize, to: usize| -> String {
            source[from..to].iter().filter_map(|&c| char::from_u32(c)).collect()
        };
        let mut group = None;
        if let Some(simple) = simple {
            literal.push(simple);
        } else if c == 103 {
            if source.get(at) != Some(&60) {
                return Err(fail(vm, "missing <".to_owned(), at));
            }
            let from = at + 1;
            let Some(length) = source[from..].iter().position(|&c| c == 62) else {
                let message =
                    if from == source.len() { "missing group name" } else { "missing >, unterminated name" };
                return Err(fail(vm, message.to_owned(), from));
            };
            if length == 0 {
                return Err(fail(vm, "missing group name".to_owned(), from));
            }
            let name = text(from, from + length);
            at = from + length + 1;
            let index = if name.bytes().all(|b| b.is_ascii_digit()) {
                name.parse().unwrap_or(usize::MAX)
            } else {
                let shown = quote::repr(&name.as_str().into());
                if !unicode::is_identifier(&name.as_str().into()) {
                    return Err(fail(vm, format!("bad character in group name {shown}"), from));
                }
                let key = vm.heap.string(&name);
                let found = match vm.field(pattern, GROUP_INDEX) {
                    Some(names) => vm.dict_find(names, key.id()),
                    None => Ok(None),
                };
                vm.release(key);
                match found? {
                    Some(number) => {
                        let index = vm.heap.as_i64(number.id()).unwrap_or(0) as usize;
                        vm.release(number);
                        index
                    }
                    None => return Err(vm.index_error(&format!("unknown group name {shown}"))),
                }
            };
            group = Some((index, from));
        } else if c == 48 || (49..58).contains(&c) {
            let mut octal = c == 48;
            if octal {
                while at - start < 4 && is_octal(source.get(at)) {
                    at += 1;
                }
            } else if source.get(at).is_some_and(|c| (48..58).contains(c)) {
                octal = is_octal(Some(&c)) && is_octal(source.get(at)) && is_octal(source.get(at + 1));
                at += if octal { 2 } else { 1 };
            }
            let digits = text(start + 1, at);
            if octal {
                let value = u32::from_str_radix(&digits, 8).unwrap_or(0);
                if value > 0o377 {
                    let message = format!("octal escape value \\{digits} outside of range 0-0o377");
                    return Err(fail(vm, message, start));
                }
                literal.push(value & 0xff);
            } else {
                group = Some((digits.parse().unwrap_or(usize::MAX), start + 1));
            }
        } else if char::from_u32(c).is_some_and(|c| c.is_ascii_alphabetic()) {
            let escape = text(start, at);
            return Err(fail(vm, format!("bad escape {escape}"), start));
        } else {
            literal.extend([92, c]);
        }
        if let Some((index, position)) = group {
            if index > groups {
                return Err(fail(vm, format!("invalid group reference {index}"), position));
            }
            parts.push(Part::Literal(std::mem::take(&mut literal)));
            parts.push(Part::Group(index));
        }
    }
    parts.push(Part::Literal(literal));
    Ok(parts)
}

pub(super) fn sub(vm: &mut Vm, this: ObjId, args: Args, function: &'static str, counted: bool) -> Result {
    let signature: Signature<3> = Signature::new(function, ["repl", "string", "count"], 0, 3, 2);
    let [replacement, string, most] = args.bind(vm, &signature)?;
    let (replacement, string) = (replacement.unwrap_or(fixed::NONE), string.unwrap_or(fixed::NONE));
    let most = most.map_or(Ok(0), |most| vm.size_argument(most))?;
    let program = program(vm, this)?;
    let function = vm.is_callable(replacement);
    let literal = vm.heap.text(replacement).is_some_and(|text| text.units().all(|unit| unit != 92));
    if !function && !literal {
        // The template is looked for among those that were read before (`_compile_template`).
        vm.make_and_drop(&[Thing::Tuple(2)]);
    }
    let parts = if function {
        Vec::new()
    } else if vm.heap.text(replacement).is_none() && text_args::buffer(vm, replacement).is_none() {
        // It is a key there; of what is a buffer, a copy as bytes.
        vm.hash(replacement)?;
        let class = vm.type_name(replacement);
        return Err(vm.type_error(&format!("decoding to str: need a bytes-like object, {class} found")));
    } else {
        template(vm, this, replacement)?
    };
    let subject = subject(vm, &program, string)?;
    if !function && vm.heap.text(replacement).is_some() == subject.bytes {
        let (wanted, class) =
            if subject.bytes { ("a bytes-like object", "str") } else { ("str instance", "bytes") };
        let message = format!("sequence item 0: expected {wanted}, {class} found");
        return Err(vm.type_error(&message));
    }
    // The state of the search holds it (`state_init`).
    vm.keep_ref(string);
    // The pieces of the answer.
    let list = vm.heap.empty_list(0);
    let list = vm.keep(list);
    let (mut count, mut last) = (0, 0);
    let end = subject.units.len();
    if most >= 0 {
        each_match(vm, &program, &subject, (0, end), |vm, found_here| {
            let Some(&Some((from, to))) = found_here.groups.first() else { return Ok(false) };
            if last < from {
                let before = subject.part(vm, last, from);
                vm.heap.list_push(list, before);
            }
            let piece = if function {
                let found = found::new(vm, this, &subject, found_here, 0, end);
                let made = vm.call_positional(replacement, &[found.id()]);
                vm.release(found);
                made?
            } else if literal {
                vm.own(replacement)
            } else {
                let mut result = Vec::new();
                for part in &parts {
                    match part {
                        Part::Literal(literal) => result.extend_from_slice(literal),
                        Part::Group(index) => {
                            if let Some(&Some((from, to))) = found_here.groups.get(*index) {
                                result.extend_from_slice(&subject.units[from..to]);
                            }
                        }
                    }
                }
                joined(vm, result, subject.bytes)
            };
            if piece.id() == fixed::NONE {
                vm.release(piece);
            } else {
                vm.heap.list_push(list, piece);
            }
            last = to;
            count += 1;
            Ok(most == 0 || count < most)
        })?;
    }
    if last < end {
        let rest = subject.part(vm, last, end);
        vm.heap.list_push(list, rest);
    }
    let nothing = subject.part(vm, 0, 0);
    let text = vm.call_method_str(nothing.id(), "join", &[list]);
    vm.release(nothing);
    let text = text?;
    if !counted {
        return Ok(text);
    }
    let count = vm.heap.int(count as i64);
    Ok(vm.heap.tuple([text, count]))
}
