//! Truth, text and numbers of an object.

use super::{Result, Vm};
use crate::algorithm::text::TextBuilder;
use crate::object::layout::ty;
use crate::object::*;
use num_traits::ToPrimitive;

impl Vm {
    /// `PyObject_IsTrue`.
    #[inline]
    pub fn truth(&mut self, object: ObjId) -> Result<bool> {
        match object {
            fixed::TRUE => return Ok(true),
            fixed::FALSE | fixed::NONE => return Ok(false),
            _ => {}
        }
        let slots = self.slots_for(object);
        let (boolean, length) = (slots.bool, slots.mp_length.or(slots.sq_length));
        let mark = self.sp;
        let result = match (boolean, length) {
            (Some(f), _) => f(self, object),
            (None, Some(f)) => f(self, object).map(|n| n > 0),
            (None, None) => Ok(true),
        };
        self.drain(mark);
        result
    }

    /// `PyObject_Repr`: a string.
    pub fn repr(&mut self, object: ObjId) -> Result {
        self.check_signals();
        self.enter_native(" while getting the repr of an object")?;
        let mark = self.sp;
        let result = match self.slots_for(object).repr {
            Some(f) => f(self, object),
            None => {
                let (name, place) = (self.type_name(object), self.place_text(object));
                Ok(self.text_of_format("<%s object at %p>", &[&name, &place]))
            }
        };
        self.drain(mark);
        self.leave_native();
        self.must_be_str(result?, "__repr__")
    }

    /// `PyObject_Str`: a string.
    pub fn str(&mut self, object: ObjId) -> Result {
        self.check_signals();
        if self.heap.is_exact_str(object) {
            return Ok(self.own(object));
        }
        let Some(f) = self.slots_for(object).str else { return self.repr(object) };
        self.enter_native(" while getting the str of an object")?;
        let mark = self.sp;
        let result = f(self, object);
        self.drain(mark);
        self.leave_native();
        self.must_be_str(result?, "__str__")
    }

    fn must_be_str(&mut self, value: Own, method: &str) -> Result {
        if self.heap.text(value.id()).is_some() {
            return Ok(value);
        }
        let message = format!("{method} returned non-string (type {})", self.type_name(value.id()));
        self.release(value);
        Err(self.type_error(&message))
    }

    /// `repr` as Rust text.
    pub fn repr_text(&mut self, object: ObjId) -> Result<String> {
        let text = self.repr(object)?;
        let result = self.heap.text_lossy(text.id());
        self.release(text);
        Ok(result)
    }

    /// Appends the `repr` of an object to a text in the making.
    pub(crate) fn push_repr(&mut self, text: &mut TextBuilder, object: ObjId) -> Result<()> {
        let repr = self.repr(object)?;
        if let Some(t) = self.heap.text(repr.id()) {
            text.push_text(t);
        }
        self.release(repr);
        Ok(())
    }

    /// `PyObject_ASCII`: the `repr` itself if it is ASCII.
    pub fn ascii(&mut self, object: ObjId) -> Result {
        let shown = self.repr(object)?;
        let escaped = match self.heap.text(shown.id()) {
            Some(text) if text.as_ascii().is_none() => crate::algorithm::quote::escape_non_ascii(text),
            _ => return Ok(shown),
        };
        // It is bytes in between.
        let mut encoded = self.heap.take_buffer(size::BYTES + escaped.len());
        self.release(shown);
        let shown = self.heap.str(escaped);
        self.heap.give_buffer(&mut encoded);
        Ok(shown)
    }

    /// `str` as Rust text.
    pub fn str_text(&mut self, object: ObjId) -> Result<String> {
        let text = self.str(object)?;
        let result = self.heap.text_lossy(text.id());
        self.release(text);
        Ok(result)
    }

