//! Constants by value, and a code object's list of them: equal ones share an index (`compiler_add_const`).

use super::code::Const;
use super::scratch::{Dict, Scratch};
use rustc_hash::{FxHashMap as HashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// Values by constant.
#[derive(Clone, PartialEq, Debug)]
pub struct ConstMap<V> {
    rows: HashMap<u64, Vec<(Const, V)>>,
}

impl<V> Default for ConstMap<V> {
    fn default() -> Self {
        ConstMap { rows: HashMap::default() }
    }
}

impl<V: Copy> ConstMap<V> {
    /// What stands for an equal constant.
    pub fn get(&self, key: &Const) -> Option<V> {
        self.rows.get(&hash(key))?.iter().find(|(k, _)| k == key).map(|&(_, value)| value)
    }

    /// Whether the constant is new; it gets the value then.
    pub fn insert(&mut self, key: &Const, value: V) -> bool {
        let row = self.rows.entry(hash(key)).or_default();
        let new = row.iter().all(|(k, _)| k != key);
        if new {
            row.push((key.clone(), value));
        }
        new
    }

    /// Forgets it, if it is there.
    pub fn remove(&mut self, key: &Const) {
        if let Some(row) = self.rows.get_mut(&hash(key)) {
            row.retain(|(k, _)| k != key);
        }
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

pub(super) struct ConstList {
    items: Vec<Const>,
    /// Indices by hash.
    index: HashMap<u64, Vec<u32>>,
    scratch: Scratch,
    /// `u_consts`, which the list is until the instructions are optimised.
    pub dict: Dict,
}

impl ConstList {
    /// No constants yet.
    pub fn new(scratch: &Scratch) -> ConstList {
        ConstList {
            items: Vec::new(),
            index: HashMap::default(),
            scratch: scratch.clone(),
            dict: scratch.dict(),
        }
    }

    /// The index of a constant of the syntax tree, appended unless an equal one is there.
    pub fn add(&mut self, value: Const) -> u32 {
        self.scratch.add_constant(&value);
        self.append(value)
    }

    /// The same of a constant that the code generator made.
    pub fn add_new(&mut self, value: Const) -> u32 {
        self.scratch.add_new_constant(&value);
        self.append(value)
    }

    /// The same of a constant that the optimiser of instructions made.
    pub fn add_folded(&mut self, value: Const) -> u32 {
        self.scratch.add_table(&value);
        self.append(value)
    }

    fn append(&mut self, value: Const) -> u32 {
        if matches!(value, Const::Str(_)) {
            self.dict.grown(self.items.len() + 1);
        } else {
            self.dict.generalized();
        }
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

    /// A constant by its index, which must be one that was given out.
    pub fn get(&self, index: u32) -> &Const {
        &self.items[index as usize]
    }

    /// How many there are.
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

    /// The constants in order.
    pub fn into_items(self) -> Vec<Const> {
        self.items
    }
}

fn hash(value: &Const) -> u64 {
    let mut hasher = FxHasher::default();
    feed(value, &mut hasher);
    hasher.finish()
}

fn feed(value: &Const, hasher: &mut FxHasher) {
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
        // Where it stands says enough: its instructions are long, and code objects that share a place are few.
        Const::Code(code) => (&code.qualname, code.first_line).hash(hasher),
    }
}
