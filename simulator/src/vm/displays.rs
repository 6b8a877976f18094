//! Building and taking apart containers, as instructions do it.

use super::dict::Duplicate;
use super::{Result, Vm};
use crate::object::layout::ty;
use crate::object::*;

impl Vm {
    /// `BUILD_MAP`: pairs of keys and values.
    pub(super) fn build_map(&mut self, pairs: usize) -> Result<()> {
        let bottom = self.sp - 2 * pairs;
        let dict = self.heap.new_dict_presized(pairs, self.all_strings(bottom, pairs));
        for i in 0..pairs {
            let (key, value) = (self.stack[bottom + 2 * i], self.stack[bottom + 2 * i + 1]);
            if let (Some(key), Some(value)) = (key, value)
                && let Err(raised) = self.dict_set(dict.id(), key, value)
            {
                self.release(dict);
                return Err(raised);
            }
        }
        self.finish_display(bottom, dict);
        Ok(())
    }

    fn all_strings(&self, bottom: usize, pairs: usize) -> bool {
        (0..pairs).all(|i| self.stack[bottom + 2 * i].is_some_and(|k| self.heap.is_exact_str(k)))
    }

    /// `BUILD_CONST_KEY_MAP`: values under a tuple of keys.
    pub(super) fn build_const_key_map(&mut self, count: usize) -> Result<()> {
        let keys = self.stack[self.sp - 1].map(|t| self.heap.tuple_items(t)).unwrap_or_default();
        let bottom = self.sp - 1 - count;
        let unicode = keys.iter().all(|&k| self.heap.is_exact_str(k));
        let dict = self.heap.new_dict_presized(count, unicode);
        for (i, key) in keys.into_iter().enumerate() {
            if let Some(value) = self.stack[bottom + i]
                && let Err(raised) = self.dict_set(dict.id(), key, value)
            {
                self.release(dict);
                return Err(raised);
            }
        }
        self.finish_display(bottom, dict);
        Ok(())
    }

    /// `BUILD_SET`.
    pub(super) fn build_set(&mut self, count: usize) -> Result<()> {
        let bottom = self.sp - count;
        let set = self.new_set(false);
        let mut added = Ok(());
        for i in bottom..self.sp {
            let Some(item) = self.stack[i] else { continue };
            if added.is_ok() {
                added = self.set_add(set.id(), item).map(|_| ());
            }
            // Each entry goes as soon as it is in the set.
            let entry = self.stack[i].take();
            self.release_id(entry);
        }
        self.sp = bottom;
        match added {
            Ok(()) => {
                self.keep(set);
            }
            Err(_) => self.release(set),
        }
        added
    }

    /// Releases the entries from `bottom`, the last one first (`DECREF_INPUTS`), and pushes the display made of them.
    fn finish_display(&mut self, bottom: usize, display: Own) {
        let old: Vec<Field> = self.stack[bottom..self.sp].iter_mut().map(Option::take).collect();
        old.into_iter().rev().for_each(|id| self.release_id(id));
        self.sp = bottom;
        self.keep(display);
    }

    /// `LIST_EXTEND`: `[*iterable]`.
    pub(super) fn extend_display(&mut self, list: ObjId, iterable: ObjId) -> Result<()> {
        match self.list_extend(list, iterable) {
            Ok(()) => Ok(()),
            Err(raised) => {
                let slots = self.slots_for(iterable);
                if slots.iter.is_none() && slots.sq_item.is_none() && self.raised_is(ty::TYPE_ERROR) {
                    self.swallow(raised, ty::TYPE_ERROR)?;
                    let message =
                        format!("Value after * must be an iterable, not {}", self.type_name(iterable));
                    return Err(self.type_error(&message));
                }
                Err(raised)
            }
        }
    }

    /// `DICT_UPDATE`: `{**mapping}`.
    pub(super) fn update_display(&mut self, dict: ObjId, mapping: ObjId) -> Result<()> {
        match self.dict_merge(dict, mapping) {
            Err(raised) if self.raised_is(ty::ATTRIBUTE_ERROR) => {
                self.swallow(raised, ty::ATTRIBUTE_ERROR)?;
                let message = format!("'{}' object is not a mapping", self.type_name(mapping));
                Err(self.type_error(&message))
            }
            result => result,
        }
    }

