//! Running a program from its text, and ending the interpreter.

use super::load::Origin;
use super::{SourceText, Vm};
use crate::heap::Wrong;
use crate::heap::collect::list;
use crate::object::layout::ty;
use crate::object::*;
use crate::{Ending, Mode, Printed, Source, Uncaught, compile};

impl Vm {
    /// Compiles and runs a source in `__main__` (`pyrun_file`).
    pub(crate) fn run_source(&mut self, source: Source) -> Ending {
        self.printed.clear();
        self.printed_bytes = 0;
        self.modules_state.clock.keep_steps(self.steps);
        self.steps = 0;
        let text = source.text.strip_prefix('\u{feff}').unwrap_or(source.text);
        let text = crate::algorithm::source::with_line_feeds(text);
        self.sources
            .entry(source.name.to_owned())
            .or_default()
            .push(SourceText { first_line: source.first_line, text: text.to_string() });
        let mode = match source.mode {
            Mode::File => compile::Mode::Script,
            Mode::Prompt => compile::Mode::Prompt,
        };
        let compiled =
            match compile::compile(&text, source.name, source.first_line, mode, compile::Settings::default())
            {
                Ok(compiled) => compiled,
                Err(compile::CompileError::Unsupported { what, line }) => {
                    return Ending::Unsupported { what, line: Some(line) };
                }
                Err(error) => {
                    let _ = self.raise_compile_error(error, source.name);
                    return self.uncaught();
                }
            };
        let mut tree = self.new_syntax_tree();
        let Ok(code) = self.load_text(&compiled, Origin::Text, &mut tree) else {
            self.free_syntax_tree(tree);
            return self.uncaught();
        };
        let names_file = source.mode == Mode::File && self.name_file(source.name);
        let holding = self.hold_main();
        let result = self.run_code(code.id(), self.main);
        if self.script && self.stop.is_none() {
            // `flush_io`.
            let current = self.current.take();
            for name in [name::stderr, name::stdout] {
                let flushed = self.flush_replaced(name, false);
                self.forget(flushed);
            }
            self.current = current;
        }
        self.release(code);
        if names_file && self.stop.is_none() {
            self.forget_file();
        }
        let ending = match result {
            Ok(value) => {
                self.release(value);
                Ending::Finished
            }
            Err(_) => self.uncaught(),
        };
        self.free_syntax_tree(tree);
        for id in holding.into_iter().flatten() {
            if let Some(place) = self.held.iter().rposition(|&held| held == id) {
                self.held.remove(place);
                self.release(Own::from_counted(id));
            }
        }
        ending
    }

    /// Holds the main module and the file's name while a program runs (`_PyRun_SimpleFile`).
    fn hold_main(&mut self) -> [Field; 2] {
        let file = self.heap.intern("__file__");
        let holding = [(self.modules, name::__main__), (self.main, file.id())]
            .map(|(dict, key)| self.heap.dict_get_str(dict, key).map(|value| self.own(value).into_id()));
        self.release(file);
        self.held.extend(holding.into_iter().flatten());
        holding
    }

    /// Sets `__file__` while a file runs (`_PyRun_SimpleFile`). False if the name is taken.
    fn name_file(&mut self, file_name: &str) -> bool {
        let key = self.heap.intern("__file__");
        let free = self.heap.dict_get_str(self.main, key.id()).is_none();
        if free {
            let file = self.heap.intern(file_name);
            if let Some(loader) = self.heap.dict_get_str(self.main, name::__loader__) {
                let path = self.heap.intern("path");
                let set = self.set_attr(loader, path.id(), Some(file.id()));
                self.forget(set);
                self.release(path);
            }
            self.dict_set_name(self.main, key.id(), file);
            let none = self.none();
            self.dict_set_text(self.main, "__cached__", none);
        }
        self.release(key);
        free
    }

    fn forget_file(&mut self) {
        for name in ["__file__", "__cached__"] {
            let key = self.heap.intern(name);
            if let Some((key, value)) = self.heap.dict_remove_str(self.main, key.id()) {
                self.release_field(key);
                self.release(value);
            }
            self.release(key);
        }
    }

    /// Runs a code object with `globals` as its global and local namespace (`PyEval_EvalCode`).
    pub(crate) fn run_code(&mut self, code: ObjId, globals: ObjId) -> super::Result {
        self.run_code_in(code, globals, globals, None)
    }

