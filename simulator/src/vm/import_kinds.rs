//! What types the objects are that CPython's imports make: as many of each. Ours make others, and stand-ins, which take no
//! more room than cells until somebody looks: then they turn into what is lacking.
//!
//! `modules/imports/kinds.txt` has a line for each module, which `record.py` writes: types and how many, and behind `=` the
//! names of those that are classes.

use super::Vm;
use super::start_classes::StartClass;
use crate::heap::collect::list;
use crate::modules::python::texts;
use crate::object::layout::{Kind, ty};
use crate::object::*;

/// Types whose objects never get other contents.
const FIXED: &[Kind] = &[
    Kind::Function,
    Kind::MethodDescriptor,
    Kind::WrapperDescriptor,
    Kind::ClassMethodDescriptor,
    Kind::GetSetDescriptor,
    Kind::MemberDescriptor,
    Kind::Tuple,
    Kind::Cell,
    Kind::StaticMethod,
    Kind::ClassMethod,
    Kind::Property,
    Kind::Type,
];

/// Others whose objects need nothing in them, or are like others.
const ALIKE: &[Kind] =
    &[Kind::Dict, Kind::List, Kind::Set, Kind::FrozenSet, Kind::BuiltinFunction, Kind::WeakRef];

/// What a class that is made here consists of, beside itself.
const PARTS: &[(&str, i64)] = &[("tuple", 1), ("dict", 1), ("ReferenceType", 1), ("getset_descriptor", 2)];

/// A class that an import of CPython's makes.
struct ImportedClass {
    /// The name of its metaclass.
    metaclass: String,
    /// The module whose import makes it.
    module: String,
    /// Its name.
    name: String,
    /// By a class statement.
    in_python: bool,
}

/// What is known of the types of the objects that imports have made.
#[derive(Default)]
pub(super) struct Kinds {
    /// Imports whose objects have not been counted.
    pub imports: Vec<String>,
    /// By how many objects of each type CPython has more, by the type's name.
    lacking: Vec<(String, i64)>,
    /// The classes that CPython has made.
    classes: Vec<ImportedClass>,
    /// What stands in for such objects, and always will unless somebody looks.
    pub stand_ins: Vec<ObjId>,
}

impl Kinds {
    /// CPython has so many more objects of a type.
    fn add(&mut self, name: &str, more: i64) {
        match self.lacking.iter_mut().find(|(other, _)| other == name) {
            Some((_, count)) => *count += more,
            None => self.lacking.push((name.to_owned(), more)),
        }
    }

    /// How many objects of a type are lacking; less than none, if there are too many.
    fn lacks(&self, name: &str) -> i64 {
        self.lacking.iter().find(|(other, _)| other == name).map_or(0, |(_, count)| *count)
    }

    /// How many objects of a type are too many. From now on they are not.
    pub(super) fn take_surplus(&mut self, name: &str) -> i64 {
        let surplus = self.lacking.iter_mut().find(|(other, count)| other == name && *count < 0);
        -surplus.map_or(0, |(_, count)| std::mem::take(count))
    }

    /// Counts what the imports since the last time make in CPython. False if nothing is known of them.
    fn count(&mut self, text: &str) -> bool {
        let mut any = false;
        for module in std::mem::take(&mut self.imports) {
            let Some(line) = texts::line(text, &format!("{module}|")) else { continue };
            any = true;
            // What a statement makes is Python's, too.
            let in_python = line.contains("SourceFileLoader:") || !line.contains("ModuleSpec:");
            let module =
                if in_python && module.ends_with("()") { "ast" } else { module.trim_end_matches("(first)") };
            for word in line.split(' ') {
                let (word, classes) = word.split_once('=').unwrap_or((word, ""));
                let Some((kind, Ok(count))) = word.split_once(':').map(|(kind, count)| (kind, count.parse()))
                else {
                    continue;
                };
                self.add(kind, count);
                let classes = classes.split(',').filter(|name| !name.is_empty());
                self.classes.extend(classes.map(|name| {
                    let [metaclass, module, name] = [kind, module, name].map(str::to_owned);
                    ImportedClass { metaclass, module, name, in_python }
                }));
            }
        }
        any
    }
}

