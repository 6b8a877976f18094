//! What the objects are that stand in for those which CPython's start has made: as many of each type. They take no more
//! room than cells until somebody looks, since few programs do, and what they then turn into takes none either.

use super::Vm;
use crate::heap::collect::list;
use crate::object::layout::{Kind, ty};
use crate::object::set::SetBody;
use crate::object::*;

/// How many objects of each type CPython has more than the simulator, in the young and in the middle generation, apart from
/// what belongs to the classes of `start_classes`. What is left stays cells.
const LACKING: [&str; 2] = [
    "function:105 builtin_function_or_method:79 ReferenceType:17 tuple:24 dict:22 list:10 ModuleSpec:8 set:8 \
     member_descriptor:7 _abc_data:5 SourceFileLoader:3 frozenset:5 SimpleNamespace:2 FileIO:3 \
     BufferedWriter:2 IncrementalEncoder:2 method_descriptor:2 staticmethod:2 BufferedReader:1 CodecInfo:1 \
     FileFinder:1 IncrementalDecoder:1 wrapper_descriptor:1",
    "builtin_function_or_method:309 method_descriptor:233 function:220 wrapper_descriptor:118 \
     member_descriptor:95 tuple:43 getset_descriptor:33 list:28 dict:22 classmethod:18 ModuleSpec:15 \
     SimpleNamespace:5 staticmethod:10 classmethod_descriptor:5 set:4 frozenset:3 property:3 FileFinder:1 \
     _WeakValueDictionary:1",
];

/// Functions of frozen modules look like this one.
const FUNCTION: &str = "def __init__(self): pass";

/// So many of them have no docstring: `None` has as many referrers as in CPython.
const WITHOUT_DOC: usize = 83;

#[derive(Default)]
pub(crate) struct StartObjects {
    /// The stand-ins of both generations, as long as nobody has looked.
    pub(super) stand_ins: [Vec<ObjId>; 2],
    /// The classes that have been made of them.
    pub(super) classes: Vec<ObjId>,
    /// What functions among them are like.
    pub(super) function: Field,
    /// The class of the main module's loader, which is there already.
    pub(super) loader: Field,
}

impl Vm {
    /// Somebody looks at all objects, or at all subclasses of a built-in type.
    pub(crate) fn show_start_objects(&mut self) {
        if self.imports.start_objects.stand_ins[1].is_empty() {
            return self.show_imported_objects();
        }
        for stand_ins in &mut self.imports.start_objects.stand_ins {
            stand_ins.retain(|&id| {
                self.heap.is_tracked(id) && matches!(self.heap.outer(id), Body::Cell(_) | Body::Slice(_))
            });
        }
        self.make_start_classes();
        let models = self.find_models();
        let mut without_doc = WITHOUT_DOC;
        for (generation, words) in LACKING.iter().enumerate() {
            for (name, lacking) in words.split(' ').filter_map(|word| word.split_once(':')) {
                let left = self.imports.start_objects.stand_ins[generation].len();
                // Imports have taken the places of some.
                let there = self.imports.tracked.kinds.take_surplus(name).min(left as i64) as usize;
                let lacking = lacking.parse::<usize>().unwrap_or(0).saturating_sub(there);
                for _ in 0..left.min(lacking) {
                    let Some(mut body) = self.body_like(name, &models) else { continue };
                    if let Body::Function(f) = &mut body
                        && without_doc > 0
                    {
                        without_doc -= 1;
                        f.doc = Some(fixed::NONE);
                    }
                    self.place(generation, body);
                }
            }
        }
        self.imports.start_objects.stand_ins = Default::default();
        self.show_imported_objects();
    }

    /// Makes a stand-in this object. None if there is none left.
    pub(super) fn place(&mut self, generation: usize, body: Body) -> Field {
        let [young, old] = &mut self.imports.start_objects.stand_ins;
        let id = if generation == 0 { young.pop().or_else(|| old.pop()) } else { old.pop() }?;
        self.heap.become_object(id, body);
        Some(id)
    }

