//! `isinstance()` and `issubclass()` (`Objects/abstract.c`).

use super::{Result, Vm};
use crate::object::layout::ty;
use crate::object::*;

const INSTANCE_OF: &str = "isinstance() arg 2 must be a type, a tuple of types, or a union";
const SUBCLASS_OF: &str = "issubclass() arg 2 must be a class, a tuple of classes, or a union";

impl Vm {
    /// `PyObject_IsInstance`: tuples and unions of classes, and `__instancecheck__`.
    pub(crate) fn is_instance(&mut self, object: ObjId, class: ObjId) -> Result<bool> {
        if self.heap.type_of(object) == class {
            return Ok(true);
        }
        // What `type.__instancecheck__` does is known.
        if self.heap.type_of(class) == ty::TYPE {
            return self.is_real_instance(object, class);
        }
        if let Some(classes) = self.alternatives(class) {
            return self.any_of(&classes, " in __instancecheck__", |vm, class| vm.is_instance(object, class));
        }
        match self.ask(class, name::__instancecheck__, object, " in __instancecheck__")? {
            Some(answer) => Ok(answer),
            None => self.is_real_instance(object, class),
        }
    }

    /// `PyObject_IsSubclass`.
    pub(crate) fn is_subclass(&mut self, class: ObjId, base: ObjId) -> Result<bool> {
        if self.heap.type_of(base) == ty::TYPE {
            return if class == base { Ok(true) } else { self.is_real_subclass(class, base) };
        }
        if let Some(bases) = self.alternatives(base) {
            return self.any_of(&bases, " in __subclasscheck__", |vm, base| vm.is_subclass(class, base));
        }
        match self.ask(base, name::__subclasscheck__, class, " in __subclasscheck__")? {
            Some(answer) => Ok(answer),
            None => self.is_real_subclass(class, base),
        }
    }

    /// The members of a tuple or union of classes.
    fn alternatives(&self, class: ObjId) -> Option<Vec<ObjId>> {
        if self.heap.type_of(class) == ty::UNION_TYPE {
            let members = self.heap.record(class)?.fields.first().copied().flatten()?;
            return Some(self.heap.tuple_items(members));
        }
        self.heap.is_tuple(class).then(|| self.heap.tuple_items(class))
    }

    fn any_of(
        &mut self,
        classes: &[ObjId],
        whereabouts: &str,
        mut check: impl FnMut(&mut Vm, ObjId) -> Result<bool>,
    ) -> Result<bool> {
        self.enter_native(whereabouts)?;
        let mut answer = Ok(false);
        for &class in classes {
            answer = check(self, class);
            if answer != Ok(false) {
                break;
            }
        }
        self.leave_native();
        answer
    }

    /// The answer of the class's own special method, if it has one.
    fn ask(
        &mut self,
        class: ObjId,
        method: ObjId,
        argument: ObjId,
        whereabouts: &str,
    ) -> Result<Option<bool>> {
        let Some(checker) = self.bound_special(class, method)? else { return Ok(None) };
        let result = match self.enter_native(whereabouts) {
            Ok(()) => {
                let result = self.call_positional(checker.id(), &[argument]);
                self.leave_native();
                result
            }
            Err(raised) => Err(raised),
        };
        self.release(checker);
        let result = result?;
        self.truth_of(result).map(Some)
    }

    /// `object_isinstance`: by type, then by what the object says its `__class__` is.
    pub(crate) fn is_real_instance(&mut self, object: ObjId, class: ObjId) -> Result<bool> {
        if self.heap.class(class).is_some() {
            if self.is_instance_of(object, class) {
                return Ok(true);
            }
            let Some(said) = self.find_attr(object, name::__class__)? else { return Ok(false) };
            let answer = said.id() != self.heap.type_of(object)
                && self.heap.class(said.id()).is_some()
                && self.is_subtype(said.id(), class);
            self.release(said);
            return Ok(answer);
        }
        self.check_class(class, INSTANCE_OF)?;
        let Some(said) = self.find_attr(object, name::__class__)? else { return Ok(false) };
        let answer = self.is_abstract_subclass(said.id(), class);
        self.release(said);
        answer
    }

    /// `recursive_issubclass`.
    pub(crate) fn is_real_subclass(&mut self, class: ObjId, base: ObjId) -> Result<bool> {
        if self.heap.class(class).is_some() && self.heap.class(base).is_some() {
            return Ok(self.is_subtype(class, base));
        }
        self.check_class(class, "issubclass() arg 1 must be a class")?;
        if self.heap.type_of(base) != ty::UNION_TYPE {
            self.check_class(base, SUBCLASS_OF)?;
        }
        self.is_abstract_subclass(class, base)
    }

    /// What is no class must at least have `__bases__`, a tuple.
    fn check_class(&mut self, class: ObjId, message: &str) -> Result<()> {
        match self.abstract_bases(class)? {
            Some(bases) => {
                self.release(bases);
                Ok(())
            }
            None => Err(self.type_error(message)),
        }
    }

    fn abstract_bases(&mut self, class: ObjId) -> Result<Option<Own>> {
        match self.find_attr(class, name::__bases__)? {
            Some(bases) if self.heap.is_tuple(bases.id()) => Ok(Some(bases)),
            Some(other) => {
                self.release(other);
                Ok(None)
            }
            None => Ok(None),
        }
    }

    /// `abstract_issubclass`: along `__bases__`.
    fn is_abstract_subclass(&mut self, class: ObjId, base: ObjId) -> Result<bool> {
        if class == base {
            return Ok(true);
        }
        let Some(bases) = self.abstract_bases(class)? else { return Ok(false) };
        let all = self.heap.tuple_items(bases.id());
        let answer =
            self.any_of(&all, " in __issubclass__", |vm, class| vm.is_abstract_subclass(class, base));
        self.release(bases);
        answer
    }
}
