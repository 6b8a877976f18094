//! The classes that CPython's start has made and the simulator has no use for: `__subclasses__()` of built-in types shows
//! them, and `gc.get_objects()`. They have names and bases, and nothing in them.

use super::Vm;
use crate::heap::dicts::Item;
use crate::object::dict::{DictBody, KeyTable, Keys, log2_for_items};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::object::full_name;

/// All subclasses of `object` in CPython's order, and those of other types whose subclasses are not all here. A line is a
/// module and classes, their bases in parentheses if that is not `object` alone (`~` is a space). A mark is on those that are
/// made: `+` by a class statement, `@` by one with the metaclass `ABCMeta`, `*` by C at run time; `.` is a static type, which
/// the collector does not know. `=` is one by C that is here, but not known to the collector: another stands in for it there.
static CLASSES: &str = include_str!("start_classes.txt");

/// What these modules make is in the young generation when a program starts, and so is what has the metaclass.
const YOUNG: &str = "abc codecs encodings encodings.utf_8 signal";

/// A class that is to be made.
pub(super) struct StartClass<'a> {
    /// Its `__module__`.
    pub module: &'a str,
    /// Its `__qualname__`.
    pub name: String,
    /// Its `__bases__`.
    pub bases: Vec<ObjId>,
    /// Its type.
    pub metaclass: ObjId,
    /// By what it is made, as the table of classes has it; `-` is one by C that an import makes and that is here, with a dictionary and
    /// a weak reference that the collector knows.
    pub mark: char,
}

impl StartClass<'_> {
    fn generation(&self) -> usize {
        usize::from(self.mark != '@' && !YOUNG.split(' ').any(|other| other == self.module))
    }
}

impl Vm {
    /// Makes the classes out of stand-ins.
    pub(super) fn make_start_classes(&mut self) {
        let mut made: Vec<(String, ObjId)> = Vec::new();
        let mut pairs: Vec<(ObjId, ObjId)> = Vec::new();
        for (module, words) in CLASSES.lines().filter_map(|line| line.split_once(": ")) {
            for word in words.split(' ') {
                let text = word.trim_start_matches(['+', '@', '*', '.', '=']);
                let mark = word.chars().next().filter(|_| text.len() < word.len());
                let with_bases = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
                let (name, bases) = with_bases.unwrap_or((text, "object"));
                let known = |name: &str| {
                    let last = made.iter().rev().find(|(other, _)| other == name).map(|(_, class)| *class);
                    last.or_else(|| Kind::ALL.iter().find(|kind| kind.name() == name).map(|kind| kind.id()))
                };
                let bases: Vec<ObjId> = bases.split('&').filter_map(known).collect();
                let there = known(name).filter(|_| matches!(mark, None | Some('=')));
                let metaclass = known("ABCMeta").filter(|_| mark == Some('@')).unwrap_or(ty::TYPE);
                let name = name.replace('~', " ");
                let class = match mark {
                    None => there,
                    Some(mark) => {
                        let new =
                            StartClass { module, name: name.clone(), bases: bases.clone(), metaclass, mark };
                        let since = if mark == '=' { None } else { self.made_since(&new) };
                        let class = since.or_else(|| self.make_start_class(new));
                        there.or(class)
                    }
                };
                let Some(class) = class else { continue };
                made.push((name, class));
                pairs.extend(bases.into_iter().map(|base| (base, class)));
            }
        }
        while let Some(&(base, _)) = pairs.first() {
            let named: Vec<ObjId> = pairs.iter().filter(|pair| pair.0 == base).map(|pair| pair.1).collect();
            self.order_subclasses(base, &named);
            pairs.retain(|pair| pair.0 != base);
        }
    }

    /// The library's class of this name, if it is there.
    fn made_since(&self, class: &StartClass) -> Field {
        let name = format!("{}.{}", class.module, class.name);
        let base = *class.bases.first()?;
        self.subclasses(base)
            .into_iter()
            .chain(self.imports.start_objects.loader)
            .find(|&other| full_name(self, other) == name)
    }

