//! Importing modules that are part of the simulator.

use super::native::ModuleDef;
use super::{Raised, Result, SourceText, Vm};
use crate::compile::{CompileError, Compiled, compile_library};
use crate::modules::cpython_names;
use crate::modules::is_in_library;
use crate::modules::python::{self, Source};
use crate::object::layout::ty;
use crate::object::*;
use crate::types::module::text_in;
use std::sync::Arc;

impl Vm {
    /// `IMPORT_NAME`: calls `__import__`; here, without the detour unless it was replaced.
    pub(super) fn import_name(&mut self, name: ObjId, from_list: ObjId, level: ObjId) -> Result {
        let Some(function) = self.find_builtin(name::__import__)? else {
            return Err(self.error(ty::IMPORT_ERROR, "__import__ not found"));
        };
        if !matches!(self.heap.outer(function.id()), Body::Builtin(_)) {
            let globals = self.frames.last().map_or(self.builtins, |f| f.globals);
            let locals = self.frames.last().and_then(|f| f.locals).unwrap_or(fixed::NONE);
            let result = self.call_positional(function.id(), &[name, globals, locals, from_list, level]);
            self.release(function);
            return result;
        }
        self.release(function);
        let text = self.heap.text_lossy(name);
        let level = self.heap.as_i64(level).unwrap_or(0);
        let globals = self.frames.last().map_or(self.builtins, |f| f.globals);
        let text = self.absolute_name(&text, globals, level)?;
        let module = self.import(&text)?;
        // Without a list of names the top package is the result.
        if from_list == fixed::NONE
            && let Some((top, _)) = text.split_once('.')
        {
            let top = self.import(top);
            self.release(module);
            return top;
        }
        Ok(module)
    }

    /// The whole name of a module that is named from within a package, as many packages up as dots stand before it
    /// (`resolve_name` in `Python/import.c`).
    pub(crate) fn absolute_name(&mut self, name: &str, globals: ObjId, level: i64) -> Result<String> {
        if level <= 0 {
            return Ok(name.to_owned());
        }
        let mut known = |key: &str| {
            let key = self.heap.intern(key);
            let found = self.heap.dict_get_str(globals, key.id());
            self.release(key);
            found.filter(|&found| found != fixed::NONE)
        };
        let (package, own_name, path) = (known("__package__"), known("__name__"), known("__path__"));
        let spec = known("__spec__");
        if package.is_none() && spec.is_none() {
            let message =
                "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__";
            self.warn(ty::IMPORT_WARNING, message)?;
        }
        let mut package = match (package, own_name) {
            (Some(package), _) if self.heap.text(package).is_none() => {
                return Err(self.type_error("package must be a string"));
            }
            (Some(package), _) => self.heap.text_lossy(package),
            (None, Some(own_name)) => {
                let own_name = self.heap.text_lossy(own_name);
                match own_name.rsplit_once('.') {
                    _ if path.is_some() => own_name,
                    Some((package, _)) => package.to_owned(),
                    None => String::new(),
                }
            }
            (None, None) => {
                return Err(self.error(ty::KEY_ERROR, "'__name__' not in globals"));
            }
        };
        if package.is_empty() {
            let message = "attempted relative import with no known parent package";
            return Err(self.error(ty::IMPORT_ERROR, message));
        }
        for _ in 1..level {
            let Some((above, _)) = package.rsplit_once('.') else {
                let message = "attempted relative import beyond top-level package";
                return Err(self.error(ty::IMPORT_ERROR, message));
            };
            package.truncate(above.len());
        }
        Ok(if name.is_empty() { package } else { format!("{package}.{name}") })
    }

