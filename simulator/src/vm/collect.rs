//! A collection as a whole (`gc_collect_main` in `Python/gc.c`): the heap finds what is unreachable, and this runs
//! weak reference callbacks and finalisers, and clears.

use super::watch::Phase;
use super::{Args, Vm};
use crate::heap::collect::list;
use crate::object::layout::ty;
use crate::object::*;

/// What asks for a collection (`GC_GENERATION_AUTO` and others).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// The young generation is full.
    Automatic,
    /// `gc.collect()`.
    Manual,
    /// The interpreter ends: callbacks are not told.
    Shutdown,
}

/// What the module `gc` keeps.
pub struct Hooks {
    /// `gc.garbage`, when `gc` has been imported.
    pub garbage: Option<ObjId>,
    /// `gc.callbacks`.
    pub callbacks: ObjId,
}

/// `gc.DEBUG_*`.
pub mod debug {
    /// Prints figures of each collection.
    pub const STATS: u32 = 1;
    /// Prints each object found unreachable.
    pub const COLLECTABLE: u32 = 2;
    /// Prints each object that is moved to `gc.garbage`.
    pub const UNCOLLECTABLE: u32 = 4;
    /// Moves all that is unreachable to `gc.garbage`.
    pub const SAVEALL: u32 = 32;
}

impl Vm {
    /// Runs a collection that has become due, if one has (`_Py_RunGC`).
    #[cold]
    #[inline(never)]
    pub(crate) fn collect_if_due(&mut self) {
        if self.stop.is_some() {
            return;
        }
        self.heap.collector.due = false;
        if self.heap.has_long_trace() {
            self.attribute_blocks();
            let young = self.heap.collector.generations[0];
            if i64::from(young.count) <= i64::from(young.threshold) {
                return;
            }
        }
        if !self.heap.collector.enabled || self.heap.collector.collecting {
            return;
        }
        let Some(generation) = self.due_generation() else { return };
        self.collect(generation, Reason::Automatic);
    }

    /// A collection that has become due runs here too, in the midst of a function of C (`PyErr_CheckSignals`).
    #[inline]
    pub(crate) fn check_signals(&mut self) {
        if self.heap.collector.due {
            self.collect_if_due();
        }
    }

    /// The oldest generation past its threshold (`gc_select_generation`).
    fn due_generation(&self) -> Option<usize> {
        let collector = &self.heap.collector;
        for generation in (0..3).rev() {
            let g = &collector.generations[generation];
            if i64::from(g.count) > i64::from(g.threshold) {
                // A full collection also needs a quarter of new long-lived objects.
                if generation == 2 && collector.long_lived_pending < collector.long_lived_total / 4 {
                    continue;
                }
                return Some(generation);
            }
        }
        None
    }

    /// Collects a generation and the younger ones. Returns the number of unreachable objects, as `gc.collect()`.
    pub fn collect(&mut self, generation: usize, reason: Reason) -> u64 {
        if self.heap.collector.collecting {
            return 0;
        }
        self.heap.collector.collecting = true;
        if reason != Reason::Shutdown {
            self.call_gc_callbacks("start", generation, 0, 0);
        }
        self.print_statistics(generation);
        let saved = self.current.take();
        let (collected, uncollectable) = self.collect_now(generation);
        self.current = saved;
        self.heap.give_back_rows();
        if self.heap.collector.debug & debug::STATS != 0 {
            // There is no clock to read.
            let all = collected + uncollectable;
            let text =
                format!("gc: done, {all} unreachable, {uncollectable} uncollectable, 0.0000s elapsed\n");
            self.write_debug(&text);
        }
        if reason != Reason::Shutdown {
            self.call_gc_callbacks("stop", generation, collected, uncollectable);
        }
        self.heap.collector.collecting = false;
        collected + uncollectable
    }

