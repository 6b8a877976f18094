//! Warnings (`Python/_warnings.c`). The filters are those of the module `warnings` once a program has imported it,
//! and until then the ones that CPython starts with.

use super::report::source_line;
use super::{Result, Vm};
use crate::compile::{CompileError, Warning};
use crate::object::layout::ty;
use crate::object::*;

/// Where a warning is about, and what keeps which warnings were shown there.
pub(crate) struct Place {
    /// The file's name.
    pub filename: ObjId,
    /// Its number, an `int`.
    pub line: ObjId,
    /// The module's name.
    pub module: ObjId,
    /// `__warningregistry__`: what was shown there already; without one nothing is remembered.
    pub registry: Field,
}

impl Vm {
    /// A `DeprecationWarning` about the Python code that is running.
    pub(crate) fn warn_deprecated(&mut self, message: &str) -> Result<()> {
        self.warn(ty::DEPRECATION_WARNING, message)
    }

    /// Gives the warnings of a program's compilation; nothing keeps which were shown. One that a filter makes an
    /// exception is raised as the syntax error that it stands for.
    pub(crate) fn warn_compiled(&mut self, warnings: &[Warning], filename: &str) -> Result<()> {
        let mark = self.sp;
        let result = warnings.iter().try_for_each(|warning| {
            let message = self.heap.string(&warning.error.message);
            let message = self.keep(message);
            let line = self.heap.int(i64::from(warning.line));
            let line = self.keep(line);
            let module = self.heap.string(filename.strip_suffix(".py").unwrap_or(filename));
            let module = self.keep(module);
            let name = self.heap.string(filename);
            let name = self.keep(name);
            let place = Place { filename: name, line, module, registry: None };
            let result = self.warn_about(ty::SYNTAX_WARNING, message, &place, fixed::NONE);
            match result {
                Err(raised) if self.raised_is(ty::SYNTAX_WARNING) => {
                    let warned = self.take_raised(raised);
                    self.release_field(warned);
                    Err(self.raise_compile_error(CompileError::Syntax(warning.error.clone()), filename))
                }
                result => result,
            }
        });
        self.drain(mark);
        result
    }

    /// A warning about no code, of a part of the interpreter.
    pub(crate) fn warn_of_interpreter(&mut self, category: ObjId, message: &str, part: &str) -> Result<()> {
        let mark = self.sp;
        let message = self.heap.string(message);
        let message = self.keep(message);
        let part = self.heap.string(part);
        let part = self.keep(part);
        let line = self.heap.int(0);
        let line = self.keep(line);
        let place = Place { filename: part, line, module: part, registry: None };
        let result = self.warn_about(category, message, &place, fixed::NONE);
        self.drain(mark);
        result
    }

    /// A warning about the Python code that is running (`PyErr_WarnEx` with level 1).
    pub(crate) fn warn(&mut self, category: ObjId, message: &str) -> Result<()> {
        let mark = self.sp;
        let message = self.heap.string(message);
        let message = self.keep(message);
        let result = self.warn_at_level(category, message, 1, &[], fixed::NONE);
        self.drain(mark);
        result
    }

