//! Where things stand: an object has one place in all steps' pictures, so that what moves in the picture is what
//! changes in the program.

use super::super::snapshot::*;
use super::super::{Stored, Trace, value};
use super::draw::{narrow, wide};
use rustc_hash::FxHashMap as HashMap;
use std::collections::VecDeque;
use std::rc::Rc;

pub(super) const PAD: f64 = 10.0;
/// Heights of an object's first line, of the small line under it, and of a row.
pub(super) const TITLE: f64 = 24.0;
pub(super) const SMALL: f64 = 16.0;
pub(super) const ROW: f64 = 20.0;
/// Between the frames and the objects, and between columns: room for arrows.
const GAP: f64 = 56.0;
const BETWEEN: f64 = 14.0;
/// Columns of objects: what is further away stands in the last one.
const COLUMNS: usize = 6;
/// The width of a page's column, with room for arrows at the right: a picture for one keeps its objects in fewer columns,
/// but not in less than two.
const PAGE: f64 = 690.0;
/// The row where arrows end, below an object's top edge.
pub(super) const ARROW: f64 = 14.0;

/// A box's place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rect {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// To the right.
    pub width: f64,
    /// Downwards.
    pub height: f64,
}

/// The places of one way to draw.
#[derive(Default)]
pub(super) struct Plan {
    /// Width of the column of frames.
    pub frames: f64,
    /// Where each object's box is, for the whole trace: nothing moves from step to step.
    pub places: HashMap<Key, Rect>,
    /// Width and height of what they take together.
    pub size: (f64, f64),
}

/// The places of all objects of a trace, with atoms in boxes and without.
#[derive(Default)]
pub(crate) struct Layout {
    boxed: Plan,
    inline: Plan,
}

impl Layout {
    /// Places for everything that the trace shows.
    pub fn of(trace: &Trace) -> Layout {
        Layout {
            boxed: Plan::of(&trace.steps, trace.first_line, false),
            inline: Plan::of(&trace.steps, trace.first_line, true),
        }
    }

    pub(super) fn plan(&self, inline: bool) -> &Plan {
        if inline { &self.inline } else { &self.boxed }
    }
}

/// Whether an object has a box of its own. Where small things stand inline, so do functions, classes and modules that
/// show no reference.
pub(super) fn is_boxed(object: &Object, inline: bool) -> bool {
    match object.family {
        Family::Atom => !inline,
        Family::Code => !inline || !object.fields.is_empty(),
        Family::Container | Family::Cell | Family::Generator => true,
    }
}

/// Whether no name leads to the object, though it lives and is counted.
pub(super) fn is_lost(object: &Object) -> bool {
    !object.reachable && object.family != Family::Atom && !object.is_immortal()
}

/// What is said of an object that no name leads to: garbage, or held by something that is not in the picture.
pub(super) fn lost_mark(object: &Object) -> &'static str {
    match object.owners.iter().any(|owner| owner.key.is_none()) {
        true => "held elsewhere",
        false if object.searched => "unreachable",
        // A heap too large to look for who holds it.
        false => "no name here",
    }
}

/// The text of a row: the field's label, or `label = value` for what stands inline.
pub(super) fn row_text(label: &str, target: Option<&Object>, inline: bool) -> (String, bool) {
    let label = value::cut(label.to_owned(), LONG);
    match target {
        Some(target) if !is_boxed(target, inline) => match (target.family, &*target.type_name) {
            (Family::Code, "type") => (format!("{label}: class"), false),
            (Family::Code, kind) => (format!("{label}: {kind}"), false),
            _ => (format!("{label} = {}", target.value), false),
        },
        _ => (label, true),
    }
}

/// The count, and what it was at the step before if it is another one now.
pub(super) fn badge(object: &Object, old: Option<u32>) -> String {
    match old.filter(|&old| old != object.count) {
        Some(old) => format!("count {old} → {}", object.count),
        None => object.count_text(),
    }
}

/// What the sentences of a collection call an object.
pub(super) fn numbered(object: &Object) -> String {
    format!("{} #{}", object.title(), object.key.0)
}

pub(super) fn subtitle(object: &Object) -> String {
    format!("{:#x} · {} bytes", object.address, object.size)
}

/// The frame's heading, with the line it is at, or the one that is done. Lines count from the source's first, at which readers see it begin; a function of an earlier
/// source shows none.
pub(super) fn heading(frame: &Frame, done: Option<u32>, first_line: u32) -> String {
    let line =
        done.or(frame.line).and_then(|line| (line + 1).checked_sub(first_line)).filter(|&line| line > 0);
    let name = value::cut(frame.name.to_string(), LONG);
    match (frame.kind, line) {
        (FrameKind::Library, _) => format!("{name} (library)"),
        (_, Some(line)) => format!("{name} · line {line}"),
        (_, None) => name,
    }
}

