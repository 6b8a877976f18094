//! Taking a snapshot: what names lead to, and what was seen before and lives on.

use super::fields;
use super::owners;
use super::record::{Identities, life_of};
use super::snapshot::{
    Allocator, BlockChange, Family, Field, Frame, FrameKind, Key, Lane, Object, Place, Snapshot, Traced,
    TracedLine, Variable,
};
use super::value;
use crate::compile::opcode::kind;
use crate::heap::collect::list;
use crate::object::*;
use crate::vm::Vm;
use crate::vm::frame::Frame as Running;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

/// References shown of one object.
const MOST_FIELDS: usize = 12;
/// Free blocks listed of one pool: a row of a picture.
const MOST_FREE: usize = 4;
/// Objects counted beyond those that are kept.
const MOST_COUNTED: usize = 10_000;

/// `co_flags`.
const GENERATOR: u32 = 0x20 | 0x200;
const COROUTINE: u32 = 0x80;
const OPTIMIZED: u32 = 0x1;

/// Looks at one moment of a run.
pub(super) struct Scan<'a> {
    /// The interpreter, as it is.
    pub vm: &'a Vm,
    /// What the trace calls objects.
    pub identities: &'a mut Identities,
    /// The calls' numbers, by place among the frames.
    pub calls: &'a [u32],
    /// The most objects in a picture.
    pub most: usize,
    /// The words of the source: other names of the module are not shown.
    pub words: &'a HashSet<String>,
    /// Blocks taken and given back since the last snapshot.
    pub changed: (u64, u64),
    /// Whether the heap is walked through for owners and generations.
    pub search: bool,
}

