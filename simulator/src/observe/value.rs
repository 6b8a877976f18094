//! The value of an object in a few characters, as `repr` would begin, without running Python.

use crate::algorithm::{float, quote};
use crate::heap::Heap;
use crate::object::*;

/// Most characters of a value in a picture.
pub(super) const MOST: usize = 28;

/// The value of an atom as `repr` says it, cut to `most` characters; empty for what has no short value.
pub(super) fn short(heap: &Heap, id: ObjId, most: usize) -> String {
    let text = match heap.body(id) {
        Body::Plain { .. } => match id {
            fixed::NONE => "None".to_owned(),
            fixed::ELLIPSIS => "Ellipsis".to_owned(),
            fixed::NOT_IMPLEMENTED => "NotImplemented".to_owned(),
            _ => String::new(),
        },
        Body::Bool(b) => if *b { "True" } else { "False" }.to_owned(),
        Body::Int(v) => v.to_string(),
        Body::BigInt(v) if v.bits() < 400 => v.to_string(),
        Body::BigInt(v) => format!("an integer of {} bits", v.bits()),
        Body::Float(v) => float::repr(*v),
        Body::Complex(parts) => format!("{}{:+}j", parts[0], parts[1]),
        &Body::Str { at, .. } => {
            let text = &heap.texts.get(at).text;
            let mut shown = quote::repr(&text.slice(0, text.len().min(most))).to_string();
            if shown.chars().count() > most || text.len() > most {
                // The quote is closed behind what is cut, too.
                let close = shown.pop();
                shown = cut(shown + "…", most - 1);
                shown.extend(close);
            }
            shown
        }
        Body::Bytes(b) => bytes(b.data.len()),
        Body::ByteArray(b) => bytes(b.data.len()),
        Body::Type(t) => t.name.rsplit('.').next().unwrap_or("").to_owned(),
        Body::Function(f) => own_name(heap.text_lossy(f.qualname)),
        Body::Code(c) => own_name(heap.text_lossy(c.qualname)),
        Body::Module(m) => m.name.map(|n| heap.text_lossy(n)).unwrap_or_default(),
        Body::Generator(g) => own_name(heap.text_lossy(g.qualname)),
        Body::Descriptor(d) => heap.text_lossy(d.name),
        Body::List { items: list, .. } => items(list.len()),
        Body::Tuple { length, .. } => items(*length as usize),
        Body::Dict(d) => items(d.used),
        Body::Set(s) => items(s.used),
        Body::Deque(d) => items(d.items.len()),
        Body::Cell(None) => "empty".to_owned(),
        Body::WeakRef(w) if w.target.is_none() => "dead".to_owned(),
        Body::Iterator { over, index, .. } => match over {
            Some(_) => format!("at {index}"),
            None => "exhausted".to_owned(),
        },
        Body::Traceback(t) => format!("line {}", t.line),
        _ => String::new(),
    };
    cut(text, most)
}

/// A qualified name without the functions that it was made in.
fn own_name(name: String) -> String {
    name.rsplit("<locals>.").next().map_or_else(String::new, str::to_owned)
}

fn bytes(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + if count == 1 { " byte" } else { " bytes" }
}

fn items(count: usize) -> String {
    match count {
        0 => "empty".to_owned(),
        1 => "1 item".to_owned(),
        _ => format!("{count} items"),
    }
}

/// Cuts a text to `most` characters, the last of which is then an ellipsis.
pub(super) fn cut(text: String, most: usize) -> String {
    if text.chars().count() <= most {
        return text;
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

/// What an object is called in a sentence: `list`, `int 5`, `function f`.
pub(super) fn noun(type_name: &str, value: &str, atom: bool) -> String {
    match (type_name, value) {
        ("NoneType" | "bool" | "ellipsis", value) if !value.is_empty() => value.to_owned(),
        ("str", value) => format!("string {value}"),
        ("bytes", value) => format!("a bytes object of {value}"),
        (_, value) if atom && !value.is_empty() => format!("{type_name} {value}"),
        _ => type_name.to_owned(),
    }
}
