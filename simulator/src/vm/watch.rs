//! Watching a run from outside: at each instruction, exception and phase of a collection somebody
//! may look at the interpreter. Looking is all: a watcher gets a shared reference, so that nothing it does can change what it sees.

use super::Vm;

/// A phase of a collection, as it has just ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Phase {
    /// It is about to begin.
    Begun {
        /// The oldest generation that it examines.
        generation: usize,
    },
    /// The younger generations are merged into one list.
    Merged {
        /// The list's head.
        list: u32,
    },
    /// `gc_refs` are copied from the counts.
    Copied {
        /// The list's head.
        list: u32,
    },
    /// References from inside are subtracted.
    Subtracted,
    /// What is reachable from outside is back in the list; the rest is in the unreachable one.
    Deduced,
    /// Weak references to what is unreachable are cleared, callbacks called.
    WeakRefsCleared,
    /// Finalisers have run.
    Finalized,
    /// What finalisers brought back is moved away; the rest is to be deleted.
    Resurrected,
    /// The cycles are broken and what was left is dead.
    Deleted,
}

/// Somebody who watches.
pub(crate) trait Watch: std::any::Any {
    /// The innermost frame is about to execute the instruction at `vm.heap.at`.
    fn instruction(&mut self, vm: &Vm);
    /// The innermost frame was added to the traceback of the exception `vm.current`.
    fn raised(&mut self, vm: &Vm);
    /// A phase of a collection has ended.
    fn phase(&mut self, vm: &Vm, phase: Phase);
}

impl Vm {
    /// Lets the watcher look, if there is one.
    #[cold]
    #[inline(never)]
    pub(crate) fn show(&mut self, look: impl FnOnce(&mut dyn Watch, &Vm)) {
        if let Some(mut watcher) = self.watcher.take() {
            look(&mut *watcher, self);
            self.watcher = Some(watcher);
        }
    }
}
