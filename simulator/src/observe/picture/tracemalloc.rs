//! *tracemalloc*: traced bytes and blocks beside the lines that took them, and current and peak over the steps.

use super::super::Trace;
use super::super::snapshot::*;
use super::draw::{Drawing, Picture, narrow, note, wide};
use std::cmp::Ordering;
use std::fmt::Write;
use std::rc::Rc;

const ROW: f64 = 22.0;
const BAR: f64 = 180.0;
const CHART: (f64, f64) = (420.0, 90.0);
/// Lines drawn.
const MOST: usize = 24;

/// What is said while there is nothing to see.
const OFF: &str = "tracemalloc is not tracing at this step: tracemalloc.start() begins it";

/// Bytes as `tracemalloc` says them.
fn amount(bytes: usize) -> String {
    if bytes < 10 * 1024 { format!("{bytes} B") } else { format!("{:.1} KiB", bytes as f64 / 1024.0) }
}

fn heading(traced: &Traced) -> String {
    format!("traced now {}, at its peak {}", amount(traced.current), amount(traced.peak))
}

/// A line of the traced source by its place in it, with its text; another file by its name.
fn line_name(trace: &Trace, line: &TracedLine) -> String {
    let (source, first) = trace.source();
    let at = line.line.checked_sub(first).filter(|_| *line.file == **trace.name());
    match at.and_then(|at| source.lines().nth(at as usize).map(|text| (at + 1, text))) {
        Some((number, text)) => format!("{number} {}", super::super::value::cut(text.to_owned(), 44)),
        None => format!("{}:{}", line.file, line.line),
    }
}

fn blocks(count: usize) -> String {
    if count == 1 { "1 block".to_owned() } else { format!("{count} blocks") }
}

pub(super) fn draw(trace: &Trace, index: usize) -> Picture {
    let Some(step) = trace.step(index) else { return note("There is no such step.") };
    let now = step.snapshot.traced.as_ref();
    let mut drawing = Drawing::default();
    drawing.group("heading");
    let title = now.map_or_else(|| OFF.to_owned(), |traced| heading(traced));
    drawing.text("b", 0.0, 16.0, &title);
    drawing.reach(wide(&title), 20.0);
    // Above the lines, of which there are more from step to step: so it stays where it is.
    let top = if chart(&mut drawing, trace, index, 30.0) { 30.0 + CHART.1 + 58.0 } else { 30.0 };
    if let Some(traced) = now {
        let before =
            index.checked_sub(1).and_then(|at| trace.step(at)).and_then(|s| s.snapshot.traced.as_ref());
        lines(&mut drawing, trace, traced, before, top);
    }
    drawing.finish(&format!("tracemalloc: {title}"), (0.0, 0.0))
}

/// A bar for each line.
fn lines(drawing: &mut Drawing, trace: &Trace, traced: &Traced, before: Option<&Rc<Traced>>, top: f64) {
    let mut lines: Vec<&TracedLine> = traced.lines.iter().collect();
    // Both orders are values of one type, so that the engine has the code of one sort.
    type Order = fn(&&TracedLine, &&TracedLine) -> Ordering;
    let most_first: Order = |a, b| b.bytes.cmp(&a.bytes);
    let by_place: Order = |a, b| (&a.file, a.line).cmp(&(&b.file, b.line));
    lines.sort_by(most_first);
    let others = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    lines.sort_by(by_place);
    let most = lines.iter().map(|l| l.bytes).max().unwrap_or(1).max(1);
    let names = lines.iter().map(|l| wide(&line_name(trace, l))).fold(120.0, f64::max) + 16.0;
    let mut y = top;
    for line in &lines {
        let old = before.and_then(|b| b.lines.iter().find(|l| l.file == line.file && l.line == line.line));
        let changed = before.is_some() && old.map(|l| l.bytes) != Some(line.bytes);
        let mark = if changed { "changed" } else { "" };
        drawing.group(format!("line {} {}", line.file, line.line));
        drawing.text(mark, 0.0, y + 15.0, &line_name(trace, line));
        drawing.rect("plain", names, y + 3.0, BAR, 16.0);
        drawing.rect("fill", names, y + 3.0, (BAR * line.bytes as f64 / most as f64).max(2.0), 16.0);
        let text = format!("{} in {}", amount(line.bytes), blocks(line.blocks));
        drawing.text(&format!("s {mark}"), names + BAR + 10.0, y + 15.0, &text);
        drawing.reach(names + BAR + 10.0 + narrow(&text), y + ROW);
        y += ROW;
    }
    if others > 0 {
        drawing.group("others");
        drawing.text("b", 0.0, y + 15.0, &format!("and {others} more lines"));
    }
}

/// Current and peak over the steps; nothing if no step traces.
fn chart(drawing: &mut Drawing, trace: &Trace, index: usize, top: f64) -> bool {
    let all: Vec<Option<(usize, usize)>> = (0..trace.len())
        .filter_map(|at| trace.step(at))
        .map(|s| s.snapshot.traced.as_ref().map(|t| (t.current, t.peak)))
        .collect();
    let Some(most) = all.iter().flatten().map(|(_, peak)| *peak).max() else { return false };
    let (width, height) = CHART;
    let x = |at: usize| width * at as f64 / (all.len().saturating_sub(1)).max(1) as f64;
    let y = |bytes: usize| top + 18.0 + height * (1.0 - bytes as f64 / most.max(1) as f64);
    drawing.group("chart");
    drawing.text("s b", 0.0, top + 11.0, "over the steps: now (full line) and peak (dashed)");
    drawing.rect("plain", 0.0, top + 18.0, width, height);
    for (bytes, at) in [(most, top + 28.0), (0, top + 18.0 + height)] {
        drawing.text("s", width + 8.0, at, &amount(bytes));
        drawing.reach(width + 8.0 + narrow(&amount(bytes)), at);
    }
    for (class, which) in [("arrow", 0), ("arrow weak", 1)] {
        let points = all.iter().enumerate().filter_map(|(at, traced)| {
            let (current, peak) = (*traced)?;
            Some((x(at), y(if which == 0 { current } else { peak })))
        });
        drawing.polyline(class, points);
    }
    drawing.group("now");
    drawing.line("now", x(index), top + 18.0, x(index), top + 18.0 + height);
    let text = format!("step {} of {}", index + 1, all.len());
    let left = (x(index) - narrow(&text) / 2.0).clamp(0.0, width - narrow(&text));
    drawing.text("s changed", left, top + height + 34.0, &text);
    drawing.reach(left + narrow(&text), top + height + 38.0);
    true
}

pub(super) fn text(trace: &Trace, index: usize) -> String {
    let Some(step) = trace.step(index) else { return "There is no such step.\n".to_owned() };
    let Some(traced) = &step.snapshot.traced else {
        return format!("{OFF}\n");
    };
    let mut text = heading(traced) + "\n";
    for line in &traced.lines {
        let _ = writeln!(
            text,
            "  {}: {} in {}",
            line_name(trace, line).trim(),
            amount(line.bytes),
            blocks(line.blocks)
        );
    }
    text
}