    /// `PyImport_Import`: by the `__import__` that the running code sees, then from `sys.modules`.
    pub(crate) fn import_as_called(&mut self, name: ObjId) -> Result {
        let (builtins, globals) =
            self.frames.last().map_or((self.builtins, self.builtins), |f| (f.builtins, f.globals));
        let names = self.heap.empty_list(0);
        let names = self.keep(names);
        let Some(function) = self.heap.dict_get_str(builtins, name::__import__) else {
            return Err(self.key_error(name::__import__));
        };
        let function = self.keep_ref(function);
        let level = self.heap.int(0);
        let level = self.keep(level);
        let module = self.call_positional(function, &[name, globals, globals, names, level])?;
        self.release(module);
        match self.dict_find(self.modules, name)? {
            Some(module) => Ok(module),
            None => Err(self.key_error(name)),
        }
    }

    /// Whether the innermost frame runs code of the program, not of the library.
    pub(crate) fn is_scripts_frame(&self) -> bool {
        self.frames.last().is_some_and(|frame| self.sources.contains_key(&*frame.code.unit.filename))
    }

    /// A module by its full name, made and initialised when it is first asked for.
    pub fn import(&mut self, name: &str) -> Result {
        let mark = self.sp;
        let result = self.find_or_make_module(name);
        self.drain(mark);
        result
    }

    fn find_or_make_module(&mut self, name: &str) -> Result {
        let key = self.heap.intern(name);
        let key = self.keep(key);
        if let Some(module) = self.find_module(name, key)? {
            self.notice_import(name);
            if module.id() == fixed::NONE {
                self.release(module);
                let message = format!("import of {name} halted; None in sys.modules");
                return Err(self.error(ty::MODULE_NOT_FOUND_ERROR, &message));
            }
            return Ok(module);
        }
        match name.rsplit_once('.') {
            // What is known of the course of such an import has its package's in it.
            Some((parent, child)) if crate::modules::imports::steps(name, false).is_some() => {
                self.noticed(name, |vm| vm.make_submodule(parent, child, name, key))
            }
            Some((parent, child)) => self.make_submodule(parent, child, name, key),
            None => self.make_named_module(name, key),
        }
    }

    fn make_submodule(&mut self, parent: &str, child: &str, name: &str, key: ObjId) -> Result {
        let parent = self.import(parent)?;
        let parent = self.keep(parent);
        // A package may put its submodules there itself.
        if let Some(module) = self.find_module(name, key)? {
            return Ok(module);
        }
        let module = self.make_named_module(name, key)?;
        // A submodule is an attribute of its package (`_find_and_load_unlocked`).
        if let Some(dict) = self.heap.dict_of(parent) {
            let held = self.own(module.id());
            self.dict_set_text(dict, child, held);
        }
        Ok(module)
    }

    fn make_named_module(&mut self, name: &str, key: ObjId) -> Result {
        // `importlib._bootstrap._find_spec`: so it is from the moment when modules are cleared at the end.
        let finders = self.heap.intern("meta_path");
        let over = self.heap.dict_get_str(self.sys, finders.id()) == Some(fixed::NONE);
        self.release(finders);
        if over {
            let message = "sys.meta_path is None, Python is likely shutting down";
            return Err(self.error(ty::IMPORT_ERROR, message));
        }
        self.noticed(name, |vm| vm.make_new_module(name, key))
    }

    /// Whether a module that was imported is one of the library, by whatever name, and no package.
    fn has_no_submodules(&mut self, name: &str) -> bool {
        let key = self.heap.intern(name);
        let module = self.heap.dict_get_str(self.modules, key.id());
        self.release(key);
        let own_name = module
            .and_then(|module| self.heap.dict_of(module))
            .and_then(|dict| self.heap.dict_get_str(dict, name::__name__))
            .map(|own_name| self.heap.text_lossy(own_name));
        own_name.is_some_and(|name| crate::modules::exists(&name) && !crate::modules::is_package(&name))
    }