    /// The same with a namespace of its own for the locals, and the cells that the code is to close over.
    pub(crate) fn run_code_in(
        &mut self,
        code: ObjId,
        globals: ObjId,
        locals: ObjId,
        closure: Field,
    ) -> super::Result {
        let builtins = self.builtins_of(globals);
        let function = self.function_from(code, globals, builtins, fixed::NONE);
        let closure = closure.map(|cells| self.own(cells).into_id());
        if let Some(body) = self.heap.function_mut(function.id()) {
            body.closure = closure;
        }
        let result = self.run_function_in(function.id(), Some(locals));
        self.release(function);
        result
    }

    /// The built-ins that code with these globals sees (`_PyEval_BuiltinsFromGlobals`).
    pub(crate) fn builtins_of(&self, globals: ObjId) -> ObjId {
        match self.heap.dict_get_str(globals, name::__builtins__) {
            Some(b) => self.heap.module(b).map_or(b, |m| m.dict),
            None => self.builtins,
        }
    }

    /// Takes the exception that reached the top, or what the run was given up for.
    fn uncaught(&mut self) -> Ending {
        if let Some(stop) = self.stop.take() {
            self.abandon();
            return stop;
        }
        let Some(exception) = self.current.take() else {
            return Ending::Internal("an error without an exception".to_owned());
        };
        if self.is_instance_of(exception, ty::SYSTEM_EXIT) {
            let ending = self.system_exit(exception);
            self.release(Own::from_counted(exception));
            return ending;
        }
        if self.script {
            return self.uncaught_in_script(exception);
        }
        let (uncaught, _) = super::report::uncaught(self, exception);
        self.release(Own::from_counted(exception));
        Ending::Raised(uncaught)
    }

    /// `python FILE`: what reached the top stays in `sys.last_exc` until the interpreter ends, and the program may
    /// have its own `sys.excepthook` (`_PyErr_PrintEx`). Takes over the reference.
    fn uncaught_in_script(&mut self, exception: ObjId) -> Ending {
        let exception = Own::from_counted(exception);
        let id = exception.id();
        let class = self.heap.type_of(id);
        let traceback = self.heap.exception(id).and_then(|e| e.traceback).unwrap_or(fixed::NONE);
        let last =
            [("last_exc", id), ("last_type", class), ("last_value", id), ("last_traceback", traceback)];
        for (name, value) in last {
            let value = self.own(value);
            self.dict_set_text(self.sys, name, value);
        }
        let hook = self.heap.dict_get_str(self.sys, name::excepthook);
        let built_in = hook.is_some_and(|hook| {
            self.heap.builtin(hook).is_some_and(|b| self.natives[b.native as usize].name == "excepthook")
        });
        let ending = match hook.filter(|_| !built_in) {
            Some(hook) => self.call_except_hook(hook, [class, id, traceback]),
            None => {
                // The report is a function's of the library (`_PyErr_Display`), which reads the lines
                // (`linecache.updatecache`).
                for module in ["traceback", "os", "tokenize"] {
                    self.follow_import(module);
                }
                let (mut uncaught, mut pieces) = super::report::uncaught(self, id);
                if hook.is_none() {
                    let missing = "sys.excepthook is missing\n";
                    uncaught.traceback.insert_str(0, missing);
                    pieces.insert(0, missing.to_owned());
                }
                if self.replaced_stderr().is_some() {
                    uncaught.traceback.clear();
                    let written = self.write_pieces(&pieces, Some(""));
                    self.forget(written);
                }
                Ending::Raised(uncaught)
            }
        };
        self.release(exception);
        ending
    }

    fn call_except_hook(&mut self, hook: ObjId, args: [ObjId; 3]) -> Ending {
        let held = self.own(hook);
        let result = self.call_positional(hook, &args);
        self.release(held);
        match result {
            Ok(value) => {
                self.release(value);
                let (class, message) = super::report::exception_summary(self, args[1]);
                let line = self.heap.traceback(args[2]).map(|t| t.line);
                Ending::Raised(Uncaught { class, message, traceback: String::new(), line })
            }
            Err(raised) => {
                let Some(error) = self.take_raised(raised) else { return self.uncaught() };
                if self.is_instance_of(error.id(), ty::SYSTEM_EXIT) {
                    let ending = self.system_exit(error.id());
                    self.release(error);
                    return ending;
                }
                let failed = super::report::format_exception(self, error.id());
                self.release(error);
                let (mut uncaught, _) = super::report::uncaught(self, args[1]);
                uncaught.traceback = format!(
                    "Error in sys.excepthook:\n{failed}\nOriginal exception was:\n{}",
                    uncaught.traceback
                );
                Ending::Raised(uncaught)
            }
        }
    }