impl Vm {
    /// Of the objects that an import of ours has made, those that CPython's makes too; the others are put out of the
    /// collector's sight, if nothing will ever be put into them. False if it is not known what CPython's makes.
    pub(super) fn keep_kinds(&mut self, made: &mut Vec<ObjId>) -> bool {
        let kinds = &mut self.imports.tracked.kinds;
        let text = texts::given(&texts::IMPORTED_KINDS).filter(|_| !kinds.imports.is_empty());
        if !text.is_some_and(|text| kinds.count(text)) {
            return false;
        }
        let (mut hidden, mut kept) = (Vec::new(), Vec::new());
        for &id in made.iter() {
            if let Some(class) = self.heap.class(id) {
                let name = self.class_name(id);
                let known = self.imports.tracked.kinds.classes.iter().any(|class| class.name == name);
                if known || class.class != ty::TYPE {
                    kept.push(id);
                } else {
                    hidden.extend([Some(id), class.dict].into_iter().flatten());
                }
            }
        }
        // Later ones first: what the module itself makes comes behind what ours needs besides.
        for &id in made.iter().rev() {
            let kind = self.heap.class(self.heap.type_of(id)).map(|class| class.kind);
            let name = self.class_name(self.heap.type_of(id));
            let fixed = match self.heap.outer(id) {
                Body::Builtin(builtin) => {
                    builtin.this.is_some_and(|this| matches!(self.heap.outer(this), Body::Module(_)))
                }
                _ => kind.is_some_and(|kind| FIXED.contains(&kind)),
            };
            let stays = kept.contains(&id) || !fixed || self.imports.tracked.kinds.lacks(&name) > 0;
            if stays && !hidden.contains(&id) {
                self.imports.tracked.kinds.add(&name, -1);
            } else {
                self.heap.untrack(id);
            }
        }
        made.retain(|&id| self.heap.is_tracked(id));
        true
    }

    /// Of this object's type so many more are lacking.
    pub(super) fn count_kind(&mut self, object: ObjId, more: i64) {
        let name = self.class_name(self.heap.type_of(object));
        self.imports.tracked.kinds.add(&name, more);
    }

    /// Somebody looks at all objects.
    pub(super) fn show_imported_objects(&mut self) {
        let kinds = &mut self.imports.tracked.kinds;
        if kinds.stand_ins.is_empty() {
            return;
        }
        let Some(text) = texts::of(&texts::IMPORTED_KINDS) else { return };
        kinds.count(text);
        let mut stand_ins = std::mem::take(&mut kinds.stand_ins);
        stand_ins.retain(|&id| self.heap.is_tracked(id) && matches!(self.heap.outer(id), Body::Cell(None)));
        self.imports.start_objects.stand_ins = [Vec::new(), stand_ins];
        self.make_imported_classes();
        let (models, known) = (self.find_models(), self.known_classes());
        // Dictionaries last: some of CPython's are there already.
        let mut lacking = std::mem::take(&mut self.imports.tracked.kinds.lacking);
        lacking.sort_by_key(|(name, _)| name == "dict");
        for (name, count) in lacking {
            for _ in 0..count.min(self.imports.start_objects.stand_ins[1].len() as i64) {
                let Some(body) = self.imported_body(&name, &models, &known) else { break };
                self.place(1, body);
            }
        }
        // What nobody needs stays as it is: what has been seen does not change.
        self.imports.start_objects.stand_ins = Default::default();
    }

