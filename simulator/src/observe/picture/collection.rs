//! *Collection*: the generations as lanes, and a running collection's lists with `gc_refs`.

use super::super::Trace;
use super::super::snapshot::*;
use super::draw::{Drawing, Picture, narrow, wide};
use super::plan::{PAD, numbered};
use rustc_hash::FxHashMap as HashMap;
use std::fmt::Write;

const LANE: f64 = 58.0;
const BAR: f64 = 150.0;
const CARD: f64 = 40.0;
const BETWEEN: f64 = 10.0;
/// Room for arrows at the right of the examined list.
const ARCS: f64 = 90.0;
/// The width of a lane: members beyond it are counted.
const WIDTH: f64 = 560.0;
/// Members named in words.
const NAMED: usize = 8;

/// The phases in order, as they stand above the lists.
const PHASES: [&str; 9] =
    ["begin", "merge", "copy", "subtract", "move", "weakrefs", "finalize", "delete", "promote"];

/// The last step in the phase of this name.
pub(in super::super) fn step_of_phase(trace: &Trace, name: &str) -> Option<usize> {
    let wanted = PHASES.iter().position(|phase| *phase == name)?;
    let at = |step: super::super::Step| step.snapshot.collection.as_ref().map(|c| place(&c.phase));
    (0..trace.len()).rev().find(|&index| trace.step(index).and_then(at) == Some(wanted))
}

fn place(phase: &Phase) -> usize {
    match phase {
        Phase::Begun => 0,
        Phase::Merged => 1,
        Phase::Copied => 2,
        Phase::Subtracted { .. } => 3,
        Phase::Deduced => 4,
        Phase::WeakRefsCleared => 5,
        Phase::Finalized | Phase::Resurrected => 6,
        Phase::Deleted => 7,
        Phase::Promoted => 8,
    }
}

/// What objects are called.
struct Names(HashMap<Key, String>);

impl Names {
    fn of(trace: &Trace, index: usize) -> Names {
        let mut names = HashMap::default();
        let first = index.saturating_sub(1);
        for step in (first..=index).rev().filter_map(|at| trace.step(at)) {
            for object in step.snapshot.objects.iter().chain(step.snapshot.dead.iter()) {
                names.entry(object.key).or_insert_with(|| numbered(object));
            }
        }
        Names(names)
    }

    fn get(&self, key: Key) -> String {
        self.0.get(&key).cloned().unwrap_or_else(|| format!("object #{}", key.0))
    }
}

pub(super) fn draw(trace: &Trace, index: usize) -> Picture {
    let Some(step) = trace.step(index) else {
        return super::draw::note("There is no such step.");
    };
    let now = step.snapshot;
    let names = Names::of(trace, index);
    let mut drawing = Drawing::default();
    let mut y = 0.0;
    for (number, lane) in now.lanes.iter().enumerate() {
        draw_lane(&mut drawing, number, lane, now, &names, y);
        y += LANE;
    }
    match &now.collection {
        Some(collection) => {
            draw_phases(&mut drawing, collection, y + 12.0);
            draw_lists(&mut drawing, collection, now, &names, y + 58.0);
        }
        None => {
            drawing.group("none");
            let text = "No collection is running at this step.";
            drawing.text("", 0.0, y + 24.0, text);
            drawing.reach(wide(text), y + 28.0);
        }
    }
    drawing.finish(&format!("The generations. {}", step.sentence), (0.0, 0.0))
}

fn draw_lane(drawing: &mut Drawing, number: usize, lane: &Lane, now: &Snapshot, names: &Names, y: f64) {
    let active = now.collection.as_ref().is_some_and(|c| number <= c.generation);
    drawing.group(format!("lane {number}"));
    drawing.open("class=\"lane\"");
    let class = if active { "b changed" } else { "b" };
    drawing.text(class, 0.0, y + 16.0, &format!("generation {number}"));
    drawing.rect("plain", 130.0, y + 4.0, BAR, 16.0);
    let share = if lane.threshold > 0 { f64::from(lane.count) / f64::from(lane.threshold) } else { 0.0 };
    if lane.count > 0 {
        drawing.rect("fill", 130.0, y + 4.0, (BAR * share.min(1.0)).max(2.0), 16.0);
    }
    let what = if number == 0 { "allocations" } else { "younger collections" };
    let objects = if lane.length == 1 { "1 object".to_owned() } else { format!("{} objects", lane.length) };
    let counts = format!("{} of {} {what} · {objects}", lane.count, lane.threshold);
    drawing.text("s", 130.0 + BAR + 12.0, y + 16.0, &counts);
    drawing.reach(130.0 + BAR + 12.0 + narrow(&counts), y + 20.0);
    let (mut x, mut shown) = (0.0, 0);
    for &key in &lane.members {
        let name = names.get(key);
        let width = narrow(&name) + 12.0;
        if x + width > WIDTH {
            break;
        }
        shown += 1;
        drawing.open(&format!("class=\"object\" data-object=\"{}\"", key.0));
        drawing.rect("box", x, y + 26.0, width, 20.0);
        drawing.text("s", x + 6.0, y + 40.0, &name);
        drawing.close();
        x += width + 6.0;
    }
    let rest = lane.length.saturating_sub(shown);
    if rest > 0 || lane.length == 0 {
        let text = match (x > 0.0, rest) {
            (_, 0) => "empty".to_owned(),
            (true, _) => format!("and {rest} more"),
            (false, _) => format!("{rest} that no name here leads to"),
        };
        drawing.text("s", x + 2.0, y + 40.0, &text);
        drawing.reach(x + 2.0 + narrow(&text), y + 46.0);
    }
    drawing.close();
}