    /// `SystemExit`: its code is the status, or is printed (`_Py_HandleSystemExit`).
    fn system_exit(&mut self, exception: ObjId) -> Ending {
        let code = self.heap.exception(exception).and_then(|e| e.fields.first().copied().flatten());
        match code {
            None | Some(fixed::NONE) => Ending::Exit { status: 0, message: None },
            Some(code) if self.is_int(code) => {
                Ending::Exit { status: self.heap.as_i64(code).unwrap_or(-1) as i32, message: None }
            }
            Some(code) => {
                let mut message = self.str_text(code).ok();
                if let Some(Some(_)) = self.replaced_stderr() {
                    let pieces = [message.take().unwrap_or_default(), "\n".to_owned()];
                    let written = self.write_pieces(&pieces, None);
                    self.forget(written);
                }
                Ending::Exit { status: 1, message }
            }
        }
    }

    /// After a run was given up: frames, temporaries and exceptions are dropped, running nothing.
    fn abandon(&mut self) {
        self.stop = Some(Ending::Finished);
        let current = self.current.take();
        self.release_id(current);
        self.gather_fibers();
        while !self.frames.is_empty() {
            self.unwind_frame();
        }
        self.drain(0);
        for handled in std::mem::replace(&mut self.handled, vec![None]) {
            self.release_id(handled);
        }
        self.native_depth = 0;
        self.heap.collector.collecting = false;
        self.stop = None;
    }

    /// What was printed since this was last asked.
    pub(crate) fn take_printed(&mut self) -> Vec<Printed> {
        std::mem::take(&mut self.printed)
    }

    /// Shuts the interpreter down (`Py_FinalizeEx`).
    pub(crate) fn shut_down(&mut self) -> Ending {
        self.printed.clear();
        self.printed_bytes = 0;
        self.modules_state.clock.keep_steps(self.steps);
        self.steps = 0;
        self.call_at_exit();
        let flushed = self.flush_std_files();
        self.finalizing = true;
        self.finalize_modules();
        match self.stop.take() {
            Some(stop) => {
                self.abandon();
                stop
            }
            None if flushed => Ending::Finished,
            None => Ending::Exit { status: NOT_FLUSHED, message: None },
        }
    }

    /// Whether the standard streams, or what stands in their place, could be flushed.
    fn flush_std_files(&mut self) -> bool {
        self.flush_stream(crate::Stream::Out);
        self.flush_stream(crate::Stream::Err);
        let out = self.flush_replaced(name::stdout, true);
        let flushed = out.is_ok();
        if let Err(raised) = out {
            self.write_unraisable_with(raised, Some("Exception ignored on flushing sys.stdout"), None);
        }
        let err = self.flush_replaced(name::stderr, true);
        !self.forget(err) && flushed
    }

    /// The threads that are not over (`wait_for_thread_shutdown`), then `atexit` functions, last registered first.
    fn call_at_exit(&mut self) {
        match crate::modules::time::wait_for_threads(self) {
            Some(Ok(none)) => self.release(none),
            Some(Err(raised)) => self.write_unraisable_with(raised, None, None),
            None => {}
        }
        crate::modules::atexit::at_exit(self);
    }

    /// `finalize_modules`: `sys.modules` lets go of every module. `__main__`'s dictionary dies with it, or by the
    /// collector if a function or class defined there keeps it; a module that something still holds is cleared, the
    /// last imported first. What is alive then dies with `sys` and `builtins`, without a stream to print to: nothing of
    /// it can be seen, so it is left.
    fn finalize_modules(&mut self) {
        // Nobody sees which objects a collection goes through who has no module `gc` to ask.
        if self.collector.garbage.is_none() {
            self.heap.set_leaves_aside();
        }
        if self.heap.collector.enabled {
            self.collect(2, super::collect::Reason::Manual);
        }
        for name in CLEARED_FIRST {
            let none = self.none();
            self.dict_set_text(self.sys, name, none);
        }
        for (name, original) in [("stdin", "__stdin__"), ("stdout", "__stdout__"), ("stderr", "__stderr__")] {
            let original = self.heap.intern(original);
            if let Some(file) = self.heap.dict_get_str(self.sys, original.id()) {
                let file = self.own(file);
                self.dict_set_text(self.sys, name, file);
            }
            self.release(original);
        }
        let modules = self.forget_modules();
        self.restore_builtins();
        // What the start holds stays, and so does what it refers to: the collector need not go through it once more.
        for index in 0..self.held.len() {
            if self.heap.is_tracked(self.held[index]) {
                self.heap.move_to(self.held[index], list::PERMANENT);
            }
        }
        self.collect(2, super::collect::Reason::Shutdown);
        self.tell_of_garbage();
        for reference in modules.into_iter().rev() {
            if let Some(module) = self.heap.weakref(reference.id()).and_then(|w| w.target)
                && !self.heap.dict_of(module).is_some_and(|dict| dict == self.sys || dict == self.builtins)
            {
                self.clear_module(module);
            }
            self.release(reference);
        }
    }

