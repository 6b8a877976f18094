//! Making classes: the class statement and `type.__new__` (`builtin___build_class__`, `type_new`).

mod namespace;

use super::{Args, Result, Vm};
use crate::algorithm::int;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::{str_codec, text_args};
use namespace::{read_slots, set_up_dict};

/// `__build_class__(function, name, *bases, metaclass=type, **keywords)`.
pub(crate) fn build_class(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    let [function, class_name, given @ ..] = args.positional else {
        return Err(vm.type_error("__build_class__: not enough arguments"));
    };
    let (function, class_name) = (*function, *class_name);
    if !matches!(vm.heap.outer(function), Body::Function(_)) {
        return Err(vm.type_error("__build_class__: func must be a function"));
    }
    if vm.heap.text(class_name).is_none() {
        return Err(vm.type_error("__build_class__: name is not a string"));
    }
    let original = vm.heap.tuple_of(given);
    let original = vm.keep(original);
    let bases = match update_bases(vm, original)? {
        Some(bases) => vm.keep(bases),
        None => original,
    };
    // The keywords stand in a dictionary, which goes to each call that follows.
    let keywords = vm.packed_keywords(args)?.map(|dict| vm.keep(dict));
    let explicit = match keywords {
        Some(dict) => vm.dict_pop(dict, name::metaclass)?.map(|metaclass| vm.keep(metaclass)),
        None => None,
    };
    let items = keywords.map(|dict| vm.heap.dict_items(dict)).unwrap_or_default();
    let names: Vec<ObjId> = items.iter().map(|item| item.key).collect();
    let named: Vec<ObjId> = items.iter().map(|item| item.value).collect();
    let keywords = Args { names: &names, named: &named, dict: keywords, ..Args::default() };
    let mut metaclass = match explicit {
        Some(metaclass) => metaclass,
        None => {
            let first = vm.heap.tuple_item(bases, 0);
            vm.keep_ref(first.map_or(ty::TYPE, |base| vm.heap.type_of(base)))
        }
    };
    if vm.heap.class(metaclass).is_some() {
        let winner = winner(vm, metaclass, bases)?;
        if winner != metaclass {
            metaclass = vm.keep_ref(winner);
        }
    }
    let namespace = match vm.find_attr(metaclass, name::__prepare__)? {
        Some(prepare) => {
            let namespace =
                vm.call_packed(prepare.id(), Args { positional: &[class_name, bases], ..keywords });
            vm.release(prepare);
            namespace?
        }
        None => vm.heap.new_dict(),
    };
    let namespace = vm.keep(namespace);
    if vm.slots_for(namespace).mp_subscript.is_none() {
        let message = format!(
            "{}.__prepare__() must return a mapping, not {}",
            if vm.heap.class(metaclass).is_some() {
                vm.class_name(metaclass)
            } else {
                "<metaclass>".to_owned()
            },
            vm.type_name(namespace)
        );
        return Err(vm.type_error(&message));
    }
    let cell = vm.run_class_body(function, namespace)?;
    let cell = vm.keep(cell);
    if bases != original {
        vm.set_item_text(namespace, "__orig_bases__", original)?;
    }
    let class =
        vm.call_packed(metaclass, Args { positional: &[class_name, bases, namespace], ..keywords })?;
    if vm.heap.class(class.id()).is_some()
        && let Body::Cell(content) = vm.heap.outer(cell)
    {
        match *content {
            Some(content) if content == class.id() => {}
            None => {
                let class = vm.keep(class);
                let message = format!(
                    "__class__ not set defining '{}' as {}. Was __classcell__ propagated to type.__new__?",
                    vm.heap.text_lossy(class_name),
                    vm.repr_text(class)?
                );
                return Err(vm.runtime_error(&message));
            }
            Some(_) => {
                vm.release(class);
                return Err(vm.type_error("__class__ set to the wrong class"));
            }
        }
    }
    Ok(class)
}

