//! The module `unicodedata` (`Modules/unicodedata.c`): names, categories, values and normal forms of characters.

use crate::algorithm::text::Text;
use crate::algorithm::{names, quote, unicode};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Vm};
use unicode_normalization::{Form, combining_class, normalized};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "unicodedata",
    functions: &[
        Native::new("category", Call::One(category)).shown("($module, chr, /)"),
        Native::new("combining", Call::One(combining)).shown("($module, chr, /)"),
        Native::new("decimal", Call::Fast(decimal)).shown("($module, chr, default=<unrepresentable>, /)"),
        Native::new("digit", Call::Fast(digit)).shown("($module, chr, default=<unrepresentable>, /)"),
        Native::new("is_normalized", Call::Fast(is_normalized)).shown("($module, form, unistr, /)"),
        Native::new("lookup", Call::One(lookup)).shown("($module, name, /)"),
        Native::new("name", Call::Fast(name_of)).shown("($module, chr, default=<unrepresentable>, /)"),
        Native::new("normalize", Call::Fast(normalize)).shown("($module, form, unistr, /)"),
        Native::new("numeric", Call::Fast(numeric)).shown("($module, chr, default=<unrepresentable>, /)"),
    ],
    fill: Some(|vm, module| {
        let version = vm.heap.string("15.1.0");
        vm.module_set(module, "unidata_version", version);
        Ok(())
    }),
    doc: "Properties of characters, as the Unicode Character Database has them.",
}];

/// An argument that is one character. `place` says which one it is, if there may be several.
fn character(vm: &mut Vm, function: &str, place: &str, argument: ObjId) -> Result<u32> {
    match vm.heap.text(argument) {
        Some(text) if text.len() == 1 => Ok(text.at(0)),
        _ => {
            let class = vm.type_name(argument);
            let message = format!("{function}() argument{place} must be a unicode character, not {class}");
            Err(vm.type_error(&message))
        }
    }
}

/// A character and what to answer if it has no such value.
fn with_default(vm: &mut Vm, function: &str, args: &[ObjId]) -> Result<(u32, Field)> {
    Args::positional(args).count(vm, function, 1, 2)?;
    Ok((character(vm, function, " 1", args[0])?, args.get(1).copied()))
}

fn or_default(vm: &mut Vm, found: Option<Own>, default: Field, problem: &str) -> Result {
    match (found, default) {
        (Some(found), _) => Ok(found),
        (None, Some(default)) => Ok(vm.own(default)),
        (None, None) => Err(vm.value_error(problem)),
    }
}

fn category(vm: &mut Vm, _module: ObjId, argument: ObjId) -> Result {
    let c = character(vm, "category", "", argument)?;
    Ok(vm.heap.string(unicode::category(c)))
}

fn combining(vm: &mut Vm, _module: ObjId, argument: ObjId) -> Result {
    let c = character(vm, "combining", "", argument)?;
    let class = char::from_u32(c).map_or(0, combining_class);
    Ok(vm.heap.int(i64::from(class)))
}

fn decimal(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let (c, default) = with_default(vm, "decimal", args)?;
    let value = unicode::decimal(c).map(|value| vm.heap.int(i64::from(value)));
    or_default(vm, value, default, "not a decimal")
}

/// The plain characters that a character looks like.
fn plain(c: u32) -> Vec<char> {
    let text = char::from_u32(c).map(String::from).unwrap_or_default();
    normalized(&text, Form { compatible: true, composed: true })
}

/// A digit's value: a decimal one's, or that of the plain digit that it looks like.
fn digit_value(vm: &mut Vm, c: u32) -> Result<Option<u32>> {
    if unicode::decimal(c).is_some() || !unicode::has(c, unicode::DIGIT) {
        return Ok(unicode::decimal(c));
    }
    let digits: Vec<u32> = plain(c).into_iter().filter_map(|c| unicode::decimal(c.into())).collect();
    match digits[..] {
        [one] => Ok(Some(one)),
        _ => Err(vm.unsupported("the value of this digit")),
    }
}

