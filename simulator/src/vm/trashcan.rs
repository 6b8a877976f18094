//! Deep structures die without deep recursion: of the host's, which has little stack, and of CPython's, whose trashcan
//! (`Py_TRASHCAN_BEGIN`) puts deaths off that are nested about ten thousand deep. Where it does so shows in the order
//! in which finalisers run.

use super::Vm;
use crate::object::dict::{DictBody, Keys};
use crate::object::layout::ty;
use crate::object::*;

/// Deaths and calls that may be nested (`Py_C_RECURSION_LIMIT`), the run of the script among them.
const LIMIT: usize = 9998 + super::call::LOOP_UNITS;
/// With so many left a death is put off (`Py_TRASHCAN_HEADROOM`).
const HEADROOM: usize = 50;
/// Deaths nested on the host's stack before [`Vm::dealloc_deep`] takes over.
const HOST: usize = 50;
/// Deaths nested on the host's stack at most, of objects that it cannot take apart: more than the calls of a thousand
/// finalisers that each let the next object go.
const HOST_MOST: usize = 1500;

/// Deaths under way, and those put off.
#[derive(Default)]
pub(crate) struct Trash {
    /// How deeply they are nested in each other.
    depth: usize,
    /// How many of them stand on the host's stack.
    host: usize,
    later: Vec<ObjId>,
}

/// An object that is being taken apart.
enum Death {
    Of {
        /// Its references that are still to be given back, the next one last.
        children: Items,
        rest: Rest,
        /// By how many it deepens the nest.
        depth: usize,
    },
    /// What was put off (`_PyTrash_thread_destroy_chain`).
    Later,
}

enum Apart {
    /// Its references, the next one to be given back last.
    Taken { children: Items, rest: Rest },
    /// Its finaliser has brought it back.
    Alive,
    /// It has to be deallocated as a whole.
    Whole,
}

/// What is left to free when an object's references are gone.
enum Rest {
    List(ObjId, Buffer),
    Tuple(ObjId, u32, usize),
    Dict(ObjId, Keys),
    Instance(ObjId),
    /// Its block; and a reference that goes after it.
    Block(ObjId, Option<ObjId>),
}

impl Vm {
    /// `c_recursion_remaining`.
    fn deaths_left(&self) -> usize {
        LIMIT.saturating_sub(self.trash.depth + self.native_depth)
    }

    /// By how many a death deepens the nest: only deallocators within `Py_TRASHCAN_BEGIN` count, and one of a class
    /// (`subtype_dealloc`) calls its built-in base's inside.
    fn depth_of(&self, id: ObjId) -> usize {
        match self.heap.outer(id) {
            Body::List { .. } | Body::Tuple { .. } | Body::Dict(_) | Body::Set(_) => 1,
            Body::Frame(_) | Body::Traceback(_) | Body::Builtin(_) => 1,
            Body::Instance { .. } => usize::from(self.heap.is_gc(id)),
            Body::Derived(_) => match self.heap.body(id) {
                Body::List { .. } | Body::Tuple { .. } | Body::Dict(_) | Body::Set(_) => 2,
                _ => usize::from(self.heap.is_gc(id)),
            },
            Body::Exception(e) => {
                // Exceptions with fields have a deallocator of their own, without the macro.
                let of_class = self.heap.class(e.class).is_some_and(|class| class.flags.heap);
                usize::from(e.fields.is_empty()) + usize::from(of_class)
            }
            Body::Descriptor(_) => usize::from(self.heap.type_of(id) == ty::METHOD_WRAPPER),
            _ => 0,
        }
    }

    fn put_off(&mut self, id: ObjId) {
        self.heap.untrack(id);
        self.trash.later.push(id);
    }

    /// Deallocates an object that holds others, now or later.
    pub(super) fn dealloc_container(&mut self, id: ObjId) {
        let depth = self.depth_of(id);
        if depth > 0 && self.deaths_left() <= HEADROOM || self.trash.host >= HOST_MOST {
            return self.put_off(id);
        }
        self.trash.host += 1;
        if self.trash.host > HOST {
            self.dealloc_deep(id);
        } else {
            self.dealloc_nested(id, depth);
            if depth > 0 && !self.trash.later.is_empty() && self.deaths_left() > 2 * HEADROOM {
                self.trash.depth += 1;
                while let Some(id) = self.trash.later.pop() {
                    self.dealloc_nested(id, self.depth_of(id));
                }
                self.trash.depth -= 1;
            }
        }
        self.trash.host -= 1;
    }

    fn dealloc_nested(&mut self, id: ObjId, depth: usize) {
        self.trash.depth += depth;
        self.dealloc_now(id);
        self.trash.depth -= depth;
    }