impl Scan<'_> {
    /// The snapshot, sharing what did not change with `last`.
    pub fn take(mut self, last: &Snapshot) -> Snapshot {
        let (frames, roots, temporaries) = self.frames(last);
        let seen = vec![false; self.vm.heap.bodies.len()];
        let mut walk = Walk { order: Vec::new(), seen, queue: VecDeque::new(), more: 0 };
        walk.from(self.vm, roots, self.most);
        // What only an evaluation stack holds comes and goes; what had a name stays in the picture until it dies.
        let lasting = walk.order.len();
        walk.from(self.vm, temporaries, self.most);
        let named = walk.order.len();
        walk.from(self.vm, self.identities.survivors(self.vm), self.most);
        let lists = self.lists();
        let mut shown = vec![false; self.vm.heap.bodies.len()];
        walk.order.iter().for_each(|id| shown[id.index()] = true);
        let mut generations = HashMap::default();
        for (generation, list) in (0u8..).zip(&lists) {
            generations.extend(list.iter().filter(|id| shown[id.index()]).map(|&id| (id, generation)));
        }
        let owners = if self.search {
            let keys = walk.order.iter().map(|&id| (id, self.identities.key(self.vm, id))).collect();
            owners::find(&owners::Picture { vm: self.vm, objects: &walk.order, keys: &keys, frames: &frames })
        } else {
            HashMap::default()
        };
        let before: HashMap<Key, &Rc<Object>> = last.objects.iter().map(|o| (o.key, o)).collect();
        let mut objects = Vec::with_capacity(walk.order.len());
        for (at, &id) in walk.order.iter().enumerate() {
            let mut object = self.object(id, at < named, &generations);
            object.owners = owners.get(&id).cloned().unwrap_or_default();
            object.searched = self.search;
            objects.push(match before.get(&object.key) {
                Some(same) if ***same == object => Rc::clone(same),
                _ => Rc::new(object),
            });
        }
        self.identities.note(self.vm, &walk.order[..lasting]);
        let now: HashSet<Key> = objects.iter().map(|o| o.key).collect();
        let dead: Vec<Rc<Object>> = last
            .objects
            .iter()
            .filter(|o| !now.contains(&o.key) && !self.identities.is_alive(self.vm, o.key))
            .cloned()
            .collect();
        let lanes = match lists.as_slice() {
            [] => Rc::clone(&last.lanes),
            lists => {
                let lanes = self.lanes(lists, &shown);
                if *lanes == *last.lanes { Rc::clone(&last.lanes) } else { lanes.into() }
            }
        };
        Snapshot {
            lanes,
            allocator: self.allocator(last),
            traced: self.traced(last),
            collection: None,
            frames: share(frames, &last.frames),
            objects: share(objects, &last.objects),
            dead: share(dead, &last.dead),
            more: walk.more,
            births: self.vm.heap.lives.as_ref().map_or(0, |lives| lives.begun),
        }
    }

    fn frames(&mut self, last: &Snapshot) -> (Vec<Rc<Frame>>, Vec<ObjId>, Vec<ObjId>) {
        let vm = self.vm;
        let mut frames = Vec::new();
        let (mut roots, mut temporaries) = (Vec::new(), Vec::new());
        let before: HashMap<u32, &Rc<Frame>> = last.frames.iter().map(|f| (f.call, f)).collect();
        let is_main = |f: &Running| f.locals == Some(vm.main);
        if !vm.frames.first().is_some_and(is_main) {
            let (variables, earlier) = self.names_in(vm.main, Place::Global, &mut roots);
            let (name, stack) = (Arc::from("module"), Vec::new());
            let kind = FrameKind::Module;
            frames.push(Frame {
                call: 0,
                kind,
                name,
                line: None,
                variables,
                namespace: None,
                earlier,
                stack,
                alone: Vec::new(),
            });
        }
        for (index, running) in vm.frames.iter().enumerate() {
            let code = &running.code.unit;
            let known = vm.sources.contains_key(&*code.filename);
            let optimized = code.flags & OPTIMIZED != 0;
            let kind = match running.locals {
                _ if !known => FrameKind::Library,
                Some(locals) if locals == vm.main => FrameKind::Module,
                Some(_) if !optimized => FrameKind::Class,
                _ if code.flags & GENERATOR != 0 => FrameKind::Generator,
                _ if code.flags & COROUTINE != 0 => FrameKind::Coroutine,
                _ => FrameKind::Function,
            };
            let (variables, earlier) = match (kind, running.locals) {
                (FrameKind::Library, _) => (Vec::new(), 0),
                (FrameKind::Module, Some(locals)) => self.names_in(locals, Place::Global, &mut roots),
                (_, Some(locals)) if !optimized => self.names_in(locals, Place::Local, &mut roots),
                _ => (self.variables(running, &mut roots), 0),
            };
            let name: Arc<str> = match kind {
                FrameKind::Module => "module".into(),
                _ => Arc::clone(&code.qualname),
            };
            let bottom = running.base + running.code.variables_count();
            let top = stack_top(vm, index);
            let entries: Vec<ObjId> =
                vm.stack.get(bottom..top.max(bottom)).unwrap_or(&[]).iter().flatten().copied().collect();
            let mut keys = |ids: &[ObjId]| ids.iter().map(|&id| self.identities.key(vm, id)).collect();
            let (stack, alone) = if known {
                let alone: Vec<ObjId> = entries.iter().copied().filter(|&id| on_stacks(vm, id)).collect();
                (keys(&entries), keys(&alone))
            } else {
                (Vec::new(), Vec::new())
            };
            if known {
                temporaries.extend(entries);
            }
            let line = Vm::line_at(&running.code, vm.instruction_of(index));
            let call = match kind {
                FrameKind::Module => 0,
                _ => self.calls.get(index).copied().unwrap_or(0),
            };
            let line = line.filter(|_| known);
            let namespace = running.locals.filter(|_| kind == FrameKind::Class);
            let namespace = namespace.map(|dict| self.identities.key(vm, dict));
            frames.push(Frame { call, kind, name, line, variables, namespace, earlier, stack, alone });
        }
        let shared = frames.into_iter().map(|frame| match before.get(&frame.call) {
            Some(same) if ***same == frame => Rc::clone(same),
            _ => Rc::new(frame),
        });
        (shared.collect(), roots, temporaries)
    }

    /// The names of a namespace that a program's author gave, and how many more the module has from before.
    fn names_in(&mut self, dict: ObjId, place: Place, roots: &mut Vec<ObjId>) -> (Vec<Variable>, usize) {
        let mut variables = Vec::new();
        let mut earlier = 0;
        for item in self.vm.heap.dict_items(dict) {
            let name = self.vm.heap.text_lossy(item.key);
            if name.is_empty() || (name.starts_with("__") && name.ends_with("__")) {
                continue;
            }
            if place == Place::Global && !self.words.contains(&name) {
                earlier += 1;
                continue;
            }
            roots.push(item.value);
            let target = self.identities.key(self.vm, item.value);
            variables.push(Variable { name: name.into(), place, target });
        }
        (variables, earlier)
    }

    fn variables(&mut self, frame: &Running, roots: &mut Vec<ObjId>) -> Vec<Variable> {
        let mut variables = Vec::new();
        for (i, local) in frame.code.unit.locals_plus.iter().enumerate() {
            let Some(Some(target)) = self.vm.stack.get(frame.base + i).copied() else { continue };
            let in_cell = matches!(self.vm.heap.outer(target), Body::Cell(_));
            let place = if local.kind & kind::FREE != 0 {
                Place::Free
            } else if local.kind & kind::CELL != 0 && in_cell {
                Place::Cell
            } else {
                Place::Local
            };
            roots.push(target);
            let target = self.identities.key(self.vm, target);
            variables.push(Variable { name: Arc::clone(&local.name), place, target });
        }
        variables
    }

    fn object(&mut self, id: ObjId, reachable: bool, generations: &HashMap<ObjId, u8>) -> Object {
        let heap = &self.vm.heap;
        let mut fields = if fields::is_leaf(heap, id) { Vec::new() } else { fields::shown(heap, id) };
        let more_fields = fields.len().saturating_sub(MOST_FIELDS) + fields::left_out(heap, id);
        fields.truncate(MOST_FIELDS);
        let atom = fields::is_atom(heap, id);
        let family = match heap.outer(id) {
            _ if atom => Family::Atom,
            Body::Cell(_) => Family::Cell,
            Body::Generator(_) => Family::Generator,
            Body::Function(_)
            | Body::Type(_)
            | Body::Module(_)
            | Body::Code(_)
            | Body::Builtin(_)
            | Body::Descriptor(_) => Family::Code,
            _ => Family::Container,
        };
        let type_name = self.vm.class_name(heap.type_of(id));
        let fields = fields
            .into_iter()
            .map(|r| Field {
                label: r.label.text(heap),
                target: self.identities.key(self.vm, r.target),
                weak: r.weak,
            })
            .collect();
        Object {
            key: self.identities.key(self.vm, id),
            born: life_of(self.vm, id),
            family,
            type_name: type_name.into(),
            value: value::short(heap, id, value::MOST),
            address: heap.address(id),
            size: heap.size_with_front(id),
            count: heap.count(id),
            tracked: heap.is_tracked(id),
            generation: generations.get(&id).copied(),
            fields,
            more_fields,
            reachable,
            words: super::words::of(heap, id),
            owners: Vec::new(),
            searched: false,
        }
    }

    fn allocator(&self, last: &Snapshot) -> Rc<Allocator> {
        let blocks = &self.vm.heap.blocks;
        let (taken, given) = self.changed;
        let last_changes = self.vm.heap.lives.as_ref().map_or(&[][..], |lives| lives.last(taken + given));
        let change = |c: &crate::heap::Change| BlockChange { address: c.address, size: c.size };
        // Where the last change was; in a step without one, still there.
        let place =
            last_changes.last().map(|c| c.address).or(last.allocator.pool.as_ref().map(|p| p.address));
        let pool = place.and_then(|at| blocks.pools().pool_at(&blocks.heads, at, MOST_FREE));
        let now = Allocator {
            classes: blocks.pools().classes(),
            arenas: blocks.pools().arenas(),
            large: blocks.large_blocks(),
            taken,
            given,
            changes: last_changes.iter().map(change).collect(),
            pool,
        };
        if now == *last.allocator { Rc::clone(&last.allocator) } else { Rc::new(now) }
    }

    fn traced(&self, last: &Snapshot) -> Option<Rc<Traced>> {
        let memory = self.vm.traced_memory()?;
        let line = |((file, line), (bytes, blocks))| TracedLine { file, line, bytes, blocks };
        let lines = memory.lines.into_iter().map(line).collect();
        let now = Traced { lines, current: memory.current, peak: memory.peak };
        match &last.traced {
            Some(same) if **same == now => Some(Rc::clone(same)),
            _ => Some(Rc::new(now)),
        }
    }

    /// The objects of each generation.
    fn lists(&self) -> Vec<Vec<ObjId>> {
        let heap = &self.vm.heap;
        // While a collection runs the lists' links hold other things.
        if !self.search || heap.collector.collecting {
            return Vec::new();
        }
        (0..3).map(|generation| heap.list_of_generation(list::of(generation))).collect()
    }

    /// The generations with those of their objects that are in the picture.
    fn lanes(&mut self, lists: &[Vec<ObjId>], shown: &[bool]) -> Vec<Lane> {
        let vm = self.vm;
        let generations = &vm.heap.collector.generations;
        let lane = |(list, generation): (&Vec<ObjId>, &crate::heap::Generation)| Lane {
            count: generation.count,
            threshold: generation.threshold,
            length: list.len(),
            members: list
                .iter()
                .filter(|id| shown[id.index()])
                .map(|&id| self.identities.key(vm, id))
                .collect(),
        };
        lists.iter().zip(generations).map(lane).collect()
    }
}

