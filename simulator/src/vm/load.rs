//! Code objects from the compiler's plain data: constants become objects, merged over the whole file.

use super::syntax_tree::SyntaxTree;
use super::{Result, Vm};
use crate::compile::Compiled;
use crate::compile::code::{CodeUnit, Const};
use crate::compile::consts::ConstMap;
use crate::object::*;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// Where code comes from, which shows in the counts of its constants.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A text that is run: its syntax tree lives as long.
    Text,
    /// A text given to `compile()`: the tree is gone when the code is there.
    Compiled,
    /// A module of the library, which CPython has as a marshalled file: its interned strings are immortal.
    Library,
}

/// The making of one file's code objects.
struct Loading<'a> {
    compiled: &'a Compiled,
    origin: Origin,
    /// Constants made so far (`c_const_cache`).
    made: ConstMap<ObjId>,
    /// They stay alive until all code is there.
    held: Vec<Own>,
    /// What the syntax tree holds.
    tree: Vec<Own>,
}

impl Vm {
    /// Compiles a text's code object with everything in it. The tree notes what it holds, and must live as long as the
    /// code runs if that comes from a text. A warning may be raised meanwhile.
    pub(crate) fn load_text(&mut self, compiled: &Compiled, origin: Origin, tree: &mut SyntaxTree) -> Result {
        if compiled.tree.names_characters {
            self.follow_import("unicodedata");
        }
        self.intern_identifiers(compiled);
        let collected = self.repeat_compilation(compiled, tree)?;
        let (code, constants) = self.load(compiled, origin);
        for constant in constants.iter().map(Own::id).filter(|_| collected) {
            // It was there then.
            if self.heap.is_tracked(constant) && self.heap.is_plain_tuple(constant) {
                self.heap.untrack(constant);
            }
        }
        self.fill_syntax_tree(tree, constants);
        Ok(code)
    }

    /// Makes a library module's code object, which CPython has as a file.
    pub(crate) fn load_library(&mut self, compiled: &Compiled) -> Own {
        self.intern_identifiers(compiled);
        let (code, _) = self.load(compiled, Origin::Library);
        code
    }

    /// The parser makes them before there is anything else.
    fn intern_identifiers(&mut self, compiled: &Compiled) {
        for name in &compiled.tree.identifiers {
            self.heap.intern_immortal(name);
        }
    }

    fn load(&mut self, compiled: &Compiled, origin: Origin) -> (Own, Vec<Own>) {
        let mut loading =
            Loading { compiled, origin, made: ConstMap::default(), held: Vec::new(), tree: Vec::new() };
        let code = self.load_unit(&compiled.unit, &mut loading);
        loading.held.into_iter().for_each(|own| self.release(own));
        (code, loading.tree)
    }

    fn load_unit(&mut self, unit: &Arc<CodeUnit>, loading: &mut Loading) -> Own {
        let linetable = Const::Bytes(crate::compile::linetable(unit).into());
        let exceptiontable = Const::Bytes(crate::compile::exception_table(unit).into());
        // Tables, names and constants go through the same cache as the constants themselves
        // (`_PyCompile_ConstCacheMergeOne`): functions with equal ones share them.
        let names = unit.names.iter().map(|n| Const::Str((**n).into())).collect();
        let consts: Vec<Own> = unit.consts.iter().map(|c| self.load_const(c, loading)).collect();
        let constant_ids: Box<[ObjId]> = consts.iter().map(Own::id).collect();
        let exceptiontable = self.load_const(&exceptiontable, loading).into_id();
        let linetable = self.load_const(&linetable, loading).into_id();
        let name_ids: Box<[ObjId]> = unit.names.iter().map(|n| self.heap.intern_immortal(n)).collect();
        let names_tuple = self.shared_tuple(Const::Tuple(names), &name_ids, loading).into_id();
        let values = Const::Tuple(unit.consts.as_slice().into());
        let consts_tuple = self.shared_tuple(values, &constant_ids, loading).into_id();
        consts.into_iter().for_each(|own| self.release(own));
        let variable_ids: Box<[ObjId]> =
            unit.locals_plus.iter().map(|v| self.heap.intern_immortal(&v.name)).collect();
        let variables = unit.locals_plus.iter().map(|v| Const::Str((*v.name).into())).collect();
        let variables_tuple = self.shared_tuple(Const::Tuple(variables), &variable_ids, loading).into_id();
        // `compute_localsplus_info` fills a block of its own, even for one variable.
        let variable_kinds = self.heap.new_bytes(unit.locals_plus.iter().map(|v| v.kind).collect()).into_id();
        // A class's code has its qualified name as a constant too: it is that object (`compiler_class_body`).
        let qualname = match loading.made.get(&Const::Str((&*unit.qualname).into())) {
            Some(constant) => {
                let constant = self.own(constant);
                self.heap.intern_object(constant)
            }
            None => self.heap.intern(&unit.qualname),
        }
        .into_id();
        let kinds = |mask: u8| unit.locals_plus.iter().filter(|l| l.kind & mask != 0).count();
        use crate::compile::opcode::kind;
        let size = code_size(unit);
        let code = Code {
            unit: Arc::clone(unit),
            instructions: super::eval::quicken(&unit.instructions),
            constants: constant_ids,
            names: name_ids,
            variables: variable_ids,
            consts_tuple,
            names_tuple,
            variables_tuple,
            kinds: variable_kinds,
            name: self.heap.intern(&unit.name).into_id(),
            qualname,
            filename: self.heap.intern(&unit.filename).into_id(),
            linetable,
            exceptiontable,
            locals: kinds(kind::LOCAL),
            frees: kinds(kind::FREE),
            stack_size: unit.stack_size as usize,
            exact_arguments: exact_arguments(unit),
            hidden: crate::modules::python::is_hidden(&unit.filename),
            native: *unit.filename == *crate::modules::python::NATIVE,
            weakrefs: Cell::new(None),
            cached: Default::default(),
            cache: Cell::default(),
        };
        self.heap.put(size, Body::Code(Rc::new(code)))
    }

