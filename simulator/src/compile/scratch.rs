//! What CPython's compiler makes for its own use: the tables of its blocks and code objects, the keys of its cache of
//! constants (`Python/compile.c`, `symtable.c`, `assemble.c`). None of it outlives the compiler. But lists, dictionaries
//! and tuples go into free lists when they die, and the collector counts an allocation only where a free list has
//! nothing left: so a program sees afterwards how large its text was. Here the compiler notes what CPython's makes and
//! drops, in order; who has a heap repeats it there.
//!
//! Objects without a free list are not noted, unless they stay: of the others nothing is left.

use super::code::{CodeUnit, Const};
use super::consts::ConstMap;
use crate::algorithm::int::digit_count;
use num_traits::ToPrimitive;
use std::cell::RefCell;
use std::rc::Rc;

/// What CPython's compiler allocates and frees again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Thing {
    /// An empty list, from its free list if there is one.
    List,
    /// An empty dictionary.
    Dict,
    /// One that `list()` or `dict()` made, which asks no free list.
    CalledList,
    /// See [`Thing::CalledList`].
    CalledDict,
    /// A key table of the smallest size for `str` keys.
    Keys,
    /// Of this length, at least 1.
    Tuple(u32),
    /// A frozen set of the syntax tree.
    Set,
    /// A constant, or what folding made on the way.
    Float,
    /// The same of a complex number.
    Complex,
    /// An integer of so many digits.
    Int(u32),
    /// The parser's token (`Token` in `Parser/pegen.h`), and its text of so many bytes.
    Token,
    /// A `bytes` of so many.
    Bytes(u32),
}

/// What happens to such a thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Makes a thing; it gets the next number, from 0.
    Make(Thing),
    /// Drops the thing of this number.
    Drop(u32),
    /// Gives the next warning of the code generator.
    Warn,
}

/// The steps of one compilation so far, if anybody wants to know. Its copies are one and the same.
#[derive(Clone)]
pub(super) struct Scratch(Option<Rc<RefCell<Notes>>>);

#[derive(Default)]
struct Notes {
    steps: Vec<Step>,
    made: u32,
    /// `c_const_cache`: the constants that are in it, and the things that its keys consist of.
    cache: ConstMap<()>,
    cache_table: Table,
    cache_size: usize,
    cache_keys: Vec<u32>,
    /// The tuples that the code has.
    kept: Vec<u32>,
    /// Those that the code generator made before an equal one of the syntax tree came: the code has the code generator's,
    /// so the tree's arena holds nothing of the code.
    generated: Vec<Const>,
    /// Numbers that the parser made, and what the optimiser of the syntax tree made; they live as long as the tree.
    in_tree: Vec<(Const, u32)>,
}

/// A thing that is empty or not there, such as the empty tuple.
const NOTHING: u32 = u32::MAX;

impl Notes {
    fn make(&mut self, thing: Thing) -> u32 {
        self.steps.push(Step::Make(thing));
        self.made += 1;
        self.made - 1
    }

    fn tuple(&mut self, length: usize) -> u32 {
        if length == 0 { NOTHING } else { self.make(Thing::Tuple(length as u32)) }
    }

    fn drop(&mut self, number: u32) {
        if number != NOTHING {
            self.steps.push(Step::Drop(number));
        }
    }

    /// Makes a constant's key (`_PyCode_ConstantKey`) and adds the tuples that it consists of to `parts`.
    fn key(&mut self, value: &Const, parts: &mut Vec<u32>) {
        let length = match value {
            Const::None | Const::Ellipsis | Const::Int(_) | Const::Str(_) | Const::Code(_) => return,
            Const::Bool(_) | Const::Bytes(_) => 2,
            Const::Float(f) => 2 + usize::from(is_negative_zero(*f)),
            Const::Complex(a, b) => 2 + usize::from(is_negative_zero(*a) || is_negative_zero(*b)),
            Const::Tuple(items) => {
                let keys = self.tuple(items.len());
                parts.push(keys);
                items.iter().for_each(|item| self.key(item, parts));
                2
            }
            Const::FrozenSet(items) => {
                let keys = self.tuple(items.len());
                items.iter().for_each(|item| self.key(item, parts));
                self.drop(keys);
                2
            }
        };
        let pair = self.tuple(length);
        parts.push(pair);
    }

