//! Who holds each reference of an object's count: every owner by name, adding up to the count.

use super::fields;
use super::scan::stack_top;
use super::sentence;
use super::snapshot::{Frame, Key, Owner, Variable};
use super::value;
use crate::compile::opcode::{deopt, op};
use crate::object::*;
use crate::vm::Vm;
use rustc_hash::FxHashMap as HashMap;
use std::rc::Rc;

/// Owners listed of one object; the others are counted together.
const MOST: usize = 40;

/// What the search needs to know of the picture.
pub(super) struct Picture<'a> {
    /// The interpreter, as it is.
    pub vm: &'a Vm,
    /// The objects whose owners are asked for.
    pub objects: &'a [ObjId],
    /// What the picture calls them.
    pub keys: &'a HashMap<ObjId, Key>,
    /// The frames of the picture, outermost first.
    pub frames: &'a [Rc<Frame>],
}

/// A holder that is no object, or an object.
enum Holder {
    Place(String),
    Object(ObjId),
}

/// The owners of the picture's objects, immortal ones left out: one walk through the heap.
pub(super) fn find(picture: &Picture) -> HashMap<ObjId, Vec<Owner>> {
    let vm = picture.vm;
    let mut wanted = vec![false; vm.heap.bodies.len()];
    for &id in picture.objects {
        wanted[id.index()] = !vm.heap.is_immortal(id);
    }
    let mut holders: HashMap<ObjId, Vec<Holder>> = HashMap::default();
    let mut constants: HashMap<ObjId, ObjId> = HashMap::default();
    picture.frames_hold(&wanted, &mut holders);
    picture.interpreter_holds(&wanted, &mut holders);
    for (row, body) in vm.heap.bodies.iter().enumerate().skip(1) {
        let Some(owner) = ObjId::new(row as u32) else { continue };
        if let Body::Code(code) = body {
            constants.insert(code.consts_tuple, owner);
        }
        body.visit(&vm.heap.words, &mut |child| {
            if wanted[child.index()] {
                holders.entry(child).or_default().push(Holder::Object(owner));
            }
        });
    }
    let names = picture.names();
    let parents = picture.parents(&names);
    // An owner's labels are looked for once, however many of its items are asked for.
    let mut labels: HashMap<ObjId, HashMap<ObjId, Vec<String>>> = HashMap::default();
    let mut describe = |id: ObjId, owner: ObjId| {
        let of = labels.entry(owner).or_insert_with(|| fields::places(&vm.heap, owner, &wanted, MOST));
        picture.place(of.get(&id).map_or(&[], Vec::as_slice), owner, &constants, &names, &parents)
    };
    let mut found = HashMap::default();
    for (id, holders) in holders {
        let mut owners: Vec<Owner> = Vec::new();
        let mut places: HashMap<ObjId, std::vec::IntoIter<String>> = HashMap::default();
        let total = holders.len();
        for holder in holders.into_iter().take(MOST) {
            let (place, key) = match holder {
                Holder::Place(place) => (place, None),
                Holder::Object(owner) => {
                    // An owner that holds it twice has two places.
                    let places = places.entry(owner).or_insert_with(|| describe(id, owner).into_iter());
                    (places.next().unwrap_or_else(|| "a field".to_owned()), picture.keys.get(&owner).copied())
                }
            };
            match owners.iter_mut().find(|o| o.place == place && o.key == key) {
                Some(same) => same.times += 1,
                None => owners.push(Owner { place, key, times: 1 }),
            }
        }
        if total > MOST {
            let place = "other places, too many to name".to_owned();
            owners.push(Owner { place, key: None, times: (total - MOST) as u32 });
        }
        // Rows change from one version to the next; a picture should not. So item 10 comes after item 9.
        owners.sort_by(|a, b| (a.place.len(), &a.place).cmp(&(b.place.len(), &b.place)));
        found.insert(id, owners);
    }
    for &id in picture.objects.iter().filter(|id| wanted[id.index()]) {
        let owners = found.entry(id).or_default();
        let named: u32 = owners.iter().map(|o| o.times).sum();
        let rest = vm.heap.count(id).saturating_sub(named);
        if rest > 0 {
            // A native function that is running, or the compiler's tree of the script's constants.
            let place = "the interpreter itself, while it runs".to_owned();
            owners.push(Owner { place, key: None, times: rest });
        }
    }
    found
}

