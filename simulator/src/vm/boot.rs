//! Start-up: the built-in types from their tables, `builtins`, `sys` and `__main__`.

use super::native::TypeDef;
use super::slot_table::SLOTS;
use super::slots::Slots;
use super::{Vm, class, collect, eval, trashcan};
use crate::address::Room;
use crate::heap::Heap;
use crate::heap::collect::list;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::{Limits, Options};
use rustc_hash::FxHashMap as HashMap;

/// What CPython's own start leaves behind in the collector's numbers, as they are when it begins to
/// read the script.
struct StartUp {
    young: u32,
    middle: u32,
    collections: u64,
    collected: u64,
}

const START_UP: StartUp = StartUp { young: 490, middle: 2, collections: 2, collected: 24 };

/// Built-in types that have subclasses in modules which CPython has imported when a program traces its memory, and the
/// simulator has not (such as those of `pickle`), how many, and how many have died by then. Their dictionary of
/// subclasses is there, and grows when CPython's does; the type itself stands in for each of those classes and is not shown.
const HAVE_SUBCLASSES: &[(Kind, u32, u32)] = &[
    (Kind::Dict, 1, 1),
    (Kind::Exception, 6, 0),
    (Kind::ImportError, 1, 0),
    (Kind::Int, 4, 0),
    (Kind::List, 2, 0),
    (Kind::LookupError, 1, 0),
    (Kind::Object, 98, 0),
    (Kind::OsError, 2, 0),
    (Kind::RuntimeError, 1, 0),
    (Kind::SystemError, 1, 0),
    (Kind::Tuple, 12, 0),
    (Kind::Type, 2, 0),
    (Kind::ValueError, 2, 0),
];

impl Vm {
    /// An interpreter that is ready to run a program.
    pub(crate) fn start(options: &Options) -> Vm {
        let mut heap = Heap::new(if options.cramped { Room::LEAST } else { Room::FULL });
        let modules = heap.new_dict().into_id();
        let mut slots = Vec::with_capacity(2 * Kind::ALL.len());
        slots.push(Slots::NONE);
        let callbacks = heap.empty_list(0).into_id();
        let mut vm = Vm {
            heap,
            exit: None,
            stack: vec![None; 1 << 10].into(),
            sp: 0,
            frames: Default::default(),
            current: None,
            fibers: super::fiber::Fibers::default(),
            handled: vec![None],
            yielded: false,
            returned: None,
            stop: None,
            natives: Vec::new(),
            attributes: Vec::new(),
            slots,
            plain_slots: Vec::new(),
            modules,
            builtins: modules,
            main: modules,
            sys: modules,
            callables: eval::Callables::NONE,
            method_cache: class::MethodCache::new(),
            next_version: 0,
            recursion_limit: 1000,
            boundaries: Vec::new(),
            native_stock: None,
            native_depth: 0,
            trash: trashcan::Trash::default(),
            collector: collect::Hooks { garbage: None, callbacks },
            thread_dict: None,
            limits: Limits { steps: u64::MAX, ..Limits::default() },
            steps: 0,
            pause: 0,
            printed: Vec::new(),
            printed_bytes: 0,
            sources: HashMap::default(),
            held: vec![modules, callbacks],
            modules_state: crate::modules::State::default(),
            assigns_bases: false,
            finalizing: false,
            imports_over: false,
            script: options.script,
            imports: Default::default(),
            tracing: Default::default(),
            shown_units: Vec::new(),
            profiling: Default::default(),
            watcher: None,
        };
        vm.heap.collector.enabled = false;
        let mut definitions = [None; Kind::ALL.len()];
        for definition in crate::types::definitions() {
            definitions[definition.kind as usize] = Some(definition);
        }
        for (&kind, definition) in Kind::ALL.iter().zip(definitions) {
            vm.make_type_body(kind, definition);
        }
        for definition in crate::types::ALL.iter().flat_map(|file| file.iter()) {
            vm.fill_type(definition);
        }
        vm.make_modules(options);
        vm.copy_modules();
        vm.find_callables();
        vm.make_model_function();
        // Start-up has used slices: one block waits for the program's first.
        let (start, stop, step) = (vm.none(), vm.none(), vm.none());
        let slice = vm.heap.slice(start, stop, step);
        vm.release(slice);
        vm.heap.settle();
        vm.sort_into_generations();
        let [young, middle, old] = &mut vm.heap.collector.generations;
        young.collections = START_UP.collections;
        young.collected = START_UP.collected;
        for generation in [middle, old] {
            generation.collections = 0;
            generation.collected = 0;
            generation.count = 0;
        }
        vm.heap.collector.enabled = true;
        vm.heap.fill_as_started();
        vm.heap.collector.generations[0].count = START_UP.young;
        vm.heap.collector.generations[1].count = START_UP.middle;
        vm.heap.collector.due = false;
        vm.limits = options.limits.clone();
        vm
    }

