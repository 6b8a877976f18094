//! Stress: every reference is recounted after each line, instead of once at the end.

use super::Vm;
use super::frame::Frame;
use super::program::wrong_counts;
use super::watch::{Phase, Watch};
use crate::heap::Wrong;
use crate::object::ObjId;

/// Recounts after this many lines only, once the program has run for as many: a loop tells little new.
const DENSE: u64 = 1000;
const SPARSE: u64 = 50;

/// Watches for the first wrong count.
#[derive(Default)]
pub(crate) struct Auditor {
    /// The frame and line that ran last.
    at: (usize, Option<u32>),
    lines: u64,
    /// The number of the line before which every reference is recounted next.
    due: u64,
    /// The least number of Rust calls that wait for Python: while more wait, these hold references of their own.
    outermost: Option<usize>,
    /// The program's own code: what runs at the outermost place after it is called by Rust, which holds references.
    program: Option<ObjId>,
    /// What whoever started the program holds: counted, and nowhere to be found.
    held: Vec<Wrong>,
    found: Option<String>,
}

impl Auditor {
    fn is_held(&self, wrong: &Wrong) -> bool {
        let more = |w: &Wrong| i64::from(w.stored) - i64::from(w.found);
        self.held.iter().any(|held| held.object == wrong.object && more(held) == more(wrong))
    }
}

impl Watch for Auditor {
    fn instruction(&mut self, vm: &Vm) {
        let at = (vm.frames.len(), vm.line_of_source());
        if self.found.is_some() || at == self.at {
            return;
        }
        self.at = at;
        let Some(outermost) = self.outermost else {
            self.outermost = Some(vm.native_depth);
            self.program = vm.frames.first().map(|frame| frame.code_id);
            self.held = vm.audit();
            return;
        };
        self.lines += 1;
        if vm.frames.first().map(|frame| frame.code_id) != self.program {
            return;
        }
        if vm.native_depth != outermost || self.lines < self.due {
            return;
        }
        // As many lines as there are frames, so that a deep recursion takes no square of them.
        self.due = self.lines + if self.lines < DENSE { 1 } else { SPARSE.max(vm.frames.len() as u64) };
        let line = at.1.map_or_else(|| "?".to_owned(), |line| line.to_string());
        let known = |wrong: &Wrong| self.is_held(wrong) || vm.is_left_over(wrong);
        let wrong: Vec<Wrong> = vm.audit().into_iter().filter(|wrong| !known(wrong)).collect();
        self.found = wrong_counts(&wrong).map(|report| format!("before line {line}, {report}"));
    }

    fn raised(&mut self, _: &Vm) {}

    fn phase(&mut self, _: &Vm, _: Phase) {}
}

impl Vm {
    /// Whether an object was found too often only because it stands between two frames, where a call has moved it away.
    fn is_left_over(&self, wrong: &Wrong) -> bool {
        let between = |pair: &[Frame]| self.stack.get(pair[0].sp..pair[1].base).unwrap_or_default().to_vec();
        let dead =
            self.frames.windows(2).flat_map(between).filter(|&entry| entry == Some(wrong.object)).count();
        dead > 0 && u64::from(wrong.found) == u64::from(wrong.stored) + dead as u64
    }

    /// Sets a watcher that recounts while the program runs.
    pub(crate) fn begin_stress(&mut self) {
        self.watcher = Some(Box::<Auditor>::default());
    }

    /// What it found.
    pub(crate) fn end_stress(&mut self) -> Option<String> {
        let watcher: Box<dyn std::any::Any> = self.watcher.take()?;
        watcher.downcast::<Auditor>().ok()?.found
    }

    /// Free lists of one block, and collections as often as can be.
    pub(crate) fn cramp(&mut self) {
        self.heap.cramp_free_lists();
        for generation in &mut self.heap.collector.generations {
            generation.threshold = 1;
        }
    }
}