/// `__mro_entries__` of bases that are not classes (`update_bases`). The same tuple if there is nothing to do.
fn update_bases(vm: &mut Vm, bases: ObjId) -> Result<Option<Own>> {
    let items = vm.heap.tuple_items(bases);
    let mut new: Option<Vec<ObjId>> = None;
    for (i, &base) in items.iter().enumerate() {
        let method =
            if vm.heap.class(base).is_some() { None } else { vm.find_attr(base, name::__mro_entries__)? };
        match method {
            None => {
                if let Some(new) = &mut new {
                    new.push(base);
                }
            }
            Some(method) => {
                let method = vm.keep(method);
                let entries = vm.call_positional(method, &[bases])?;
                let entries = vm.keep(entries);
                if !vm.heap.is_tuple(entries) {
                    return Err(vm.type_error("__mro_entries__ must return a tuple"));
                }
                let entries = vm.heap.tuple_items(entries);
                new.get_or_insert_with(|| items[..i].to_vec()).extend(entries);
            }
        }
    }
    Ok(new.map(|new| vm.heap.tuple_of(&new)))
}

/// The most derived metaclass of the bases (`_PyType_CalculateMetaclass`).
fn winner(vm: &mut Vm, metaclass: ObjId, bases: ObjId) -> Result<ObjId> {
    let mut winner = metaclass;
    for base in vm.heap.tuple_items(bases) {
        let other = vm.heap.type_of(base);
        if vm.is_subtype(winner, other) {
            continue;
        }
        if vm.is_subtype(other, winner) {
            winner = other;
            continue;
        }
        return Err(vm.type_error(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
        ));
    }
    Ok(winner)
}

/// `type(name, bases, namespace, **keywords)` (`type_new`).
pub(crate) fn new_type(vm: &mut Vm, metaclass: ObjId, args: Args) -> Result {
    let [class_name, bases, namespace] = *args.positional else {
        return Err(vm.type_error("type() takes 1 or 3 arguments"));
    };
    if vm.heap.text(class_name).is_none() {
        return Err(text_args::bad_argument(vm, "type.__new__", "argument 1", "str", class_name));
    }
    if !vm.heap.is_tuple(bases) {
        return Err(text_args::bad_argument(vm, "type.__new__", "argument 2", "tuple", bases));
    }
    if vm.heap.dict(namespace).is_none() {
        return Err(text_args::bad_argument(vm, "type.__new__", "argument 3", "dict", namespace));
    }
    if vm.heap.text(class_name).is_some_and(|name| name.units().any(|unit| unit == 0)) {
        return Err(vm.value_error("type name must not contain null characters"));
    }
    str_codec::encoded(vm, class_name, None, None)?;
    let mut base_list = vm.heap.tuple_items(bases);
    for &base in &base_list {
        if vm.heap.class(base).is_none()
            && vm.type_lookup(vm.heap.type_of(base), name::__mro_entries__).is_some()
        {
            return Err(vm.type_error("type() doesn't support MRO entry resolution; use types.new_class()"));
        }
    }
    let chosen = winner(vm, metaclass, bases)?;
    if chosen != metaclass
        && let Some(new) = vm.slots_of(chosen).new
        && vm.type_lookup(chosen, name::__new__) != vm.type_lookup(ty::TYPE, name::__new__)
    {
        return new(vm, chosen, args);
    }
    if base_list.is_empty() {
        base_list.push(ty::OBJECT);
    }
    let base = vm.best_base(&base_list)?;
    // The tuple of bases is the one that was given, unless that is empty (`type_new_get_bases`).
    let bases = if vm.heap.tuple_items(bases).is_empty() { vm.pack(&base_list) } else { bases };
    let dict = vm.dict_copy(namespace)?;
    let dict = vm.keep(dict);
    let class = make_type(vm, chosen, class_name, base, bases, dict)?;
    let class = vm.keep(class);
    finish_type(vm, class, dict, args)?;
    Ok(vm.own(class))
}

