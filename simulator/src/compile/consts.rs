//! Constants by value, and a code object's list of them: equal ones share an index (`compiler_add_const`).

use super::code::Const;
use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// Values by constant.
#[derive(Clone, PartialEq, Debug)]
pub struct ConstMap<V> {
    rows: HashMap<u64, Vec<(Const, V)>>,
}

impl<V> Default for ConstMap<V> {
    fn default() -> Self {
        ConstMap { rows: HashMap::new() }
    }
}

impl<V: Copy> ConstMap<V> {
    pub fn get(&self, key: &Const) -> Option<V> {
        self.rows.get(&hash(key))?.iter().find(|(k, _)| k == key).map(|&(_, value)| value)
    }

    /// The value that the constant has, or gets now.
    pub fn get_or_insert(&mut self, key: Const, value: V) -> V {
        let row = self.rows.entry(hash(&key)).or_default();
        if let Some(&(_, known)) = row.iter().find(|(k, _)| *k == key) {
            return known;
        }
        row.push((key, value));
        value
    }
}

#[derive(Default)]
pub(super) struct ConstList {
    items: Vec<Const>,
    /// Indices by hash.
    index: HashMap<u64, Vec<u32>>,
}

impl ConstList {
    /// The index of `value`, appended unless an equal constant is there.
    pub fn add(&mut self, value: Const) -> u32 {
        let hash = hash(&value);
        let slots = self.index.entry(hash).or_default();
        if let Some(&at) = slots.iter().find(|&&at| self.items[at as usize] == value) {
            return at;
        }
        let at = self.items.len() as u32;
        slots.push(at);
        self.items.push(value);
        at
    }

    pub fn get(&self, index: u32) -> &Const {
        &self.items[index as usize]
    }

    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Keeps the used constants, and answers each old index's new one.
    pub fn retain(&mut self, used: &[bool]) -> Vec<u32> {
        let mut map = Vec::with_capacity(used.len());
        let mut kept = Vec::new();
        for (item, &used) in std::mem::take(&mut self.items).into_iter().zip(used) {
            map.push(kept.len() as u32);
            if used {
                kept.push(item);
            }
        }
        self.items = kept;
        self.index.clear();
        map
    }

    pub fn into_items(self) -> Vec<Const> {
        self.items
    }
}

fn hash(value: &Const) -> u64 {
    let mut hasher = DefaultHasher::new();
    feed(value, &mut hasher);
    hasher.finish()
}

fn feed(value: &Const, hasher: &mut DefaultHasher) {
    std::mem::discriminant(value).hash(hasher);
    match value {
        Const::None | Const::Ellipsis => {}
        Const::Bool(b) => b.hash(hasher),
        Const::Int(i) => i.hash(hasher),
        Const::Float(f) => f.to_bits().hash(hasher),
        Const::Complex(a, b) => (a.to_bits(), b.to_bits()).hash(hasher),
        Const::Str(s) => s.hash(hasher),
        Const::Bytes(b) => b.hash(hasher),
        Const::Tuple(items) => items.iter().for_each(|i| feed(i, hasher)),
        Const::FrozenSet(items) => items.iter().fold(0, |all, i| all ^ hash(i)).hash(hasher),
        Const::Code(code) => (&code.qualname, code.first_line, &code.instructions).hash(hasher),
    }
}
