//! *Allocator*: arenas with their pools, the size classes, and the blocks just taken or given back.

use super::super::Trace;
use super::super::snapshot::*;
use super::draw::{Drawing, Picture, narrow, note, wide};
use crate::address::{ARENA, GRANULE, POOL, SMALL};
use std::fmt::Write;

const CELL: f64 = 44.0;
const TALL: f64 = 30.0;
/// Pools in a row of an arena.
const ACROSS: usize = 8;
/// Arenas and changes drawn.
const MOST_ARENAS: usize = 4;
const MOST_CHANGES: usize = 6;
const ROW: f64 = 20.0;
const BAR: f64 = 120.0;

fn totals(a: &Allocator) -> String {
    let pools: usize = a.classes.iter().map(|c| c.pools).sum();
    let used: usize = a.classes.iter().map(|c| c.used).sum();
    let free: usize = a.classes.iter().map(|c| c.free).sum();
    let arenas = a.arenas.len();
    format!(
        "{arenas} arena{} of {} KiB · {pools} pools of {} KiB in use · {used} blocks in use, {free} free in these \
         pools · {} larger than {SMALL} bytes",
        if arenas == 1 { "" } else { "s" },
        ARENA >> 10,
        POOL >> 10,
        a.large
    )
}

fn change(change: &BlockChange) -> String {
    match change.size {
        Some(size) => format!("taken: {size} bytes at {:#x}", change.address),
        None => format!("given back: {:#x}", change.address),
    }
}

/// What the step did to blocks.
fn changes(a: &Allocator) -> String {
    match (a.taken, a.given) {
        (0, 0) => "In this step: no block taken, none given back".to_owned(),
        (taken, given) => format!("In this step: {taken} taken, {given} given back"),
    }
}

/// The class's row changed since the step before.
fn touched(now: &Allocator, before: Option<&Allocator>, class: usize) -> bool {
    before.is_some_and(|b| b.classes.get(class) != now.classes.get(class))
}

pub(super) fn draw(trace: &Trace, index: usize) -> Picture {
    let Some(step) = trace.step(index) else { return note("There is no such step.") };
    let now = &*step.snapshot.allocator;
    let before = index.checked_sub(1).and_then(|at| trace.step(at)).map(|s| &*s.snapshot.allocator);
    let mut drawing = Drawing::default();
    drawing.group("totals");
    let heading = totals(now);
    for (row, line) in heading.split(" · ").enumerate() {
        drawing.text(if row == 0 { "b" } else { "" }, 0.0, 16.0 + row as f64 * 18.0, line);
        drawing.reach(wide(line), 20.0 + row as f64 * 18.0);
    }
    let top = 16.0 + 4.0 * 18.0 + 4.0;
    let mut y = top;
    for (number, pools) in now.arenas.iter().take(MOST_ARENAS).enumerate() {
        let old = before.and_then(|b| b.arenas.get(number));
        drawing.group(format!("arena {number}"));
        drawing.text(
            "s b",
            0.0,
            y + 11.0,
            &format!("arena {number}: {} pools by block size; the bar: how full", pools.len()),
        );
        y += 18.0;
        for (at, pool) in pools.iter().enumerate() {
            if at % ACROSS == 0 {
                drawing.group(format!("arena {number} pool {at}"));
            }
            let (x, y) = ((at % ACROSS) as f64 * CELL, y + (at / ACROSS) as f64 * TALL);
            let changed = old.is_some_and(|old| old.get(at) != Some(pool));
            draw_pool(&mut drawing, pool, x, y, changed);
        }
        y += (pools.len().div_ceil(ACROSS)) as f64 * TALL + 14.0;
    }
    if now.arenas.len() > MOST_ARENAS {
        let more = now.arenas.len() - MOST_ARENAS;
        let text = format!("and {more} more arena{}", if more == 1 { "" } else { "s" });
        drawing.text("b", 0.0, y + 12.0, &text);
        drawing.reach(wide(&text), y + 16.0);
    }
    // What the step did has room of its own, so that the table below it stays where it is.
    drawing.group("changes");
    let left = ACROSS as f64 * CELL + 40.0;
    drawing.text("s b", left, 16.0, &changes(now));
    drawing.reach(left + narrow(&changes(now)), 20.0);
    let mut y = 22.0;
    for last in now.changes.iter().rev().take(MOST_CHANGES) {
        drawing.text(if last.size.is_some() { "s changed" } else { "s" }, left, y + 12.0, &change(last));
        drawing.reach(left + narrow(&change(last)), y + 16.0);
        y += 16.0;
    }
    let others = (now.taken + now.given).saturating_sub(MOST_CHANGES as u64);
    if others > 0 {
        drawing.text("s", left, y + 12.0, &format!("and {others} before these"));
    }
    drawing.group("classes");
    let mut y = 22.0 + (MOST_CHANGES + 1) as f64 * 16.0 + 14.0;
    drawing.text("s b", left, y + 11.0, "block size: blocks in use, of room for");
    y += 18.0;
    for (class, used) in now.classes.iter().enumerate().filter(|(_, c)| c.pools > 0) {
        drawing.group(format!("class {class}"));
        let changed = touched(now, before, class);
        let mark = if changed { " changed" } else { "" };
        drawing.text_end(&format!("s{mark}"), left + 34.0, y + 14.0, &(GRANULE * (class + 1)).to_string());
        drawing.rect("plain", left + 42.0, y + 3.0, BAR, 14.0);
        let share = used.used as f64 / (used.used + used.free).max(1) as f64;
        drawing.rect("fill", left + 42.0, y + 3.0, BAR * share, 14.0);
        let pools = if used.pools == 1 { "1 pool".to_owned() } else { format!("{} pools", used.pools) };
        let text = format!("{} of {} in {pools}", used.used, used.used + used.free);
        drawing.text(&format!("s{mark}"), left + 42.0 + BAR + 8.0, y + 14.0, &text);
        drawing.reach(left + 42.0 + BAR + 8.0 + narrow(&text), y + ROW);
        y += ROW;
    }
    drawing.finish(&format!("The allocator. {}", step.sentence), (0.0, 0.0))
}

fn draw_pool(drawing: &mut Drawing, pool: &PoolUse, x: f64, y: f64, changed: bool) {
    let (width, height) = (CELL - 4.0, TALL - 4.0);
    drawing.open(if changed { "class=\"changed\"" } else { "class=\"pool\"" });
    drawing.rect(if changed { "box" } else { "plain" }, x, y, width, height);
    if let Some(class) = pool.class {
        let share = f64::from(pool.used) / f64::from(pool.room.max(1));
        drawing.rect("fill", x, y + height - 5.0, width * share, 5.0);
        let size = GRANULE * (usize::from(class) + 1);
        drawing.text(if changed { "s changed" } else { "s" }, x + 6.0, y + 14.0, &size.to_string());
    }
    drawing.close();
}

pub(super) fn text(trace: &Trace, index: usize) -> String {
    let Some(step) = trace.step(index) else { return "There is no such step.\n".to_owned() };
    let now = &*step.snapshot.allocator;
    let mut text = totals(now) + "\n";
    for (class, used) in now.classes.iter().enumerate().filter(|(_, c)| c.pools > 0) {
        let size = GRANULE * (class + 1);
        let _ = writeln!(
            text,
            "  blocks of {size} bytes: {} in use, {} free, pools {}",
            used.used, used.free, used.pools
        );
    }
    text += &changes(now);
    text.push('\n');
    for last in now.changes.iter().rev().take(MOST_CHANGES) {
        let _ = writeln!(text, "  {}", change(last));
    }
    text
}
