//! What the compiler makes for itself, repeated on the heap, and what stays of it while the syntax tree lives.

use super::{Result, Vm};
use crate::compile::scratch::{Step, Thing};
use crate::compile::{Compiled, FoundBy};
use crate::heap::{FreeList, TUPLE_LENGTHS};
use crate::object::*;

/// What a syntax tree's arena holds (`_PyArena_AddPyObject`).
#[must_use = "the tree must be freed"]
pub(crate) struct SyntaxTree {
    /// The arena's list. Constants of the code stand in it while the tree lives, so that `gc.get_referrers` gives it; of
    /// the tokens, which no program has, there are none. Its array is not one of the model's blocks.
    list: Own,
    /// Objects that no program sees: constants that did not come into the code.
    unseen: Vec<(ObjId, Thing)>,
}

impl Vm {
    /// An arena for a tree (`_PyArena_New`).
    pub(crate) fn new_syntax_tree(&mut self) -> SyntaxTree {
        let list = self.heap.empty_list(0);
        self.held.push(list.id());
        SyntaxTree { list, unseen: Vec::new() }
    }

    /// The tree holds constants of the code.
    pub(super) fn fill_syntax_tree(&mut self, tree: &SyntaxTree, constants: Vec<Own>) {
        if let Some(list) = self.heap.list_mut(tree.list.id()) {
            list.items.extend(constants.into_iter().map(Own::into_id));
        }
    }

    /// `_PyArena_Free`.
    pub(crate) fn free_syntax_tree(&mut self, tree: SyntaxTree) {
        let list = tree.list.id();
        let items = self.heap.list_mut(list).map(|mut list| list.take().0).unwrap_or_default();
        items.into_iter().for_each(|constant| self.release(Own::from_counted(constant)));
        if let Some(place) = self.held.iter().rposition(|&held| held == list) {
            self.held.remove(place);
        }
        self.release(tree.list);
        tree.unseen.into_iter().for_each(|(id, thing)| self.drop_unseen(id, thing));
    }

    /// Makes and drops what CPython's compiler makes and drops, and gives its warnings meanwhile. Whether what they
    /// imported brought a collection.
    pub(super) fn repeat_compilation(&mut self, compiled: &Compiled, tree: &mut SyntaxTree) -> Result<bool> {
        let mut made: Vec<Option<(ObjId, Thing)>> = Vec::new();
        let (warnings, file) = (&compiled.warnings, &*compiled.unit.filename);
        let first = warnings.partition_point(|warning| warning.error.found_by != FoundBy::Compiler);
        let mut result = self.warn_compiled(&warnings[..first], file);
        let mut rest = warnings[first..].chunks(1);
        let collections = |vm: &Vm| vm.heap.collector.generations.map(|generation| generation.collections);
        let begun = collections(self);
        for step in &compiled.scratch {
            match *step {
                Step::Warn if result.is_ok() => {
                    result = self.warn_compiled(rest.next().unwrap_or_default(), file);
                }
                Step::Warn => {}
                Step::Make(thing) => made.push(Some((self.make_unseen(thing), thing))),
                Step::Drop(number) => {
                    if let Some((id, thing)) = made.get_mut(number as usize).and_then(Option::take) {
                        self.drop_unseen(id, thing);
                    }
                }
            }
        }
        tree.unseen.extend(made.into_iter().flatten());
        result.map(|()| collections(self) != begun)
    }

    fn make_unseen(&mut self, thing: Thing) -> ObjId {
        match thing {
            Thing::List => self.heap.take_unseen(Some(FreeList::List), size::LIST),
            Thing::Dict => self.heap.take_unseen(Some(FreeList::Dict), size::DICT),
            Thing::CalledList => self.heap.take_unseen(None, size::LIST),
            Thing::CalledDict => self.heap.take_unseen(None, size::DICT),
            Thing::Keys => self.heap.take_unseen_keys(),
            Thing::Set => self.heap.take_unseen(None, size::SET),
            Thing::Float => self.heap.float(0.0).into_id(),
            Thing::Complex => self.heap.complex(0.0, 0.0).into_id(),
            Thing::Int(digits) => self.take_block(size::int(digits as usize)),
            Thing::Token => self.take_block(TOKEN),
            Thing::Bytes(length) => self.take_block(size::BYTES + length as usize),
            Thing::Tuple(length) => {
                let size = size::TUPLE + length as usize * size::POINTER;
                self.heap.take_unseen(tuples_of(length), size)
            }
        }
    }

    fn take_block(&mut self, size: usize) -> ObjId {
        self.heap.put(size, Body::Buffer).into_id()
    }

    /// Things that CPython makes and drops where the simulator has no use for them: they are in the free lists then.
    pub(crate) fn make_and_drop(&mut self, things: &[Thing]) {
        let made: Vec<_> = things.iter().map(|&thing| (self.make_unseen(thing), thing)).collect();
        made.into_iter().for_each(|(id, thing)| self.drop_unseen(id, thing));
    }

    fn drop_unseen(&mut self, id: ObjId, thing: Thing) {
        match thing {
            Thing::List | Thing::CalledList => self.heap.give_unseen(id, Some(FreeList::List)),
            Thing::Dict | Thing::CalledDict => self.heap.give_unseen(id, Some(FreeList::Dict)),
            Thing::Keys => self.heap.give_unseen_keys(id),
            Thing::Set => self.heap.give_unseen(id, None),
            Thing::Float | Thing::Complex => self.release(Own::from_counted(id)),
            Thing::Int(_) | Thing::Token | Thing::Bytes(_) => self.heap.free(id),
            Thing::Tuple(length) => self.heap.give_unseen(id, tuples_of(length)),
        }
    }
}

/// Bytes of a token (`Token` in `Parser/pegen.h`).
const TOKEN: usize = 56;

fn tuples_of(length: u32) -> Option<FreeList> {
    (length as usize <= TUPLE_LENGTHS).then_some(FreeList::Tuple(length as u8))
}