    fn make_new_module(&mut self, name: &str, key: ObjId) -> Result {
        match crate::modules::definition(name) {
            Some(definition) => {
                self.note_built_in_import();
                self.make_module(definition)
            }
            None if let Some(source) = crate::modules::source(name) => {
                let Some(compiled) = python::compiled(source) else {
                    return Err(self.unsupported("a module of the library, which is not loaded"));
                };
                self.run_module(source, compiled)
            }
            None if let Some(given) = self.given_module(name) => self.run_given(&given),
            None if let Some((parent, _)) = name.rsplit_once('.')
                && self.has_no_submodules(parent) =>
            {
                let message = format!("No module named '{name}'; '{parent}' is not a package");
                let raised = self.error(ty::MODULE_NOT_FOUND_ERROR, &message);
                self.set_exception_fields(&[None, Some(key)]);
                Err(raised)
            }
            None if is_in_library(name) => match cpython_names::has(name, "__name__") {
                // Of this module only the names are known.
                Some(true) => {
                    let file = cpython_names::expression(name, "__file__");
                    let file = file.map_or(python::NATIVE, |file| file.trim_matches('\''));
                    self.run_module(&Source { name, file, text: "" }, compile_library("", file).map(Arc::new))
                }
                _ => Err(self.unsupported(&format!("the module {name}"))),
            },
            None => {
                if let Some(module) = self.found_by_program(key)? {
                    return Ok(module);
                }
                let message = format!("No module named '{name}'");
                let raised = self.error(ty::MODULE_NOT_FOUND_ERROR, &message);
                self.set_exception_fields(&[None, Some(key)]);
                Err(raised)
            }
        }
    }

    /// A module that a finder of the program's own knows (`sys.meta_path`): they are asked for what the library has not.
    fn found_by_program(&mut self, name: ObjId) -> Result<Option<Own>> {
        let finders = self.heap.find_interned(&"meta_path".into());
        let finders = finders.and_then(|finders| self.heap.dict_get_str(self.sys, finders));
        if finders.is_none_or(|finders| self.heap.list(finders).is_none_or(|list| list.items.is_empty())) {
            return Ok(None);
        }
        let importer = self.import("_frozen_importlib")?;
        let importer = self.keep(importer);
        let module = self.call_method_str(importer, "_found", &[name])?;
        if module.id() == fixed::NONE {
            self.release(module);
            return Ok(None);
        }
        Ok(Some(module))
    }

    /// A module that the host gave with the session's options.
    fn given_module(&self, name: &str) -> Option<crate::Module> {
        self.modules_state.given.iter().find(|module| module.name == name).cloned()
    }

    /// Runs such a module. Its lines are shown in tracebacks.
    fn run_given(&mut self, given: &crate::Module) -> Result {
        let text = SourceText { first_line: 1, text: given.text.clone() };
        self.sources.entry(given.file.clone()).or_default().push(text);
        let source = Source { name: &given.name, file: &given.file, text: &given.text };
        let compiled = compile_library(source.text, source.file).map(Arc::new);
        self.run_module(&source, compiled)
    }

    /// An empty module object with its `__name__` and the like (`PyModule_NewObject`).
    pub fn new_module(&mut self, name: &str) -> Own {
        let name_object = self.heap.intern(name);
        let dict = self.heap.new_dict();
        let held = self.own(name_object.id());
        self.dict_set_name(dict.id(), name::__name__, held);
        for key in [name::__doc__, name::__package__, name::__loader__, name::__spec__] {
            let none = self.none();
            self.dict_set_name(dict.id(), key, none);
        }
        crate::types::module::put(self, dict, Some(name_object))
    }

    /// A new module of the library, which knows its package (`importlib._bootstrap._init_module_attrs`).
    fn new_library_module(&mut self, name: &str) -> Own {
        let module = self.new_module(name);
        let package = match name.rsplit_once('.') {
            _ if crate::modules::is_package(name) => name,
            Some((package, _)) => package,
            None => "",
        };
        if let Some(dict) = self.heap.dict_of(module.id()) {
            let package = self.heap.intern(package);
            self.dict_set_name(dict, name::__package__, package);
        }
        module
    }

