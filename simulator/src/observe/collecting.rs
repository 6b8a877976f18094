//! Following a collection through its phases (`gc_collect_main` in `Python/gc.c`).

use super::record::Identities;
use super::snapshot::*;
use crate::heap::collect::list;
use crate::object::ObjId;
use crate::vm::Vm;
use crate::vm::watch;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

/// Most objects of a collection that are followed.
const MOST: usize = 60;
/// Up to so many references each subtraction is a step; beyond, each object is one.
const MOST_EDGES: usize = 24;

/// A collection that is going on.
pub(super) struct Collecting {
    state: Collection,
    objects: Vec<(ObjId, Key)>,
    /// Whether it found something unreachable.
    found: bool,
}

impl Collecting {
    /// It is about to begin.
    pub fn new(generation: usize) -> Collecting {
        let state = Collection { generation, phase: Phase::Begun, members: Vec::new(), others: 0 };
        Collecting { state, objects: Vec::new(), found: false }
    }

    /// The steps that a phase makes, each with its sentence.
    pub fn look(
        &mut self,
        vm: &Vm,
        phase: watch::Phase,
        last: &Snapshot,
        identities: &Identities,
    ) -> Vec<(Collection, String)> {
        match phase {
            watch::Phase::Begun { generation } => self.begun(vm, generation),
            watch::Phase::Merged { list } => self.merged(vm, list, last, identities),
            watch::Phase::Copied { list } => self.copied(vm, list),
            watch::Phase::Subtracted => self.subtracted(vm),
            watch::Phase::Deduced => self.deduced(vm),
            watch::Phase::WeakRefsCleared if self.found => {
                let text = "Weak references to what is unreachable are cleared, and their callbacks have been called.";
                self.step(Phase::WeakRefsCleared, text.to_owned())
            }
            watch::Phase::Finalized if self.found => {
                self.update(vm, list::UNREACHABLE);
                let text = "Finalisers (`__del__`) of what is unreachable have been called.";
                self.step(Phase::Finalized, text.to_owned())
            }
            watch::Phase::Resurrected if self.found => self.resurrected(vm),
            watch::Phase::Deleted => self.deleted(vm, identities),
            _ => Vec::new(),
        }
    }

    /// How it stands while Python code runs within it, in the phase that calls that: callbacks of weak references,
    /// finalisers, what dies as references are cleared.
    pub fn within(&self) -> Collection {
        let phase = match &self.state.phase {
            Phase::Deduced => Phase::WeakRefsCleared,
            Phase::WeakRefsCleared => Phase::Finalized,
            Phase::Finalized | Phase::Resurrected => Phase::Deleted,
            phase => phase.clone(),
        };
        Collection { phase, ..self.state.clone() }
    }

    fn step(&mut self, phase: Phase, sentence: String) -> Vec<(Collection, String)> {
        self.state.phase = phase;
        vec![(self.state.clone(), sentence)]
    }

    fn begun(&mut self, vm: &Vm, generation: usize) -> Vec<(Collection, String)> {
        let g = &vm.heap.collector.generations[generation];
        let full = i64::from(g.count) > i64::from(g.threshold);
        let why = if full {
            format!("its count, {}, is over its threshold, {}", g.count, g.threshold)
        } else {
            "the program asks for it".to_owned()
        };
        self.step(Phase::Begun, format!("A collection of generation {generation} begins: {why}."))
    }

    fn merged(
        &mut self,
        vm: &Vm,
        list: u32,
        last: &Snapshot,
        identities: &Identities,
    ) -> Vec<(Collection, String)> {
        // Classes, functions and modules are as good as never garbage: they would only fill the picture.
        let drawn = last.objects.iter().filter(|o| o.tracked && o.family != Family::Code);
        let drawn: HashSet<Key> = drawn.map(|o| o.key).collect();
        let all = vm.heap.list_of_generation(list);
        for &id in &all {
            match identities.known(vm, id) {
                Some(key) if drawn.contains(&key) && self.objects.len() < MOST => {
                    self.objects.push((id, key))
                }
                _ => {}
            }
        }
        self.state.others = all.len() - self.objects.len();
        self.state.members = self
            .objects
            .iter()
            .map(|&(id, key)| Member {
                key,
                count: vm.heap.count(id),
                refs: None,
                standing: Standing::Examined,
            })
            .collect();
        let younger = match self.state.generation {
            0 => "The youngest generation's list is examined",
            1 => "Generation 0 is merged into generation 1, whose list is examined",
            _ => "The younger generations are merged into the oldest, whose list is examined",
        };
        let drawn = match self.objects.len() {
            0 => "none".to_owned(),
            some => some.to_string(),
        };
        let text = format!("{younger}: {} objects, {drawn} of them drawn here.", all.len());
        self.step(Phase::Merged, text)
    }

    fn copied(&mut self, vm: &Vm, list: u32) -> Vec<(Collection, String)> {
        for (member, &(id, _)) in self.state.members.iter_mut().zip(&self.objects) {
            member.refs = vm.heap.gc_refs(id);
        }
        let text = "Each object's count is copied to `gc_refs`, where the collector can subtract.".to_owned();
        let mut steps = self.step(Phase::Copied, text);
        // The subtraction happens in one go; what it does is known from the references now.
        let edges = self.edges(vm, list);
        let followed: usize = edges.iter().skip(1).map(|(_, to)| to.len()).sum();
        for (from, to) in edges.into_iter().filter(|(_, to)| !to.is_empty()) {
            if from.is_some() && followed <= MOST_EDGES {
                for key in to {
                    steps.push(self.subtract(vm, from, vec![key]));
                }
            } else {
                steps.push(self.subtract(vm, from, to));
            }
        }
        steps
    }