    /// Empties `sys.modules` and gives weak references to the modules, in their order (`finalize_remove_modules`).
    fn forget_modules(&mut self) -> Vec<Own> {
        self.imports_over = true;
        self.show_hidden_modules();
        let items = self.heap.dict_items(self.modules);
        let names: Vec<Own> = items.iter().map(|item| self.heap.own(item.key)).collect();
        let mut references = Vec::new();
        for name in names {
            if let Ok(Some(module)) = self.dict_find(self.modules, name.id()) {
                if matches!(self.heap.outer(module.id()), Body::Module(_))
                    && let Ok(reference) = self.heap.new_weakref(ty::WEAKREF, module.id(), None)
                {
                    references.push(reference);
                    let none = self.none();
                    self.dict_set_name(self.modules, name.id(), none);
                }
                self.release(module);
            }
            self.release(name);
        }
        self.dict_clear(self.modules);
        references
    }

    /// What a program has put into `builtins` dies (`finalize_restore_builtins_dict`).
    fn restore_builtins(&mut self) {
        let Some(copy) = self.modules_state.builtins_copy else { return };
        let Ok(old) = self.dict_copy(self.builtins) else { return };
        self.dict_clear(self.builtins);
        for item in self.heap.dict_items(copy) {
            let value = self.own(item.value);
            self.dict_set_name(self.builtins, item.key, value);
        }
        self.release(old);
    }

    /// `_PyModule_ClearDict`: names with one underscore first, then all but `__builtins__`.
    fn clear_module(&mut self, module: ObjId) {
        let Some(dict) = self.heap.dict_of(module) else { return };
        let dict = self.own(dict);
        for private in [true, false] {
            for item in self.heap.dict_items(dict.id()) {
                let name = self.heap.text_lossy(item.key);
                let is_private = name.starts_with('_') && !name.starts_with("__");
                if self.heap.text(item.key).is_some() && is_private == private && name != "__builtins__" {
                    let none = self.none();
                    self.dict_set_name(dict.id(), item.key, none);
                }
            }
        }
        self.release(dict);
    }

    /// What the audit finds wrong, for a message; none if all counts are right.
    pub(crate) fn audit_report(&self) -> Option<String> {
        wrong_counts(&self.audit())
    }

    /// Every wrong count. What Rust functions hold that wait for Python is not known here.
    pub(crate) fn audit(&self) -> Vec<Wrong> {
        self.heap.audit(self.roots())
    }

    /// What holds references and is no object: frames, the evaluation stack, the interpreter.
    pub(crate) fn roots(&self) -> impl Iterator<Item = ObjId> + '_ {
        let frames = self.frames.iter().flat_map(super::frame::Frame::held);
        self.stack[..self.sp]
            .iter()
            .copied()
            .chain(frames)
            .chain(self.fibers.held())
            .chain(self.handled.iter().copied())
            .chain([self.current, self.returned, self.thread_dict])
            .chain(self.held.iter().map(|&id| Some(id)))
            .chain(self.imports.tracked.stand_ins().map(Some))
            .chain(self.modules_state.streams.held())
            .chain(self.modules_state.asyncgen_hooks)
            .chain(self.modules_state.warnings)
            .chain([self.tracing.function()])
            .chain(self.profiling.held())
            .chain(self.method_cache.names())
            .flatten()
    }
}

/// The status of a program whose output could not be flushed (`Py_RunMain`).
const NOT_FLUSHED: i32 = 120;

/// Names of `sys` that become `None` before any module is cleared (`finalize_modules_delete_special`).
const CLEARED_FIRST: [&str; 12] = [
    "path",
    "argv",
    "ps1",
    "ps2",
    "last_exc",
    "last_type",
    "last_value",
    "last_traceback",
    "path_hooks",
    "path_importer_cache",
    "meta_path",
    "__interactivehook__",
];

/// A message on wrong counts, if there are any.
pub(super) fn wrong_counts(wrong: &[Wrong]) -> Option<String> {
    if wrong.is_empty() {
        return None;
    }
    let mut text = format!("the audit found {} wrong counts:", wrong.len());
    for w in wrong.iter().take(8) {
        text +=
            &format!("\n  object {} ({}): stored {}, found {}", w.object.number(), w.what, w.stored, w.found);
    }
    Some(text)
}