/// The entries of the evaluation stack that are drawn: all, or those that nothing else holds.
pub(super) fn entries(frame: &Frame, stack: bool) -> &[Key] {
    if stack { &frame.stack } else { &frame.alone }
}

pub(super) fn frame_height(frame: &Frame, stack: bool) -> f64 {
    let entries = entries(frame, stack).len();
    let earlier = usize::from(frame.earlier > 0);
    TITLE + (frame.variables.len() + earlier + entries) as f64 * ROW + 6.0
}

/// The row for the names that the module has from before.
pub(super) fn earlier(frame: &Frame) -> String {
    match frame.earlier {
        0 => String::new(),
        1 => "and 1 name from before".to_owned(),
        many => format!("and {many} names from before"),
    }
}

/// Between frames.
pub(super) const APART: f64 = 12.0;

struct Extent {
    first: usize,
    last: usize,
    width: f64,
    height: f64,
    column: usize,
    wish: f64,
    /// The object as it was measured: a step that did not change it has it in the same place of memory.
    seen: *const Object,
}

impl Plan {
    /// The places of one step alone, for a picture that nobody steps through: no room is kept for what other steps show.
    pub fn of_step(trace: &Trace, index: usize, inline: bool) -> Plan {
        let before = index.checked_sub(1).and_then(|at| trace.steps.get(at));
        let counts = before.iter().flat_map(|step| step.snapshot.objects.iter());
        let counts = counts.map(|object| (object.key, object.count)).collect();
        let step = trace.steps.get(index).map_or(&[][..], std::slice::from_ref);
        let measured = Measured::of(step, counts, trace.first_line, inline);
        let plans = (2..=COLUMNS).rev().map(|columns| place(&measured, columns));
        let mut plan = Plan::default();
        for narrower in plans {
            plan = narrower;
            if plan.size.0 <= PAGE {
                break;
            }
        }
        plan
    }

    /// The places of what the steps show.
    fn of(steps: &[Stored], first_line: u32, inline: bool) -> Plan {
        place(&Measured::of(steps, HashMap::default(), first_line, inline), COLUMNS)
    }
}

/// How large everything is, in order of appearance.
struct Measured {
    order: Vec<Key>,
    extents: HashMap<Key, Extent>,
    frames: f64,
}

impl Measured {
    /// `counts` is what the objects' counts were before the first step.
    fn of(steps: &[Stored], mut counts: HashMap<Key, u32>, first_line: u32, inline: bool) -> Measured {
        let mut order: Vec<Key> = Vec::new();
        let mut extents: HashMap<Key, Extent> = HashMap::default();
        let mut frames: f64 = 120.0;
        for (at, step) in steps.iter().enumerate() {
            let snapshot = &step.snapshot;
            let unchanged = at > 0 && {
                let before = &steps[at - 1].snapshot;
                Rc::ptr_eq(&before.objects, &snapshot.objects) && Rc::ptr_eq(&before.frames, &snapshot.frames)
            };
            let by_key: HashMap<Key, &Object> = snapshot.objects.iter().map(|o| (o.key, &**o)).collect();
            if !unchanged {
                for frame in snapshot.frames.iter() {
                    frames = frames.max(wide(&heading(frame, None, first_line)) + 2.0 * PAD);
                    frames = frames.max(narrow(&earlier(frame)) + 2.0 * PAD);
                    for variable in &frame.variables {
                        let (text, dot) =
                            row_text(&variable.name, by_key.get(&variable.target).copied(), inline);
                        frames = frames.max(wide(&text) + 2.0 * PAD + if dot { 16.0 } else { 0.0 } + 30.0);
                    }
                }
            }
            let in_collection = snapshot.collection.is_some();
            let mut distances: Option<HashMap<Key, (usize, f64)>> = None;
            for object in snapshot.objects.iter().chain(snapshot.dead.iter()) {
                if !is_boxed(object, inline) {
                    continue;
                }
                let old = counts.insert(object.key, object.count);
                if let Some(extent) = extents.get_mut(&object.key) {
                    extent.last = at;
                    let same = std::mem::replace(&mut extent.seen, Rc::as_ptr(object)) == Rc::as_ptr(object);
                    if !same || in_collection || old != Some(object.count) {
                        let (width, height) = measure(object, old, &by_key, inline, in_collection);
                        extent.width = extent.width.max(width);
                        extent.height = extent.height.max(height);
                    }
                    continue;
                }
                let distances = distances.get_or_insert_with(|| distances_of(snapshot, &by_key));
                let (column, wish) = distances.get(&object.key).copied().unwrap_or((0, 0.0));
                let (width, height) = measure(object, old, &by_key, inline, in_collection);
                let seen = Rc::as_ptr(object);
                extents.insert(object.key, Extent { first: at, last: at, width, height, column, wish, seen });
                order.push(object.key);
            }
        }
        Measured { order, extents, frames }
    }
}