    /// Makes a module of the simulator, puts it into `sys.modules` and fills it.
    pub(crate) fn make_module(&mut self, definition: &'static ModuleDef) -> Result {
        let module = self.new_library_module(definition.name);
        let held = self.own(module.id());
        self.dict_set_text(self.modules, definition.name, held);
        self.imports.shown.made.push((definition.name.to_owned(), module.id()));
        let Some(dict) = self.heap.dict_of(module.id()) else { return Ok(module) };
        if !definition.doc.is_empty() {
            let doc = self.heap.string(definition.doc);
            self.dict_set_name(dict, name::__doc__, doc);
        }
        if let Some(file) = crate::modules::shared_library(definition.name) {
            let file = self.heap.string(&file);
            self.dict_set_text(dict, "__file__", file);
        }
        for native in definition.functions {
            let name_object = self.heap.intern(definition.name);
            let function = self.new_builtin(native, Some(module.id()), Some(name_object.id()));
            self.release(name_object);
            self.dict_set_text(dict, native.name, function);
        }
        if let Some(fill) = definition.fill
            && let Err(raised) = fill(self, module.id())
        {
            self.release(module);
            return Err(raised);
        }
        Ok(module)
    }

    /// Makes a module that is written in Python: puts it into `sys.modules` and runs its code.
    fn run_module(
        &mut self,
        source: &Source<'_>,
        compiled: std::result::Result<Arc<Compiled>, CompileError>,
    ) -> Result {
        let compiled = match compiled {
            Ok(compiled) => compiled,
            Err(error) => return Err(self.raise_compile_error(error, source.file)),
        };
        let module = self.new_library_module(source.name);
        let held = self.own(module.id());
        self.dict_set_text(self.modules, source.name, held);
        self.imports.shown.made.push((source.name.to_owned(), module.id()));
        let Some(dict) = self.heap.dict_of(module.id()) else { return Ok(module) };
        if let Some(file) = crate::modules::file_of(source) {
            let file = self.heap.string(&file);
            self.dict_set_text(dict, "__file__", file);
        }
        let builtins = self.import("builtins")?;
        self.dict_set_name(dict, name::__builtins__, builtins);
        let code = self.load_library(&compiled);
        let result = self.run_code(code.id(), dict);
        self.release(code);
        match result {
            Ok(none) => {
                self.release(none);
                Ok(module)
            }
            Err(raised) => {
                let key = self.heap.intern(source.name);
                if let Some((key, value)) = self.heap.dict_remove_str(self.modules, key.id()) {
                    self.release_field(key);
                    self.release(value);
                }
                self.release(key);
                self.release(module);
                Err(raised)
            }
        }
    }

    /// `IMPORT_FROM`.
    pub(super) fn import_from(&mut self, module: ObjId, name: ObjId) -> Result {
        let own_name = self.heap.dict_of(module).filter(|&dict| self.heap.dict_get_str(dict, name).is_none());
        let own_name = own_name.and_then(|dict| self.heap.dict_get_str(dict, name::__name__));
        if let Some(own_name) = own_name {
            // A submodule that is not an attribute, or not yet.
            let full = format!("{}.{}", self.heap.text_lossy(own_name), self.heap.text_lossy(name));
            let is_recorded = || is_in_library(&full) && cpython_names::all(&full).is_some();
            if crate::modules::exists(&full) || self.given_module(&full).is_some() || is_recorded() {
                return self.import(&full);
            }
        }
        if let Some(value) = self.find_attr(module, name)? {
            return Ok(value);
        }
        let module_name = match self.find_attr(module, name::__name__)? {
            Some(n) => {
                let text = self.heap.text_lossy(n.id());
                self.release(n);
                text
            }
            None => "<unknown module name>".to_owned(),
        };
        let missing = self.heap.text_lossy(name);
        if crate::modules::exists(&module_name) && cpython_names::has(&module_name, &missing) != Some(false) {
            // The real module has the name, or may: say that the simulator lacks it rather than deny it.
            return Err(self.unsupported(&format!("{module_name}.{missing}")));
        }
        let path = self.module_file(module)?;
        let location = path.as_ref().map_or("unknown location".to_owned(), |p| self.heap.text_lossy(p.id()));
        let message = format!("cannot import name '{missing}' from '{module_name}' ({location})");
        let module_name = self.heap.intern(&module_name);
        let fields = (Some(module_name.id()), path.as_ref().map(Own::id), Some(name));
        let raised = self.import_error(ty::IMPORT_ERROR, &message, fields.0, fields.1, fields.2);
        self.release(module_name);
        self.release_field(path);
        Err(raised)
    }

