//! What `tp_traverse` shows of an object, in its order: what `gc.get_referents` gives.
//!
//! Built-in types are not counted here, so whether and where a type of C's is shown is said here, and nowhere else.

use super::Heap;
use crate::object::layout::{Kind, ty};
use crate::object::*;

/// Types whose `tp_traverse` shows the type last (`attrgetter_traverse`, `methodcaller_traverse`); others begin with it.
const TYPE_LAST: [ObjId; 2] = [ty::ATTRGETTER, ty::METHODCALLER];

/// Fields of an `lru_cache`'s wrapper before its links.
const LRU_FIELDS: usize = 4;

impl Heap {
    /// What an object refers to, in the order of its `tp_traverse`.
    pub fn referents(&self, id: ObjId) -> Vec<ObjId> {
        let class = self.type_of(id);
        let Some(t) = self.class(class) else { return Vec::new() };
        if let Some(layout) = &t.layout {
            return self.referents_laid_out(id, class, layout);
        }
        if class == ty::LRU_CACHE {
            return self.referents_of_lru_cache(id);
        }
        let mut found = Vec::new();
        self.traverse(id, &mut |child| found.push(child));
        match self.outer(id) {
            // The code is its frame's, which a finished one has no more.
            Body::Generator(b) if b.state == GeneratorState::Finished && b.function.is_none() => {
                found.retain(|&child| child != b.code_id);
            }
            Body::Derived(b) => {
                if let Body::Record(payload) = &b.payload
                    && payload.class != class
                    && let Some(at) = found.iter().rposition(|&child| child == payload.class)
                {
                    found.remove(at);
                }
                // What makes the values is the dictionary's, behind the type.
                if t.kind == Kind::DefaultDict
                    && self.slot(id, 0).is_some()
                    && let Some(at) = found.iter().position(|&child| child == class)
                {
                    found[..=at].rotate_left(1);
                }
                // `structseq_traverse` goes forward, through the fields without an index at the end.
                if !t.flags.heap && matches!(b.payload, Body::Tuple { .. }) {
                    let unnamed = found.drain(..b.slots.iter().flatten().count()).collect::<Vec<_>>();
                    found.reverse();
                    found.extend(unnamed.into_iter().rev());
                }
            }
            _ => {}
        }
        if t.flags.heap {
            return found;
        }
        let has_class = matches!(
            self.outer(id),
            Body::Instance { .. }
                | Body::Derived(_)
                | Body::Record(_)
                | Body::Exception(_)
                | Body::WeakRef(_)
                | Body::Type(_)
                | Body::Module(_)
        );
        if has_class && let Some(at) = found.iter().position(|&child| child == class) {
            found.remove(at);
        }
        if t.flags.from_spec {
            let at = if TYPE_LAST.contains(&class) { found.len() } else { 0 };
            found.insert(at, class);
        }
        found
    }

    /// Of an instance of a class that is C in CPython and Python here, or of a class that derives from it.
    fn referents_laid_out(&self, id: ObjId, class: ObjId, layout: &Layout) -> Vec<ObjId> {
        let member = |position: u16| self.slot(id, usize::from(position));
        let shown = layout.shown.iter().filter_map(|shown| match *shown {
            Shown::Type => Some(class),
            Shown::Dict => self.dict_of(id),
            Shown::Member(position) => member(position),
            Shown::Given(position) => member(position).filter(|&value| value != fixed::NONE),
        });
        if layout.of == class {
            return shown.collect();
        }
        let count = self.class(class).map_or(0, |t| t.slot_count);
        let mut found: Vec<ObjId> = (layout.members..count).rev().filter_map(member).collect();
        if let Some((_, start, shape, dict)) = self.instance(id) {
            let values = self.words.run(start + INSTANCE_HEAD, usize::from(shape.capacity));
            found.extend(values.iter().filter_map(|&word| ObjId::new(word)));
            found.extend(dict.filter(|_| !shape.valid && !layout.shown.contains(&Shown::Dict)));
        }
        if !layout.shown.contains(&Shown::Type) {
            found.push(class);
        }
        found.extend(shown);
        found
    }

    /// `lru_cache_tp_traverse`: the links first, each with its own type.
    fn referents_of_lru_cache(&self, id: ObjId) -> Vec<ObjId> {
        let Some(record) = self.record(id) else { return Vec::new() };
        let mut found = vec![ty::LRU_CACHE];
        let (first, links) = record.fields.split_at(LRU_FIELDS.min(record.fields.len()));
        for link in links.chunks(2) {
            found.extend(link.iter().flatten());
            found.push(ty::LRU_LINK);
        }
        let &[cache, function, info, mark] = first else { return found };
        found.extend([cache, function, mark, Some(ty::LRU_LINK), info, record.dict].into_iter().flatten());
        found
    }
}