fn make_type(
    vm: &mut Vm,
    metaclass: ObjId,
    class_name: ObjId,
    base: ObjId,
    bases_tuple: ObjId,
    dict: ObjId,
) -> Result {
    let bases = &*vm.heap.tuple_items(bases_tuple);
    let Some(b) = vm.heap.class(base) else { return Err(vm.type_error("bases must be types")) };
    let (kind, base_flags, basicsize, itemsize) = (b.kind, b.flags, b.basicsize, b.itemsize);
    let (base_dict, base_weakrefs, base_slots) = (b.has_dict, b.has_weakrefs, b.slot_count);
    let base_layout = b.layout.clone();
    let any = |f: fn(&TypeBody) -> bool| bases.iter().any(|&b| vm.heap.class(b).is_some_and(f));
    let may_add_dict = !base_dict;
    let may_add_weakrefs = !base_weakrefs && itemsize == 0;
    let (any_dict, any_weakrefs) = (any(|t| t.has_dict), any(|t| t.has_weakrefs));
    let members = read_slots(vm, class_name, base, dict, may_add_dict, may_add_weakrefs)?;
    let adds_dict = may_add_dict && (if members.declared { members.adds_dict || any_dict } else { true });
    let adds_weakrefs =
        may_add_weakrefs && (if members.declared { members.adds_weakrefs || any_weakrefs } else { true });
    let own_slots = members.names.len();
    let layout = super::class_layout::take(vm, dict)?;
    let basicsize = basicsize + own_slots * size::POINTER;
    let managed = layout.as_ref().is_none_or(|layout| layout.managed());
    let inline = (adds_dict || base_flags.managed_dict)
        && layout.is_none()
        && basicsize == size::OBJECT
        && kind == Kind::Object;
    let exception = vm.is_subtype(base, ty::BASE_EXCEPTION);
    // The first base that is a subject of sequence or mapping patterns decides (`inherit_patma_flags`).
    let patterns = bases
        .iter()
        .filter_map(|&b| vm.heap.class(b).map(|t| (t.flags.match_sequence, t.flags.match_mapping)))
        .find(|&(sequence, mapping)| sequence || mapping)
        .unwrap_or_default();
    let flags = TypeFlags {
        heap: true,
        from_spec: false,
        base: layout.as_ref().is_none_or(|layout| layout.base),
        // `type_new_alloc`: instances of classes may always be part of a cycle, through the class.
        gc: layout.as_ref().is_none_or(|layout| layout.gc),
        managed_dict: base_flags.managed_dict || (adds_dict && !exception && managed),
        inline_values: inline,
        managed_weakrefs: base_flags.managed_weakrefs || (adds_weakrefs && managed),
        immutable: layout.as_ref().is_some_and(|layout| layout.immutable),
        disallow_instantiation: false,
        is_abstract: false,
        method_descriptor: false,
        vectorcall: false,
        match_sequence: patterns.0,
        match_mapping: patterns.1,
    };
    vm.slots.push(super::slots::Slots::NONE);
    let slots = vm.slots.len() as u32 - 1;
    let name_text: std::rc::Rc<str> = tp_name(vm, class_name, dict, exception).into();
    let qualname = match vm.heap.dict_get_str(dict, name::__qualname__) {
        Some(q) if vm.heap.text(q).is_some() => q,
        Some(q) => {
            let message = format!("type __qualname__ must be a str, not {}", vm.type_name(q));
            return Err(vm.type_error(&message));
        }
        None => class_name,
    };
    let slot_names = members.declared.then(|| {
        // They are sorted in a list (`type_new_slots_impl`).
        let sorted = vm.heap.list_of(&members.names);
        let names = vm.heap.tuple_of(&members.names);
        vm.release(sorted);
        names
    });
    vm.heap.keep_utf8(class_name);
    for id in [metaclass, base, bases_tuple, dict, class_name, qualname] {
        vm.heap.incref(id);
    }
    let body = TypeBody {
        class: metaclass,
        kind,
        flags,
        name: name_text,
        name_object: Some(class_name),
        qualname: Some(qualname),
        base: Some(base),
        bases: Some(bases_tuple),
        mro: None,
        dict: Some(dict),
        basicsize: layout.as_ref().map_or(basicsize, |layout| layout.size),
        itemsize,
        has_dict: base_dict || adds_dict,
        has_weakrefs: base_weakrefs || adds_weakrefs,
        slot_count: base_slots + own_slots as u16,
        slot_names: slot_names.map(Own::into_id),
        subclasses: None,
        weakrefs: None,
        slots,
        version: 0,
        shared_keys: 0,
        buffers: Vec::new(),
        layout: base_layout,
    };
    // `_PyType_AllocNoTrack` adds a sentinel behind the members.
    let member_bytes = (own_slots + 1) * 40;
    let class = vm.heap.put_gc(size::HEAP_TYPE + member_bytes, Body::Type(Box::new(body)));
    vm.heap.track(class.id());
    let text = vm.heap.text_lossy(class_name);
    if !text.is_ascii() {
        // `tp_name` is UTF-8, which the string keeps (`PyUnicode_AsUTF8`).
        let buffer = vm.heap.take_buffer(text.len() + 1);
        if let Some(t) = vm.heap.class_mut(class.id()) {
            t.buffers.push(buffer);
        }
    }
    let class_id = class.id();
    let done = set_up_dict(vm, class_id, dict, &members, base_slots, adds_dict, adds_weakrefs, bases);
    let class = vm.completed(class, done)?;
    if let Some(layout) = layout {
        layout.put(vm, class_id);
    }
    Ok(class)
}