    /// When CPython's start is over, young collections have run, and no others: what it has made is in the middle
    /// generation, and the main module, its dictionary first, in the young one.
    fn sort_into_generations(&mut self) {
        let [young, middle, old] = [0, 1, 2].map(list::of);
        self.heap.merge_lists(old, middle);
        // A list comes first of all.
        let first = self.heap.fresh_list().into_id();
        self.heap.live -= 1;
        self.heap.move_to(first, young);
        self.heap.move_to(self.main, young);
        if let Some(module) = self.heap.dict_get_str(self.modules, name::__main__) {
            self.heap.move_to(module, young);
        }
        self.heap.collector.long_lived_total = 0;
        self.imports.start_objects.stand_ins = self.heap.stand_in();
        self.imports.tracked.hold(self.imports.start_objects.stand_ins.concat());
        self.imports.tracked.hold(vec![first]);
    }

    /// The body of a built-in type, without attributes yet: types refer to each other.
    fn make_type_body(&mut self, kind: Kind, definition: Option<&'static TypeDef>) {
        let plain = TypeDef::new(kind);
        let d = definition.unwrap_or(&plain);
        let name: std::rc::Rc<str> = if d.module.is_empty() {
            kind.name().into()
        } else {
            format!("{}.{}", d.module, kind.name()).into()
        };
        self.slots.push(d.slots);
        let slots = self.slots.len() as u32 - 1;
        let flags = TypeFlags {
            heap: false,
            from_spec: is_made_at_run_time(d),
            base: d.is_base,
            gc: d.gc,
            immutable: true,
            disallow_instantiation: d.no_new,
            method_descriptor: d.method_descriptor,
            vectorcall: d.vectorcall,
            match_sequence: d.match_sequence,
            match_mapping: d.match_mapping,
            ..TypeFlags::default()
        };
        let base = if kind == Kind::Object { None } else { Some(d.base.id()) };
        self.heap.set_type_body(
            kind,
            TypeBody {
                class: ty::TYPE,
                kind,
                flags,
                name,
                name_object: None,
                qualname: None,
                base,
                bases: None,
                mro: None,
                dict: None,
                basicsize: d.basicsize,
                itemsize: d.itemsize,
                has_dict: d.has_dict,
                has_weakrefs: d.has_weakrefs,
                slot_count: 0,
                slot_names: None,
                subclasses: None,
                weakrefs: None,
                slots,
                version: 0,
                shared_keys: 0,
                buffers: Vec::new(),
                layout: None,
            },
        );
    }

    /// Bases, attributes and inherited slots of a built-in type (`PyType_Ready`).
    pub(crate) fn fill_type(&mut self, d: &'static TypeDef) {
        let class = d.kind.id();
        let dict = self.heap.new_dict().into_id();
        let mut mro = vec![class];
        if d.kind != Kind::Object {
            mro.extend(
                self.heap
                    .class(d.base.id())
                    .and_then(|t| t.mro)
                    .map(|m| self.heap.tuple_items(m))
                    .unwrap_or_default(),
            );
        }
        let mro = self.heap.tuple_of(&mro).into_id();
        let bases: &[ObjId] = if d.kind == Kind::Object { &[] } else { &[d.base.id()] };
        let bases = self.heap.tuple_of(bases).into_id();
        if !is_made_at_run_time(d) {
            // Of static types they are immortal (`type_ready_set_bases`, `type_ready_mro`).
            [mro, bases].into_iter().for_each(|tuple| self.heap.make_immortal(tuple));
        }
        let base = self.heap.class(d.base.id()).map(|t| (t.has_dict, t.has_weakrefs, t.flags, t.basicsize));
        let names = (is_made_at_run_time(d) && d.module != "time")
            .then(|| [(); 2].map(|()| self.heap.intern(d.kind.name()).into_id()));
        let Some(t) = self.heap.class_mut(class) else { return };
        (t.name_object, t.qualname) =
            names.map_or((None, None), |[name, qualname]| (Some(name), Some(qualname)));
        t.mro = Some(mro);
        t.bases = Some(bases);
        t.dict = Some(dict);
        if let Some((has_dict, has_weakrefs, flags, basicsize)) = base.filter(|_| d.kind != Kind::Object) {
            t.has_dict |= has_dict;
            t.has_weakrefs |= has_weakrefs;
            t.flags.gc |= flags.gc;
            t.flags.match_sequence |= flags.match_sequence;
            t.flags.match_mapping |= flags.match_mapping;
            t.basicsize = t.basicsize.max(basicsize);
        }
        self.add_new(class, d, dict);
        let unhashable = d.slots.richcompare.is_some() && d.slots.hash.is_none();
        // Some say so themselves (`PyObject_HashNotImplemented`), and others when all is there (`type_ready_set_hash`).
        let says_so = unhashable && matches!(d.kind, Kind::List | Kind::Dict | Kind::Set | Kind::Deque);
        for (row, slot) in SLOTS.iter().enumerate() {
            if says_so && slot.name == name::__hash__ {
                let none = self.none();
                self.dict_set_name(dict, name::__hash__, none);
            } else if (slot.has)(&d.slots) && self.heap.dict_get_str(dict, slot.name).is_none() {
                let descriptor = self.new_descriptor(class, slot.name, Access::Slot(row as u16));
                self.dict_set_name(dict, slot.name, descriptor);
            }
        }
        for native in d.methods {
            self.add_method(class, dict, native);
        }
        for attribute in d.attributes {
            self.attributes.push(attribute);
            let number = self.attributes.len() as u32 - 1;
            let name = self.heap.intern(attribute.name);
            let access = if attribute.member { Access::Field(number) } else { Access::Attribute(number) };
            let descriptor = self.new_descriptor(class, name.id(), access);
            self.dict_set_name(dict, name.id(), descriptor);
            self.release(name);
        }
        if self.heap.dict_get_str(dict, name::__doc__).is_none() {
            let doc = if d.doc.is_empty() { self.none() } else { self.heap.string(d.doc) };
            self.dict_set_name(dict, name::__doc__, doc);
        }
        if unhashable && !says_so {
            let none = self.none();
            self.dict_set_name(dict, name::__hash__, none);
        }
        if d.kind != Kind::Object {
            self.add_subclass(d.base.id(), class);
        }
        for &(_, alive, dead) in HAVE_SUBCLASSES.iter().filter(|(kind, ..)| *kind == d.kind) {
            self.add_stand_ins(class, alive, dead);
        }
        self.inherit_slots(class, d);
        if let Some(fill) = d.fill {
            fill(self, class);
        }
    }