    /// The same without recursion, as long as containers hold containers.
    fn dealloc_deep(&mut self, id: ObjId) {
        let mut deaths = Vec::new();
        self.begin_death(id, &mut deaths);
        while let Some(death) = deaths.last_mut() {
            let child = match death {
                Death::Of { children, .. } => match children.pop() {
                    Some(child) if self.heap.decref(child) => child,
                    Some(_) => continue,
                    None => {
                        self.end_death(&mut deaths);
                        continue;
                    }
                },
                Death::Later => match self.trash.later.pop() {
                    Some(id) => {
                        self.begin_death(id, &mut deaths);
                        continue;
                    }
                    None => {
                        deaths.pop();
                        self.trash.depth -= 1;
                        continue;
                    }
                },
            };
            if !self.is_container(child) {
                // What is no container either frees its block alone or comes back here one level deeper.
                self.dealloc(child);
            } else if self.deaths_left() <= HEADROOM && self.depth_of(child) > 0 {
                self.put_off(child);
            } else {
                self.begin_death(child, &mut deaths);
            }
        }
    }

    fn is_container(&self, id: ObjId) -> bool {
        match self.heap.outer(id) {
            Body::List { .. } | Body::Tuple { .. } | Body::Dict(_) | Body::Instance { .. } => true,
            Body::Frame(_) | Body::Exception(_) => true,
            _ => self.is_plain_container(id),
        }
    }

    fn begin_death(&mut self, id: ObjId, deaths: &mut Vec<Death>) {
        let depth = self.depth_of(id);
        self.trash.depth += depth;
        match self.take_apart(id) {
            Apart::Taken { children, rest } => deaths.push(Death::Of { children, rest, depth }),
            Apart::Alive => self.trash.depth -= depth,
            Apart::Whole => {
                self.dealloc_now(id);
                self.trash.depth -= depth;
            }
        }
    }

    /// `Py_TRASHCAN_END`.
    fn end_death(&mut self, deaths: &mut Vec<Death>) {
        let Some(Death::Of { rest, depth, .. }) = deaths.pop() else { return };
        self.free_rest(rest);
        self.trash.depth -= depth;
        if depth > 0 && !self.trash.later.is_empty() && self.deaths_left() > 2 * HEADROOM {
            self.trash.depth += 1;
            deaths.push(Death::Later);
        }
    }

    /// Takes a dying object's references out of it.
    fn take_apart(&mut self, id: ObjId) -> Apart {
        let (mut children, rest) = match self.heap.outer(id) {
            Body::List { .. } => {
                self.heap.untrack(id);
                let Some(mut list) = self.heap.list_mut(id) else { return Apart::Whole };
                // The last item dies first, which is how a list is popped.
                let (children, buffer) = list.take();
                return Apart::Taken { children, rest: Rest::List(id, buffer) };
            }
            Body::Tuple { length, start } => {
                let (length, start) = (*length as usize, *start);
                self.heap.untrack(id);
                let words = self.heap.words.run_mut(start, length);
                let children = words.iter_mut().filter_map(|word| ObjId::new(std::mem::take(word))).collect();
                return Apart::Taken { children, rest: Rest::Tuple(id, start, length) };
            }
            Body::Dict(_) => {
                self.heap.untrack(id);
                let Some(dict) = self.heap.dict_mut(id) else { return Apart::Whole };
                let mut keys = std::mem::replace(&mut dict.keys, DictBody::empty().keys);
                let children: Items = match &mut keys {
                    Keys::Combined(table) => {
                        let entries = std::mem::take(&mut table.entries);
                        entries.into_iter().flat_map(|entry| [entry.key, entry.value]).flatten().collect()
                    }
                    Keys::Split { .. } => Items::new(),
                };
                (children, Rest::Dict(id, keys))
            }
            Body::Instance { .. } => {
                if self.finalize(id) {
                    return Apart::Alive;
                }
                self.clear_weakrefs(id);
                // A dictionary over the inline values goes with the rest.
                let inside =
                    self.heap.instance(id).is_some_and(|(_, _, shape, dict)| shape.valid && dict.is_some());
                let mut children = if inside { Items::new() } else { self.take_members(id) };
                if !inside {
                    children.extend(self.heap.set_dict_of(id, None));
                }
                (children, Rest::Instance(id))
            }
            Body::Frame(_) => {
                let (children, code) = self.take_frame_apart(id);
                (children, Rest::Block(id, code))
            }
            Body::Exception(_) => {
                if self.finalize(id) {
                    return Apart::Alive;
                }
                self.clear_weakrefs(id);
                let Body::Exception(body) = std::mem::take(self.heap.body_mut(id)) else {
                    return Apart::Whole;
                };
                let class = body.class;
                (body.into_owned().collect(), Rest::Block(id, Some(class)))
            }
            _ if self.is_plain_container(id) => (self.take_plain_apart(id), Rest::Block(id, None)),
            _ => return Apart::Whole,
        };
        children.reverse();
        Apart::Taken { children, rest }
    }

    fn free_rest(&mut self, rest: Rest) {
        match rest {
            Rest::List(id, mut buffer) => {
                self.heap.give_buffer(&mut buffer);
                self.free_list(id);
            }
            Rest::Tuple(id, start, length) => self.free_tuple(id, start, length),
            Rest::Dict(id, keys) => {
                self.release_keys(keys);
                self.free_dict(id);
            }
            Rest::Instance(id) => self.free_instance(id),
            Rest::Block(id, after) => {
                if self.heap.is_gc(id) {
                    self.heap.free_gc(id)
                } else {
                    self.heap.free(id)
                }
                self.release_id(after);
            }
        }
    }
}
