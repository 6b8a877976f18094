//! Recounts every reference and compares it with every stored count.

use super::Heap;
use crate::object::{Body, ObjId};

/// An object whose count is not the number of its references.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The object.
    pub object: ObjId,
    /// Its type and value, or what is wrong with the collector's lists, for the report.
    pub what: String,
    /// The count as it stands in the object's head.
    pub stored: u32,
    /// References found, those of holders that are no objects included.
    pub found: u32,
}

impl Heap {
    /// Every object whose stored count differs from the references found in objects and in `roots`, and every
    /// broken link of the collector's lists. Empty if all is well. Changes nothing.
    pub fn audit(&self, roots: impl Iterator<Item = ObjId>) -> Vec<Wrong> {
        let found = self.recount(roots);
        let mut wrong = Vec::new();
        for (row, body) in self.bodies.iter().enumerate().skip(1) {
            if matches!(body, Body::Buffer) {
                continue;
            }
            let id = ObjId::at(row as u32);
            let stored = self.count(id);
            let is_object = !matches!(body, Body::None);
            if (is_object && !self.is_immortal(id) && stored != found[row])
                || (!is_object && found[row] != 0 && row >= crate::object::fixed::FIRST as usize)
            {
                wrong.push(Wrong { object: id, what: self.describe(id), stored, found: found[row] });
            }
        }
        for generation in 0..4 {
            let head = super::collect::list::of(generation);
            for id in self.list_of_generation(head) {
                if matches!(self.outer(id), Body::None | Body::Buffer) {
                    let what = format!("a free block in the list of generation {generation}");
                    wrong.push(Wrong { object: id, what, stored: 0, found: 0 });
                    return wrong;
                }
            }
        }
        wrong
    }

    /// The references to each row, in objects and in `roots`.
    fn recount(&self, roots: impl Iterator<Item = ObjId>) -> Vec<u32> {
        let mut found = vec![0u32; self.bodies.len()];
        roots.for_each(|id| found[id.index()] += 1);
        for body in self.bodies.iter() {
            body.visit(&self.words, &mut |child| found[child.index()] += 1);
        }
        for shared in &self.shared {
            for key in shared.table.entries.iter().filter_map(|e| e.key) {
                found[key.index()] += 1;
            }
        }
        found
    }

    /// The count that CPython has for a type that it makes with its module (`TypeFlags::from_spec`): the references to
    /// it, its instances, and the state of its module.
    pub(crate) fn count_of_type(&self, class: ObjId, roots: impl Iterator<Item = ObjId>) -> u32 {
        let named = self.recount(roots)[class.index()];
        let unnamed = self.bodies.iter().enumerate().skip(1).filter(|(row, body)| match body {
            Body::None | Body::Buffer | Body::Type(_) => false,
            Body::Record(_) | Body::Derived(_) | Body::Exception(_) | Body::WeakRef(_) => false,
            _ => self.type_of(ObjId::at(*row as u32)) == class,
        });
        named + unnamed.count() as u32 + 1
    }

    /// A short description for messages: the type and, for strings, numbers and named things, which one.
    pub fn describe(&self, id: ObjId) -> String {
        self.describe_to(id, 2)
    }

    fn describe_to(&self, id: ObjId, depth: usize) -> String {
        let class = self.class(self.type_of(id)).map_or_else(|| "?".to_owned(), |t| t.name.to_string());
        let detail = match self.outer(id) {
            Body::None => return "a free block".to_owned(),
            &Body::Str { at, .. } => format!(" {:?}", self.texts.get(at).text.to_string()),
            Body::Int(v) => format!(" {v}"),
            Body::Float(v) => format!(" {v}"),
            Body::Type(t) => format!(" {}", t.name),
            Body::Function(f) => format!(" {}", self.text_lossy(f.qualname)),
            Body::Code(c) => format!(" {}", self.text_lossy(c.qualname)),
            Body::Descriptor(d) => format!(" {}", self.text_lossy(d.name)),
            Body::Tuple { length, .. } if *length < 4 && depth > 0 => {
                let items: Vec<String> =
                    self.tuple_items(id).into_iter().map(|item| self.describe_to(item, depth - 1)).collect();
                format!(" ({})", items.join(", "))
            }
            Body::Tuple { length, .. } => format!(" of {length}"),
            _ => String::new(),
        };
        class + &detail
    }
}