    fn collect_now(&mut self, generation: usize) -> (u64, u64) {
        self.show_phase(Phase::Begun { generation });
        let young = self.heap.begin_collection(generation);
        let old = list::of((generation + 1).min(2));
        self.show_phase(Phase::Merged { list: young });
        self.heap.update_refs(young);
        self.show_phase(Phase::Copied { list: young });
        self.heap.subtract_refs(young);
        self.show_phase(Phase::Subtracted);
        self.heap.move_unreachable(young, list::UNREACHABLE);
        self.show_phase(Phase::Deduced);
        self.heap.untrack_tuples(young);
        if young != old {
            if generation == 1 {
                self.heap.collector.long_lived_pending += self.heap.list_len(young);
            }
            self.heap.merge_lists(young, old);
        } else {
            self.heap.untrack_dicts(young);
            self.heap.collector.long_lived_pending = 0;
            self.heap.collector.long_lived_total = self.heap.list_len(young);
        }
        if self.heap.collector.debug & debug::COLLECTABLE != 0 {
            for id in self.heap.list_of_generation(list::UNREACHABLE) {
                self.debug_object("collectable", id);
            }
        }
        let mut collected = self.handle_weakrefs(old);
        self.show_phase(Phase::WeakRefsCleared);
        self.finalize_garbage();
        self.show_phase(Phase::Finalized);
        self.heap.handle_resurrected(list::UNREACHABLE, list::FINAL, old);
        self.show_phase(Phase::Resurrected);
        collected += self.heap.list_len(list::FINAL);
        self.delete_garbage(old);
        self.return_imports_garbage(generation);
        self.show_phase(Phase::Deleted);
        if generation == 2 {
            self.heap.clear_free_lists();
        }
        let stats = &mut self.heap.collector.generations[generation];
        stats.collections += 1;
        stats.collected += collected;
        (collected, 0)
    }

    #[inline]
    fn show_phase(&mut self, phase: Phase) {
        if self.watcher.is_some() {
            self.show(|watcher, vm| watcher.phase(vm, phase));
        }
    }

    /// Weak references from outside to what is unreachable: cleared, and their callbacks called. Returns how many
    /// weak references the callbacks freed (`handle_weakrefs`).
    fn handle_weakrefs(&mut self, old: u32) -> u64 {
        self.heap.init_list(list::WORK);
        for id in self.heap.list_of_generation(list::UNREACHABLE) {
            // One that is garbage itself is cleared first: its callback never runs.
            self.heap.clear_weakref(id);
            for reference in self.heap.weak_list(id) {
                self.heap.clear_weakref(reference);
                let has_callback = self.heap.weakref(reference).is_some_and(|w| w.callback.is_some());
                if has_callback && !self.heap.is_collecting(reference) {
                    self.heap.incref(reference);
                    self.heap.move_to(reference, list::WORK);
                }
            }
        }
        let mut freed = 0;
        while let Some(reference) = self.heap.first_of(list::WORK) {
            if let Some(callback) = self.heap.weakref(reference).and_then(|w| w.callback) {
                self.call_weak_callback(reference, callback);
            }
            self.release(Own::from_counted(reference));
            if self.heap.first_of(list::WORK) == Some(reference) {
                self.heap.move_to(reference, old);
            } else {
                freed += 1;
            }
        }
        freed
    }

    /// Runs the finalisers of what is unreachable, in the list's order (`finalize_garbage`). Whatever dies meanwhile
    /// leaves the list by itself.
    fn finalize_garbage(&mut self) {
        self.heap.init_list(list::WORK);
        while let Some(id) = self.heap.first_of(list::UNREACHABLE) {
            self.heap.move_to(id, list::WORK);
            if self.heap.is_finalized(id) {
                continue;
            }
            let finalizer = self.slots_for(id).finalize;
            let generator = matches!(self.heap.outer(id), Body::Generator(_));
            if finalizer.is_none() && !generator {
                continue;
            }
            self.heap.set_finalized(id);
            let held = self.own(id);
            match finalizer {
                Some(finalizer) => finalizer(self, id),
                None => self.run_generator_finalizer(id),
            }
            self.release(held);
        }
        self.heap.merge_lists(list::WORK, list::UNREACHABLE);
    }