    /// The tuple of these objects, or an equal one of this file.
    fn shared_tuple(&mut self, value: Const, items: &[ObjId], loading: &mut Loading) -> Own {
        if let Some(id) = loading.made.get(&value) {
            return self.own(id);
        }
        let made = self.heap.tuple_of(items);
        loading.made.get_or_insert(value, made.id());
        loading.held.push(self.own(made.id()));
        made
    }

    /// A constant that nothing is merged with.
    fn load_apart(&mut self, constant: &Const, compiled: &Compiled) -> Own {
        let mut loading = Loading {
            compiled,
            origin: Origin::Compiled,
            made: ConstMap::default(),
            held: Vec::new(),
            tree: Vec::new(),
        };
        let made = self.load_const(constant, &mut loading);
        loading.held.into_iter().for_each(|own| self.release(own));
        made
    }

    fn load_const(&mut self, constant: &Const, loading: &mut Loading) -> Own {
        if let Some(id) = loading.made.get(constant) {
            return self.own(id);
        }
        let mut in_tree = loading.compiled.tree.literals.get(constant).unwrap_or(0);
        let made = match constant {
            Const::None => return self.none(),
            Const::Ellipsis => return self.own(fixed::ELLIPSIS),
            Const::Bool(b) => return self.heap.bool(*b),
            Const::Code(unit) => return self.load_unit(unit, loading),
            Const::Int(v) => self.heap.big_int(v.clone()),
            Const::Float(v) => self.heap.float(*v),
            Const::Complex(re, im) => self.heap.complex(*re, *im),
            Const::Str(text) => {
                // `intern_constants`: strings that look like names are interned.
                let name =
                    text.as_ascii().filter(|s| s.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'));
                match name {
                    Some(name) if loading.origin == Origin::Library => {
                        Own::from_counted(self.heap.intern_immortal(name))
                    }
                    Some(_) => {
                        if self.heap.find_interned(text).is_some() {
                            // The tree keeps its own string, the code the interned one.
                            in_tree = 0;
                        }
                        self.heap.intern_text(text.clone())
                    }
                    None => self.heap.str(text.clone()),
                }
            }
            Const::Bytes(data) => self.heap.bytes(data),
            Const::Tuple(items) => {
                let items: Vec<Own> = items.iter().map(|c| self.load_const(c, loading)).collect();
                self.heap.tuple(items)
            }
            Const::FrozenSet(items) => {
                let set = self.new_set(true);
                let in_arena = in_tree > 0 && loading.origin == Origin::Text;
                let mut merged = Vec::new();
                for item in items.iter() {
                    // The arena's set has the object of its own place in the text.
                    let apart = in_arena && loading.made.get(item).is_some();
                    let object = self.load_const(item, loading);
                    let own =
                        if apart { self.load_apart(item, loading.compiled) } else { self.own(object.id()) };
                    // Constants are hashable and compare without running Python.
                    let _ = self.set_add(set.id(), own.id());
                    merged.push((own.id(), object));
                    self.release(own);
                }
                // `merge_consts_recursive` makes it anew from its own order, which may change the order once more.
                let again = self.new_set(true);
                let keys = self.heap.set(set.id()).map(|s| s.keys().collect::<Vec<_>>()).unwrap_or_default();
                for key in keys {
                    if let Some((_, object)) = merged.iter().find(|(item, _)| *item == key) {
                        let _ = self.set_add(again.id(), object.id());
                    }
                }
                merged.into_iter().for_each(|(_, object)| self.release(object));
                if in_arena {
                    // The tree keeps the one that its optimiser made.
                    in_tree = 0;
                    loading.tree.push(set);
                } else {
                    self.release(set);
                }
                again
            }
        };
        let id = loading.made.get_or_insert(constant.clone(), made.id());
        loading.held.push(self.own(id));
        if loading.origin == Origin::Text {
            loading.tree.extend((0..in_tree).map(|_| self.own(id)));
        }
        made
    }
}

/// `PyCodeObject` without its instructions (`_PyCode_DEF`), in bytes.
const CODE_SIZE: usize = 200;

/// `_PyObject_VAR_SIZE` rounds up to words.
pub(crate) fn code_size(unit: &CodeUnit) -> usize {
    (CODE_SIZE + 2 * unit.instructions.len()).next_multiple_of(size::POINTER)
}

/// See [`Code::exact_arguments`].
pub(crate) fn exact_arguments(unit: &CodeUnit) -> Option<u32> {
    use crate::compile::opcode::flag;
    let simple = unit.flags & (flag::VARARGS | flag::VARKEYWORDS) == 0
        && unit.flags & flag::OPTIMIZED != 0
        && unit.kwonly_count == 0;
    simple.then_some(unit.arg_count)
}
