//! `BaseExceptionGroup` and `ExceptionGroup` (`Objects/exceptions.c`): several exceptions in one, split by type.

use super::exception::{exception, field, init, is_group, make, member, set_field};
use crate::algorithm::text::TextBuilder;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

/// `PyBaseExceptionGroupObject`.
const SIZE: usize = 88;
// The fields.
const MESSAGE: usize = 0;
const EXCEPTIONS: usize = 1;

pub(super) static BASE_EXCEPTION_GROUP: TypeDef = TypeDef {
    methods: &[
        Native::class("__class_getitem__", Call::One(|vm, class, item| vm.generic_alias(class, item))),
        Native::new("derive", Call::One(derive)),
        Native::new("split", Call::One(split)),
        Native::new("subgroup", Call::One(subgroup)),
    ],
    attributes: &[member!("message", MESSAGE, read_only), member!("exceptions", EXCEPTIONS, read_only)],
    ..exception(
        Kind::BaseExceptionGroup,
        Kind::BaseException,
        SIZE,
        Slots { new: Some(group_new), init: Some(init), str: Some(group_str), ..Slots::NONE },
        "A combination of multiple unrelated exceptions.",
    )
};

/// The one exception class with two bases; CPython makes it as a class statement would
/// (`create_exception_group_class`).
pub(super) static EXCEPTION_GROUP: TypeDef = TypeDef {
    has_weakrefs: true,
    fill: Some(fill_exception_group),
    ..exception(Kind::ExceptionGroup, Kind::BaseExceptionGroup, SIZE, Slots::NONE, "")
};

fn fill_exception_group(vm: &mut Vm, class: ObjId) {
    let bases = [ty::BASE_EXCEPTION_GROUP, ty::EXCEPTION];
    let mro = [class, ty::BASE_EXCEPTION_GROUP, ty::EXCEPTION, ty::BASE_EXCEPTION, ty::OBJECT];
    let (bases, mro) = (vm.heap.tuple_of(&bases), vm.heap.tuple_of(&mro));
    let old = match vm.heap.class_mut(class) {
        Some(t) => {
            t.flags.managed_weakrefs = true;
            [t.bases.replace(bases.into_id()), t.mro.replace(mro.into_id())]
        }
        None => [Some(bases.into_id()), Some(mro.into_id())],
    };
    old.into_iter().for_each(|field| vm.release_id(field));
    vm.add_subclass(ty::EXCEPTION, class);
}

