//! Writing: an object as JSON text (`encoder_listencode_obj`, and `_make_iterencode` for indented text).

use crate::algorithm::text::{Text, TextBuilder};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Args, Result, Vm};

/// How an encoder writes.
struct Style {
    encoder: ObjId,
    ascii: bool,
    allow_nan: bool,
    skip_keys: bool,
    sort_keys: bool,
    check_circular: bool,
    indent: Option<Text>,
    key_separator: Text,
    item_separator: Text,
}

/// Containers that are being written, against circles.
type Open = Vec<ObjId>;

fn flag(vm: &mut Vm, encoder: ObjId, name: &str) -> Result<bool> {
    let value = vm.get_attr_str(encoder, name)?;
    vm.truth_of(value)
}

fn text(vm: &mut Vm, encoder: ObjId, name: &str) -> Result<Text> {
    let value = vm.get_attr_str(encoder, name)?;
    let text = vm.heap.text(value.id()).cloned();
    vm.release(value);
    match text {
        Some(text) => Ok(text),
        None => Err(vm.type_error(&format!("the encoder's {name} must be a string"))),
    }
}

/// An item of a list or tuple, which may have fewer by now.
fn item_at(vm: &Vm, sequence: ObjId, at: usize) -> Option<ObjId> {
    match vm.heap.list(sequence) {
        Some(list) => list.items.get(at).copied(),
        None => vm.heap.tuple_item(sequence, at),
    }
}

/// `encode(encoder, object)`: the text.
pub(super) fn encode(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "encode", 2, 2)?;
    let (encoder, object) = (args[0], args[1]);
    let indent = vm.get_attr_str(encoder, "indent")?;
    let indent = vm.keep(indent);
    let indent = if indent == fixed::NONE {
        None
    } else if let Some(text) = vm.heap.text(indent) {
        Some(text.clone())
    } else {
        let count = vm.size_argument(indent)?.max(0) as usize;
        vm.room_for(count)?;
        Some(Text::from(" ".repeat(count)))
    };
    let style = Style {
        encoder,
        ascii: flag(vm, encoder, "ensure_ascii")?,
        allow_nan: flag(vm, encoder, "allow_nan")?,
        skip_keys: flag(vm, encoder, "skipkeys")?,
        sort_keys: flag(vm, encoder, "sort_keys")?,
        check_circular: flag(vm, encoder, "check_circular")?,
        indent,
        key_separator: text(vm, encoder, "key_separator")?,
        item_separator: text(vm, encoder, "item_separator")?,
    };
    let mut to = TextBuilder::default();
    style.object(vm, object, &mut to, &mut Vec::new())?;
    Ok(vm.heap.str(to.finish()))
}

/// A string in quotes.
pub(super) fn quoted(vm: &mut Vm, string: ObjId, ascii: bool) -> Result {
    let Some(text) = vm.heap.text(string) else {
        let class = vm.type_name(string);
        return Err(vm.type_error(&format!("first argument must be a string, not {class}")));
    };
    let mut to = TextBuilder::default();
    quote(text, ascii, &mut to);
    Ok(vm.heap.str(to.finish()))
}

fn quote(text: &Text, ascii: bool, to: &mut TextBuilder) {
    to.push_str("\"");
    for unit in text.units() {
        match unit {
            34 => to.push_str("\\\""),
            92 => to.push_str("\\\\"),
            8 => to.push_str("\\b"),
            12 => to.push_str("\\f"),
            10 => to.push_str("\\n"),
            13 => to.push_str("\\r"),
            9 => to.push_str("\\t"),
            0..32 => to.push_str(&format!("\\u{unit:04x}")),
            32..127 => to.push(unit),
            _ if !ascii => to.push(unit),
            0x10000.. => {
                let rest = unit - 0x10000;
                let (high, low) = (0xd800 + (rest >> 10), 0xdc00 + (rest & 0x3ff));
                to.push_str(&format!("\\u{high:04x}\\u{low:04x}"));
            }
            _ => to.push_str(&format!("\\u{unit:04x}")),
        }
    }
    to.push_str("\"");
}

impl Style {
    fn object(&self, vm: &mut Vm, object: ObjId, to: &mut TextBuilder, open: &mut Open) -> Result<()> {
        if let Some(text) = vm.heap.text(object) {
            quote(text, self.ascii, to);
            return Ok(());
        }
        match object {
            fixed::NONE => to.push_str("null"),
            fixed::TRUE => to.push_str("true"),
            fixed::FALSE => to.push_str("false"),
            _ if vm.is_int(object) => {
                let digits = self.int(vm, object)?;
                to.push_str(&digits);
            }
            _ if let Some(value) = vm.heap.as_f64(object) => {
                let shown = self.float(vm, value)?;
                to.push_str(&shown);
            }
            _ => {
                vm.enter_native(" while encoding a JSON object")?;
                let mark = vm.sp;
                let result = self.container(vm, object, to, open);
                vm.drain(mark);
                vm.leave_native();
                return result;
            }
        }
        Ok(())
    }

    /// `int.__repr__`, whatever a class makes of it.
    fn int(&self, vm: &mut Vm, object: ObjId) -> Result<String> {
        let value = vm.heap.as_int(object).unwrap_or_default();
        let plain = vm.heap.big_int(value);
        let text = vm.repr_text(plain.id());
        vm.release(plain);
        text
    }

