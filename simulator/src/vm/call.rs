//! Calls (`Objects/call.c`): what is callable and how each kind takes its arguments.

use super::native::Call;
use super::{Args, Lent, Raised, Result, Vm};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::function::shown_type;

/// Units of a run of the loop; any other call is one (`PY_EVAL_C_STACK_UNITS`).
pub(super) const LOOP_UNITS: usize = if cfg!(target_family = "wasm") { 1 } else { 2 };
/// Arguments that a C function keeps on its own stack (`_PY_FASTCALL_SMALL_STACK`).
const SMALL_STACK: usize = 5;

impl Vm {
    /// Calls an object. The arguments are borrowed until it returns.
    pub fn call(&mut self, callable: ObjId, args: Args) -> Result {
        let mark = self.sp;
        let result = self.do_call(callable, args);
        self.drain(mark);
        result
    }

    /// Calls an object with positional arguments.
    pub fn call_positional(&mut self, callable: ObjId, args: &[ObjId]) -> Result {
        self.call(callable, Args::positional(args))
    }

    fn do_call(&mut self, callable: ObjId, args: Args) -> Result {
        match self.heap.outer(callable) {
            Body::Function(_) => self.call_function(callable, args),
            Body::Builtin(b) => {
                let (native, this) = (b.native, b.this.unwrap_or(fixed::NONE));
                self.call_native(native, this, args)
            }
            Body::Method { function, this, .. } => {
                let (function, this) = (*function, *this);
                let mut room = Lent::room();
                let all = room.prepended(this, args.positional);
                self.do_call(function, Args { positional: all, tuple: None, ..args })
            }
            Body::Descriptor(d) if d.this.is_none() => match d.access {
                Access::Method(native) => self.call_method_descriptor(callable, native, args),
                _ => self.call_slot(callable, args),
            },
            _ => self.call_slot(callable, args),
        }
    }

    fn call_slot(&mut self, callable: ObjId, args: Args) -> Result {
        let slots = self.slots_for(callable);
        let as_they_stand = slots.vectorcall;
        let Some(f) = slots.call else {
            return Err(self.not_callable(callable));
        };
        self.enter_native(" while calling a Python object")?;
        // `type_vectorcall` packs its arguments anew, unless it is asked for a type.
        let tuple = args.tuple.filter(|_| callable != ty::TYPE);
        let args = Args { tuple, ..args };
        let result = if as_they_stand {
            f(self, callable, args)
        } else {
            self.with_packed(args, |vm, args| f(vm, callable, args))
        };
        self.leave_native();
        result
    }

    /// `object_is_not_callable`: a module may have what was meant, by its own name.
    #[cold]
    fn not_callable(&mut self, object: ObjId) -> Raised {
        let message = format!("'{}' object is not callable", self.type_name(object));
        let meant = match self.meant_by_module(object) {
            Ok(meant) => meant,
            Err(raised) => return raised,
        };
        match meant {
            Some(name) => self.type_error(&format!("{message}. Did you mean: '{name}.{name}(...)'?")),
            None => self.type_error(&message),
        }
    }

    /// The name of a module that has something callable of the same name.
    fn meant_by_module(&mut self, object: ObjId) -> Result<Option<String>> {
        let dict = match self.heap.outer(object) {
            Body::Module(_) => self.heap.dict_of(object),
            _ => None,
        };
        let name = dict.and_then(|dict| self.heap.dict_get_str(dict, name::__name__));
        let Some(name) = name.filter(|&name| self.heap.text(name).is_some()) else { return Ok(None) };
        let Some(found) = self.find_attr(object, name)? else { return Ok(None) };
        let callable = self.is_callable(found.id());
        self.release(found);
        Ok(callable.then(|| self.heap.text_lossy(name)))
    }