    /// An object of a type by this name, if it needs nothing in it.
    fn imported_body(
        &mut self,
        name: &str,
        models: &[(Kind, ObjId)],
        known: &[(String, ObjId)],
    ) -> Option<Body> {
        match Kind::ALL.iter().find(|kind| kind.name() == name) {
            Some(Kind::Module) => {
                let dict = self.heap.dict_apart(&[]);
                let dict = self.heap.put_apart(dict);
                let (name, weakrefs, state) = (None, None, Vec::new());
                Some(Body::Module(Box::new(ModuleBody { class: ty::MODULE, dict, name, weakrefs, state })))
            }
            Some(Kind::Cell | Kind::Type) => None,
            Some(kind) if FIXED.contains(kind) || ALIKE.contains(kind) => self.body_like(name, models),
            Some(_) => None,
            None => {
                let class = known.iter().find(|(other, _)| other == name)?.1;
                match self.heap.class(class)?.kind {
                    Kind::Object if self.imports.start_objects.classes.contains(&class) => {
                        Some(self.heap.instance_apart(class))
                    }
                    Kind::Int => self.another_number(class),
                    _ => None,
                }
            }
        }
    }

    /// A number of a class that extends `int`, like one that is there.
    fn another_number(&mut self, class: ObjId) -> Option<Body> {
        let mut all = (0..3).flat_map(|generation| self.heap.list_of_generation(list::of(generation)));
        let like = all.find(|&id| self.heap.type_of(id) == class)?;
        let Body::Derived(derived) = self.heap.outer(like) else { return None };
        let Body::Int(value) = derived.payload else { return None };
        let (dict, slots) = (derived.dict, derived.slots.clone());
        for held in slots.iter().copied().chain([dict, Some(class)]).flatten() {
            self.heap.incref(held);
        }
        let (payload, weakrefs, block) = (Body::Int(value), None, Buffer::default());
        Some(Body::Derived(Box::new(DerivedBody { class, payload, dict, weakrefs, slots, block })))
    }

    /// Makes the classes that are lacking, each with its metaclass.
    fn make_imported_classes(&mut self) {
        let classes = std::mem::take(&mut self.imports.tracked.kinds.classes);
        let mut known = self.known_classes();
        for class in &classes {
            let of = |name: &str| known.iter().find(|(other, _)| other == name).map(|(_, class)| *class);
            let metaclass = if class.metaclass == "type" { Some(ty::TYPE) } else { of(&class.metaclass) };
            let Some(metaclass) = metaclass.filter(|_| of(&class.name).is_none()) else { continue };
            let in_c = Kind::ALL.iter().any(|kind| kind.name() == class.name);
            let (mark, parts) = match class.in_python {
                true => ('+', PARTS),
                false if in_c => ('-', &PARTS[..1]),
                false => ('*', &PARTS[..3]),
            };
            let left = self.imports.start_objects.stand_ins[1].len() as i64;
            if self.imports.tracked.kinds.lacks(&class.metaclass) <= 0
                || left <= parts.iter().map(|part| part.1).sum()
            {
                continue;
            }
            let is_metaclass = classes.iter().any(|other| other.metaclass == class.name);
            let new = StartClass {
                module: &class.module,
                name: class.name.clone(),
                bases: vec![if is_metaclass { ty::TYPE } else { ty::OBJECT }],
                metaclass,
                mark,
            };
            known.extend(self.make_start_class(new).map(|made| (class.name.clone(), made)));
            self.imports.tracked.kinds.add(&class.metaclass, -1);
            parts.iter().for_each(|&(part, count)| self.imports.tracked.kinds.add(part, -count));
        }
    }

    /// All classes that the collector knows, by name.
    fn known_classes(&self) -> Vec<(String, ObjId)> {
        let all = (0..3).flat_map(|generation| self.heap.list_of_generation(list::of(generation)));
        let classes = all.filter(|&id| self.heap.class(id).is_some());
        classes.map(|class| (self.class_name(class), class)).collect()
    }
}
