//! *Bytes*: an object's words as CPython lays them out, field by field.

use super::super::Trace;
use super::super::snapshot::*;
use super::draw::{Drawing, Picture, narrow, wide};
use super::plan::PAD;
use std::fmt::Write;

const ROW: f64 = 22.0;

fn heading(object: &Object) -> String {
    format!("{} at {:#x}: {} bytes", object.title(), object.address, object.size)
}

/// A word's value in words; a pointer to an object of the picture says which.
fn value(word: &Word, trace: &Trace, index: usize) -> String {
    match &word.value {
        WordValue::Number(n) => n.to_string(),
        WordValue::Signed(n) => n.to_string(),
        WordValue::Text(text) => text.clone(),
        WordValue::Pointer(0) => "NULL".to_owned(),
        WordValue::Pointer(address) => {
            let objects = trace.step(index).map(|s| s.snapshot.objects.iter());
            let known = objects.into_iter().flatten().find(|o| o.address == *address);
            let what = known.map_or_else(String::new, |o| format!("  {}", o.title()));
            format!("→ {address:#x}{what}")
        }
    }
}

/// What stands at the left of a word: its distance from the address that `id()` says.
fn offset(word: &Word) -> String {
    format!("{}{}", if word.offset >= 0 { "+" } else { "" }, word.offset)
}

pub(super) fn draw(trace: &Trace, index: usize, object: &Object) -> Picture {
    let mut drawing = Drawing::default();
    let heading = heading(object);
    drawing.group("heading");
    drawing.text("b", 0.0, 16.0, &heading);
    drawing.reach(wide(&heading), 20.0);
    let names = object.words.iter().map(|w| wide(&w.name)).fold(100.0, f64::max) + 2.0 * PAD;
    let values = object.words.iter().map(|w| wide(&value(w, trace, index))).fold(120.0, f64::max) + 2.0 * PAD;
    let left = 48.0;
    let mut y = 30.0;
    let mut part = None;
    for (row, word) in object.words.iter().enumerate() {
        drawing.group(format!("word {row}"));
        let this = match word.apart {
            None if word.offset < 0 => Some("in front of the object".to_owned()),
            None => Some("the object: id() is the address of this word".to_owned()),
            Some(address) => Some(format!("the array apart, at {address:#x}")),
        };
        if this != part {
            y += if part.is_some() { 8.0 } else { 0.0 };
            let text = this.as_deref().unwrap_or("");
            drawing.text("s b", left, y + 14.0, text);
            drawing.reach(left + narrow(text) * 1.05, y + 18.0);
            y += ROW;
            part = this;
        }
        drawing.text_end("s", left - 8.0, y + 15.0, &offset(word));
        drawing.rect(if word.offset < 0 { "plain cell" } else { "box cell" }, left, y, names, ROW);
        drawing.text("b", left + PAD, y + 15.0, &word.name);
        drawing.rect("plain cell", left + names, y, values, ROW);
        drawing.text("", left + names + PAD, y + 15.0, &value(word, trace, index));
        if word.size != 8 {
            let text = format!("{} bytes", word.size);
            drawing.text("s", left + names + values + 8.0, y + 15.0, &text);
            drawing.reach(left + names + values + 8.0 + narrow(&text), y + ROW);
        }
        y += ROW;
    }
    drawing.finish(&heading, (0.0, 0.0))
}

pub(super) fn text(trace: &Trace, index: usize, object: &Object) -> String {
    let mut text = heading(object) + "\n";
    let mut apart = None;
    for word in &object.words {
        if word.apart != apart {
            apart = word.apart;
            let _ = writeln!(text, "The array apart, at {:#x}:", apart.unwrap_or(0));
        }
        let _ = writeln!(
            text,
            "  {:>5} {}: {} ({} bytes)",
            offset(word),
            word.name,
            value(word, trace, index),
            word.size
        );
    }
    text
}