    /// `_PyObject_MakeTpCall`: what has no vectorcall gets its arguments in a tuple and, if there are keywords, a
    /// dictionary, which hold them for the call.
    pub(crate) fn with_packed(&mut self, args: Args, call: impl FnOnce(&mut Vm, Args) -> Result) -> Result {
        let tuple = args.packed(self);
        let dict = match self.packed_keywords(args) {
            Ok(dict) => dict,
            Err(raised) => {
                self.release(tuple);
                return Err(raised);
            }
        };
        let packed = Args { tuple: Some(tuple.id()), dict: dict.as_ref().map(Own::id), ..args };
        let result = call(self, packed);
        self.release(tuple);
        self.release_field(dict);
        result
    }

    /// `_PyObject_Call_Prepend`: calls a function with `this` in front of arguments that stand in a tuple and perhaps a
    /// dictionary.
    pub(crate) fn call_prepended(&mut self, function: ObjId, this: ObjId, args: Args) -> Result {
        let mut room = Lent::room();
        let all = room.prepended(this, args.positional);
        let mut array = match all.len() > SMALL_STACK {
            true => self.heap.take_buffer(all.len() * size::POINTER),
            false => Buffer::default(),
        };
        let result = self.call_packed(function, Args { positional: all, tuple: None, ..args });
        self.heap.give_buffer(&mut array);
        result
    }

    /// Calls with arguments that stand in a tuple, perhaps, and a dictionary, if there are keywords. What takes
    /// vectorcalls gets keywords as an array and a tuple of names (`_PyVectorcall_Call`, `_PyStack_UnpackDict`).
    pub(crate) fn call_packed(&mut self, callable: ObjId, args: Args) -> Result {
        if args.names.is_empty() {
            return self.call(callable, args);
        }
        if !self.takes_vectorcall(callable) {
            // A class whose `__init__` is written in Python leaves the check to that call.
            let initialises = |vm: &mut Vm| {
                let init = vm.type_lookup(callable, name::__init__);
                init.is_some_and(|init| matches!(vm.heap.outer(init), Body::Function(_)))
            };
            // A cache looks for them first, and leaves it to its function.
            let caches = self.heap.kind_of_type(self.heap.type_of(callable)) == Some(Kind::LruCache);
            let checks = self.is_callable(callable) && !caches;
            if checks && (self.heap.class(callable).is_none() || !initialises(self)) {
                self.check_keywords(args.names)?;
            }
            return self.call(callable, args);
        }
        let unpacked = self.unpack_keywords(args.positional.len(), args.names)?;
        // The array owns what is in it.
        args.positional.iter().chain(args.named).for_each(|&id| self.heap.incref(id));
        let result = self.call(callable, Args { tuple: None, dict: None, ..args });
        args.positional.iter().chain(args.named).for_each(|&id| self.release_id(Some(id)));
        self.free_unpacked(unpacked);
        result
    }

    /// The array and the tuple of names that keywords from a dictionary are passed in.
    pub(crate) fn unpack_keywords(&mut self, positional: usize, names: &[ObjId]) -> Result<(Buffer, Own)> {
        let array = self.heap.take_buffer((1 + positional + names.len()) * size::POINTER);
        let unpacked = (array, self.heap.tuple_of(names));
        match self.check_keywords(names) {
            Ok(()) => Ok(unpacked),
            Err(raised) => {
                self.free_unpacked(unpacked);
                Err(raised)
            }
        }
    }

    fn check_keywords(&mut self, names: &[ObjId]) -> Result<()> {
        match names.iter().all(|&name| self.heap.text(name).is_some()) {
            true => Ok(()),
            false => Err(self.type_error("keywords must be strings")),
        }
    }

    /// Gives back what unpacking keyword arguments took (`_PyStack_UnpackDict_Free`).
    pub(crate) fn free_unpacked(&mut self, (mut array, names): (Buffer, Own)) {
        self.heap.give_buffer(&mut array);
        self.release(names);
    }