    /// `PyObject_Format`: a string. `spec` must be a string.
    pub fn format(&mut self, object: ObjId, spec: ObjId) -> Result {
        let empty = self.heap.text(spec).is_some_and(|t| t.is_empty());
        if empty {
            if self.heap.is_exact_str(object) {
                return Ok(self.own(object));
            }
            if self.heap.type_of(object) == ty::INT {
                return self.str(object);
            }
        }
        let Some(method) = self.bound_special(object, name::__format__)? else {
            let message = format!("Type {} doesn't define __format__", self.type_name(object));
            return Err(self.type_error(&message));
        };
        let result = self.call_positional(method.id(), &[spec]);
        self.release(method);
        let result = result?;
        if self.heap.text(result.id()).is_some() {
            return Ok(result);
        }
        let message = format!("__format__ must return a str, not {}", self.type_name(result.id()));
        self.release(result);
        Err(self.type_error(&message))
    }

    /// `PyNumber_Index`: an int.
    pub fn index(&mut self, object: ObjId) -> Result {
        if self.is_int(object) {
            return Ok(self.own(object));
        }
        let Some(f) = self.slots_for(object).index else {
            let message = format!("'{}' object cannot be interpreted as an integer", self.type_name(object));
            return Err(self.type_error(&message));
        };
        let result = f(self, object)?;
        if self.heap.type_of(result.id()) == ty::INT {
            return Ok(result);
        }
        if self.is_int(result.id()) {
            let class = self.type_name(result.id());
            let message = format!(
                "__index__ returned non-int (type {class}).  The ability to return an instance of a strict subclass of \
                 int is deprecated, and may be removed in a future version of Python."
            );
            let warned = self.warn_deprecated(&message);
            return self.completed(result, warned);
        }
        let message = format!("__index__ returned non-int (type {})", self.type_name(result.id()));
        self.release(result);
        Err(self.type_error(&message))
    }

    /// Whether the object is an int, a bool or of a class that extends them (`PyLong_Check`).
    pub fn is_int(&self, object: ObjId) -> bool {
        matches!(self.heap.body(object), Body::Int(_) | Body::BigInt(_) | Body::Bool(_))
    }

    /// An index as a machine number; `IndexError` if it does not fit (`PyNumber_AsSsize_t`).
    pub fn index_isize(&mut self, object: ObjId) -> Result<isize> {
        self.index_isize_or(object, ty::INDEX_ERROR)
    }

    /// The same with an `OverflowError` (`PyNumber_AsSsize_t` with that class).
    pub fn index_or_overflow(&mut self, object: ObjId) -> Result<isize> {
        self.index_isize_or(object, ty::OVERFLOW_ERROR)
    }

    /// A count or size; `OverflowError` if it does not fit.
    pub fn size_argument(&mut self, object: ObjId) -> Result<isize> {
        match self.fitting_index(object)? {
            Some(value) => Ok(value),
            None => Err(self.overflow_error("Python int too large to convert to C ssize_t")),
        }
    }

    /// A size where `None` may stand too, which this is not (`_Py_convert_optional_to_ssize_t`).
    pub fn optional_size(&mut self, object: ObjId) -> Result<isize> {
        if self.slots_for(object).index.is_none() {
            let class = self.type_name(object);
            return Err(self.type_error(&format!("argument should be integer or None, not '{class}'")));
        }
        self.index_isize_or(object, ty::OVERFLOW_ERROR)
    }

    /// An index as a machine number, if it fits one.
    fn fitting_index(&mut self, object: ObjId) -> Result<Option<isize>> {
        if let Some(value) = self.heap.as_i64(object) {
            return Ok(Some(to_isize(value)));
        }
        let index = self.index(object)?;
        let value = self.heap.as_i64(index.id());
        self.release(index);
        Ok(value.map(to_isize))
    }

    fn index_isize_or(&mut self, object: ObjId, class: ObjId) -> Result<isize> {
        match self.fitting_index(object)? {
            Some(value) => Ok(value),
            None => {
                let message = format!("cannot fit '{}' into an index-sized integer", self.type_name(object));
                Err(self.error(class, &message))
            }
        }
    }

