//! Watching a run from outside: at each instruction and exception somebody may look at the
//! interpreter. Looking is all: a watcher gets a shared reference, so that nothing it does can change what it sees.

use super::Vm;

/// Somebody who watches.
pub(crate) trait Watch: std::any::Any {
    /// The innermost frame is about to execute the instruction at `vm.heap.at`.
    fn instruction(&mut self, vm: &Vm);
    /// The innermost frame was added to the traceback of the exception `vm.current`.
    fn raised(&mut self, vm: &Vm);
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