    /// Slots that the type does not define are its base's.
    fn inherit_slots(&mut self, class: ObjId, d: &'static TypeDef) {
        let index = self.heap.class(class).map_or(0, |t| t.slots) as usize;
        let mut slots = d.slots;
        if d.kind != Kind::Object {
            let base = *self.slots_of(d.base.id());
            let own_comparison = slots.richcompare.is_some() || slots.hash.is_some();
            for definition in SLOTS {
                let comparison = matches!(
                    definition.name,
                    name::__hash__
                        | name::__lt__
                        | name::__le__
                        | name::__eq__
                        | name::__ne__
                        | name::__gt__
                        | name::__ge__
                );
                if !(definition.has)(&slots) && (definition.has)(&base) && !(comparison && own_comparison) {
                    (definition.copy)(&base, &mut slots);
                }
            }
            if slots.new.is_none() && !d.no_new {
                slots.new = base.new;
            }
        }
        let (get, set): (super::slots::Binary, super::slots::Assign) =
            (Vm::generic_get_attr, Vm::generic_set_attr);
        slots.generic_getattr = d.slots.getattro.is_none_or(|own| std::ptr::fn_addr_eq(own, get));
        slots.generic_setattr = d.slots.setattro.is_none_or(|own| std::ptr::fn_addr_eq(own, set));
        self.slots[index] = slots;
    }

    /// `__new__` of a built-in type (`tp_new_wrapper`).
    fn add_new(&mut self, class: ObjId, d: &'static TypeDef, dict: ObjId) {
        if d.slots.new.is_some() {
            let function = self.new_builtin(&crate::types::class::NEW, Some(class), None);
            self.dict_set_name(dict, name::__new__, function);
        }
    }

    /// A method in a built-in type's dictionary.
    pub(crate) fn add_method(&mut self, class: ObjId, dict: ObjId, native: &'static super::native::Native) {
        let number = self.register(native);
        let name = self.heap.intern(native.name);
        let value = if native.is_static {
            let function = self.new_builtin_numbered(number, Some(class), None);
            crate::types::method_wrappers::new_static_method(self, function)
        } else {
            let access = if native.is_class { Access::ClassMethod(number) } else { Access::Method(number) };
            self.new_descriptor(class, name.id(), access)
        };
        self.dict_set_name(dict, name.id(), value);
        self.release(name);
    }

    /// A descriptor that is not in any dictionary yet (`descr_new`).
    pub(crate) fn new_descriptor(&mut self, class: ObjId, name: ObjId, access: Access) -> Own {
        self.heap.incref(class);
        self.heap.incref(name);
        let body = DescriptorBody { class, name, access, this: None, wrapped: None };
        let size = match access {
            Access::Method(_) | Access::ClassMethod(_) | Access::Slot(_) => FUNCTION_DESCRIPTOR_SIZE,
            Access::Attribute(_) | Access::Field(_) | Access::Member(_) | Access::Dict | Access::WeakRefs => {
                DATA_DESCRIPTOR_SIZE
            }
        };
        let descriptor = self.heap.put_gc(size, Body::Descriptor(Box::new(body)));
        self.heap.track(descriptor.id());
        descriptor
    }