    /// A warning about the caller so many levels up (`do_warn`). What it makes stays on the stack.
    pub(crate) fn warn_at_level(
        &mut self,
        category: ObjId,
        message: ObjId,
        level: i64,
        skipped: &[String],
        source: ObjId,
    ) -> Result<()> {
        let found = self.frame_at_level(level, skipped);
        // Up to there each frame is asked for as an object (`PyThreadState_GetFrame`, `PyFrame_GetBack`).
        for index in (found.unwrap_or(0)..self.frames.len()).rev() {
            if !self.is_native_frame(index) {
                let frame = self.frame_object(index);
                self.release(frame);
            }
        }
        let (filename, line, globals) = match found {
            Some(index) => {
                let at = self.instruction_of(index);
                let frame = &self.frames[index];
                let line = Vm::line_at(&frame.code, at).unwrap_or(0);
                (frame.code.unit.filename.to_string(), line, frame.globals)
            }
            None => {
                let sys = self.heap.dict_of(self.sys).unwrap_or(self.sys);
                ("<sys>".to_owned(), 0, sys)
            }
        };
        let filename = self.heap.string(&filename);
        let filename = self.keep(filename);
        let line = self.heap.int(i64::from(line));
        let line = self.keep(line);
        let registry = self.warning_registry(globals)?;
        let module = match self.heap.dict_get_str(globals, name::__name__) {
            Some(module) => self.keep_ref(module),
            None => {
                let text = self.heap.string("<string>");
                self.keep(text)
            }
        };
        let place = Place { filename, line, module, registry: Some(registry) };
        self.warn_about(category, message, &place, source)
    }

    /// The frame that a level means (`setup_context`): from level 2 on, frames of the import machinery and of files
    /// with one of these beginnings are passed over.
    fn frame_at_level(&self, level: i64, skipped: &[String]) -> Option<usize> {
        let native = |index: &usize| self.is_native_frame(*index);
        let skips = |index: usize| {
            let filename = &self.frames[index].code.unit.filename;
            let internal = filename.contains("importlib") && filename.contains("_bootstrap");
            internal || native(&index) || skipped.iter().any(|start| filename.starts_with(start.as_str()))
        };
        let mut index = (0..self.frames.len()).rev().find(|index| !native(index))?;
        for _ in 1..level {
            loop {
                index = index.checked_sub(1)?;
                if !skips(index) {
                    break;
                }
            }
        }
        Some(index)
    }

    /// Whether a frame is of what is C in CPython, which has none.
    fn is_native_frame(&self, index: usize) -> bool {
        self.frames[index].code.hidden
    }

    /// `__warningregistry__` of a module, made if it is not there.
    fn warning_registry(&mut self, globals: ObjId) -> Result<ObjId> {
        let registry = match self.heap.dict_get_str(globals, name::__warningregistry__) {
            Some(registry) => registry,
            None => {
                let registry = self.heap.new_dict();
                let id = registry.id();
                self.dict_set_name(globals, name::__warningregistry__, registry);
                id
            }
        };
        if registry != fixed::NONE && self.heap.dict(registry).is_none() {
            return Err(self.type_error("'registry' must be a dict or None"));
        }
        Ok(self.keep_ref(registry))
    }

    /// `warn_explicit`: `message` is a text, or a warning that knows its category. What it makes stays on the stack.
    pub(crate) fn warn_about(
        &mut self,
        category: ObjId,
        message: ObjId,
        place: &Place,
        source: ObjId,
    ) -> Result<()> {
        let registry = place.registry.filter(|&r| r != fixed::NONE);
        let (category, text, message) = if self.is_instance_of(message, ty::WARNING) {
            let text = self.str(message)?;
            (self.heap.type_of(message), self.keep(text), message)
        } else {
            let warning = self.call_positional(category, &[message])?;
            (category, message, self.keep(warning))
        };
        let key = self.heap.tuple_of(&[text, category, place.line]);
        let key = self.keep(key);
        if let Some(registry) = registry
            && self.shown_already(registry, key)?
        {
            return Ok(());
        }
        let (action, item) = self.warning_action(category, text, place)?;
        match action.as_str() {
            "error" => {
                let raised = self.own(message);
                return Err(self.raise(raised));
            }
            "ignore" => return Ok(()),
            "always" => {}
            _ => {
                if let Some(registry) = registry {
                    self.dict_set(registry, key, fixed::TRUE)?;
                }
                let shown = match (action.as_str(), registry) {
                    ("once", _) => {
                        let registry = match registry {
                            Some(registry) => registry,
                            None => self.once_registry()?,
                        };
                        let key = self.heap.tuple_of(&[text, category]);
                        let key = self.keep(key);
                        self.show_once(registry, key)?
                    }
                    ("module", Some(registry)) => {
                        let zero = self.heap.int(0);
                        let zero = self.keep(zero);
                        let key = self.heap.tuple_of(&[text, category, zero]);
                        let key = self.keep(key);
                        self.show_once(registry, key)?
                    }
                    ("module" | "default", _) => false,
                    _ => {
                        let (action, item) = (self.heap.string(&action), item.unwrap_or(fixed::NONE));
                        let action = self.keep(action);
                        let (action, item) = (self.repr_text(action)?, self.repr_text(item)?);
                        let message = format!("Unrecognized action ({action}) in warnings.filters:\n {item}");
                        return Err(self.runtime_error(&message));
                    }
                };
                if shown {
                    return Ok(());
                }
            }
        }
        self.show_warning(category, message, text, place, source)
    }