    /// The references from each object of the list to those followed, in the order of the traversal; first those of all
    /// objects that are not followed.
    fn edges(&self, vm: &Vm, list: u32) -> Vec<(Option<Key>, Vec<Key>)> {
        let keys: HashMap<ObjId, Key> = self.objects.iter().copied().collect();
        let mut edges = vec![(None, Vec::new())];
        for id in vm.heap.list_of_generation(list) {
            let mut to = Vec::new();
            vm.heap.traverse(id, &mut |child| to.extend(keys.get(&child)));
            match keys.get(&id) {
                Some(&key) => edges.push((Some(key), to)),
                None => edges[0].1.extend(to),
            }
        }
        edges
    }

    fn subtract(&mut self, vm: &Vm, from: Option<Key>, to: Vec<Key>) -> (Collection, String) {
        let mut changed = Vec::new();
        for key in &to {
            if let Some(member) = self.state.members.iter_mut().find(|m| m.key == *key) {
                member.refs = member.refs.map(|refs| refs.saturating_sub(1));
                changed.push((*key, member.refs.unwrap_or(0)));
            }
        }
        let name = |key: Key| {
            let id = self.objects.iter().find(|(_, k)| *k == key).map(|(id, _)| *id);
            id.map_or_else(String::new, |id| format!("{} #{}", vm.class_name(vm.heap.type_of(id)), key.0))
        };
        let sentence = match (from, changed.as_slice()) {
            (None, _) => format!(
                "From objects of the list that are not drawn here (namespaces, functions, classes), {} subtracted.",
                if to.len() == 1 {
                    "1 reference is".to_owned()
                } else {
                    format!("{} references are", to.len())
                }
            ),
            (Some(from), [(key, refs)]) if *key == from => {
                format!(
                    "{} refers to itself: one is subtracted, and its copy (`gc_refs`) is {refs}.",
                    name(from)
                )
            }
            (Some(from), [(key, refs)]) => {
                format!(
                    "{} refers to {}: one is subtracted, and its copy (`gc_refs`) is {refs}.",
                    name(from),
                    name(*key)
                )
            }
            (Some(from), _) => format!("The {} references of {} are subtracted.", to.len(), name(from)),
        };
        self.state.phase = Phase::Subtracted { from, to };
        (self.state.clone(), sentence)
    }

    fn subtracted(&mut self, vm: &Vm) -> Vec<(Collection, String)> {
        // What the collector itself came to; a test compares the two.
        for (member, &(id, _)) in self.state.members.iter_mut().zip(&self.objects) {
            debug_assert!(
                member.refs == vm.heap.gc_refs(id) || vm.heap.is_immortal(id),
                "gc_refs of object {} were followed to {:?}",
                id.number(),
                member.refs
            );
            member.refs = vm.heap.gc_refs(id);
        }
        Vec::new()
    }

    fn deduced(&mut self, vm: &Vm) -> Vec<(Collection, String)> {
        let unreachable = self.update(vm, list::UNREACHABLE);
        self.found = unreachable > 0;
        let text = match unreachable {
            0 => "Every object is reached from one whose copy (`gc_refs`) is not 0, or is one: nothing is unreachable."
                .to_owned(),
            1 => "What a reference from outside leads to is reachable and stays; 1 object is unreachable.".to_owned(),
            many => {
                format!("What a reference from outside leads to is reachable and stays; {many} objects are unreachable.")
            }
        };
        self.step(Phase::Deduced, text)
    }

    /// Sets where each object stands; returns the number of those in the list.
    fn update(&mut self, vm: &Vm, head: u32) -> usize {
        let unreachable: HashSet<ObjId> = vm.heap.list_of_generation(head).into_iter().collect();
        for (member, (id, _)) in self.state.members.iter_mut().zip(&self.objects) {
            if member.standing != Standing::Dead {
                let is = unreachable.contains(id);
                member.standing = if is { Standing::Unreachable } else { Standing::Reachable };
                member.count = vm.heap.count(*id);
                member.refs = None;
            }
        }
        unreachable.len()
    }

    fn resurrected(&mut self, vm: &Vm) -> Vec<(Collection, String)> {
        let before = self.state.members.iter().filter(|m| m.standing == Standing::Unreachable).count();
        self.update(vm, list::FINAL);
        let after = self.state.members.iter().filter(|m| m.standing == Standing::Unreachable).count();
        if before == after {
            return Vec::new();
        }
        let back = before - after;
        let text =
            format!("A finaliser made {back} of them reachable again, and what is reachable lives on.");
        self.step(Phase::Resurrected, text)
    }

    fn deleted(&mut self, vm: &Vm, identities: &Identities) -> Vec<(Collection, String)> {
        let mut steps = Vec::new();
        for (member, &(id, key)) in self.state.members.iter_mut().zip(&self.objects) {
            if identities.is_alive(vm, key) {
                member.count = vm.heap.count(id);
                member.standing = Standing::Reachable;
            } else {
                member.standing = Standing::Dead;
            }
        }
        if self.found {
            let dead = self.state.members.iter().filter(|m| m.standing == Standing::Dead).count();
            let dead = match dead {
                0 => String::new(),
                1 => ": 1 of the objects drawn here is dead".to_owned(),
                many => format!(": {many} of the objects drawn here are dead"),
            };
            let text =
                format!("The references of what is unreachable are cleared, and counts go to 0{dead}.");
            steps.extend(self.step(Phase::Deleted, text));
        }
        let text = match self.state.generation {
            2 => "The survivors stay in the oldest generation. The collection is over.".to_owned(),
            young => format!("The survivors are in generation {} now. The collection is over.", young + 1),
        };
        self.state.members.retain(|m| m.standing != Standing::Dead);
        steps.extend(self.step(Phase::Promoted, text));
        steps
    }
}