    /// The copies of `builtins` and `sys` from which CPython would make them again: they hold what was there when each
    /// module was new (`m_copy`, `_PyImport_FixupBuiltin` in `Python/import.c`).
    fn copy_modules(&mut self) {
        // `io.open` arrives later.
        let builtins = self.copy_namespace(self.builtins, |_, name, _| name != "open");
        let sys = self.copy_namespace(self.sys, |vm, name, value| {
            // `__displayhook__` and its like are set later.
            let hook = name.starts_with("__");
            vm.heap.type_of(value) == ty::BUILTIN_FUNCTION && !hook || matches!(name, "__doc__" | "__name__")
        });
        self.held.extend([builtins, sys]);
        self.modules_state.builtins_copy = Some(builtins);
    }

    fn copy_namespace(&mut self, from: ObjId, keeps: impl Fn(&Vm, &str, ObjId) -> bool) -> ObjId {
        let copy = self.heap.new_dict();
        for item in self.heap.dict_items(from) {
            if keeps(self, &self.heap.text_lossy(item.key), item.value) {
                let value = self.own(item.value);
                self.dict_set_name(copy.id(), item.key, value);
            }
        }
        copy.into_id()
    }

    fn make_modules(&mut self, options: &Options) {
        let load = |vm: &mut Vm, name: &str| {
            let definition = crate::modules::definition(name);
            let module = match definition.map(|d| vm.make_module(d)) {
                Some(Ok(module)) => module,
                _ => vm.new_module(name),
            };
            let dict = vm.heap.dict_of(module.id()).unwrap_or(vm.modules);
            // `sys.modules` holds it.
            vm.release(module);
            dict
        };
        self.show_loaded_modules();
        self.builtins = load(self, "builtins");
        // Those of `io`: a raw file, five buffered ones and two of text.
        self.modules_state.abc_registrations = 8;
        self.modules_state.argv = options.argv.clone();
        self.modules_state.given = options.modules.clone().into();
        self.sys = load(self, "sys");
        let main = self.new_module("__main__");
        let dict = self.heap.dict_of(main.id()).unwrap_or(self.modules);
        // `add_main_module`.
        let annotations = self.heap.new_dict();
        self.dict_set_text(dict, "__annotations__", annotations);
        let builtins = self.heap.intern("builtins");
        if let Ok(Some(module)) = self.dict_find(self.modules, builtins.id()) {
            self.dict_set_name(dict, name::__builtins__, module);
        }
        self.release(builtins);
        if let Ok(loader) = self.make_loader() {
            self.dict_set_name(dict, name::__loader__, loader);
        }
        self.main = dict;
        self.dict_set_text(self.modules, "__main__", main);
    }
}

impl Vm {
    /// What programs show of the loader of the main module (`set_main_loader` in `Python/pythonrun.c`): its type's name, and
    /// its attributes. `object` is not the base of the type's like, so it is not among its subclasses.
    fn make_loader(&mut self) -> super::Result {
        let names = self.heap.new_dict();
        let module = self.heap.intern("_frozen_importlib_external");
        self.dict_set_name(names.id(), name::__module__, module);
        let [type_name, main] = ["SourceFileLoader", "__main__"].map(|text| self.heap.intern(text));
        let class = self.call_positional(ty::TYPE, &[type_name.id(), fixed::EMPTY_TUPLE, names.id()])?;
        self.remove_subclass(ty::OBJECT, class.id());
        let loader = self.call_positional(class.id(), &[])?;
        self.imports.start_objects.loader = Some(class.id());
        let key = self.heap.intern("name");
        self.set_attr(loader.id(), key.id(), Some(main.id()))?;
        [names, type_name, main, class, key].into_iter().for_each(|own| self.release(own));
        Ok(loader)
    }
}

/// `PyMethodDescrObject`, `PyWrapperDescrObject`.
const FUNCTION_DESCRIPTOR_SIZE: usize = 56;
/// `PyGetSetDescrObject`, `PyMemberDescrObject`.
const DATA_DESCRIPTOR_SIZE: usize = 48;

/// Whether CPython makes a type when its module is imported (`PyType_FromModuleAndSpec`): such a type has its name as an
/// object. A static one makes a string of it each time that somebody asks.
fn is_made_at_run_time(d: &TypeDef) -> bool {
    let in_module = !matches!(d.module, "" | "sys" | "types" | "weakref");
    let ordered = d.kind.name().starts_with("odict") || d.kind == Kind::OrderedDict;
    in_module && !ordered || d.kind == Kind::ExceptionGroup
}