    /// Whether the constant is new in the cache (`_PyCompile_ConstCacheMergeOne`).
    fn merge(&mut self, value: &Const) -> bool {
        let mut parts = Vec::new();
        self.key(value, &mut parts);
        let new = self.cache.insert(value, ());
        if new {
            self.cache_size += 1;
            let mut table = std::mem::take(&mut self.cache_table);
            match value {
                Const::Str(_) => table.grown(self.cache_size, self),
                _ => table.generalized(self),
            }
            self.cache_table = table;
            self.cache_keys.extend(parts);
        } else {
            parts.into_iter().for_each(|part| self.drop(part));
        }
        new
    }

    /// The same with the constants inside (`merge_consts_recursive`).
    fn merge_all(&mut self, value: &Const) -> bool {
        if matches!(value, Const::None | Const::Ellipsis) {
            return true;
        }
        let new = self.merge(value);
        match value {
            Const::Tuple(items) if new => items.iter().for_each(|item| {
                self.merge_all(item);
            }),
            Const::FrozenSet(items) if new => {
                let again = self.tuple(items.len());
                for item in items.iter() {
                    self.merge_all(item);
                }
                self.drop(again);
            }
            _ => {}
        }
        new
    }

    /// What the code generator has made of `value` becomes the cache's, or gives way to an equal one that is there.
    fn settle(&mut self, value: &Const, made: u32, merge: fn(&mut Notes, &Const) -> bool) {
        if merge(self, value) {
            self.kept.push(made);
            self.generated.push(value.clone());
        } else {
            self.drop(made);
        }
    }

    /// `intern_constants` looks into frozen sets through tuples.
    fn intern(&mut self, constants: &[Const]) {
        for constant in constants {
            match constant {
                Const::Tuple(items) => self.intern(items),
                Const::FrozenSet(items) => {
                    let tuple = self.tuple(items.len());
                    self.intern(items);
                    self.drop(tuple);
                }
                _ => {}
            }
        }
    }
}

fn is_negative_zero(value: f64) -> bool {
    value == 0.0 && value.is_sign_negative()
}

impl Scratch {
    /// Whether somebody wants to know what CPython's parser and compiler do.
    pub fn is_noting(&self) -> bool {
        self.0.is_some()
    }

    /// Notes, or none: then nothing that is said here costs anything.
    pub fn new(wanted: bool) -> Scratch {
        Scratch(wanted.then(Rc::default))
    }

    fn note<R: Default>(&self, act: impl FnOnce(&mut Notes) -> R) -> R {
        self.0.as_ref().map_or_else(R::default, |notes| act(&mut notes.borrow_mut()))
    }

    /// A list is made: its number.
    pub fn list(&self) -> u32 {
        self.note(|notes| notes.make(Thing::List))
    }

    /// A tuple of this length.
    pub fn tuple(&self, length: usize) -> u32 {
        self.note(|notes| notes.tuple(length))
    }

    /// A dictionary.
    pub fn dict(&self) -> Dict {
        let number = self.note(|notes| notes.make(Thing::Dict));
        Dict { scratch: self.0.is_some().then(|| self.clone()), number, table: Table::default() }
    }

    /// The thing with this number is dropped.
    pub fn drop(&self, number: u32) {
        self.note(|notes| notes.drop(number));
    }

    /// So are these.
    pub fn drop_all(&self, numbers: impl IntoIterator<Item = u32>) {
        numbers.into_iter().for_each(|number| self.drop(number));
    }

    /// The next warning is given here.
    pub fn warn(&self) {
        self.note(|notes| notes.steps.push(Step::Warn));
    }

