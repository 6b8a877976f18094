//! *Who holds it*: every owner of one object's count, adding up to it.

use super::super::snapshot::*;
use super::super::value;
use super::draw::{Drawing, Picture, narrow, wide};
use super::plan::{ARROW, PAD, subtitle};
use std::fmt::Write;

const HEIGHT: f64 = 28.0;
const BETWEEN: f64 = 8.0;
const GAP: f64 = 80.0;
/// How far down the object stands at most: in the middle of many owners nobody would see it.
const LOWEST: f64 = 124.0;
/// Up to so many owners the sum is written out.
const MOST_ADDED: usize = 12;

fn heading(object: &Object) -> String {
    match (object.is_immortal(), object.owners.len()) {
        (true, _) => format!("{} is immortal: nobody counts who holds it.", object.title()),
        (_, 0) if !object.searched => "This heap is too large to look for owners at each step.".to_owned(),
        (_, 0) => format!("Nobody holds {}.", subject(object)),
        _ => format!("Who holds {}", subject(object)),
    }
}

/// The object in a sentence.
fn subject(object: &Object) -> String {
    match (object.family, object.value.as_str()) {
        (Family::Atom, _) => value::noun(&object.type_name, &object.value, true),
        (Family::Container, "empty") => format!("the empty {}", object.type_name),
        (Family::Container, _) => format!("the {}", object.title()),
        _ => format!("the {}", object.title()),
    }
}

fn total(object: &Object) -> u32 {
    object.owners.iter().map(|o| o.times).sum()
}

fn sum(object: &Object) -> String {
    let times: Vec<String> = object.owners.iter().map(|o| o.times.to_string()).collect();
    match times.as_slice() {
        [] | [_] => format!("= {}", total(object)),
        many if many.len() > MOST_ADDED => format!("{} places, together {}", many.len(), total(object)),
        _ => format!("{} = {}", times.join(" + "), total(object)),
    }
}

pub(super) fn draw(object: &Object) -> Picture {
    let mut drawing = Drawing::default();
    let heading = heading(object);
    drawing.group("heading");
    drawing.text("b", 0.0, 16.0, &heading);
    drawing.reach(wide(&heading), 20.0);
    let top = 34.0;
    let label = |owner: &Owner| {
        let place = owner.place.replace('`', "");
        if owner.times == 1 { place } else { format!("{place} ({} times)", owner.times) }
    };
    let width = object.owners.iter().map(|o| wide(&label(o))).fold(120.0, f64::max) + 2.0 * PAD + 14.0;
    let height = object.owners.len() as f64 * (HEIGHT + BETWEEN);
    let box_width = (wide(&object.title()) + narrow(&object.count_text()) + 24.0)
        .max(narrow(&subtitle(object)))
        + 2.0 * PAD;
    let (x, y) = (width + GAP, top + ((height - BETWEEN - 48.0) / 2.0).clamp(0.0, LOWEST));
    drawing.group("object");
    drawing.open(&format!("class=\"object\" data-object=\"{}\"", object.key.0));
    drawing.rect(if object.family == Family::Code { "box code" } else { "box" }, x, y, box_width, 48.0);
    drawing.text("b", x + PAD, y + 18.0, &object.title());
    drawing.text_end("s", x + box_width - PAD, y + 18.0, &object.count_text());
    drawing.text("s", x + PAD, y + 35.0, &subtitle(object));
    drawing.close();
    for (row, owner) in object.owners.iter().enumerate() {
        let at = top + row as f64 * (HEIGHT + BETWEEN);
        drawing.group(format!("owner {row}"));
        match owner.key {
            Some(key) => drawing.open(&format!("class=\"object\" data-object=\"{}\"", key.0)),
            None => drawing.open("class=\"place\""),
        }
        drawing.rect(if owner.key.is_some() { "box" } else { "frame" }, 0.0, at, width, HEIGHT);
        drawing.text("", PAD, at + 18.0, &label(owner));
        drawing.dot("", width - PAD, at + HEIGHT / 2.0);
        drawing.close();
        drawing.arrow("", false, (width - PAD, at + HEIGHT / 2.0), (x, box_width, y + ARROW));
    }
    if !object.owners.is_empty() {
        drawing.group("sum");
        drawing.text("b", x + PAD, y + 70.0, &sum(object));
        drawing.reach(x + PAD + wide(&sum(object)), y + 74.0);
    }
    drawing.finish(&heading, (0.0, 0.0))
}

pub(super) fn text(object: &Object) -> String {
    let mut text = format!("{}\n{}, {}\n", heading(object), object.count_text(), subtitle(object));
    for owner in &object.owners {
        let _ = writeln!(text, "  {} × {}", owner.times, owner.place);
    }
    if !object.owners.is_empty() {
        let _ = writeln!(text, "  {}", sum(object));
    }
    text
}
