//! Warnings that built-in functions give (`Python/_warnings.c`), under the filters of a fresh interpreter:
//! `DeprecationWarning` is shown once for each place in `__main__`, and not at all elsewhere.

use super::{Result, Vm};
use crate::Stream;
use crate::object::name;

impl Vm {
    /// `PyErr_WarnEx(PyExc_DeprecationWarning, message, 1)`.
    pub(crate) fn warn_deprecated(&mut self, message: &str) -> Result<()> {
        let Some(index) = self.frames.len().checked_sub(1) else { return Ok(()) };
        let globals = self.frames[index].globals;
        let module = self.heap.dict_get_str(globals, name::__name__);
        if module.is_none_or(|m| self.heap.text_lossy(m) != "__main__") {
            return Ok(());
        }
        let at = self.instruction_of(index);
        let code = std::rc::Rc::clone(&self.frames[index].code);
        let line = Vm::line_at(&code, at).unwrap_or(1);
        let file = &code.unit.filename;
        let place = (file.to_string(), line, message.to_owned());
        if !self.modules_state.warned.insert(place) {
            return Ok(());
        }
        let mut text = format!("{file}:{line}: DeprecationWarning: {message}\n");
        if let Some(source) = self.source_line(file, line) {
            text += &format!("  {}\n", source.trim());
        }
        self.print(Stream::Err, &text)
    }

    /// A line of a source that was run.
    fn source_line(&self, file: &str, line: u32) -> Option<String> {
        let sources = self.sources.get(file)?;
        let source = sources.iter().rev().find(|s| s.first_line <= line)?;
        source.text.lines().nth((line - source.first_line) as usize).map(str::to_owned)
    }
}
