//! Code objects from the compiler's plain data: constants become objects, merged over the whole file.

use super::Vm;
use crate::compile::code::{CodeUnit, Const};
use crate::object::*;
use std::cell::Cell;
use std::rc::Rc;

/// Constants made so far for one file (`c_const_cache`). They stay alive while it is compiled.
#[derive(Default)]
pub(crate) struct Constants {
    made: Vec<(Const, ObjId)>,
}

impl Vm {
    /// Makes the code object of a file and of everything in it. `keep_tree`: the syntax tree lives on while it
    /// runs, as for the main script, so that each constant in the text has one reference more; they are returned.
    pub(crate) fn load_code(&mut self, unit: &Rc<CodeUnit>, keep_tree: bool) -> (Own, Vec<Own>) {
        let mut constants = Constants::default();
        let code = self.load_unit(unit, &mut constants);
        let held = constants.made.into_iter().map(|(_, id)| Own::from_counted(id)).collect();
        if keep_tree {
            return (code, held);
        }
        held.into_iter().for_each(|own| self.release(own));
        (code, Vec::new())
    }

    fn load_unit(&mut self, unit: &Rc<CodeUnit>, constants: &mut Constants) -> Own {
        let consts: Vec<Own> = unit.consts.iter().map(|c| self.load_const(c, constants)).collect();
        let names: Vec<Own> = unit.names.iter().map(|n| self.heap.intern(n)).collect();
        let variables: Vec<Own> = unit.locals_plus.iter().map(|v| self.heap.intern(&v.name)).collect();
        let ids = |owned: &[Own]| owned.iter().map(Own::id).collect::<Box<[ObjId]>>();
        let (constant_ids, name_ids, variable_ids) = (ids(&consts), ids(&names), ids(&variables));
        let consts_tuple = self.heap.tuple(consts).into_id();
        let names_tuple = self.heap.tuple(names).into_id();
        let variables_tuple = self.heap.tuple(variables).into_id();
        let linetable = crate::compile::linetable(unit);
        let exceptiontable = crate::compile::exception_table(unit);
        let kinds = |mask: u8| unit.locals_plus.iter().filter(|l| l.kind & mask != 0).count();
        use crate::compile::opcode::kind;
        // `_PyObject_VAR_SIZE` rounds up to words.
        let size = (CODE_SIZE + 2 * unit.instructions.len()).next_multiple_of(size::POINTER);
        let code = Code {
            unit: Rc::clone(unit),
            instructions: super::eval::quicken(&unit.instructions),
            constants: constant_ids,
            names: name_ids,
            variables: variable_ids,
            consts_tuple,
            names_tuple,
            variables_tuple,
            name: self.heap.intern(&unit.name).into_id(),
            qualname: self.heap.intern(&unit.qualname).into_id(),
            filename: self.heap.intern(&unit.filename).into_id(),
            linetable: self.heap.bytes(&linetable).into_id(),
            exceptiontable: self.heap.bytes(&exceptiontable).into_id(),
            locals: kinds(kind::LOCAL),
            cells: kinds(kind::CELL),
            frees: kinds(kind::FREE),
            stack_size: unit.stack_size as usize,
            exact_arguments: exact_arguments(unit),
            weakrefs: Cell::new(None),
            size,
        };
        self.heap.put(size, Body::Code(Rc::new(code)))
    }

    fn load_const(&mut self, constant: &Const, constants: &mut Constants) -> Own {
        let simple = matches!(constant, Const::None | Const::Ellipsis | Const::Bool(_) | Const::Code(_));
        if !simple && let Some((_, id)) = constants.made.iter().find(|(c, _)| c == constant) {
            let id = *id;
            return self.own(id);
        }
        let made = match constant {
            Const::None => return self.none(),
            Const::Ellipsis => return self.own(fixed::ELLIPSIS),
            Const::Bool(b) => return self.heap.bool(*b),
            Const::Code(unit) => return self.load_unit(unit, constants),
            Const::Int(v) => self.heap.big_int(v.clone()),
            Const::Float(v) => self.heap.float(*v),
            Const::Complex(re, im) => self.heap.complex(*re, *im),
            Const::Str(text) => {
                // `intern_constants`: strings that look like names are interned.
                let is_name = text
                    .as_ascii()
                    .is_some_and(|s| s.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'));
                if is_name { self.heap.intern_text(text.clone()) } else { self.heap.str(text.clone()) }
            }
            Const::Bytes(data) => self.heap.bytes(data),
            Const::Tuple(items) => {
                let items: Vec<Own> = items.iter().map(|c| self.load_const(c, constants)).collect();
                self.heap.tuple(items)
            }
            Const::FrozenSet(items) => {
                let set = self.new_set(true);
                for item in items.iter() {
                    let item = self.load_const(item, constants);
                    // Constants are hashable and compare without running Python.
                    let _ = self.set_add(set.id(), item.id());
                    self.release(item);
                }
                // `merge_consts_recursive` makes it anew from its own order, which may change the order once more.
                let again = self.new_set(true);
                for key in self.heap.set(set.id()).map(|s| s.keys().collect::<Vec<_>>()).unwrap_or_default() {
                    let _ = self.set_add(again.id(), key);
                }
                self.release(set);
                again
            }
        };
        let held = self.own(made.id());
        constants.made.push((constant.clone(), held.into_id()));
        made
    }
}

/// `PyCodeObject` without its instructions (`_PyCode_DEF`), in bytes.
const CODE_SIZE: usize = 200;

/// See [`Code::exact_arguments`].
fn exact_arguments(unit: &CodeUnit) -> Option<u32> {
    use crate::compile::opcode::flag;
    let simple = unit.flags & (flag::VARARGS | flag::VARKEYWORDS) == 0
        && unit.flags & flag::OPTIMIZED != 0
        && unit.kwonly_count == 0;
    simple.then_some(unit.arg_count)
}
