//! *Pool*: the pool of the block that was last taken or given back, with its list of free blocks.

use super::super::Trace;
use super::super::snapshot::*;
use super::draw::{Drawing, Picture, narrow, note, wide};
use super::plan::PAD;
use crate::address::POOL;
use std::fmt::Write;

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 28.0;
const GAP: f64 = 44.0;
const ROW: f64 = 52.0;

/// What is said before anything was taken.
const NONE: &str = "No block of a pool has been taken or given back yet, or its pool is all free again";

fn heading(pool: &PoolList) -> String {
    let PoolList { size, room, used, .. } = pool;
    format!("a pool of {} KiB: {room} blocks of {size} bytes, {used} of them in use", POOL >> 10)
}

/// Blocks at the pool's end that were never handed out.
fn untouched(pool: &PoolList) -> usize {
    pool.room.saturating_sub(pool.used + pool.listed)
}

/// What the list ends with: `last` is whether nothing follows it.
fn rest(pool: &PoolList) -> String {
    match (pool.listed - pool.free.len(), untouched(pool)) {
        (0, 0) => "nothing more: the pool is full then".to_owned(),
        (0, fresh) => format!("then {fresh} that were never handed out"),
        (more, 0) => format!("and {more} more"),
        (more, fresh) => format!("and {more} more, then {fresh} that were never handed out"),
    }
}

fn given_back(allocator: &Allocator, address: u64) -> bool {
    allocator.changes.iter().any(|change| change.address == address && change.size.is_none())
}

pub(super) fn draw(trace: &Trace, index: usize) -> Picture {
    let Some(step) = trace.step(index) else { return note("There is no such step.") };
    let now = &*step.snapshot.allocator;
    let Some(pool) = &now.pool else { return note(NONE) };
    let mut drawing = Drawing::default();
    drawing.group("heading");
    let heading = heading(pool);
    drawing.text("b", 0.0, 16.0, &heading);
    drawing.reach(wide(&heading), 20.0);
    drawing.text(
        "s",
        0.0,
        34.0,
        &format!("at {:#x}; its free blocks, the next one to be taken first:", pool.address),
    );
    let top = 52.0;
    drawing.rect("frame", 0.0, top, WIDTH, HEIGHT);
    drawing.text("", PAD, top + 18.0, "free list");
    let mut from = (WIDTH - PAD, top + HEIGHT / 2.0);
    for (at, &block) in pool.free.iter().enumerate() {
        drawing.group(format!("free {at}"));
        let (x, y) = ((at + 1) as f64 * (WIDTH + GAP), top);
        let new = given_back(now, block);
        drawing.open(if new { "class=\"changed\"" } else { "class=\"block\"" });
        drawing.rect(if new { "box" } else { "plain" }, x, y, WIDTH, HEIGHT);
        let text = format!("…{:05x}", block & 0xf_ffff);
        drawing.text(if new { "changed" } else { "" }, x + PAD, y + 18.0, &text);
        drawing.close();
        drawing.dot("", from.0, from.1);
        drawing.arrow("", false, from, (x, WIDTH, y + HEIGHT / 2.0));
        if new {
            drawing.text("s changed", x + PAD, y + HEIGHT + 13.0, "just given back");
        }
        from = (x + WIDTH - PAD, y + HEIGHT / 2.0);
    }
    drawing.group("rest");
    let text = rest(pool);
    let y = top + ROW + 12.0;
    drawing.text("s b", 0.0, y, &text);
    drawing.reach(narrow(&text) * 1.05, y + 4.0);
    drawing.finish(&format!("The pool of the last block. {}", step.sentence), (0.0, 0.0))
}

pub(super) fn text(trace: &Trace, index: usize) -> String {
    let Some(step) = trace.step(index) else { return "There is no such step.\n".to_owned() };
    let now = &*step.snapshot.allocator;
    let Some(pool) = &now.pool else { return format!("{NONE}.\n") };
    let mut text = format!(
        "{}\nat {:#x}; its free blocks, the next one to be taken first:\n",
        heading(pool),
        pool.address
    );
    for &block in &pool.free {
        let new = if given_back(now, block) { ", just given back" } else { "" };
        let _ = writeln!(text, "  {block:#x}{new}");
    }
    text + "  " + &rest(pool) + "\n"
}
