//! What `sys.modules` shows: the modules that CPython would have imported by now, in that order. Those that only the
//! simulator's own texts have asked for are hidden; for those that nobody here has asked for others stand, without
//! contents, until somebody does.

use super::importing::LOADED;
use super::{Result, Vm};
use crate::algorithm::text::Text;
use crate::object::*;

#[derive(Default)]
pub(super) struct Shown {
    /// Modules as they are made.
    pub made: Vec<(String, ObjId)>,
    /// Modules that CPython has imported since the last time.
    pub new: Vec<String>,
    /// Modules without contents.
    pub asleep: Vec<(String, ObjId)>,
    /// Modules that `sys.modules` does not show, by name; `Vm::held` owns them.
    hidden: Vec<(String, ObjId)>,
}

impl Shown {
    /// The place of a hidden module, or the one for it.
    fn hidden_at(&self, name: &str) -> std::result::Result<usize, usize> {
        self.hidden.binary_search_by(|(other, _)| other.as_str().cmp(name))
    }

    fn hidden(&self, name: &str) -> Field {
        Some(self.hidden[self.hidden_at(name).ok()?].1)
    }
}

impl Vm {
    /// Whether a module stands for one that is made when somebody asks for what is in it.
    pub(crate) fn is_asleep(&self, name: &str, module: ObjId) -> bool {
        self.imports.shown.asleep.iter().any(|asleep| asleep.0 == name && asleep.1 == module)
    }

    /// A module of the library, if it is made.
    pub(crate) fn made_module(&self, name: &str) -> Field {
        let key = self.heap.find_interned(&Text::from(name))?;
        let shown = self.heap.dict_get_str(self.modules, key);
        let shown = shown.filter(|&module| !self.is_asleep(name, module));
        shown.or_else(|| self.imports.shown.hidden(name))
    }

    /// A module that is there, from `sys.modules` or a hidden one. One that is asleep still counts among the tracked objects.
    pub(super) fn find_module(&mut self, name: &str, key: ObjId) -> Result<Option<Own>> {
        let found = match self.dict_find(self.modules, key)? {
            Some(module) if self.is_asleep(name, module.id()) => {
                self.imports.tracked.hold(vec![module.into_id()]);
                return Ok(None);
            }
            None if self.is_importing() => self.imports.shown.hidden(name).map(|module| self.own(module)),
            None => self.show_hidden(name),
            found => found,
        };
        Ok(found)
    }

    /// Shows a module that is hidden.
    fn show_hidden(&mut self, name: &str) -> Option<Own> {
        let at = self.imports.shown.hidden_at(name).ok()?;
        let (_, module) = self.imports.shown.hidden.remove(at);
        self.held.retain(|&held| held != module);
        let held = self.own(module);
        self.dict_set_text(self.modules, name, held);
        Some(Own::from_counted(module))
    }

    /// The modules that CPython has imported at the start.
    pub(super) fn show_loaded_modules(&mut self) {
        self.imports.shown.new.extend(LOADED.iter().map(|&name| name.to_owned()));
        self.show_modules();
    }

    /// Shows what CPython has imported. A module comes to the end when it is loaded (`_load_unlocked`).
    pub(super) fn show_modules(&mut self) {
        for name in std::mem::take(&mut self.imports.shown.new) {
            let key = self.heap.intern(&name);
            if let Some(module) = self.heap.dict_get_str(self.modules, key.id()) {
                if self.imports.shown.made.iter().any(|made| made.1 == module)
                    && let Some((old, module)) = self.heap.dict_remove_str(self.modules, key.id())
                {
                    self.dict_set_name(self.modules, key.id(), module);
                    self.release_field(old);
                }
                self.release(key);
            } else if let Some(module) = self.show_hidden(&name) {
                self.release(key);
                self.release(module);
            } else {
                let dict = self.heap.new_dict();
                let held = self.own(key.id());
                self.dict_set_name(dict.id(), name::__name__, held);
                let module = crate::types::module::put(self, dict, Some(key));
                self.imports.shown.asleep.retain(|asleep| asleep.0 != name);
                self.imports.shown.asleep.push((name.clone(), module.id()));
                self.dict_set_text(self.modules, &name, module);
            }
        }
    }

    /// Hides what was made for the import of a module beside it, but for what CPython has by now.
    pub(super) fn hide_modules(&mut self, imported: &str, known: bool) {
        for (name, module) in std::mem::take(&mut self.imports.shown.made) {
            let in_cpython = match name.rsplit_once('.') {
                Some((package, _)) => crate::modules::is_package(package),
                None => super::LIBRARY_NAMES.contains(&&*name),
            };
            let shown = imported == name || imported.starts_with(&format!("{name}."));
            let given = !crate::modules::exists(&name);
            if given || in_cpython && (shown || !known) || self.has_imported(&name) {
                continue;
            }
            let key = self.heap.intern(&name);
            if self.heap.dict_get_str(self.modules, key.id()) == Some(module)
                && let Some((key, module)) = self.heap.dict_remove_str(self.modules, key.id())
            {
                self.release_field(key);
                self.held.push(module.id());
                let at = self.imports.shown.hidden_at(&name).unwrap_or_else(|at| at);
                self.imports.shown.hidden.insert(at, (name, module.into_id()));
            }
            self.release(key);
        }
    }

    /// At the end all are there.
    pub(super) fn show_hidden_modules(&mut self) {
        self.imports.shown.new = self.imports.shown.hidden.iter().map(|(name, _)| name.clone()).collect();
        self.show_modules();
    }
}