    /// The parser reads tokens of these lengths (`_PyPegen_fill_token`). Their texts stay in the tree's arena; for the tokens
    /// it makes room twice as large whenever it is full, and gives all of it back when the tree is there.
    pub fn tokens(&self, lengths: impl Iterator<Item = usize>) {
        self.note(|notes| {
            let mut tokens = Vec::new();
            for (number, length) in lengths.enumerate() {
                if number == tokens.len() {
                    tokens.extend((0..number.max(1)).map(|_| notes.make(Thing::Token)));
                }
                // Texts of one byte are there already.
                if length > 1 {
                    notes.make(Thing::Bytes(length as u32));
                }
            }
            tokens.into_iter().for_each(|token| notes.drop(token));
        });
    }

    /// A list of which something else is made.
    pub fn passing_list(&self) {
        self.drop(self.list());
    }

    /// A number that the parser makes so many times, or the optimiser of the syntax tree once.
    pub fn tree_number(&self, value: &Const, times: usize) {
        let Some(thing) = thing_of_number(value) else { return };
        self.note(|notes| {
            for _ in 0..times {
                let number = notes.make(thing);
                notes.in_tree.push((value.clone(), number));
            }
        });
    }

    /// A constant that the optimiser of the syntax tree makes.
    pub fn tree_constant(&self, value: &Const) {
        self.tree_number(value, 1);
        self.note(|notes| match value {
            Const::Tuple(items) if !items.is_empty() => {
                let number = notes.tuple(items.len());
                notes.in_tree.push((value.clone(), number));
            }
            Const::FrozenSet(items) => {
                let tuple = notes.tuple(items.len());
                let number = notes.make(Thing::Set);
                notes.drop(tuple);
                notes.in_tree.push((value.clone(), number));
            }
            _ => {}
        });
    }

    /// A constant of the syntax tree becomes one of a code object (`compiler_add_const`).
    pub fn add_constant(&self, value: &Const) {
        self.note(|notes| notes.merge_all(value));
    }

    /// The same of a constant that the code generator has made itself (`ADDOP_LOAD_CONST_NEW`).
    pub fn add_new_constant(&self, value: &Const) {
        self.note(|notes| {
            let made = match value {
                Const::Tuple(items) => notes.tuple(items.len()),
                Const::FrozenSet(items) => {
                    let tuple = notes.tuple(items.len());
                    notes.drop(tuple);
                    NOTHING
                }
                _ => NOTHING,
            };
            notes.settle(value, made, Notes::merge_all);
        });
    }

    /// A constant that the optimiser of instructions makes (`add_const` in `Python/flowgraph.c`), or one of the tables of
    /// a code object.
    pub fn add_table(&self, value: &Const) {
        self.note(|notes| {
            let made = match value {
                Const::Tuple(items) => notes.tuple(items.len()),
                _ => NOTHING,
            };
            notes.settle(value, made, Notes::merge);
        });
    }

    /// `assemble_emit` and `makecode`: the code object's tables.
    pub fn assemble(&self, unit: &CodeUnit) {
        if self.0.is_none() {
            return;
        }
        self.add_table(&Const::Bytes(super::exception_table(unit).into()));
        self.add_table(&Const::Bytes(super::linetable(unit).into()));
        self.add_table(&Const::Bytes(super::co_code(unit).into()));
        self.add_table(&Const::Tuple(unit.names.iter().map(|n| Const::Str((**n).into())).collect()));
        self.add_table(&Const::Tuple(unit.consts.as_slice().into()));
        self.add_table(&Const::Tuple(
            unit.locals_plus.iter().map(|l| Const::Str((*l.name).into())).collect(),
        ));
        self.note(|notes| notes.intern(&unit.consts));
    }