    /// `DICT_MERGE`: `f(**mapping)`, where no key may come twice (`_PyEval_FormatKwargsError`).
    pub(super) fn merge_keywords(&mut self, dict: ObjId, mapping: ObjId, callable: ObjId) -> Result<()> {
        match self.dict_merge_with(dict, mapping, Duplicate::Refuse) {
            Err(raised) if self.raised_is(ty::ATTRIBUTE_ERROR) => {
                self.swallow(raised, ty::ATTRIBUTE_ERROR)?;
                let message = format!(
                    "{} argument after ** must be a mapping, not {}",
                    self.function_description(callable)?,
                    self.type_name(mapping)
                );
                Err(self.type_error(&message))
            }
            Err(raised) if self.raised_is(ty::KEY_ERROR) => {
                let error = self.catch(raised, ty::KEY_ERROR)?;
                let args = self.heap.exception(error.id()).map(|e| self.heap.tuple_items(e.args));
                let key = match args.as_deref() {
                    Some(&[key]) => self.str_text(key),
                    _ => Ok(String::new()),
                };
                self.release(error);
                let message = format!(
                    "{} got multiple values for keyword argument '{}'",
                    self.function_description(callable)?,
                    key?
                );
                Err(self.type_error(&message))
            }
            result => result,
        }
    }

    /// A callable as messages name it (`_PyObject_FunctionStr`).
    pub(super) fn function_description(&mut self, callable: ObjId) -> Result<String> {
        let Some(qualname) = self.find_attr(callable, name::__qualname__)? else {
            return self.str_text(callable);
        };
        let text = self.heap.text_lossy(qualname.id());
        self.release(qualname);
        let module = self.find_attr(callable, name::__module__)?;
        let prefix = match &module {
            Some(m) if m.id() != fixed::NONE && self.heap.text_lossy(m.id()) != "builtins" => {
                format!("{}.", self.heap.text_lossy(m.id()))
            }
            _ => String::new(),
        };
        self.release_field(module);
        Ok(format!("{prefix}{text}()"))
    }

    /// `UNPACK_SEQUENCE`, `UNPACK_EX`: exactly `before` items, or with `after`, those, a list of the rest, and
    /// `after` items.
    pub(super) fn unpack(
        &mut self,
        sequence: ObjId,
        before: usize,
        after: Option<usize>,
    ) -> Result<Vec<Own>> {
        let slots = self.slots_for(sequence);
        if slots.iter.is_none() && slots.sq_item.is_none() {
            let message = format!("cannot unpack non-iterable {} object", self.type_name(sequence));
            return Err(self.type_error(&message));
        }
        let iterator = self.iter(sequence)?;
        let mut items = Vec::new();
        let result = self.unpack_iterator(iterator.id(), before, after, &mut items);
        match result {
            Ok(()) => {
                self.release(iterator);
                Ok(items)
            }
            Err(raised) => {
                items.into_iter().for_each(|item| self.release(item));
                self.release(iterator);
                Err(raised)
            }
        }
    }

    fn unpack_iterator(
        &mut self,
        iterator: ObjId,
        before: usize,
        after: Option<usize>,
        items: &mut Vec<Own>,
    ) -> Result<()> {
        while items.len() < before {
            match self.next(iterator)? {
                Some(item) => items.push(item),
                None => {
                    let message = match after {
                        None => {
                            format!("not enough values to unpack (expected {before}, got {})", items.len())
                        }
                        Some(after) => format!(
                            "not enough values to unpack (expected at least {}, got {})",
                            before + after,
                            items.len()
                        ),
                    };
                    return Err(self.value_error(&message));
                }
            }
        }
        let Some(after) = after else {
            if let Some(extra) = self.next(iterator)? {
                self.release(extra);
                let message = format!("too many values to unpack (expected {before})");
                return Err(self.value_error(&message));
            }
            return Ok(());
        };
        let rest = self.list_from_iterable(iterator)?;
        let length = self.heap.list(rest.id()).map_or(0, |l| l.items.len());
        if length < after {
            let message = format!(
                "not enough values to unpack (expected at least {}, got {})",
                before + after,
                before + length
            );
            self.release(rest);
            return Err(self.value_error(&message));
        }
        let tail = match self.heap.list_mut(rest.id()) {
            Some(l) => l.items.split_off(length - after),
            None => Items::new(),
        };
        items.push(rest);
        items.extend(tail.into_iter().map(Own::from_counted));
        Ok(())
    }