    /// Breaks the cycles (`delete_garbage`).
    fn delete_garbage(&mut self, old: u32) {
        loop {
            let Some(id) = self.heap.first_of(list::FINAL) else { return };
            if self.heap.collector.debug & debug::SAVEALL != 0
                && let Some(garbage) = self.collector.garbage
            {
                let item = self.own(id);
                self.heap.list_push(garbage, item);
            } else {
                let held = self.own(id);
                self.clear_object(id);
                self.release(held);
            }
            if self.heap.first_of(list::FINAL) == Some(id) {
                // It is still alive: somebody else still holds it.
                self.heap.move_to(id, old);
            }
        }
    }

    /// Tells `gc.callbacks` (`invoke_gc_callback`).
    fn call_gc_callbacks(&mut self, phase: &str, generation: usize, collected: u64, uncollectable: u64) {
        let called = self.heap.list(self.collector.callbacks).is_some_and(|l| !l.items.is_empty());
        let info = called.then(|| self.callback_info(generation, collected, uncollectable));
        // The word is made even if nobody is told: traced memory may have its peak there.
        let phase = self.heap.string(phase);
        let Some(info) = info else { return self.release(phase) };
        let mut index = 0;
        while let Some(callback) =
            self.heap.list(self.collector.callbacks).and_then(|l| l.items.get(index).copied())
        {
            index += 1;
            let held = self.own(callback);
            match self.call(callback, Args::positional(&[phase.id(), info.id()])) {
                Ok(value) => self.release(value),
                Err(raised) => self.write_unraisable(raised, Some(callback)),
            }
            self.release(held);
        }
        self.release(phase);
        self.release(info);
    }

    fn callback_info(&mut self, generation: usize, collected: u64, uncollectable: u64) -> Own {
        self.built_dict([
            ("generation", generation as i64),
            ("collected", collected as i64),
            ("uncollectable", uncollectable as i64),
        ])
    }

    /// `show_stats_each_generations`.
    fn print_statistics(&mut self, generation: usize) {
        if self.heap.collector.debug & debug::STATS == 0 {
            return;
        }
        let sizes: String = (0..3).map(|g| format!(" {}", self.heap.list_len(list::of(g)))).collect();
        let permanent = self.heap.list_len(list::PERMANENT);
        let text = format!(
            "gc: collecting generation {generation}...\ngc: objects in each generation:{sizes}\n\
             gc: objects in permanent generation: {permanent}\n"
        );
        self.write_debug(&text);
    }

    /// `debug_cycle`.
    fn debug_object(&mut self, what: &str, id: ObjId) {
        let class = self.heap.class(self.heap.type_of(id)).map_or("?", |t| &t.name);
        let text = format!("gc: {what} <{class} {:#x}>\n", self.heap.address(id));
        self.write_debug(&text);
    }

    /// What is in `gc.garbage` at the end, other than by `DEBUG_SAVEALL` (`_PyGC_DumpShutdownStats`).
    pub(super) fn tell_of_garbage(&mut self) {
        let Some(garbage) = self.collector.garbage else { return };
        let flags = self.heap.collector.debug;
        let length = self.heap.list(garbage).map_or(0, |list| list.items.len());
        if length == 0 || flags & debug::SAVEALL != 0 {
            return;
        }
        let listed = flags & debug::UNCOLLECTABLE != 0;
        let hint = if listed { "" } else { "; use gc.set_debug(gc.DEBUG_UNCOLLECTABLE) to list them" };
        let message = format!("gc: {length} uncollectable objects at shutdown{hint}");
        if let Err(raised) = self.warn_of_interpreter(ty::RESOURCE_WARNING, &message, "gc") {
            self.write_unraisable(raised, None);
        }
        if !listed {
            return;
        }
        match self.repr(garbage) {
            Ok(text) => {
                let line = format!("      {}\n", self.heap.text_lossy(text.id()));
                self.release(text);
                self.write_debug(&line);
            }
            Err(raised) => self.write_unraisable(raised, Some(garbage)),
        }
    }

    fn write_debug(&mut self, text: &str) {
        // Past the output's limit the run ends at its next instruction.
        let saved = self.current.take();
        let _ = self.write_stderr(text);
        let failed = std::mem::replace(&mut self.current, saved);
        self.release_id(failed);
    }
}