fn digit(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let (c, default) = with_default(vm, "digit", args)?;
    let value = digit_value(vm, c)?.map(|value| vm.heap.int(i64::from(value)));
    or_default(vm, value, default, "not a digit")
}

/// Also the value of a fraction, which looks like two numbers and the stroke between them.
fn numeric(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let (c, default) = with_default(vm, "numeric", args)?;
    let value = match digit_value(vm, c)? {
        Some(value) => Some(f64::from(value)),
        None if unicode::has(c, unicode::NUMERIC) => {
            let text: String = plain(c).into_iter().collect();
            let parts = text.split_once('\u{2044}').unwrap_or((&text, "1"));
            match (parts.0.parse::<f64>(), parts.1.parse::<f64>()) {
                (Ok(above), Ok(below)) => Some(above / below),
                _ => return Err(vm.unsupported("the value of this number")),
            }
        }
        None => None,
    };
    let value = value.map(|value| vm.heap.float(value));
    or_default(vm, value, default, "not a numeric character")
}

fn name_of(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let (c, default) = with_default(vm, "name", args)?;
    if !names::KNOWN {
        return Err(vm.unsupported(names::ABSENT));
    }
    let assigned = !matches!(unicode::category(c), "Cn" | "Cc" | "Cs" | "Co");
    let found = names::name(c).filter(|_| assigned).map(|name| vm.heap.string(&name));
    or_default(vm, found, default, "no such name")
}

fn lookup(vm: &mut Vm, _module: ObjId, argument: ObjId) -> Result {
    if vm.heap.text(argument).is_none() {
        let class = vm.type_name(argument);
        return Err(vm.type_error(&format!("a bytes-like object is required, not '{class}'")));
    }
    let name = vm.heap.text_lossy(argument);
    match names::character(&name) {
        Some(c) => Ok(vm.heap.str(Text::from_units(vec![c]))),
        None if !names::KNOWN => Err(vm.unsupported(names::ABSENT)),
        None => {
            let shown = quote::repr(&name.as_str().into());
            Err(vm.error(ty::KEY_ERROR, &format!("undefined character name {shown}")))
        }
    }
}

/// The arguments of what is about a normal form: the form and the text.
fn form_and_text(vm: &mut Vm, function: &str, args: &[ObjId]) -> Result<(Form, Text)> {
    Args::positional(args).count(vm, function, 2, 2)?;
    let mut texts = Vec::new();
    for (at, &argument) in args.iter().enumerate() {
        let Some(text) = vm.heap.text(argument) else {
            let class = vm.type_name(argument);
            let message = format!("{function}() argument {} must be str, not {class}", at + 1);
            return Err(vm.type_error(&message));
        };
        texts.push(text.clone());
    }
    let [form, text] = [texts.remove(0), texts.remove(0)];
    let form = match form.to_string().as_str() {
        "NFC" => Form { compatible: false, composed: true },
        "NFD" => Form { compatible: false, composed: false },
        "NFKC" => Form { compatible: true, composed: true },
        "NFKD" => Form { compatible: true, composed: false },
        _ => return Err(vm.value_error("invalid normalization form")),
    };
    Ok((form, text))
}

/// A text in a normal form. Lone surrogates stay where they are, and join nothing.
fn in_form(text: &Text, form: Form) -> Text {
    let mut units: Vec<u32> = Vec::with_capacity(text.len());
    let mut run = String::new();
    for unit in text.units() {
        match char::from_u32(unit) {
            Some(c) => run.push(c),
            None => {
                units.extend(normalized(&run, form).into_iter().map(u32::from));
                run.clear();
                units.push(unit);
            }
        }
    }
    units.extend(normalized(&run, form).into_iter().map(u32::from));
    Text::from_units(units)
}

fn normalize(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let (form, text) = form_and_text(vm, "normalize", args)?;
    // A text that is in the form already is itself the result.
    match in_form(&text, form) {
        same if same == text => Ok(vm.own(args[1])),
        made => Ok(vm.heap.str(made)),
    }
}

fn is_normalized(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let (form, text) = form_and_text(vm, "is_normalized", args)?;
    Ok(vm.heap.bool(in_form(&text, form) == text))
}