/// `tp_name`: of a class that is C in CPython with its module, but for exceptions, which are made as classes are
/// (`PyErr_NewException`).
fn tp_name(vm: &Vm, class_name: ObjId, dict: ObjId, exception: bool) -> String {
    let name = vm.heap.text_lossy(class_name);
    let native = !exception && vm.is_in_native_code();
    match vm.heap.dict_get_str(dict, name::__module__).filter(|_| native) {
        Some(module) => format!("{}.{name}", vm.heap.text_lossy(module)),
        None => name,
    }
}

/// `__set_name__` of the attributes, then `__init_subclass__` of the base.
fn finish_type(vm: &mut Vm, class: ObjId, dict: ObjId, args: Args) -> Result<()> {
    if vm.heap.dict_items(dict).iter().any(|item| vm.heap.text(item.key).is_none()) {
        let message = format!("non-string key in the __dict__ of class {:.200}", vm.class_name(class));
        vm.warn(ty::RUNTIME_WARNING, &message)?;
    }
    // `type_new_set_names` goes through a copy.
    let mark = vm.sp;
    let names = vm.dict_copy(dict)?;
    let names = vm.keep(names);
    for item in vm.heap.dict_items(names) {
        // The copy, which nobody else has, holds both.
        let (key, value) = (item.key, item.value);
        // `_PyObject_LookupSpecial` binds it.
        let Some(method) = vm.bound_special(value, name::__set_name__)? else { continue };
        let result = vm.call_positional(method.id(), &[class, key]);
        vm.release(method);
        match result {
            Ok(done) => vm.release(done),
            Err(raised) => {
                let note = format!(
                    "Error calling __set_name__ on '{}' instance '{}' in '{}'",
                    vm.type_name(value),
                    vm.heap.text_lossy(key),
                    vm.class_name(class)
                );
                return Err(vm.note_raised(raised, &note));
            }
        }
    }
    vm.drain(mark);
    let object = vm.call_positional(ty::SUPER, &[class, class])?;
    let method = vm.get_attr(object.id(), name::__init_subclass__);
    vm.release(object);
    let method = vm.keep(method?);
    let result = vm.call_packed(method, Args { positional: &[], tuple: None, ..args })?;
    vm.release(result);
    Ok(())
}

impl Vm {
    /// Computes and sets the MRO, through the metaclass's `mro()` if it overrides it.
    pub(crate) fn set_mro(&mut self, class: ObjId, bases: &[ObjId]) -> Result<()> {
        let metaclass = self.heap.type_of(class);
        let mro_name = self.heap.intern("mro");
        let custom = metaclass != ty::TYPE;
        let mro = if custom {
            let result = self.call_special(class, mro_name.id(), &[]);
            self.release(mro_name);
            let list = result?.unwrap_or_else(|| self.none());
            let tuple = self.tuple_from_iterable(list.id());
            self.release(list);
            let tuple = tuple?;
            let checked = self.check_mro(class, tuple.id());
            self.completed(tuple, checked)?
        } else {
            self.release(mro_name);
            let mro = self.compute_mro(class, bases)?;
            // Several bases are merged in a list (`pmerge`).
            let merged = (bases.len() > 1).then(|| self.heap.empty_list(1));
            if let Some(merged) = &merged {
                for &part in &mro {
                    let part = self.own(part);
                    self.heap.list_push(merged.id(), part);
                }
            }
            let mro = self.heap.tuple_of(&mro);
            self.release_field(merged);
            mro
        };
        let mro = mro.into_id();
        let old = self.heap.class_mut(class).and_then(|t| t.mro.replace(mro));
        self.release_id(old);
        self.type_modified(class);
        self.inherit_collection_flags(class);
        Ok(())
    }

