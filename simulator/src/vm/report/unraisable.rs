//! Errors that nobody can catch, in `__del__` and callbacks: told to `sys.unraisablehook` (`Python/errors.c`).

use super::{frames, printable};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Raised, Result, Vm};

impl Vm {
    /// Reports an exception that cannot be raised, and forgets it (`PyErr_WriteUnraisable`).
    pub(crate) fn write_unraisable(&mut self, raised: Raised, object: Option<ObjId>) {
        self.write_unraisable_with(raised, None, object);
    }

    /// The same with the words to use instead of `Exception ignored in` (`PyErr_FormatUnraisable`).
    pub(crate) fn write_unraisable_with(
        &mut self,
        raised: Raised,
        message: Option<&str>,
        object: Option<ObjId>,
    ) {
        let Some(exception) = self.take_raised(raised) else { return };
        self.note_where(exception.id());
        let mark = self.sp;
        let exception = self.keep(exception);
        let message = message.map(|text| {
            let text = self.heap.string(text);
            self.keep(text)
        });
        let traceback = self.heap.exception(exception).and_then(|e| e.traceback);
        let items = [
            self.heap.type_of(exception),
            exception,
            traceback.unwrap_or(fixed::NONE),
            message.unwrap_or(fixed::NONE),
            object.unwrap_or(fixed::NONE),
        ];
        let args = self.new_unraisable_args(items);
        let args = self.keep(args);
        let key = self.heap.intern("unraisablehook");
        let hook = self.heap.dict_get_str(self.sys, key.id());
        self.release(key);
        match hook.filter(|&hook| hook != fixed::NONE && !self.is_default_hook(hook)) {
            Some(hook) => {
                let hook = self.keep_ref(hook);
                match self.call_positional(hook, &[args]) {
                    Ok(value) => self.release(value),
                    Err(raised) => self.report_failed_hook(raised, hook),
                }
            }
            None => {
                let told = self.default_unraisable(exception, traceback, message, object);
                match (told, hook) {
                    (Err(raised), Some(hook)) => self.report_failed_hook(raised, hook),
                    (told, _) => {
                        self.forget(told);
                    }
                }
            }
        }
        self.drain(mark);
    }

    /// An exception that has passed no frame yet is shown with the frame that is running.
    fn note_where(&mut self, exception: ObjId) {
        if self.frames.is_empty() || self.heap.exception(exception).is_none_or(|e| e.traceback.is_some()) {
            return;
        }
        let frame = self.frame_object(self.frames.len() - 1);
        let line = self.frames.last().and_then(|f| Vm::line_at(&f.code, self.heap.at)).unwrap_or(0);
        let traceback = self.new_traceback(None, frame.id(), self.heap.at as u32, line).into_id();
        self.release(frame);
        let old = self.heap.exception_mut(exception).and_then(|e| e.traceback.replace(traceback));
        self.release_id(old);
    }

    /// Whether it is `sys.unraisablehook` as it was at the start.
    fn is_default_hook(&self, hook: ObjId) -> bool {
        let native = self.heap.builtin(hook).map(|b| self.natives[b.native as usize].name);
        native == Some("unraisablehook")
    }

    /// The program's hook raised: that is reported in its place.
    fn report_failed_hook(&mut self, raised: Raised, hook: ObjId) {
        let Some(exception) = self.take_raised(raised) else { return };
        let traceback = self.heap.exception(exception.id()).and_then(|e| e.traceback);
        let message = self.heap.string("Exception ignored in sys.unraisablehook");
        let told = self.default_unraisable(exception.id(), traceback, Some(message.id()), Some(hook));
        self.forget(told);
        self.release(message);
        self.release(exception);
    }

    /// `sys.unraisablehook` itself, called with its argument.
    pub(crate) fn unraisable_hook(&mut self, args: ObjId) -> Result {
        if self.heap.type_of(args) != ty::UNRAISABLE_HOOK_ARGS {
            return Err(self.type_error("sys.unraisablehook argument type must be UnraisableHookArgs"));
        }
        let items = self.heap.tuple_items(args);
        let given = |at: usize| items.get(at).copied().filter(|&id| id != fixed::NONE);
        if let Some(exception) = given(1) {
            self.default_unraisable(exception, given(2), given(3), given(4))?;
        }
        Ok(self.none())
    }

    /// `write_unraisable_exc_file`: what it is about, the plain traceback, the last line. The C function knows
    /// neither marks nor chains, and has a colon behind the class even where the message is empty.
    fn default_unraisable(
        &mut self,
        exception: ObjId,
        traceback: Field,
        message: Field,
        object: Field,
    ) -> Result<()> {
        let mut pieces = Vec::new();
        let words = message.map(|m| printable(self, m));
        match object.filter(|&o| o != fixed::NONE) {
            Some(object) => {
                let shown = match self.repr(object) {
                    Ok(shown) => {
                        let text = printable(self, shown.id());
                        self.release(shown);
                        text
                    }
                    Err(raised) => {
                        let error = self.take_raised(raised);
                        self.release_field(error);
                        "<object repr() failed>".to_owned()
                    }
                };
                let words = words.as_deref().unwrap_or("Exception ignored in");
                // The words that are C's own have their colon.
                let colon = if message.is_some() { [words, ": "] } else { [&format!("{words}: "), ""] };
                pieces.extend(colon.into_iter().filter(|piece| !piece.is_empty()).map(str::to_owned));
                pieces.extend([shown, "\n".to_owned()]);
            }
            None => {
                if let Some(words) = words {
                    pieces.extend([words, ":\n".to_owned()]);
                }
            }
        }
        if traceback.is_some() {
            pieces.push("Traceback (most recent call last):\n".to_owned());
            let entries = frames::entries(self, traceback);
            for entry in frames::format_plain(self, &entries) {
                // The file's line, the indentation of the source, the source.
                match entry.split_once("\n    ") {
                    Some((place, source)) => {
                        let source = source.trim_end_matches('\n').to_owned();
                        pieces.extend([format!("{place}\n"), "    ".to_owned(), source, "\n".to_owned()]);
                    }
                    None => pieces.push(entry),
                }
            }
        }
        let (class, message) = super::exception_summary(self, exception);
        pieces.extend([class, ": ".to_owned(), message, "\n".to_owned()]);
        self.write_pieces(&pieces, None)?;
        self.flush_replaced(name::stderr, false)
    }
}