fn place(measured: &Measured, most: usize) -> Plan {
    let Measured { order, extents, frames } = measured;
    let column_of = |extent: &Extent| extent.column.min(most - 1);
    let mut widths = [0.0f64; COLUMNS];
    for extent in extents.values() {
        let width = &mut widths[column_of(extent)];
        *width = width.max(extent.width);
    }
    let mut lefts = [0.0; COLUMNS];
    let mut x = frames + GAP;
    for (left, width) in lefts.iter_mut().zip(widths) {
        *left = x;
        x += if width > 0.0 { width + GAP } else { 0.0 };
    }
    let mut columns: [Vec<(Rect, usize, usize)>; COLUMNS] = Default::default();
    let mut plan = Plan { frames: *frames, ..Plan::default() };
    for key in order {
        let Some(extent) = extents.get(key) else { continue };
        let (width, height) = (extent.width, extent.height);
        let number = column_of(extent);
        let column = &mut columns[number];
        let mut y = extent.wish;
        // The next place down that is free as long as the object is there.
        while let Some((taken, ..)) = column.iter().find(|(taken, first, last)| {
            *first <= extent.last
                && extent.first <= *last
                && taken.y < y + height + BETWEEN
                && y < taken.y + taken.height + BETWEEN
        }) {
            y = taken.y + taken.height + BETWEEN;
        }
        let rect = Rect { x: lefts[number], y, width, height };
        column.push((rect, extent.first, extent.last));
        plan.size = (plan.size.0.max(rect.x + width), plan.size.1.max(y + height));
        plan.places.insert(*key, rect);
    }
    plan
}

/// The width and height of an object's box.
fn measure(
    object: &Object,
    old: Option<u32>,
    by_key: &HashMap<Key, &Object>,
    inline: bool,
    in_collection: bool,
) -> (f64, f64) {
    let name = if in_collection { numbered(object) } else { object.title() };
    let mut width = wide(&name) + 20.0 + narrow(&badge(object, old));
    let mark = match old {
        _ if is_lost(object) => "  held elsewhere",
        None => "  new",
        Some(_) => "",
    };
    width = width.max(narrow(&(subtitle(object) + mark)));
    for field in &object.fields {
        let (text, _) = row_text(&field.label, by_key.get(&field.target).copied(), inline);
        width = width.max(wide(&text) + 24.0);
    }
    let rows = object.fields.len() + usize::from(object.more_fields > 0);
    (width + 2.0 * PAD, TITLE + SMALL + rows as f64 * ROW + 8.0)
}

/// How many arrows it is from a name to each object, and the height of where the first arrow starts.
fn distances_of(snapshot: &Snapshot, by_key: &HashMap<Key, &Object>) -> HashMap<Key, (usize, f64)> {
    let mut found: HashMap<Key, (usize, f64)> = HashMap::default();
    let mut queue = VecDeque::new();
    let mut y = 0.0;
    for frame in snapshot.frames.iter() {
        for (row, variable) in frame.variables.iter().enumerate() {
            let wish = y + TITLE + row as f64 * ROW - ROW;
            if let std::collections::hash_map::Entry::Vacant(entry) = found.entry(variable.target) {
                entry.insert((0, f64::max(wish, 0.0)));
                queue.push_back(variable.target);
            }
        }
        for &entry in &frame.stack {
            if let std::collections::hash_map::Entry::Vacant(vacant) = found.entry(entry) {
                vacant.insert((0, y));
                queue.push_back(entry);
            }
        }
        y += frame_height(frame, false) + APART;
    }
    while let Some(key) = queue.pop_front() {
        let (distance, wish) = found.get(&key).copied().unwrap_or_default();
        let Some(object) = by_key.get(&key) else { continue };
        for (row, field) in object.fields.iter().enumerate() {
            if let std::collections::hash_map::Entry::Vacant(entry) = found.entry(field.target) {
                entry.insert((distance + 1, wish + row as f64 * ROW));
                queue.push_back(field.target);
            }
        }
    }
    found
}
