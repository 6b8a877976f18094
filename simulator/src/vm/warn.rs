//! Warnings as `Python/_warnings.c` gives them with CPython's default filters: `DeprecationWarning` is shown only
//! for code in `__main__`, other deprecations to come, imports and resources are not; each place once.

use super::report::source_line;
use super::{Result, Vm};
use crate::compile::Warning;
use crate::object::layout::ty;
use crate::object::*;

impl Vm {
    /// A `DeprecationWarning` about the Python code that is running.
    pub(crate) fn warn_deprecated(&mut self, message: &str) -> Result<()> {
        self.warn(ty::DEPRECATION_WARNING, message)
    }

    /// Gives the warnings of a program's compilation.
    pub(crate) fn warn_compiled(&mut self, warnings: &[Warning], filename: &str) -> Result<()> {
        warnings
            .iter()
            .try_for_each(|w| self.warn_explicit(ty::SYNTAX_WARNING, &w.message, filename, w.line, None))
    }

    /// A warning about the Python code that is running (`PyErr_WarnEx` with level 1).
    pub(crate) fn warn(&mut self, category: ObjId, message: &str) -> Result<()> {
        let Some(frame) = self.frames.last() else {
            return self.warn_explicit(category, message, "sys", 1, None);
        };
        let filename = frame.code.unit.filename.to_string();
        let (globals, line) = (frame.globals, Vm::line_at(&frame.code, self.heap.at).unwrap_or(0));
        self.warn_explicit(category, message, &filename, line, Some(globals))
    }

    /// A warning about a line of a file (`warn_explicit`). `globals` keeps what was warned about already.
    pub(crate) fn warn_explicit(
        &mut self,
        category: ObjId,
        message: &str,
        filename: &str,
        line: u32,
        globals: Option<ObjId>,
    ) -> Result<()> {
        let ignored = [ty::PENDING_DEPRECATION_WARNING, ty::IMPORT_WARNING, ty::RESOURCE_WARNING];
        if ignored.iter().any(|&class| self.is_subtype(category, class)) {
            return Ok(());
        }
        if self.is_subtype(category, ty::DEPRECATION_WARNING) {
            let module = globals.and_then(|globals| self.heap.dict_get_str(globals, name::__name__));
            if module.is_none_or(|module| self.heap.text_lossy(module) != "__main__") {
                return Ok(());
            }
        }
        if let Some(globals) = globals
            && self.warned_already(globals, category, message, line)?
        {
            return Ok(());
        }
        let class = self.class_name(category);
        let mut text = format!("{filename}:{line}: {class}: {message}\n");
        if let Some(source) = source_line(self, filename, line) {
            text.push_str(&format!("  {}\n", source.trim_start_matches([' ', '\t', '\x0c'])));
        }
        self.write_stderr(&text)
    }

    /// Notes a warning in the module's `__warningregistry__`; whether it was there (`already_warned`).
    fn warned_already(&mut self, globals: ObjId, category: ObjId, message: &str, line: u32) -> Result<bool> {
        let registry = match self.heap.dict_get_str(globals, name::__warningregistry__) {
            Some(registry) => registry,
            None => {
                let registry = self.heap.new_dict();
                let id = registry.id();
                self.dict_set_name(globals, name::__warningregistry__, registry);
                // The filters' version, which never changes here.
                let version = self.heap.int(0);
                self.dict_set_text(id, "version", version);
                id
            }
        };
        if self.heap.dict(registry).is_none() {
            return Err(self.type_error("'registry' must be a dict or None"));
        }
        let text = self.heap.string(message);
        let category = self.own(category);
        let line = self.heap.int(i64::from(line));
        let key = self.heap.tuple([text, category, line]);
        let result = match self.dict_contains(registry, key.id()) {
            Ok(false) => self.dict_set(registry, key.id(), fixed::TRUE).map(|()| false),
            found => found,
        };
        self.release(key);
        result
    }
}