/// The first dead entry of a frame's evaluation stack. A frame that an instruction called took its arguments over;
/// under one that Rust code called there is all that the native function holds.
pub(super) fn stack_top(vm: &Vm, index: usize) -> usize {
    match vm.frames.get(index + 1) {
        None => vm.sp,
        Some(next) if next.entry => next.base,
        Some(_) => vm.frames[index].sp,
    }
}

/// Whether evaluation stacks hold all of the object's references.
fn on_stacks(vm: &Vm, id: ObjId) -> bool {
    if vm.heap.is_immortal(id) || fields::is_atom(&vm.heap, id) {
        return false;
    }
    let held = vm.frames.iter().enumerate().map(|(index, frame)| {
        let bottom = frame.base + frame.code.variables_count();
        let entries = vm.stack.get(bottom..stack_top(vm, index).max(bottom)).unwrap_or(&[]);
        entries.iter().filter(|entry| **entry == Some(id)).count()
    });
    held.sum::<usize>() == vm.heap.count(id) as usize
}

/// A breadth-first walk.
struct Walk {
    order: Vec<ObjId>,
    /// By row.
    seen: Vec<bool>,
    queue: VecDeque<ObjId>,
    more: usize,
}

impl Walk {
    fn from(&mut self, vm: &Vm, roots: impl IntoIterator<Item = ObjId>, most: usize) {
        for root in roots {
            self.meet(root, most);
        }
        while let Some(id) = self.queue.pop_front() {
            if self.more > MOST_COUNTED {
                return;
            }
            if fields::is_leaf(&vm.heap, id) {
                continue;
            }
            match fields::items(&vm.heap, id) {
                Some(items) => items.into_iter().for_each(|item| self.meet(item, most)),
                None => {
                    for reference in fields::shown(&vm.heap, id) {
                        self.meet(reference.target, most);
                    }
                }
            }
        }
    }

    fn meet(&mut self, id: ObjId, most: usize) {
        if std::mem::replace(&mut self.seen[id.index()], true) {
            return;
        }
        if self.order.len() < most {
            self.order.push(id);
        } else {
            self.more += 1;
        }
        self.queue.push_back(id);
    }
}

fn share<T: PartialEq + Clone>(new: Vec<Rc<T>>, old: &Rc<[Rc<T>]>) -> Rc<[Rc<T>]> {
    let same = new.len() == old.len() && new.iter().zip(old.iter()).all(|(a, b)| Rc::ptr_eq(a, b) || a == b);
    if same { Rc::clone(old) } else { new.into() }
}