impl Picture<'_> {
    /// The first name of each object, for phrases.
    fn names(&self) -> HashMap<Key, &str> {
        let mut names = HashMap::default();
        let variables = self.frames.iter().rev().flat_map(|f| f.variables.iter());
        for Variable { name, target, .. } in variables {
            names.entry(*target).or_insert(&**name);
        }
        names
    }

    fn frames_hold(&self, wanted: &[bool], holders: &mut HashMap<ObjId, Vec<Holder>>) {
        let vm = self.vm;
        let mut hold = |id: Option<ObjId>, place: &dyn Fn() -> String| {
            if let Some(id) = id.filter(|id| wanted[id.index()]) {
                holders.entry(id).or_default().push(Holder::Place(place()));
            }
        };
        for (index, frame) in vm.frames.iter().enumerate() {
            let unit = &frame.code.unit;
            let name = if &*unit.name == "<module>" { "module" } else { &*unit.qualname };
            let bottom = frame.base + frame.code.variables_count();
            for (at, local) in (frame.base..bottom).zip(&unit.locals_plus) {
                let free = local.kind & crate::compile::opcode::kind::FREE != 0;
                let what = if free { "closure name" } else { "name" };
                hold(vm.stack.get(at).copied().flatten(), &|| format!("{what} `{}` in {name}", local.name));
            }
            let last = index + 1 == vm.frames.len();
            let top = stack_top(vm, index).max(bottom);
            let call = if last { self.call_of(index, bottom, top) } else { None };
            for at in bottom..top {
                let place = || match &call {
                    Some((first, callee)) if at >= *first => {
                        format!("argument {} of {callee}", at - first + 1)
                    }
                    _ => format!("the evaluation stack of {name}"),
                };
                hold(vm.stack.get(at).copied().flatten(), &place);
            }
            for (id, what) in [
                (Some(frame.code_id), "code"),
                (Some(frame.function), "function"),
                (frame.locals, "namespace"),
                (frame.object, "frame object"),
                (frame.instance, "new instance"),
            ] {
                hold(id, &|| format!("the {what} of the running frame of {name}"));
            }
        }
    }

    /// Where the arguments of the call begin that the frame is at, and what is called.
    fn call_of(&self, index: usize, bottom: usize, top: usize) -> Option<(usize, String)> {
        let vm = self.vm;
        let frame = &vm.frames[index];
        let at = vm.instruction_of(index);
        let word = frame.code.instructions.get(at)?.get();
        if deopt(word as u8) != op::CALL {
            return None;
        }
        let first = top.checked_sub(usize::from(word >> 8)).filter(|&first| first >= bottom + 2)?;
        let callee = vm.stack.get(first - 2).copied().flatten()?;
        let name = match vm.heap.outer(callee) {
            Body::Builtin(b) => vm.natives.get(b.native as usize)?.name.to_owned(),
            _ => value::short(&vm.heap, callee, value::MOST),
        };
        Some((first, name))
    }

    fn interpreter_holds(&self, wanted: &[bool], holders: &mut HashMap<ObjId, Vec<Holder>>) {
        let vm = self.vm;
        let handled =
            vm.handled.iter().copied().flatten().map(|id| (id, "the exception that is being handled"));
        let current = vm.current.into_iter().map(|id| (id, "the exception that is being raised"));
        let returned = vm.returned.into_iter().map(|id| (id, "the value that is being returned"));
        let held = vm.held.iter().map(|&id| (id, "the interpreter"));
        let streams = vm.modules_state.streams.held().flatten().map(|id| (id, "the interpreter's streams"));
        let hooks = vm.modules_state.asyncgen_hooks.into_iter().flatten();
        let hooks = hooks.map(|id| (id, "the hooks of asynchronous generators"));
        let trace = vm.tracing.function().into_iter().map(|id| (id, "the trace function"));
        let trace = trace.chain(vm.profiling.held().flatten().map(|id| (id, "the profile function")));
        let all = handled.chain(current).chain(returned).chain(held).chain(streams).chain(hooks).chain(trace);
        for (id, place) in all {
            if wanted[id.index()] {
                holders.entry(id).or_default().push(Holder::Place(place.to_owned()));
            }
        }
        for key in vm.heap.shared.iter().flat_map(|s| s.table.entries.iter().filter_map(|e| e.key)) {
            if wanted[key.index()] {
                let place = "a class's table of attribute names".to_owned();
                holders.entry(key).or_default().push(Holder::Place(place));
            }
        }
    }

    /// Where containers without a name stand, if a named object or a function of the picture shows them.
    fn parents(&self, names: &HashMap<Key, &str>) -> HashMap<ObjId, String> {
        let heap = &self.vm.heap;
        let mut parents = HashMap::default();
        for &holder in self.objects {
            let function = matches!(heap.outer(holder), Body::Function(_));
            let name = self.keys.get(&holder).and_then(|key| names.get(key));
            if !(function || name.is_some()) || fields::is_leaf(heap, holder) {
                continue;
            }
            let whose = match name {
                Some(name) => (*name).to_owned(),
                None => value::short(heap, holder, value::MOST),
            };
            for reference in fields::shown(heap, holder) {
                if reference.target != holder && !fields::is_atom(heap, reference.target) {
                    let place = || format!("{} of `{whose}`", sentence::place(&reference.label.text(heap)));
                    parents.entry(reference.target).or_insert_with(place);
                }
            }
        }
        parents
    }

    /// Where `owner` holds an object under these labels, in words.
    fn place(
        &self,
        labels: &[String],
        owner: ObjId,
        constants: &HashMap<ObjId, ObjId>,
        names: &HashMap<Key, &str>,
        parents: &HashMap<ObjId, String>,
    ) -> Vec<String> {
        let heap = &self.vm.heap;
        if owner == self.vm.main {
            return labels
                .iter()
                .map(|label| format!("name `{}` in module", label.trim_matches('\'')))
                .collect();
        }
        if let Some(&code) = constants.get(&owner) {
            let name = value::short(heap, code, value::MOST);
            return labels.iter().map(|_| format!("the constants of {name}")).collect();
        }
        let name = self.keys.get(&owner).and_then(|key| names.get(key));
        let type_name = self.vm.class_name(heap.type_of(owner));
        let whose = match (heap.outer(owner), name) {
            (Body::Function(_) | Body::Code(_) | Body::Type(_) | Body::Module(_), _) => {
                format!("the {type_name} {}", value::short(heap, owner, value::MOST))
            }
            (Body::Cell(_), Some(name)) => format!("the cell of `{name}`"),
            (Body::Generator(_), _) => format!("the generator {}", value::short(heap, owner, value::MOST)),
            (_, Some(name)) => format!("the {type_name} `{name}`"),
            (_, None) => match parents.get(&owner) {
                Some(place) => format!("the {type_name} at {place}"),
                None => format!("a {type_name} at …{:05x}", heap.address(owner) & 0xf_ffff),
            },
        };
        let phrase = |label: &String| match heap.body(owner) {
            Body::Tuple { .. } | Body::List { .. } | Body::Deque(_)
                if label.starts_with(|c: char| c.is_ascii_digit()) =>
            {
                format!("item {label} of {whose}")
            }
            Body::Set(_) => format!("an item of {whose}"),
            Body::Cell(_) => whose.clone(),
            Body::Dict(_) if !label.starts_with("key") => format!("the value of {label} in {whose}"),
            _ => format!("`{label}` of {whose}"),
        };
        labels.iter().map(phrase).collect()
    }
}