    /// The cache of constants goes (`compiler_free`). Answers all steps; what was not dropped then is the syntax tree's.
    /// What became a constant of the code is dropped too: who makes the code makes it anew, in the same order. So it is
    /// dropped last and backwards, and each comes to stand where it stood.
    /// Of `literals`, the arena's references to objects of the code, it corrects those to equal ones of the code generator.
    pub fn finish(&self, code: &CodeUnit, literals: &mut ConstMap<u32>) -> Vec<Step> {
        let Some(notes) = &self.0 else { return Vec::new() };
        let notes = &mut *notes.borrow_mut();
        std::mem::take(&mut notes.cache_table).close(notes);
        for part in std::mem::take(&mut notes.cache_keys) {
            notes.drop(part);
        }
        let mut used = ConstMap::default();
        note_made(code, &mut used);
        for value in std::mem::take(&mut notes.generated) {
            used.remove(&value);
            literals.remove(&value);
        }
        let mut again = Vec::new();
        for (value, number) in std::mem::take(&mut notes.in_tree) {
            if used.get(&value).is_some() {
                used.remove(&value);
                again.push(number);
            }
        }
        again.append(&mut notes.kept);
        again.into_iter().rev().for_each(|number| notes.drop(number));
        std::mem::take(&mut notes.steps)
    }
}

/// Small integers are there already.
fn thing_of_number(value: &Const) -> Option<Thing> {
    match value {
        Const::Float(_) => Some(Thing::Float),
        Const::Complex(..) => Some(Thing::Complex),
        Const::Int(value) if value.to_i64().is_some_and(|v| (-5..=256).contains(&v)) => None,
        Const::Int(value) => Some(Thing::Int(digit_count(value) as u32)),
        _ => None,
    }
}

/// Every different tuple, set and number among the constants of a code object and those in it.
fn note_made(code: &CodeUnit, made: &mut ConstMap<()>) {
    fn note(value: &Const, made: &mut ConstMap<()>) {
        match value {
            Const::Tuple(items) | Const::FrozenSet(items) => {
                made.insert(value, ());
                items.iter().for_each(|item| note(item, made));
            }
            Const::Code(code) => note_made(code, made),
            value if thing_of_number(value).is_some() => {
                made.insert(value, ());
            }
            _ => {}
        }
    }
    code.consts.iter().for_each(|value| note(value, made));
}

/// A dictionary of the compiler. The default one is none.
#[derive(Clone, Default)]
pub(super) struct Dict {
    scratch: Option<Scratch>,
    number: u32,
    table: Table,
}

/// A dictionary's key table.
#[derive(Clone, Default)]
struct Table {
    keys: Option<u32>,
    /// It is not, or no more, one of those with a free list.
    apart: bool,
}

/// How many keys the smallest key table has room for.
const SMALLEST_ROOM: usize = 5;

impl Table {
    /// It has so many keys now, all of them `str`.
    fn grown(&mut self, length: usize, notes: &mut Notes) {
        if self.apart || length == 0 {
            return;
        }
        let keys = *self.keys.get_or_insert_with(|| notes.make(Thing::Keys));
        if length > SMALLEST_ROOM {
            notes.drop(keys);
            self.apart = true;
        }
    }

    /// It has a key of another type.
    fn generalized(&mut self, notes: &mut Notes) {
        self.close(notes);
        self.apart = true;
    }

    fn close(&mut self, notes: &mut Notes) {
        if let (Some(keys), false) = (self.keys, self.apart) {
            notes.drop(keys);
        }
    }
}

impl Dict {
    /// It has so many keys now, all of them `str`.
    pub fn grown(&mut self, length: usize) {
        if let Some(scratch) = &self.scratch {
            scratch.note(|notes| self.table.grown(length, notes));
        }
    }

    /// It has a key of another type.
    pub fn generalized(&mut self) {
        if let Some(scratch) = &self.scratch {
            scratch.note(|notes| self.table.generalized(notes));
        }
    }

    /// The dictionary is dropped, its table first.
    pub fn close(&mut self) {
        let Some(scratch) = self.scratch.take() else { return };
        scratch.note(|notes| self.table.close(notes));
        scratch.drop(self.number);
    }
}