    /// What a metaclass's `mro()` returned: classes, none of which asks for another layout (`mro_check`).
    fn check_mro(&mut self, class: ObjId, mro: ObjId) -> Result<()> {
        let solid = self.solid_base(class);
        if self.heap.tuple_len(mro) == Some(0) {
            return Err(self.type_error("type MRO must not be empty"));
        }
        for base in self.heap.tuple_items(mro) {
            if self.heap.class(base).is_none() {
                let message = format!("mro() returned a non-class ('{}')", self.type_name(base));
                return Err(self.type_error(&message));
            }
            let wanted = self.solid_base(base);
            if !self.is_subtype(solid, wanted) {
                let message =
                    format!("mro() returned base with unsuitable layout ('{}')", self.class_name(base));
                return Err(self.type_error(&message));
            }
        }
        Ok(())
    }

    /// The first base that matches patterns of sequences or of mappings decides (`inherit_patma_flags`).
    fn inherit_collection_flags(&mut self, class: ObjId) {
        let mro = self.heap.class(class).and_then(|t| t.mro);
        let bases = mro.map(|mro| self.heap.tuple_items(mro)).unwrap_or_default();
        let mut flags = bases.into_iter().filter_map(|base| self.heap.class(base).map(|t| t.flags));
        let Some(first) = flags.find(|flags| flags.match_sequence || flags.match_mapping) else { return };
        if let Some(t) = self.heap.class_mut(class) {
            t.flags.match_sequence = first.match_sequence;
            t.flags.match_mapping = first.match_mapping;
        }
    }

    /// Runs a class body's function with `namespace` as its locals; returns what it returned (the class cell).
    fn run_class_body(&mut self, function: ObjId, namespace: ObjId) -> Result {
        self.run_function_in(function, Some(namespace))
    }

    /// Runs a function without arguments whose code works on a namespace.
    pub(crate) fn run_function_in(&mut self, function: ObjId, namespace: Field) -> Result {
        self.check_recursion()?;
        self.enter_loop()?;
        let base = self.sp;
        let result = match self.bind(function, &[], &[], &[], base) {
            Ok(()) => {
                self.heap.incref(function);
                self.push_frame(function, base, true).and_then(|()| {
                    if let Some(namespace) = namespace {
                        self.heap.incref(namespace);
                    }
                    if let Some(frame) = self.frames.last_mut() {
                        frame.locals = namespace;
                    }
                    self.run()
                })
            }
            Err(raised) => Err(raised),
        };
        self.leave_loop();
        result
    }

    fn set_item_text(&mut self, mapping: ObjId, key: &str, value: ObjId) -> Result<()> {
        let key = self.heap.intern(key);
        let key = self.keep(key);
        self.set_item(mapping, key, Some(value))
    }

    /// An instance of a class that extends a built-in type, around that type's body.
    pub(crate) fn new_derived(&mut self, class: ObjId, payload: Body) -> Own {
        let items = match &payload {
            // `_PyType_AllocNoTrack` adds a sentinel behind the items and rounds up to words.
            Body::Tuple { length, .. } => (*length as usize + 1) * size::POINTER,
            Body::Int(v) => (int::small_digit_count(*v).max(1) as usize + 1) * 4,
            Body::BigInt(v) => (int::digit_count(v) as usize + 1) * 4,
            Body::Bytes(b) => b.data.len() + 1,
            _ => 0,
        };
        self.new_derived_of(class, payload, items)
    }

    /// The same with so many bytes for its items.
    pub(crate) fn new_derived_of(&mut self, class: ObjId, payload: Body, items: usize) -> Own {
        let (slots, basicsize) =
            self.heap.class(class).map_or((0, size::OBJECT), |t| (t.slot_count, t.basicsize));
        let bytes = match items {
            0 => basicsize,
            _ => (basicsize + items).next_multiple_of(size::POINTER),
        };
        self.heap.incref(class);
        let body = DerivedBody {
            class,
            payload,
            dict: None,
            weakrefs: None,
            slots: vec![None; usize::from(slots)].into_boxed_slice(),
            block: Buffer::default(),
        };
        let front = self.heap.front_of(class);
        let body = Body::Derived(Box::new(body));
        if !self.heap.class(class).is_some_and(|t| t.flags.gc) {
            return self.heap.put(bytes + front, body);
        }
        let object = self.heap.put_in_front(bytes, front, body);
        self.heap.track(object.id());
        object
    }
}
