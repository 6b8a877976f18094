//! A code object's list of names: each has one index (`dict_add_o`).

use super::scratch::{Dict, Scratch};
use ruff_python_ast::{StmtClassDef, TypeParams};
use rustc_hash::FxHashMap as HashMap;
use std::sync::Arc;

#[derive(Default, Clone)]
pub(super) struct NameList {
    names: Vec<Arc<str>>,
    index: HashMap<Arc<str>, u32>,
    /// What it is in CPython.
    pub dict: Dict,
}

impl NameList {
    /// No names yet.
    pub fn new(scratch: &Scratch) -> NameList {
        NameList { dict: scratch.dict(), ..NameList::default() }
    }

    /// The list of these names (`list2dict`).
    pub fn of<'a>(scratch: &Scratch, names: impl IntoIterator<Item = &'a Arc<str>>) -> NameList {
        let mut list = NameList::new(scratch);
        for name in names {
            list.add(name);
        }
        list
    }

    /// The index of `name`, appended if it is new.
    pub fn add(&mut self, name: &str) -> u32 {
        if let Some(&at) = self.index.get(name) {
            return at;
        }
        let at = self.names.len() as u32;
        let name: Arc<str> = name.into();
        self.names.push(name.clone());
        self.index.insert(name, at);
        self.dict.grown(self.names.len());
        at
    }

    /// The index of a name that is there.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.index.get(name).copied()
    }

    /// In order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<str>> {
        self.names.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The name that came first.
    pub fn first(&self) -> Option<&Arc<str>> {
        self.names.first()
    }

    /// The names in order.
    pub fn into_names(self) -> Vec<Arc<str>> {
        self.names
    }
}

/// The class around a block, by which private names are mangled (`u_private`).
#[derive(Clone)]
pub(super) struct Private {
    class: Arc<str>,
    /// Around a class with type parameters, nothing but these is mangled (`ste_mangled_names`).
    parameters: Option<Arc<[Arc<str>]>>,
}

impl Private {
    /// In a class's body and methods, where every private name is the class's.
    pub fn inside(class: &StmtClassDef) -> Option<Private> {
        Some(Private { class: class.name.as_str().into(), parameters: None })
    }

    /// Around a class with type parameters, where only these are.
    pub fn around(class: &StmtClassDef, parameters: &TypeParams) -> Option<Private> {
        let parameters = parameters.type_params.iter().map(|parameter| parameter.name().as_str().into());
        Some(Private { class: class.name.as_str().into(), parameters: Some(parameters.collect()) })
    }
}

/// `_Py_MaybeMangle`: a private name inside a class.
pub(super) fn mangle(private: Option<&Private>, name: &str) -> Arc<str> {
    let Some(Private { class, parameters }) = private else { return name.into() };
    let is_private = name.starts_with("__") && !name.ends_with("__") && !name.contains('.');
    if !is_private || parameters.as_ref().is_some_and(|known| !known.iter().any(|known| **known == *name)) {
        return name.into();
    }
    let class = class.trim_start_matches('_');
    if class.is_empty() { name.into() } else { format!("_{class}{name}").into() }
}