    /// Where a module says that it comes from, if it is a text (`__file__`).
    fn module_file(&mut self, module: ObjId) -> Result<Option<Own>> {
        let file = self.heap.intern("__file__");
        let found = self.find_attr(module, file.id());
        self.release(file);
        let Some(found) = found? else { return Ok(None) };
        if self.heap.text(found.id()).is_some() {
            return Ok(Some(found));
        }
        self.release(found);
        Ok(None)
    }

    /// `from module import *`.
    pub(super) fn import_star(&mut self, module: ObjId) -> Result<()> {
        let mark = self.sp;
        let result = self.import_all(module);
        self.drain(mark);
        result
    }

    /// A name that `import *` finds is no string.
    fn wrong_key(&mut self, module: ObjId, key: ObjId, all_given: bool) -> Raised {
        let own_name = match self.get_attr(module, name::__name__) {
            Ok(own_name) => self.keep(own_name),
            Err(raised) => return raised,
        };
        let (what, place) = if all_given { ("Item", "__all__") } else { ("Key", "__dict__") };
        let (own_name, class) = (self.heap.text_lossy(own_name), self.type_name(key));
        self.type_error(&format!("{what} in {own_name}.{place} must be str, not {class}"))
    }

    fn import_all(&mut self, module: ObjId) -> Result<()> {
        let locals = self.frame_locals()?;
        let all = self.find_attr(module, name::__all__)?;
        let (names, all_given) = match all {
            Some(all) => (
                self.tuple_from_iterable(all.id()).map(|t| (all, t)).map(|(a, t)| {
                    self.release(a);
                    t
                })?,
                true,
            ),
            None => {
                let dict = self.get_attr(module, name::__dict__)?;
                let keys: Vec<ObjId> = self.heap.dict_items(dict.id()).iter().map(|i| i.key).collect();
                let mut keys = keys.into_iter().map(|key| self.own(key)).collect::<Vec<_>>();
                self.release(dict);
                // What CPython's module of the library has besides and can be had here.
                let own_name = text_in(self, module, "__name__").map(|name| name.to_string());
                let own_name = own_name.filter(|name| self.is_scripts_frame() && is_in_library(name));
                let names = own_name.as_deref().and_then(cpython_names::simple);
                keys.extend(names.into_iter().flatten().map(|name| self.heap.intern(name)));
                (self.heap.tuple(keys), false)
            }
        };
        let names = self.keep(names);
        let own_name = text_in(self, module, "__name__");
        let own_name = own_name.map(|name| name.to_string()).unwrap_or_default();
        for key in self.heap.tuple_items(names) {
            if self.heap.text(key).is_none() {
                return Err(self.wrong_key(module, key, all_given));
            }
            let text = self.heap.text_lossy(key);
            if !all_given && (text.starts_with('_') || cpython_names::is_ours(&own_name, &text)) {
                continue;
            }
            let value = self.get_attr(module, key)?;
            let result = if self.heap.type_of(locals) == ty::DICT {
                self.dict_set(locals, key, value.id())
            } else {
                self.set_item(locals, key, Some(value.id()))
            };
            self.release(value);
            result?;
        }
        Ok(())
    }
}