    /// A bound of a slice: a number out of range is the nearest that fits (`_PyEval_SliceIndex`).
    pub fn slice_bound(&mut self, object: ObjId) -> Result<isize> {
        if let Some(value) = self.heap.as_i64(object) {
            return Ok(to_isize(value));
        }
        if self.slots_for(object).index.is_none() {
            return Err(self.type_error("slice indices must be integers or None or have an __index__ method"));
        }
        let index = self.index(object)?;
        let value = self.heap.as_int(index.id());
        self.release(index);
        Ok(match value {
            Some(v) => v.to_isize().unwrap_or(if v.sign() == num_bigint::Sign::Minus {
                isize::MIN
            } else {
                isize::MAX
            }),
            None => 0,
        })
    }

    /// The bounds that a slice object means for `length` items: start, stop, step and the number of items
    /// (`PySlice_Unpack`, `PySlice_AdjustIndices`).
    pub fn slice_indices(&mut self, slice: ObjId, length: usize) -> Result<(isize, isize, isize, usize)> {
        let (start, stop, step) = self.slice_unpack(slice)?;
        Ok(adjust_slice(start, stop, step, length))
    }

    /// The start, stop and step of a slice as they stand (`PySlice_Unpack`), for an object whose length a bound's
    /// `__index__` may change.
    pub(crate) fn slice_unpack(&mut self, slice: ObjId) -> Result<(isize, isize, isize)> {
        let Body::Slice([start, stop, step]) = *self.heap.body(slice) else {
            return Err(self.type_error("slice expected"));
        };
        let given = |f: Field| f.filter(|&id| id != fixed::NONE);
        let step = match given(step) {
            Some(id) => self.slice_bound(id)?.max(-isize::MAX),
            None => 1,
        };
        if step == 0 {
            return Err(self.value_error("slice step cannot be zero"));
        }
        let start = match given(start) {
            Some(id) => self.slice_bound(id)?,
            None if step < 0 => isize::MAX,
            None => 0,
        };
        let stop = match given(stop) {
            Some(id) => self.slice_bound(id)?,
            None if step < 0 => isize::MIN,
            None => isize::MAX,
        };
        Ok((start, stop, step))
    }

    /// `PyNumber_Float` as a number: of a float, an int, or what has `__float__` or `__index__`.
    pub fn number_f64(&mut self, object: ObjId) -> Result<f64> {
        if let Some(value) = self.heap.as_f64(object) {
            return Ok(value);
        }
        let Some(f) = self.slots_for(object).float else {
            if self.slots_for(object).index.is_some() {
                let index = self.index(object)?;
                let value = self.number_f64(index.id());
                self.release(index);
                return value;
            }
            let message = format!("must be real number, not {}", self.type_name(object));
            return Err(self.type_error(&message));
        };
        let result = f(self, object)?;
        let value = self.heap.as_f64(result.id());
        let class = self.type_name(result.id());
        let of = self.type_name(object);
        self.release(result);
        match value {
            Some(v) => Ok(v),
            None => Err(self.type_error(&format!("{of}.__float__ returned non-float (type {class})"))),
        }
    }
}

/// `PySlice_AdjustIndices`.
pub(crate) fn adjust_slice(
    start: isize,
    stop: isize,
    step: isize,
    length: usize,
) -> (isize, isize, isize, usize) {
    let length = length as isize;
    let bound = |mut at: isize| {
        if at < 0 {
            at = at.saturating_add(length);
            if at < 0 {
                at = if step < 0 { -1 } else { 0 };
            }
        } else if at >= length {
            at = if step < 0 { length - 1 } else { length };
        }
        at
    };
    let (start, stop) = (bound(start), bound(stop));
    let count = if step < 0 {
        if stop < start { (start - stop - 1) / -step + 1 } else { 0 }
    } else if start < stop {
        (stop - start - 1) / step + 1
    } else {
        0
    };
    (start, stop, step, count as usize)
}

/// A number of CPython's `Py_ssize_t` as one of this host. Where addresses have 32 bits (in a browser) a larger one is
/// the largest: no sequence is that long there, and what would make one that long meets a limit.
pub(crate) fn to_isize(value: i64) -> isize {
    isize::try_from(value).unwrap_or(if value < 0 { isize::MIN } else { isize::MAX })
}