    /// `MATCH_KEYS`: the values under the keys, or `None`.
    pub(super) fn match_keys(&mut self, subject: ObjId, keys: ObjId) -> Result {
        let keys = self.heap.tuple_items(keys);
        let mut values = Vec::new();
        let mark = self.sp;
        let (get, unbound) = self.get_method(subject, name::get)?;
        let get = self.keep(get);
        let seen = self.new_set(false);
        let seen = self.keep(seen);
        let dummy = self.heap.plain_object();
        let dummy = self.keep(dummy);
        let mut missing = false;
        for key in keys {
            if self.set_contains(seen, key)? {
                let message = format!("mapping pattern checks duplicate key ({})", self.repr_text(key)?);
                return Err(self.value_error(&message));
            }
            self.set_add(seen, key)?;
            let arguments = [subject, key, dummy];
            let value = self.call_positional(get, &arguments[usize::from(!unbound)..])?;
            missing |= value.id() == dummy;
            values.push(self.keep(value));
            if missing {
                break;
            }
        }
        let result = if missing { self.none() } else { self.heap.tuple_of(&values) };
        self.drain(mark);
        Ok(result)
    }

    /// `MATCH_CLASS`: the attributes as a tuple, or `None`.
    pub(super) fn match_class(
        &mut self,
        subject: ObjId,
        class: ObjId,
        positional: usize,
        names: ObjId,
    ) -> Result {
        if self.heap.class(class).is_none() {
            return Err(self.type_error("called match pattern must be a class"));
        }
        if !self.is_instance(subject, class)? {
            return Ok(self.none());
        }
        let mark = self.sp;
        let result = self.match_attributes(subject, class, positional, names);
        self.drain(mark);
        result
    }

    fn match_attributes(&mut self, subject: ObjId, class: ObjId, positional: usize, names: ObjId) -> Result {
        let seen = self.new_set(false);
        let seen = self.keep(seen);
        let values = self.heap.empty_list(0);
        let values = self.keep(values);
        if positional > 0 {
            let args = self.find_attr(class, name::__match_args__)?;
            let (attributes, whole) = match args {
                Some(args) => {
                    let args = self.keep(args);
                    if !self.heap.is_tuple(args) {
                        let message = format!(
                            "{}.__match_args__ must be a tuple (got {})",
                            self.class_name(class),
                            self.type_name(args)
                        );
                        return Err(self.type_error(&message));
                    }
                    (self.heap.tuple_items(args), false)
                }
                None => (Vec::new(), is_matched_whole(self, class)),
            };
            let allowed = if whole { 1 } else { attributes.len() };
            if positional > allowed {
                let s = if allowed == 1 { "" } else { "s" };
                let message = format!(
                    "{}() accepts {allowed} positional sub-pattern{s} ({positional} given)",
                    self.class_name(class)
                );
                return Err(self.type_error(&message));
            }
            if whole {
                let subject = self.own(subject);
                self.heap.list_push(values, subject);
            } else {
                for &attribute in &attributes[..positional] {
                    if self.heap.text(attribute).is_none() {
                        let message = format!(
                            "__match_args__ elements must be strings (got {})",
                            self.type_name(attribute)
                        );
                        return Err(self.type_error(&message));
                    }
                    match self.match_attribute(subject, class, attribute, seen)? {
                        Some(value) => self.heap.list_push(values, value),
                        None => return Ok(self.none()),
                    }
                }
            }
        }
        for attribute in self.heap.tuple_items(names) {
            match self.match_attribute(subject, class, attribute, seen)? {
                Some(value) => self.heap.list_push(values, value),
                None => return Ok(self.none()),
            }
        }
        let items = self.heap.list(values).map(|l| l.items.clone()).unwrap_or_default();
        Ok(self.heap.tuple_of(&items))
    }

    fn match_attribute(
        &mut self,
        subject: ObjId,
        class: ObjId,
        attribute: ObjId,
        seen: ObjId,
    ) -> Result<Option<Own>> {
        if self.set_contains(seen, attribute)? {
            let text = self.heap.text_lossy(attribute);
            let message =
                format!("{}() got multiple sub-patterns for attribute '{text}'", self.class_name(class));
            return Err(self.type_error(&message));
        }
        self.set_add(seen, attribute)?;
        self.find_attr(subject, attribute)
    }
}

/// Built-in classes that match their whole subject by position (`_Py_TPFLAGS_MATCH_SELF`).
fn is_matched_whole(vm: &Vm, class: ObjId) -> bool {
    [
        ty::BOOL,
        ty::BYTEARRAY,
        ty::BYTES,
        ty::DICT,
        ty::FLOAT,
        ty::FROZENSET,
        ty::INT,
        ty::LIST,
        ty::SET,
        ty::STR,
        ty::TUPLE,
    ]
    .into_iter()
    .any(|base| vm.is_subtype(class, base))
}