    /// Whether CPython would find a vectorcall function in the object (`PyVectorcall_Function`).
    pub(crate) fn takes_vectorcall(&self, callable: ObjId) -> bool {
        match self.heap.outer(callable) {
            Body::Builtin(b) => {
                !matches!(self.natives[b.native as usize].call, Call::Packed(_) | Call::PackedKeywords(_))
            }
            Body::Type(_) => self.has_vectorcall(callable),
            _ => self.slots_for(callable).vectorcall,
        }
    }

    /// A method of a built-in type, called through the type: the first argument is the object
    /// (`method_vectorcall_*`, `method_check_args`).
    fn call_method_descriptor(&mut self, descriptor: ObjId, native: u32, args: Args) -> Result {
        let (class, name) = match self.heap.descriptor(descriptor) {
            Some(d) => (d.class, d.name),
            None => return Err(self.type_error("descriptor expected")),
        };
        let Some(this) = args.get(0) else {
            let message = format!(
                "unbound method {}.{}() needs an argument",
                self.class_name(class),
                self.heap.text_lossy(name)
            );
            return Err(self.type_error(&message));
        };
        if !self.is_instance_of(this, class) {
            let message = format!(
                "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                self.heap.text_lossy(name),
                self.tp_name(class),
                self.type_name(this)
            );
            return Err(self.type_error(&message));
        }
        self.call_native_of(native, Some(class), this, args.rest())
    }

    /// Calls a function written in Rust by its convention.
    pub(crate) fn call_native(&mut self, native: u32, this: ObjId, args: Args) -> Result {
        self.call_native_of(native, None, this, args)
    }

    /// The same for a method of the class `owner`: errors say that class, not the object's.
    pub(crate) fn call_native_of(&mut self, native: u32, owner: Field, this: ObjId, args: Args) -> Result {
        let definition = self.natives[native as usize];
        self.enter_native(" while calling a Python object")?;
        let mark = self.sp;
        let result = match definition.call {
            Call::Keywords(f) => f(self, this, args),
            Call::PackedKeywords(f) => self.with_packed(args, |vm, args| f(vm, this, args)),
            _ if !args.names.is_empty() => {
                // What takes a tuple of arguments is refused keywords by `cfunction_call`, which knows the bare name.
                let name = match (definition.call, owner) {
                    (Call::Packed(_), None) => definition.name.to_owned(),
                    _ => self.native_name(native, owner, this),
                };
                let message = format!("{name}() takes no keyword arguments");
                Err(self.type_error(&message))
            }
            Call::Fast(f) => f(self, this, args.positional),
            Call::Packed(f) => {
                let packed = args.packed(self);
                let result = f(self, this, args.positional);
                self.release(packed);
                result
            }
            Call::NoArgs(f) if args.positional.is_empty() => f(self, this),
            Call::NoArgs(_) => {
                let message = format!(
                    "{}() takes no arguments ({} given)",
                    self.native_name(native, owner, this),
                    args.len()
                );
                Err(self.type_error(&message))
            }
            Call::One(f) => match args.positional {
                [one] => f(self, this, *one),
                _ => {
                    let message = format!(
                        "{}() takes exactly one argument ({} given)",
                        self.native_name(native, owner, this),
                        args.len()
                    );
                    Err(self.type_error(&message))
                }
            },
        };
        self.drain(mark);
        self.leave_native();
        result
    }

    /// The keyword arguments in a dictionary, which holds them during the call; none if there are none
    /// (`_PyStack_AsDict`).
    pub(crate) fn packed_keywords(&mut self, args: Args) -> Result<Option<Own>> {
        if let Some(dict) = args.dict {
            return Ok(Some(self.own(dict)));
        }
        if args.names.is_empty() {
            return Ok(None);
        }
        let dict = self.heap.new_dict_presized(args.names.len(), true);
        let mut given = args.names.iter().zip(args.named);
        let done = given.try_for_each(|(&name, &value)| self.dict_set(dict.id(), name, value));
        self.completed(dict, done).map(Some)
    }