    pub(super) fn make_start_class(&mut self, class: StartClass) -> Field {
        let generation = class.generation();
        let is_static = class.mark == '.';
        let id = if is_static {
            self.heap.put_apart(Body::Cell(None))
        } else {
            self.place(generation, Body::Cell(None))?
        };
        let [name, qualname, module] =
            [class.name.rsplit('.').next().unwrap_or_default(), &class.name, class.module]
                .map(|text| self.text_apart(text));
        // A dictionary with nothing in it that the collector knows would not stay tracked.
        let function = self.imports.start_objects.function?;
        let mut items = vec![(name::__module__, module), (name::__init__, function)];
        let base = *class.bases.first()?;
        let t = self.heap.class(base)?;
        let (kind, flags, sizes) = (t.kind, t.flags, (t.basicsize, t.itemsize));
        // One with items at its end cannot have any.
        let (had_dict, had_weakrefs) = (t.has_dict, t.has_weakrefs || t.itemsize > 0);
        let by_statement = class.mark == '+';
        for (lacks, key, access) in
            [(!had_dict, name::__dict__, Access::Dict), (!had_weakrefs, name::__weakref__, Access::WeakRefs)]
        {
            if by_statement && lacks {
                let body = DescriptorBody { class: id, name: key, access, this: None, wrapped: None };
                self.heap.incref(id);
                items.push((key, self.place(generation, Body::Descriptor(Box::new(body)))?));
            }
        }
        items.push((name::__doc__, fixed::NONE));
        let dict = self.heap.dict_apart(&items);
        // Of one that is here, the dictionary and a weak reference are known.
        let apart = class.mark == '-';
        let dict = if apart { self.immortal_apart(dict) } else { self.place(generation, dict)? };
        let mro = self.compute_mro(id, &class.bases).ok()?;
        let mro = self.heap.tuple_apart(&mro);
        let mro = if is_static { self.immortal_apart(mro) } else { self.place(generation, mro)? };
        let bases = self.heap.tuple_apart(&class.bases);
        let bases = self.immortal_apart(bases);
        let slots = *self.slots_of(base);
        self.slots.push(slots);
        for held in [class.metaclass, base, bases, mro, dict] {
            self.heap.incref(held);
        }
        let body = TypeBody {
            class: class.metaclass,
            kind,
            flags: TypeFlags {
                heap: !is_static,
                from_spec: false,
                base: !is_static,
                immutable: is_static,
                gc: flags.gc || by_statement,
                ..flags
            },
            name: if is_static { format!("{}.{}", class.module, class.name) } else { class.name.clone() }
                .into(),
            name_object: Some(name).filter(|_| !is_static),
            qualname: Some(qualname).filter(|_| !is_static),
            base: Some(base),
            bases: Some(bases),
            mro: Some(mro),
            dict: Some(dict),
            basicsize: sizes.0,
            itemsize: sizes.1,
            has_dict: had_dict || by_statement,
            has_weakrefs: had_weakrefs || by_statement,
            slot_count: 0,
            slot_names: None,
            subclasses: None,
            weakrefs: None,
            slots: self.slots.len() as u32 - 1,
            version: 0,
            shared_keys: 0,
            buffers: Vec::new(),
            layout: None,
        };
        self.heap.become_object(id, Body::Type(Box::new(body)));
        if is_static {
            self.heap.make_immortal(id);
        }
        if apart {
            return Some(id);
        }
        self.refer_to(id, generation)?;
        if class.mark != '=' {
            self.imports.start_objects.classes.push(id);
        }
        Some(id)
    }

    fn text_apart(&mut self, text: &str) -> ObjId {
        let body = self.heap.text_body(text.into());
        self.immortal_apart(body)
    }

    fn immortal_apart(&mut self, body: Body) -> ObjId {
        let id = self.heap.put_apart(body);
        self.heap.make_immortal(id);
        id
    }

    /// Brings these subclasses into this order, behind other built-in types and before what came later. There are as many
    /// fewer that the type itself stands in for.
    fn order_subclasses(&mut self, base: ObjId, named: &[ObjId]) {
        let old = self.heap.class(base).and_then(|t| t.subclasses);
        let items = old.map(|dict| self.heap.dict_items(dict)).unwrap_or_default();
        let of_class = |vm: &Vm, item: &Item| vm.heap.weak_target(item.value);
        let (mut ordered, mut added) = (Vec::new(), 0);
        for &class in named {
            if let Some(item) = items.iter().find(|item| of_class(self, item) == Some(class)) {
                ordered.push((item.key, item.value));
            } else if let Some(item) = self.subclass_item(class) {
                ordered.push(item);
                added += 1;
            }
        }
        let mut built_in = 0;
        for item in &items {
            let class = of_class(self, item);
            if class.is_some_and(|class| named.contains(&class)) {
                continue;
            }
            if class == Some(base) && added > 0 {
                added -= 1;
                [item.key, item.value].into_iter().for_each(|id| self.release_id(Some(id)));
            } else if class.is_some_and(|class| class != base && self.heap.is_builtin_type(class)) {
                ordered.insert(built_in, (item.key, item.value));
                built_in += 1;
            } else {
                ordered.push((item.key, item.value));
            }
        }
        let Some(dict) = old.or_else(|| self.place(1, Body::Dict(Box::new(DictBody::empty())))) else {
            return;
        };
        let hashed: Vec<_> =
            ordered.iter().map(|&(key, value)| (self.heap.as_i64(key).unwrap_or(0), key, value)).collect();
        if let Some(body) = self.heap.dict_mut(dict) {
            let mut old = match std::mem::replace(&mut body.keys, Keys::Combined(KeyTable::default())) {
                Keys::Combined(table) => table,
                Keys::Split { .. } => return,
            };
            let log2 = old.log2.max(log2_for_items(hashed.len()));
            let mut table = KeyTable::new(log2, false, std::mem::take(&mut old.buffer));
            for (hash, key, value) in hashed {
                table.insert(hash, key, Some(value));
            }
            body.used = table.entries.len();
            body.keys = Keys::Combined(table);
        }
        if let Some(t) = self.heap.class_mut(base)
            && t.subclasses.is_none()
        {
            t.subclasses = Some(dict);
            self.heap.incref(dict);
        }
    }

    /// A weak reference to a class and its key, for the dictionary of its base's subclasses.
    fn subclass_item(&mut self, class: ObjId) -> Option<(ObjId, ObjId)> {
        let known = self.heap.weak_list(class).first().copied();
        let reference = known.or_else(|| self.refer_to(class, 1))?;
        self.heap.incref(reference);
        let key = Body::Int(self.heap.address(class) as i64);
        Some((self.heap.put_apart(key), reference))
    }

    /// Makes a weak reference to a class.
    fn refer_to(&mut self, class: ObjId, generation: usize) -> Field {
        let reference = self.place(generation, Body::Cell(None))?;
        self.heap.become_weakref(reference, class);
        Some(reference)
    }

    /// The class of the start that one of the library's is: they have the same name.
    pub(super) fn start_class_like(&self, class: ObjId) -> Field {
        let classes = &self.imports.start_objects.classes;
        if classes.is_empty() {
            return None;
        }
        let name = full_name(self, class);
        classes.iter().copied().find(|&other| other != class && full_name(self, other) == name)
    }
}