    /// `already_warned`: a registry of older filters is emptied first.
    fn shown_already(&mut self, registry: ObjId, key: ObjId) -> Result<bool> {
        let version_key = self.heap.intern("version");
        let version_key = self.keep(version_key);
        let known = self.heap.dict_get_str(registry, version_key).and_then(|v| self.heap.as_i64(v));
        if known != Some(self.modules_state.filters_version) {
            self.dict_clear(registry);
            let version = self.heap.int(self.modules_state.filters_version);
            self.dict_set_name(registry, version_key, version);
            return Ok(false);
        }
        match self.dict_find(registry, key)? {
            Some(found) => self.truth_of(found),
            None => Ok(false),
        }
    }

    /// `already_warned` with `should_set`: whether the key was there; now it is.
    fn show_once(&mut self, registry: ObjId, key: ObjId) -> Result<bool> {
        if self.shown_already(registry, key)? {
            return Ok(true);
        }
        self.dict_set(registry, key, fixed::TRUE)?;
        Ok(false)
    }

    /// Such an attribute, or the one that was found last. It is remembered only if it is of the right kind.
    fn warnings_state(&mut self, which: usize, kind: ObjId) -> Result<Field> {
        let name = ["filters", "onceregistry", "defaultaction"][which];
        let Some(found) = self.warnings_attribute(name)? else {
            return Ok(self.modules_state.warnings[which]);
        };
        if self.is_instance_of(found, kind) {
            let found = self.own(found).into_id();
            let old = self.modules_state.warnings[which].replace(found);
            self.release_id(old);
        }
        Ok(Some(found))
    }

    /// An attribute of the module `warnings`, if a program has imported it. It stays on the stack.
    fn warnings_attribute(&mut self, attribute: &str) -> Result<Field> {
        let Some(module) = self.made_module("warnings") else { return Ok(None) };
        let module = self.keep_ref(module);
        let attribute = self.heap.intern(attribute);
        let attribute = self.keep(attribute);
        Ok(self.find_attr(module, attribute)?.map(|found| self.keep(found)))
    }

    fn once_registry(&mut self) -> Result<ObjId> {
        match self.warnings_state(1, ty::DICT)? {
            Some(registry) if self.heap.dict(registry).is_some() => Ok(registry),
            Some(_) => Err(self.type_error("_warnings.onceregistry must be a dict, not 'object'")),
            None => {
                let registry = self.heap.new_dict();
                Ok(self.keep(registry))
            }
        }
    }