/// `BaseExceptionGroup_new`.
fn group_new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let given = args.positional.len();
    let &[message, exceptions] = args.positional else {
        let message = format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)");
        return Err(vm.type_error(&message));
    };
    if vm.heap.text(message).is_none() {
        let class = if message == fixed::NONE { "None".to_owned() } else { vm.type_name(message) };
        let message = format!("BaseExceptionGroup.__new__() argument 1 must be str, not {class}");
        return Err(vm.type_error(&message));
    }
    let is_sequence = vm.slots_for(exceptions).sq_item.is_some() && !vm.is_instance_of(exceptions, ty::DICT);
    if !is_sequence {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let exceptions = vm.tuple_from_iterable(exceptions)?;
    let exceptions = vm.keep(exceptions);
    let items = vm.heap.tuple_items(exceptions);
    if items.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    if let Some(at) = items.iter().position(|&item| vm.heap.exception(item).is_none()) {
        let message = format!("Item {at} of second argument (exceptions) is not an exception");
        return Err(vm.value_error(&message));
    }
    let only_exceptions = items.iter().all(|&item| vm.is_instance_of(item, ty::EXCEPTION));
    let mut made = class;
    if class == ty::BASE_EXCEPTION_GROUP {
        if only_exceptions {
            made = ty::EXCEPTION_GROUP;
        }
    } else if !only_exceptions && class == ty::EXCEPTION_GROUP {
        return Err(vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
    } else if !only_exceptions && vm.is_subtype(class, ty::EXCEPTION) {
        let message = format!("Cannot nest BaseExceptions in '{}'", vm.class_name(class));
        return Err(vm.type_error(&message));
    }
    let packed = args.packed(vm);
    let group = make(vm, made, packed);
    set_field(vm, group.id(), MESSAGE, Some(message));
    set_field(vm, group.id(), EXCEPTIONS, Some(exceptions));
    Ok(group)
}

fn group_str(vm: &mut Vm, this: ObjId) -> Result {
    let count = members(vm, this).len();
    let mut to = TextBuilder::default();
    let message = field(vm, this, MESSAGE).unwrap_or(fixed::NONE);
    let message = vm.str(message)?;
    if let Some(text) = vm.heap.text(message.id()) {
        to.push_text(text);
    }
    vm.release(message);
    to.push_str(&format!(" ({count} sub-exception{})", if count > 1 { "s" } else { "" }));
    Ok(vm.heap.str(to.finish()))
}

/// The exceptions of a group, borrowed.
pub(crate) fn members(vm: &Vm, group: ObjId) -> Vec<ObjId> {
    field(vm, group, EXCEPTIONS).map(|tuple| vm.heap.tuple_items(tuple)).unwrap_or_default()
}

/// `BaseExceptionGroup_derive`: a group like this one of other exceptions.
fn derive(vm: &mut Vm, this: ObjId, exceptions: ObjId) -> Result {
    let message = field(vm, this, MESSAGE).unwrap_or(fixed::NONE);
    vm.call_positional(ty::BASE_EXCEPTION_GROUP, &[message, exceptions])
}

/// What the exceptions of a group are told apart by.
#[derive(Clone, Copy)]
enum Matcher {
    /// A class or a tuple of classes.
    Classes(ObjId),
    Predicate(ObjId),
    /// The addresses of exceptions, in a set.
    Addresses(ObjId),
}

/// `get_matcher_type`.
fn matcher(vm: &mut Vm, value: ObjId) -> Result<Matcher> {
    if vm.heap.class(value).is_none() && vm.is_callable(value) {
        return Ok(Matcher::Predicate(value));
    }
    let fits = vm.is_exception_class(value)
        || vm.heap.type_of(value) == ty::TUPLE
            && vm.heap.tuple_items(value).into_iter().all(|c| vm.is_exception_class(c));
    if fits {
        return Ok(Matcher::Classes(value));
    }
    Err(vm.type_error(
        "expected an exception type, a tuple of exception types, or a callable (other than a class)",
    ))
}

fn matches(vm: &mut Vm, matcher: Matcher, exception: ObjId) -> Result<bool> {
    match matcher {
        Matcher::Classes(value) => {
            let classes =
                if vm.heap.class(value).is_some() { vec![value] } else { vm.heap.tuple_items(value) };
            Ok(classes.into_iter().any(|c| vm.is_instance_of(exception, c)))
        }
        Matcher::Predicate(function) => {
            let answer = vm.call_positional(function, &[exception])?;
            vm.truth_of(answer)
        }
        Matcher::Addresses(_) if is_group(vm, exception) => Ok(false),
        Matcher::Addresses(set) => with_address(vm, exception, |vm, address| vm.set_contains(set, address)),
    }
}

/// What matches and what does not, in groups of the same shape (`exceptiongroup_split_recursive`).
fn split_recursive(
    vm: &mut Vm,
    exception: ObjId,
    matcher: Matcher,
    with_rest: bool,
) -> Result<[Option<Own>; 2]> {
    if matches(vm, matcher, exception)? {
        return Ok([Some(vm.own(exception)), None]);
    }
    if !is_group(vm, exception) {
        return Ok([None, with_rest.then(|| vm.own(exception))]);
    }
    vm.enter_native(" in exceptiongroup_split_recursive")?;
    let result = split_members(vm, exception, matcher, with_rest);
    vm.leave_native();
    result
}

fn split_members(vm: &mut Vm, group: ObjId, matcher: Matcher, with_rest: bool) -> Result<[Option<Own>; 2]> {
    let mark = vm.sp;
    let result = split_into_lists(vm, group, matcher, with_rest);
    vm.drain(mark);
    result
}

fn split_into_lists(
    vm: &mut Vm,
    group: ObjId,
    matcher: Matcher,
    with_rest: bool,
) -> Result<[Option<Own>; 2]> {
    let matching = vm.heap.empty_list(0);
    let matching = vm.keep(matching);
    let rest = if with_rest { Some(vm.heap.empty_list(0)) } else { None };
    let rest = rest.map(|list| vm.keep(list));
    for member in members(vm, group) {
        let [found, other] = split_recursive(vm, member, matcher, with_rest)?;
        if let Some(found) = found {
            vm.heap.list_push(matching, found);
        }
        match (other, rest) {
            (Some(other), Some(rest)) => vm.heap.list_push(rest, other),
            (other, _) => vm.release_field(other),
        }
    }
    let found = subset(vm, group, matching)?;
    let other = match rest.map(|rest| subset(vm, group, rest)) {
        Some(Ok(other)) => other,
        Some(Err(raised)) => {
            vm.release_field(found);
            return Err(raised);
        }
        None => None,
    };
    Ok([found, other])
}

/// `PyObject_CallMethod` with the format `(O)`: it asks by a new string, which the cache of types' attributes keeps, and
/// makes a tuple, of which the argument is taken again.
fn call_with_tuple(vm: &mut Vm, object: ObjId, method: &str, argument: ObjId) -> Result {
    let name = vm.heap.new_str(method.into());
    let callable = vm.get_attr(object, name.id());
    vm.release(name);
    let callable = callable?;
    let packed = vm.heap.tuple_of(&[argument]);
    let result = vm.call_positional(callable.id(), &[argument]);
    vm.release(packed);
    vm.release(callable);
    result
}

/// A group of some of a group's exceptions, with its traceback, context, cause and notes
/// (`exceptiongroup_subset`).
fn subset(vm: &mut Vm, group: ObjId, exceptions: ObjId) -> Result<Option<Own>> {
    if vm.heap.list(exceptions).is_none_or(|l| l.items.is_empty()) {
        return Ok(None);
    }
    let part = call_with_tuple(vm, group, "derive", exceptions)?;
    if !is_group(vm, part.id()) {
        vm.release(part);
        return Err(vm.type_error("derive must return an instance of BaseExceptionGroup"));
    }
    let id = vm.keep(part);
    let Some((traceback, context, cause)) =
        vm.heap.exception(group).map(|e| (e.traceback, e.context, e.cause))
    else {
        return Ok(None);
    };
    // As `PyException_SetTraceback`, `SetContext` and `SetCause` do in this order.
    let new = [traceback, context, cause].map(|f| f.map(|id| vm.own(id).into_id()));
    let old = match vm.heap.exception_mut(id) {
        Some(e) => {
            e.suppress_context = true;
            let [traceback, context, cause] = new;
            let old_traceback = match traceback {
                Some(_) => std::mem::replace(&mut e.traceback, traceback),
                None => None,
            };
            [
                old_traceback,
                std::mem::replace(&mut e.context, context),
                std::mem::replace(&mut e.cause, cause),
            ]
        }
        None => new,
    };
    old.into_iter().for_each(|f| vm.release_id(f));
    if let Some(notes) = vm.find_attr(group, name::__notes__)? {
        let notes = vm.keep(notes);
        if vm.slots_for(notes).sq_item.is_some() {
            // Each part has a list of its own.
            let copy = vm.list_from_iterable(notes)?;
            let copy = vm.keep(copy);
            vm.set_attr(id, name::__notes__, Some(copy))?;
        }
    }
    Ok(Some(vm.own(id)))
}

fn or_none(vm: &Vm, value: Option<Own>) -> Own {
    value.unwrap_or_else(|| vm.none())
}

fn split(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let matcher = matcher(vm, value)?;
    let [found, rest] = split_recursive(vm, this, matcher, true)?;
    let pair = [or_none(vm, found), or_none(vm, rest)];
    Ok(vm.heap.tuple(pair))
}

fn subgroup(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let matcher = matcher(vm, value)?;
    let [found, rest] = split_recursive(vm, this, matcher, false)?;
    vm.release_field(rest);
    Ok(or_none(vm, found))
}

/// `PyLong_FromVoidPtr`, for one question.
fn with_address(
    vm: &mut Vm,
    exception: ObjId,
    ask: impl FnOnce(&mut Vm, ObjId) -> Result<bool>,
) -> Result<bool> {
    let address = vm.heap.address(exception);
    let address = vm.heap.big_int(address.into());
    let answer = ask(vm, address.id());
    vm.release(address);
    answer
}

/// The addresses of the exceptions that are no groups, of a whole tree (`collect_exception_group_leaf_ids`).
fn add_leaves(vm: &mut Vm, exception: ObjId, set: ObjId) -> Result<()> {
    let mut open = vec![exception];
    while let Some(exception) = open.pop() {
        if is_group(vm, exception) {
            open.extend(members(vm, exception).into_iter().rev());
        } else {
            with_address(vm, exception, |vm, address| vm.set_add(set, address))?;
        }
    }
    Ok(())
}

impl Vm {
    /// `except*` (`_PyEval_ExceptionGroupMatch`): the part of the exception that matches, wrapped in a group if it
    /// was none, and the rest. Either may be `None`.
    pub(crate) fn match_exception_group(&mut self, exception: ObjId, classes: ObjId) -> Result<[Own; 2]> {
        if exception == fixed::NONE {
            return Ok([self.none(), self.none()]);
        }
        let mark = self.sp;
        let result = self.do_group_match(exception, classes);
        self.drain(mark);
        result
    }

    fn do_group_match(&mut self, exception: ObjId, classes: ObjId) -> Result<[Own; 2]> {
        if matches(self, Matcher::Classes(classes), exception)? {
            if is_group(self, exception) {
                return Ok([self.own(exception), self.none()]);
            }
            // A naked exception is wrapped.
            let only = self.heap.tuple_of(&[exception]);
            let wrapped = self.new_group(only)?;
            return Ok([wrapped, self.none()]);
        }
        if is_group(self, exception) {
            let pair = call_with_tuple(self, exception, "split", classes)?;
            let pair = self.keep(pair);
            let class = self.type_name(exception);
            let name = self.type_name(pair);
            if !self.heap.is_tuple(pair) {
                return Err(self.type_error(&format!("{class}.split must return a tuple, not {name}")));
            }
            let items = self.heap.tuple_items(pair);
            let [found, rest, ..] = items.as_slice() else {
                let size = items.len();
                let message = format!("{class}.split must return a 2-tuple, got tuple of size {size}");
                return Err(self.type_error(&message));
            };
            return Ok([self.own(*found), self.own(*rest)]);
        }
        Ok([self.none(), self.own(exception)])
    }

    /// `_PyExc_CreateExceptionGroup` without a message.
    fn new_group(&mut self, exceptions: Own) -> Result {
        let group = self.call_positional(ty::EXCEPTION_GROUP, &[fixed::EMPTY_STR, exceptions.id()]);
        self.release(exceptions);
        group
    }

    /// The exception to raise at the end of `try`/`except*` (`_PyExc_PrepReraiseStar`): what handlers raised and
    /// the parts of the original that were not handled, or `None`.
    pub(crate) fn prep_reraise_star(&mut self, original: ObjId, exceptions: ObjId) -> Result {
        let mark = self.sp;
        let result = self.do_prep_reraise(original, exceptions);
        self.drain(mark);
        result
    }

    fn do_prep_reraise(&mut self, original: ObjId, exceptions: ObjId) -> Result {
        let items = self.heap.list(exceptions).map(|l| l.items.clone()).unwrap_or_default();
        let Some(&first) = items.first() else { return Ok(self.none()) };
        if !is_group(self, original) {
            // It was wrapped for the one clause that could match.
            return Ok(self.own(first));
        }
        let origin = |vm: &Vm, id: ObjId| vm.heap.exception(id).map(|e| (e.traceback, e.cause, e.context));
        let raised = self.heap.empty_list(0);
        let raised = self.keep(raised);
        let reraised = self.heap.empty_list(0);
        let reraised = self.keep(reraised);
        for &item in items.iter().filter(|&&item| item != fixed::NONE) {
            let list = if origin(self, item) == origin(self, original) { reraised } else { raised };
            let item = self.own(item);
            self.heap.list_push(list, item);
        }
        if let Some(unhandled) = self.project_group(original, reraised)? {
            self.heap.list_push(raised, unhandled);
        }
        let raised_ids = self.heap.list(raised).map(|l| l.items.clone()).unwrap_or_default();
        match raised_ids.as_slice() {
            [] => Ok(self.none()),
            [one] => Ok(self.own(*one)),
            _ => {
                let list = self.own(raised);
                self.new_group(list)
            }
        }
    }

    /// The part of a group that consists of the exceptions in `parts`, which are groups of some of its own
    /// (`exc_group_projection`). It knows them by their addresses, in a set.
    fn project_group(&mut self, group: ObjId, parts: ObjId) -> Result<Option<Own>> {
        let mark = self.sp;
        let addresses = self.new_set(false);
        let addresses = self.keep(addresses);
        for part in self.heap.list(parts).map(|l| l.items.clone()).unwrap_or_default() {
            add_leaves(self, part, addresses)?;
        }
        let parts = split_recursive(self, group, Matcher::Addresses(addresses), false);
        self.drain(mark);
        let [found, rest] = parts?;
        self.release_field(rest);
        Ok(found)
    }
}