    /// `_PyObject_FunctionStr` without the parentheses: with the type's name for a method.
    fn native_name(&self, native: u32, owner: Field, this: ObjId) -> String {
        let definition = self.natives[native as usize];
        if let Some(owner) = owner {
            return format!("{}.{}", self.class_name(owner), definition.name);
        }
        match self.heap.outer(this) {
            Body::Module(m) => {
                let module = m.name.map(|n| self.heap.text_lossy(n)).unwrap_or_default();
                if module == "builtins" {
                    definition.name.to_owned()
                } else {
                    format!("{module}.{}", definition.name)
                }
            }
            // `meth_get__qualname__`.
            Body::Type(_) => format!("{}.{}", self.class_qualname(this), definition.name),
            _ => format!("{}.{}", self.class_qualname(self.heap.type_of(this)), definition.name),
        }
    }

    /// One Rust call deeper. Every way from Python to Rust and back to Python passes here, so that recursion ends
    /// with a `RecursionError` and never with the host's stack.
    #[inline]
    pub(crate) fn enter_native(&mut self, whereabouts: &str) -> Result<()> {
        if self.native_depth >= self.limits.nesting {
            return Err(self.too_deep(whereabouts));
        }
        self.native_depth += 1;
        Ok(())
    }

    /// Ends what [`Vm::enter_native`] began.
    #[inline]
    pub(crate) fn leave_native(&mut self) {
        self.native_depth -= 1;
    }

    /// The same for a run of the loop.
    #[inline]
    pub(crate) fn enter_loop(&mut self) -> Result<()> {
        self.enter_native("")?;
        self.native_depth += LOOP_UNITS - 1;
        Ok(())
    }

    /// Ends the run of the loop that [`Vm::enter_loop`] began.
    #[inline]
    pub(crate) fn leave_loop(&mut self) {
        self.native_depth -= LOOP_UNITS;
    }

    /// The `RecursionError`, in whose making the depth counts from 0 again.
    #[cold]
    pub(crate) fn too_deep(&mut self, whereabouts: &str) -> super::Raised {
        // The exception itself needs a few calls.
        let depth = std::mem::replace(&mut self.native_depth, 0);
        let raised =
            self.error(ty::RECURSION_ERROR, &format!("maximum recursion depth exceeded{whereabouts}"));
        self.native_depth = depth;
        raised
    }

    /// `type.__call__`: `__new__`, then `__init__` if that made an instance of the class (`type_call`).
    pub(crate) fn call_type(&mut self, class: ObjId, args: Args) -> Result {
        if class == ty::TYPE && args.len() == 1 && args.names.is_empty() {
            let t = shown_type(self, args.positional[0]);
            return Ok(self.own(t));
        }
        let slots = self.slots_of(class);
        let (new, init) = (slots.new, slots.init);
        let Some(new) = new else {
            let message =
                format!("cannot create '{}' instances", self.heap.class(class).map_or("?", |t| &t.name));
            return Err(self.type_error(&message));
        };
        // Types without a vectorcall of their own get their arguments in a tuple, which holds them meanwhile.
        // `type` has one only for a single argument.
        if self.has_vectorcall(class) && class != ty::TYPE {
            return self.make_instance(class, new, init, args);
        }
        self.with_packed(args, |vm, args| vm.make_instance(class, new, init, args))
    }

    fn make_instance(
        &mut self,
        class: ObjId,
        new: super::slots::Called,
        init: Option<super::slots::Init>,
        args: Args,
    ) -> Result {
        let mark = self.sp;
        let object = new(self, class, args);
        self.drain(mark);
        let object = object?;
        if !self.is_instance_of(object.id(), class) {
            return Ok(object);
        }
        let init =
            if self.heap.type_of(object.id()) == class { init } else { self.slots_for(object.id()).init };
        if let Some(init) = init {
            let result = init(self, object.id(), args);
            self.drain(mark);
            if let Err(raised) = result {
                self.release(object);
                return Err(raised);
            }
        }
        Ok(object)
    }

    /// Whether the object can be called.
    pub fn is_callable(&self, object: ObjId) -> bool {
        self.slots_for(object).call.is_some()
    }
}