    /// What an object of a type holds that nothing here uses.
    pub(super) fn body_like(&mut self, name: &str, models: &[(Kind, ObjId)]) -> Option<Body> {
        let model = |kind: Kind| models.iter().find(|(other, _)| *other == kind).map(|(_, model)| *model);
        let function = model(Kind::Function)?;
        let Some(&kind) = Kind::ALL.iter().find(|kind| kind.name() == name) else {
            let made = &self.imports.start_objects;
            let mut class = made.classes.iter().copied().chain(made.loader);
            let class = class.find(|&class| self.class_name(class) == name)?;
            return Some(self.heap.instance_apart(class));
        };
        Some(match kind {
            Kind::Tuple => self.heap.tuple_apart(&[function]),
            Kind::Dict => self.heap.dict_apart(&[(fixed::EMPTY_STR, function)]),
            Kind::List => Body::List { items: Default::default(), block: 0, sorting: false },
            Kind::Set | Kind::FrozenSet => Body::Set(Box::new(SetBody::empty(kind == Kind::FrozenSet))),
            Kind::StaticMethod | Kind::ClassMethod => {
                self.heap.incref(function);
                Body::Record(Box::new(RecordBody::new(kind.id(), vec![Some(function)], Vec::new())))
            }
            Kind::Property => Body::Record(Box::new(RecordBody::new(kind.id(), vec![None; 5], vec![0]))),
            Kind::WeakRef => Body::WeakRef(Box::new(WeakRefBody::new(ty::WEAKREF, None))),
            _ => match model(kind).and_then(|model| self.copied(model)) {
                Some(body) => body,
                None => {
                    let dict = (kind == Kind::SimpleNamespace).then(|| {
                        let empty = self.heap.dict_apart(&[]);
                        self.heap.put_apart(empty)
                    });
                    let record = RecordBody::new(kind.id(), Vec::new(), Vec::new());
                    Body::Record(Box::new(RecordBody { dict, ..record }))
                }
            },
        })
    }

    /// The first object of each kind that is copied.
    pub(super) fn find_models(&mut self) -> Vec<(Kind, ObjId)> {
        let mut models: Vec<(Kind, ObjId)> = Vec::new();
        models.extend(self.imports.start_objects.function.map(|function| (Kind::Function, function)));
        for id in (0..3).flat_map(|generation| self.heap.list_of_generation(list::of(generation))) {
            let of_builtin = match self.heap.outer(id) {
                Body::Descriptor(d) => self.heap.is_builtin_type(d.class),
                Body::Builtin(_) => true,
                _ => false,
            };
            if let Some(t) = self.heap.class(self.heap.type_of(id)).filter(|_| of_builtin)
                && models.iter().all(|(kind, _)| *kind != t.kind)
            {
                models.push((t.kind, id));
            }
        }
        models
    }

    /// Makes the function that is copied: its code takes room, so it is there from the start.
    pub(super) fn make_model_function(&mut self) {
        let Ok(compiled) = crate::compile::compile_library(FUNCTION, "<frozen importlib._bootstrap>") else {
            return;
        };
        let module = self.load_library(&compiled);
        let code = self.heap.code(module.id()).and_then(|code| code.constants.first().copied());
        let names = self.heap.new_dict();
        let function =
            self.function_from(code.unwrap_or(fixed::NONE), names.id(), names.id(), name::__init__);
        [module, names].into_iter().for_each(|own| self.release(own));
        self.held.push(function.id());
        self.imports.start_objects.function = Some(function.into_id());
    }

    fn copied(&mut self, model: ObjId) -> Option<Body> {
        let body = match self.heap.outer(model) {
            Body::Descriptor(d) => {
                // They belong to the start's classes, one after the other.
                let classes = &mut self.imports.start_objects.classes;
                classes.rotate_left(1);
                Body::Descriptor(Box::new(DescriptorBody { class: *classes.first()?, ..**d }))
            }
            Body::Builtin(b) => {
                Body::Builtin(Box::new(BuiltinBody { this: None, module: None, weakrefs: None, ..**b }))
            }
            Body::Function(f) => {
                Body::Function(Box::new(FunctionBody { version: 0, dict: None, weakrefs: None, ..**f }))
            }
            _ => return None,
        };
        let mut held = Vec::new();
        body.visit(&self.heap.words, &mut |id| held.push(id));
        held.into_iter().for_each(|id| self.heap.incref(id));
        Some(body)
    }
}