fn draw_phases(drawing: &mut Drawing, collection: &Collection, y: f64) {
    let now = place(&collection.phase);
    drawing.group("phases");
    let mut x = 0.0;
    for (at, phase) in PHASES.iter().enumerate() {
        let text = format!("{} {phase}", at + 1);
        let width = narrow(&text) + 14.0;
        drawing.open(if at == now { "class=\"changed\"" } else { "class=\"phase\"" });
        drawing.rect(if at == now { "box" } else { "plain" }, x, y, width, 22.0);
        drawing.text(if at == now { "s b changed" } else { "s" }, x + 7.0, y + 15.0, &text);
        drawing.close();
        x += width + 6.0;
    }
}

fn card_text(member: &Member) -> String {
    match (member.standing, member.refs) {
        (Standing::Dead, _) => "dead".to_owned(),
        (_, Some(refs)) => format!("count {} · gc_refs {refs}", member.count),
        (_, None) => format!("count {}", member.count),
    }
}

fn draw_lists(drawing: &mut Drawing, collection: &Collection, now: &Snapshot, names: &Names, y: f64) {
    let width = collection
        .members
        .iter()
        .map(|m| wide(&names.get(m.key)).max(narrow("count 00 · gc_refs 00")))
        .fold(wide("generation 2's list"), f64::max)
        + 2.0 * PAD
        + 14.0;
    let right = width + ARCS;
    drawing.group("lists");
    drawing.text("b", 0.0, y + 14.0, &format!("generation {}'s list", collection.generation));
    let others = match collection.others {
        0 => String::new(),
        1 => "and 1 object that is not drawn".to_owned(),
        many => format!("and {many} objects that are not drawn"),
    };
    drawing.text("s", 0.0, y + 30.0, &others);
    drawing.text("b", right, y + 14.0, "unreachable");
    drawing.reach(right + width, y + 30.0);
    let top = y + 40.0;
    let subtracted = match &collection.phase {
        Phase::Subtracted { from, to } => Some((*from, to)),
        _ => None,
    };
    let rows: HashMap<Key, f64> = collection
        .members
        .iter()
        .enumerate()
        .map(|(row, m)| (m.key, top + row as f64 * (CARD + BETWEEN)))
        .collect();
    let left_of = |member: &Member| match member.standing {
        Standing::Unreachable | Standing::Dead => right,
        Standing::Examined | Standing::Reachable => 0.0,
    };
    for member in &collection.members {
        let (x, y) = (left_of(member), rows[&member.key]);
        let touched = subtracted.is_some_and(|(_, to)| to.contains(&member.key));
        let state = match member.standing {
            Standing::Dead => "dead",
            Standing::Unreachable => "lost",
            _ if touched => "changed",
            _ => "same",
        };
        drawing.group(format!("member {}", member.key.0));
        drawing.open(&format!("class=\"object {state}\" data-object=\"{}\"", member.key.0));
        drawing.rect("box", x, y, width, CARD);
        drawing.text("b", x + PAD, y + 16.0, &names.get(member.key));
        drawing.text(if touched { "s changed" } else { "s" }, x + PAD, y + 32.0, &card_text(member));
        drawing.close();
    }
    for object in now.objects.iter() {
        let Some(from) =
            collection.members.iter().find(|m| m.key == object.key && m.standing != Standing::Dead)
        else {
            continue;
        };
        drawing.group(format!("arrows {}", object.key.0));
        for field in object.fields.iter().filter(|f| !f.weak) {
            let Some(to) = collection.members.iter().find(|m| m.key == field.target) else { continue };
            let now =
                subtracted.is_some_and(|(source, to)| source == Some(from.key) && to.contains(&field.target));
            let backward = left_of(to) < left_of(from);
            let x = left_of(from) + if backward { 0.0 } else { width - 5.0 };
            let start = (x, rows[&from.key] + CARD - 10.0);
            let class = if now { "changed" } else { "" };
            drawing.dot(class, start.0, start.1);
            drawing.arrow(class, backward, start, (left_of(to), width, rows[&to.key] + 14.0));
        }
    }
    if collection.members.is_empty() {
        drawing.group("none");
        drawing.text("s", 0.0, top + 14.0, "none of the objects of the picture is in it");
        drawing.reach(narrow("none of the objects of the picture is in it"), top + 18.0);
    }
}

pub(super) fn text(trace: &Trace, index: usize) -> String {
    let Some(step) = trace.step(index) else { return "There is no such step.\n".to_owned() };
    let now = step.snapshot;
    let names = Names::of(trace, index);
    let mut text = format!("Step {} of {}. {}\n", index + 1, trace.len(), step.sentence);
    for (number, lane) in now.lanes.iter().enumerate() {
        let _ = write!(
            text,
            "generation {number}: count {} of {}, {} objects",
            lane.count, lane.threshold, lane.length
        );
        let members: Vec<String> = lane.members.iter().take(NAMED).map(|&key| names.get(key)).collect();
        let _ =
            writeln!(text, "{}{}", if members.is_empty() { "" } else { ", among them " }, members.join(", "));
    }
    let Some(collection) = &now.collection else { return text + "No collection is running.\n" };
    let at = place(&collection.phase);
    let _ = writeln!(text, "Phase {} of {}: {}", at + 1, PHASES.len(), PHASES[at]);
    for member in &collection.members {
        let standing = match member.standing {
            Standing::Examined => "examined",
            Standing::Unreachable => "unreachable",
            Standing::Reachable => "reachable",
            Standing::Dead => "dead",
        };
        let _ = writeln!(text, "  {}: {standing}, {}", names.get(member.key), card_text(member));
    }
    if collection.others > 0 {
        let _ = writeln!(text, "  and {} objects that are not drawn", collection.others);
    }
    text
}