    fn float(&self, vm: &mut Vm, value: f64) -> Result<String> {
        if value.is_finite() {
            return Ok(crate::algorithm::float::repr(value));
        }
        if !self.allow_nan {
            let shown = crate::algorithm::float::repr(value);
            let message = format!("Out of range float values are not JSON compliant: {shown}");
            return Err(vm.value_error(&message));
        }
        Ok(if value.is_nan() {
            "NaN"
        } else if value > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        }
        .to_owned())
    }

    fn container(&self, vm: &mut Vm, object: ObjId, to: &mut TextBuilder, open: &mut Open) -> Result<()> {
        let is_list = vm.heap.list(object).is_some() || vm.heap.is_tuple(object);
        let is_dict = vm.heap.dict(object).is_some();
        if self.check_circular && open.contains(&object) {
            return Err(vm.value_error("Circular reference detected"));
        }
        open.push(object);
        // The table of markers holds it meanwhile.
        let held = vm.own(object);
        let written = if is_list {
            self.array(vm, object, to, open)
        } else if is_dict {
            self.mapping(vm, object, to, open)
        } else {
            self.other(vm, object, to, open)
        };
        vm.release(held);
        open.pop();
        written
    }

    fn other(&self, vm: &mut Vm, object: ObjId, to: &mut TextBuilder, open: &mut Open) -> Result<()> {
        let other = vm.call_method_str(self.encoder, "default", &[object])?;
        let other = vm.keep(other);
        self.object(vm, other, to, open)
    }

    fn line(&self, to: &mut TextBuilder, depth: usize) {
        if let Some(indent) = &self.indent {
            to.push_str("\n");
            (0..depth).for_each(|_| to.push_text(indent));
        }
    }

    /// How deep items of the innermost container stand: objects that stand for others count for nothing.
    fn depth(&self, vm: &Vm, open: &Open) -> usize {
        open.iter()
            .filter(|&&o| vm.heap.list(o).is_some() || vm.heap.is_tuple(o) || vm.heap.dict(o).is_some())
            .count()
    }

    fn array(&self, vm: &mut Vm, object: ObjId, to: &mut TextBuilder, open: &mut Open) -> Result<()> {
        let depth = self.depth(vm, open);
        let mut at = 0;
        while let Some(item) = item_at(vm, object, at) {
            match at {
                0 => to.push_str("["),
                _ => to.push_text(&self.item_separator),
            }
            self.line(to, depth);
            self.object(vm, item, to, open)?;
            at += 1;
        }
        if at == 0 {
            to.push_str("[]");
            return Ok(());
        }
        self.line(to, depth - 1);
        to.push_str("]");
        Ok(())
    }

    fn mapping(&self, vm: &mut Vm, object: ObjId, to: &mut TextBuilder, open: &mut Open) -> Result<()> {
        if vm.len(object)? == 0 {
            to.push_str("{}");
            return Ok(());
        }
        let exact = vm.heap.type_of(object) == ty::DICT;
        // Only what has an order of its own is asked for a list of items.
        let items = if self.sort_keys || !exact { Some(self.items(vm, object)?) } else { None };
        let depth = self.depth(vm, open);
        to.push_str("{");
        let (mut first, mut position) = (true, 0);
        loop {
            let (key, value) = match items {
                Some(list) => {
                    let Some(pair) = item_at(vm, list, position) else { break };
                    position += 1;
                    let &[key, value] = vm.heap.tuple_items(pair).as_slice() else {
                        return Err(vm.value_error("items must return 2-tuples"));
                    };
                    (key, value)
                }
                None => {
                    let Some((next, item)) = vm.heap.dict_next(object, position) else { break };
                    position = next;
                    (item.key, item.value)
                }
            };
            let Some(key) = self.key(vm, key)? else { continue };
            if !first {
                to.push_text(&self.item_separator);
            }
            first = false;
            self.line(to, depth);
            quote(&key, self.ascii, to);
            to.push_text(&self.key_separator);
            self.object(vm, value, to, open)?;
        }
        if !first {
            self.line(to, depth - 1);
        }
        to.push_str("}");
        Ok(())
    }

    fn items(&self, vm: &mut Vm, object: ObjId) -> Result<ObjId> {
        let items = vm.call_method_str(object, "items", &[])?;
        let items = vm.keep(items);
        let list = vm.list_from_iterable(items)?;
        let list = vm.keep(list);
        if self.sort_keys {
            let none = vm.call_method_str(list, "sort", &[])?;
            vm.release(none);
        }
        Ok(list)
    }

    /// A key as text; none if it is to be left out.
    fn key(&self, vm: &mut Vm, key: ObjId) -> Result<Option<Text>> {
        if let Some(text) = vm.heap.text(key) {
            return Ok(Some(text.clone()));
        }
        let text = match key {
            fixed::NONE => "null".to_owned(),
            fixed::TRUE => "true".to_owned(),
            fixed::FALSE => "false".to_owned(),
            _ if vm.is_int(key) => self.int(vm, key)?,
            _ if let Some(value) = vm.heap.as_f64(key) => self.float(vm, value)?,
            _ if self.skip_keys => return Ok(None),
            _ => {
                let class = vm.class_name(vm.heap.type_of(key));
                let message = format!("keys must be str, int, float, bool or None, not {class}");
                return Err(vm.error(ty::TYPE_ERROR, &message));
            }
        };
        Ok(Some(text.into()))
    }
}