    /// What the first filter that fits says, and the filter (`get_filter`).
    fn warning_action(&mut self, category: ObjId, text: ObjId, place: &Place) -> Result<(String, Field)> {
        let Some(filters) = self.warnings_state(0, ty::LIST)? else {
            return Ok((self.first_action(category, place).to_owned(), None));
        };
        if self.heap.list(filters).is_none() {
            return Err(self.value_error("_warnings.filters must be a list"));
        }
        let mut index = 0;
        while let Some(item) = self.heap.list(filters).and_then(|l| l.items.get(index).copied()) {
            let item = self.keep_ref(item);
            let parts = self.heap.tuple_items(item);
            let &[action, message, class, module, line] = &parts[..] else {
                return Err(self.value_error(&format!("_warnings.filters item {index} isn't a 5-tuple")));
            };
            let fits = self.is_subclass(category, class)?
                && self.filter_fits(message, text)?
                && self.filter_fits(module, place.module)?
                && (self.heap.as_i64(line) == Some(0) || self.equal(line, place.line)?);
            if fits {
                return Ok((self.str_text(action)?, Some(item)));
            }
            index += 1;
        }
        match self.warnings_state(2, ty::STR)? {
            Some(action) => Ok((self.str_text(action)?, None)),
            None => Ok(("default".to_owned(), None)),
        }
    }

    /// The filters that CPython starts with (`init_filters`).
    fn first_action(&mut self, category: ObjId, place: &Place) -> &'static str {
        let in_main = self.heap.text_lossy(place.module) == "__main__";
        let ignored = [ty::PENDING_DEPRECATION_WARNING, ty::IMPORT_WARNING, ty::RESOURCE_WARNING];
        let deprecated = self.is_subtype(category, ty::DEPRECATION_WARNING);
        let others = ignored.iter().any(|&class| self.is_subtype(category, class));
        if others || deprecated && !in_main { "ignore" } else { "default" }
    }

    /// Whether a part of a filter fits: `None` fits all, a text only itself, anything else what it `match`es
    /// (`check_matched`).
    fn filter_fits(&mut self, pattern: ObjId, text: ObjId) -> Result<bool> {
        if pattern == fixed::NONE {
            return Ok(true);
        }
        if self.heap.type_of(pattern) == ty::STR {
            return self.equal(pattern, text);
        }
        let found = self.call_method_str(pattern, "match", &[text])?;
        self.truth_of(found)
    }

    /// `call_show_warning`: by the module's function if it is there, else to standard error.
    fn show_warning(
        &mut self,
        category: ObjId,
        message: ObjId,
        text: ObjId,
        place: &Place,
        source: ObjId,
    ) -> Result<()> {
        if !self.imports_over {
            // `PyImport_Import` makes a list for the names.
            let names = self.heap.empty_list(0);
            self.follow_import("warnings");
            let warnings = self.import("warnings");
            self.release(names);
            self.release(warnings?);
        }
        if let Some(show) = self.warnings_attribute("_showwarnmsg")? {
            if !self.is_callable(show) {
                return Err(self.type_error("warnings._showwarnmsg() must be set to a callable"));
            }
            let Some(class) = self.warnings_attribute("WarningMessage")? else {
                return Err(self.runtime_error("unable to get warnings.WarningMessage"));
            };
            let (none, Place { filename, line, .. }) = (fixed::NONE, place);
            let arguments = [message, category, *filename, *line, none, none, source];
            let given = arguments.len() - usize::from(source == none);
            let shown = self.call_positional(class, &arguments[..given])?;
            let shown = self.keep(shown);
            let result = self.call_positional(show, &[shown])?;
            self.release(result);
            // If it was printed, CPython has imported `os` to read the line. One of its classes extends an abstract one,
            // which asks it when a program asks that.
            if !self.imports_over && self.has_imported("os") {
                let os = self.import("os")?;
                self.release(os);
            }
            return Ok(());
        }
        let (filename, line) =
            (self.heap.text_lossy(place.filename), self.heap.as_i64(place.line).unwrap_or(0));
        let class = self.class_name(category);
        let mut out = format!("{filename}:{line}: {class}: {}\n", self.heap.text_lossy(text));
        let line = u32::try_from(line).ok().filter(|_| !self.imports_over);
        if let Some(source) = line.and_then(|line| source_line(self, &filename, line)) {
            // By `linecache` and `str.strip()`.
            out.push_str(&format!("  {}\n", source.trim()));
        }
        self.write_stderr(&out)
    }
}
