//! The code generator's state: one [`Unit`] for each code object under construction, and how instructions,
//! constants and names get into it (`struct compiler_unit` and `codegen_addop_*` in `Python/compile.c`).

use super::assemble::Draft;
use super::code::{CodeUnit, Const};
use super::consts::ConstList;
use super::flow::Raw;
use super::fold::Folder;
use super::location::{Lines, Loc, NOWHERE};
use super::names::{NameList, Private, mangle};
use super::opcode::{flag, op};
use super::scope::{BlockKind, Key, Place, Scope, ScopeId, ScopeTable, TOP, def};
use super::scratch::Dict;
use super::{CompileError, FoundBy, Mode};
use crate::algorithm::text::Text;
use ruff_python_ast::{Expr, ExprContext, Stmt};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::FxHashMap as HashMap;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) type Done = Result<(), CompileError>;

/// A place to jump to; it gets its position with [`Compiler::place`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Label(pub u32);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum UnitKind {
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    Comprehension,
    TypeParams,
}

/// What `break`, `continue` and `return` must unwind (`struct fblockinfo`).
#[derive(Clone, Copy, Debug)]
pub(super) struct FrameBlock<'a> {
    /// What is to be unwound.
    pub kind: FrameBlockKind<'a>,
    /// Where `continue` goes.
    pub start: Label,
    /// Where `break` goes.
    pub exit: Option<Label>,
    /// Where the statement stands.
    pub loc: Loc,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum FrameBlockKind<'a> {
    While,
    For,
    TryExcept,
    FinallyTry(&'a [Stmt]),
    FinallyEnd,
    With,
    AsyncWith,
    /// The handler's `as` name.
    HandlerCleanup(Option<&'a str>),
    PopValue,
    ExceptionHandler,
    ExceptionGroupHandler,
    AsyncComprehension,
    StopIteration,
}

pub(super) struct Unit<'a> {
    /// What the code object is for.
    pub kind: UnitKind,
    /// Its block.
    pub scope: ScopeId,
    /// `co_name`.
    pub name: Arc<str>,
    /// `co_qualname`.
    pub qualname: Arc<str>,
    /// `co_firstlineno`.
    pub first_line: i32,
    /// The class whose private names are mangled.
    pub private: Option<Private>,
    /// Parameters that may be given by position or by name; `co_argcount` has the positional-only ones too.
    pub arg_count: u32,
    /// Positional-only ones.
    pub posonly_count: u32,
    /// Keyword-only ones.
    pub kwonly_count: u32,
    /// Constants met so far.
    pub consts: ConstList,
    /// `co_names`.
    pub names: NameList,
    /// Fast locals, parameters first.
    pub varnames: NameList,
    /// How many of them are parameters.
    pub params: usize,
    /// Cells, sorted, a class's `__class__` and `__classdict__` last.
    pub cellvars: NameList,
    /// Free variables, sorted.
    pub freevars: NameList,
    /// Fast locals of comprehensions that stand in a module or class; true while one of them is being compiled.
    pub fast_hidden: HashMap<Arc<str>, bool>,
    /// That dictionary as CPython's compiler has it (`u_fasthidden`).
    pub fast_hidden_dict: Dict,
    /// Instructions so far.
    pub sequence: Vec<Raw>,
    /// By label: its index in `sequence`, `usize::MAX` until it is placed.
    pub labels: Vec<usize>,
    /// What is to be unwound, the innermost last (`u_fblock`).
    pub blocks: Vec<FrameBlock<'a>>,
    /// So many comprehensions are open whose code is part of this (PEP 709).
    pub in_inlined_comp: u32,
    /// The names that methods assign on `self` (`__static_attributes__`).
    pub static_attributes: BTreeSet<Arc<str>>,
}

pub(super) struct Compiler<'a> {
    /// The program.
    pub source: &'a str,
    /// `co_filename` of all code objects.
    pub filename: Arc<str>,
    /// Where lines begin.
    pub lines: Lines,
    /// What is known of names.
    pub scopes: ScopeTable,
    /// Code objects in the making, the innermost last.
    pub units: Vec<Unit<'a>>,
    /// What the optimiser folds.
    pub folder: Folder,
    pub mode: Mode,
    /// The ranges of generators without parentheses of their own, by node.
    pub bare_generators: HashMap<usize, TextRange>,
    /// What `from __future__` asked for.
    pub future: super::Future,
    /// How many blocks deep the expression or statement being visited is.
    pub depth: u32,
    /// In the order in which CPython's compiler gives them.
    pub warnings: Vec<super::Warning>,
}

impl<'a> Compiler<'a> {
    /// The innermost code object in the making.
    pub fn unit(&mut self) -> &mut Unit<'a> {
        let last = self.units.len() - 1;
        &mut self.units[last]
    }

    /// Its block.
    pub fn scope(&self) -> &Scope {
        &self.scopes.scopes[self.units.last().map_or(TOP, |u| u.scope)]
    }

    /// Where a node stands.
    pub fn loc(&self, node: &impl Ranged) -> Loc {
        self.lines.loc(node.range())
    }

    /// A `SyntaxError` that the code generator finds.
    pub fn error<T>(&self, message: impl Into<String>, range: TextRange) -> Result<T, CompileError> {
        Err(CompileError::Pending(message.into(), range, FoundBy::Compiler))
    }

    // ----- units -----

    /// `compiler_enter_scope`.
    pub fn enter(&mut self, name: &str, kind: UnitKind, key: Key, first_line: i32) {
        let scope_id = if kind == UnitKind::Module { TOP } else { self.scopes.find(key) };
        let scope = &self.scopes.scopes[scope_id];
        let mut cells: Vec<&Arc<str>> = scope
            .symbols
            .iter()
            .filter(|&(_, bits)| Place::of(bits) == Some(Place::Cell) || bits & def::COMP_CELL != 0)
            .map(|(name, _)| name)
            .collect();
        cells.sort_unstable();
        let scratch = &self.scopes.scratch;
        let varnames = NameList::of(scratch, &scope.params);
        let mut cellvars = NameList::of(scratch, cells);
        // `dictbytype` sorts the block's names.
        scratch.passing_list();
        if scope.needs_class_closure {
            cellvars.add("__class__");
        }
        if scope.needs_classdict {
            cellvars.add("__classdict__");
        }
        let mut free: Vec<&Arc<str>> = scope
            .symbols
            .iter()
            .filter(|&(_, bits)| Place::of(bits) == Some(Place::Free) || bits & def::FREE_CLASS != 0)
            .map(|(name, _)| name)
            .collect();
        free.sort_unstable();
        let freevars = NameList::of(scratch, free);
        scratch.passing_list();
        let fast_hidden_dict = scratch.dict();
        let consts = ConstList::new(scratch);
        let names = NameList::new(scratch);
        let unit = Unit {
            kind,
            scope: scope_id,
            name: name.into(),
            qualname: name.into(),
            first_line,
            private: self.units.last().and_then(|u| u.private.clone()),
            arg_count: 0,
            posonly_count: 0,
            kwonly_count: 0,
            consts,
            names,
            params: varnames.len(),
            varnames,
            cellvars,
            freevars,
            fast_hidden: HashMap::default(),
            fast_hidden_dict,
            sequence: Vec::new(),
            labels: Vec::new(),
            blocks: Vec::new(),
            in_inlined_comp: 0,
            static_attributes: BTreeSet::new(),
        };
        self.units.push(unit);
        let mut loc = Loc::line(first_line, 0);
        if kind == UnitKind::Module {
            loc.line -= 1;
        } else {
            let qualname = self.qualname();
            self.unit().qualname = qualname;
        }
        self.emit(loc, op::RESUME, 0);
    }

    /// `compiler_set_qualname`.
    fn qualname(&self) -> Arc<str> {
        let (unit, outer) = match self.units.split_last() {
            Some((unit, outer)) => (unit, outer),
            None => return "".into(),
        };
        if outer.len() <= 1 {
            return unit.name.clone();
        }
        let mut parent = &outer[outer.len() - 1];
        if parent.kind == UnitKind::TypeParams {
            if outer.len() == 2 {
                return unit.name.clone();
            }
            parent = &outer[outer.len() - 2];
        }
        if matches!(unit.kind, UnitKind::Function | UnitKind::AsyncFunction | UnitKind::Class) {
            let mangled = mangle(parent.private.as_ref(), &unit.name);
            if self.scopes.scopes[parent.scope].place(&mangled) == Some(Place::GlobalExplicit) {
                return unit.name.clone();
            }
        }
        let (base, name) = (&parent.qualname, &unit.name);
        match parent.kind {
            UnitKind::Function | UnitKind::AsyncFunction | UnitKind::Lambda => {
                format!("{base}.<locals>.{name}").into()
            }
            _ => format!("{base}.{name}").into(),
        }
    }

    /// `optimize_and_assemble` and `compiler_exit_scope`.
    pub fn leave(&mut self, return_none: bool) -> Arc<CodeUnit> {
        if return_none {
            self.load_const(NOWHERE, Const::None);
        }
        self.emit(NOWHERE, op::RETURN_VALUE, 0);
        let flags = self.flags();
        let Some(mut unit) = self.units.pop() else { unreachable!("leave without enter") };
        // In the order of `compiler_unit_free`.
        let dicts = [
            std::mem::take(&mut unit.consts.dict),
            std::mem::take(&mut unit.names.dict),
            std::mem::take(&mut unit.varnames.dict),
            std::mem::take(&mut unit.freevars.dict),
            std::mem::take(&mut unit.cellvars.dict),
            unit.fast_hidden_dict,
        ];
        let scratch = self.scopes.scratch.clone();
        let consts = scratch.list();
        let draft = Draft {
            name: unit.name,
            qualname: unit.qualname,
            filename: self.filename.clone(),
            first_line: unit.first_line,
            arg_count: unit.arg_count + unit.posonly_count,
            posonly_count: unit.posonly_count,
            kwonly_count: unit.kwonly_count,
            flags,
            consts: unit.consts,
            names: unit.names,
            varnames: unit.varnames,
            params: unit.params,
            cellvars: unit.cellvars,
            freevars: unit.freevars,
            fast_hidden: unit.fast_hidden,
            sequence: unit.sequence,
            labels: unit.labels,
        };
        let code = draft.finish();
        scratch.assemble(&code);
        scratch.drop(consts);
        dicts.into_iter().for_each(|mut dict| dict.close());
        Arc::new(code)
    }

    /// `compute_code_flags`.
    fn flags(&self) -> u32 {
        let scope = self.scope();
        let mut flags = self.future.flags;
        if scope.is_function_like() {
            flags |= flag::NEWLOCALS | flag::OPTIMIZED;
            if scope.nested {
                flags |= flag::NESTED;
            }
            flags |= match (scope.generator, scope.coroutine) {
                (true, false) => flag::GENERATOR,
                (false, true) => flag::COROUTINE,
                (true, true) => flag::ASYNC_GENERATOR,
                (false, false) => 0,
            };
            if scope.varargs {
                flags |= flag::VARARGS;
            }
            if scope.varkeywords {
                flags |= flag::VARKEYWORDS;
            }
        }
        flags
    }

    // ----- instructions -----

    /// Adds an instruction.
    pub fn emit(&mut self, loc: Loc, op: u8, arg: u32) {
        self.unit().sequence.push(Raw { op, arg, loc });
    }

    /// Adds one without an argument.
    pub fn op(&mut self, loc: Loc, op: u8) {
        self.emit(loc, op, 0);
    }

    /// Adds a jump.
    pub fn jump(&mut self, loc: Loc, op: u8, label: Label) {
        self.emit(loc, op, label.0);
    }

    /// A label to be placed later, or never.
    pub fn label(&mut self) -> Label {
        let labels = &mut self.unit().labels;
        labels.push(usize::MAX);
        Label(labels.len() as u32 - 1)
    }

    /// The label is here.
    pub fn place(&mut self, label: Label) {
        let unit = self.unit();
        unit.labels[label.0 as usize] = unit.sequence.len();
    }

    /// Loads a constant of the source.
    pub fn load_const(&mut self, loc: Loc, value: Const) {
        let index = self.unit().consts.add(value);
        self.emit(loc, op::LOAD_CONST, index);
    }

    /// The same of a constant that is not the syntax tree's.
    pub fn load_new_const(&mut self, loc: Loc, value: Const) {
        let index = self.unit().consts.add_new(value);
        self.emit(loc, op::LOAD_CONST, index);
    }

    /// Loads a string.
    pub fn load_str(&mut self, loc: Loc, value: &str) {
        self.load_const(loc, Const::Str(Text::from(value)));
    }

    /// The value of `expr` if the optimiser made a constant of it.
    pub fn constant(&self, expr: &Expr) -> Option<Const> {
        self.folder.constant(self.source, expr)
    }

    /// COPY 3, POP_EXCEPT, RERAISE 1: what ends every handler that may itself fail.
    pub fn pop_except_and_reraise(&mut self) {
        self.emit(NOWHERE, op::COPY, 3);
        self.op(NOWHERE, op::POP_EXCEPT);
        self.emit(NOWHERE, op::RERAISE, 1);
    }

    // ----- names -----

    /// The name with its class in front if it is private (`_Py_Mangle`).
    pub fn mangle(&self, name: &str) -> Arc<str> {
        mangle(self.units.last().and_then(|u| u.private.as_ref()), name)
    }

    /// An instruction whose argument is an index of `co_names` (`codegen_addop_name`).
    pub fn emit_name(&mut self, loc: Loc, opcode: u8, name: &str) {
        let name = self.mangle(name);
        let index = self.unit().names.add(&name);
        let (opcode, arg) = match opcode {
            op::LOAD_ATTR => (op::LOAD_ATTR, index << 1),
            op::LOAD_METHOD => (op::LOAD_ATTR, index << 1 | 1),
            op::LOAD_SUPER_ATTR => (op::LOAD_SUPER_ATTR, index << 2 | 2),
            op::LOAD_SUPER_METHOD => (op::LOAD_SUPER_ATTR, index << 2 | 3),
            op::LOAD_ZERO_SUPER_ATTR => (op::LOAD_SUPER_ATTR, index << 2),
            op::LOAD_ZERO_SUPER_METHOD => (op::LOAD_SUPER_ATTR, index << 2 | 1),
            other => (other, index),
        };
        self.emit(loc, opcode, arg);
    }

    /// Loads a variable by wherever its name lives.
    pub fn load_name(&mut self, loc: Loc, name: &str) {
        self.name(loc, name, ExprContext::Load);
    }

    /// Stores into it.
    pub fn store_name(&mut self, loc: Loc, name: &str) {
        self.name(loc, name, ExprContext::Store);
    }

    /// Deletes it.
    pub fn delete_name(&mut self, loc: Loc, name: &str) {
        self.name(loc, name, ExprContext::Del);
    }

    /// The index of a cell or free variable; free variables come after the cells.
    pub fn deref_index(&mut self, name: &str) -> u32 {
        let unit = self.unit();
        match unit.cellvars.find(name) {
            Some(index) => index,
            None => unit.cellvars.len() as u32 + unit.freevars.find(name).unwrap_or(0),
        }
    }

    /// The index of a free variable, which the enclosing function has as a cell.
    pub fn free_index(&mut self, name: &str) -> u32 {
        let unit = self.unit();
        unit.cellvars.len() as u32 + unit.freevars.find(name).unwrap_or(0)
    }

    /// `compiler_nameop`.
    fn name(&mut self, loc: Loc, name: &str, ctx: ExprContext) {
        let name = self.mangle(name);
        let scope = self.scope();
        let place = scope.place(&name);
        let is_class = scope.kind == BlockKind::Class;
        let function_like = scope.is_function_like();
        let sees_class = scope.can_see_class_scope;
        let inlined = self.unit().in_inlined_comp > 0;
        let pick = |load, store, delete| match ctx {
            ExprContext::Store => store,
            ExprContext::Del => delete,
            _ => load,
        };
        let load = !matches!(ctx, ExprContext::Store | ExprContext::Del);
        match place {
            Some(Place::Free | Place::Cell) => {
                let index =
                    if place == Some(Place::Free) { self.free_index(&name) } else { self.deref_index(&name) };
                if load && is_class && !inlined {
                    self.op(loc, op::LOAD_LOCALS);
                    self.emit(loc, op::LOAD_FROM_DICT_OR_DEREF, index);
                } else if load && sees_class {
                    let dict = self.free_index("__classdict__");
                    self.emit(loc, op::LOAD_DEREF, dict);
                    self.emit(loc, op::LOAD_FROM_DICT_OR_DEREF, index);
                } else {
                    self.emit(loc, pick(op::LOAD_DEREF, op::STORE_DEREF, op::DELETE_DEREF), index);
                }
            }
            Some(Place::Local)
                if function_like || self.unit().fast_hidden.get(&name).copied().unwrap_or(false) =>
            {
                let index = self.unit().varnames.add(&name);
                self.emit(loc, pick(op::LOAD_FAST, op::STORE_FAST, op::DELETE_FAST), index);
            }
            Some(Place::GlobalExplicit) => {
                self.global(loc, &name, pick(op::LOAD_GLOBAL, op::STORE_GLOBAL, op::DELETE_GLOBAL))
            }
            Some(Place::GlobalImplicit) if function_like => {
                if load && sees_class {
                    let dict = self.free_index("__classdict__");
                    self.emit(loc, op::LOAD_DEREF, dict);
                    let index = self.unit().names.add(&name);
                    self.emit(loc, op::LOAD_FROM_DICT_OR_GLOBALS, index);
                } else {
                    self.global(loc, &name, pick(op::LOAD_GLOBAL, op::STORE_GLOBAL, op::DELETE_GLOBAL));
                }
            }
            _ => {
                let read = if is_class && inlined { op::LOAD_GLOBAL } else { op::LOAD_NAME };
                self.global(loc, &name, pick(read, op::STORE_NAME, op::DELETE_NAME));
            }
        }
    }

    fn global(&mut self, loc: Loc, name: &str, opcode: u8) {
        let index = self.unit().names.add(name);
        self.emit(loc, opcode, if opcode == op::LOAD_GLOBAL { index << 1 } else { index });
    }

    // ----- closures -----

    /// Makes a function of `code`; its closure's cells are loaded first (`compiler_make_closure`).
    pub fn make_closure(&mut self, loc: Loc, code: Arc<CodeUnit>, mut attributes: u32) -> Done {
        use super::opcode::{function_attribute as attribute, kind};
        let free: Vec<Arc<str>> =
            code.locals_plus.iter().filter(|l| l.kind & kind::FREE != 0).map(|l| l.name.clone()).collect();
        for name in &free {
            let Some(index) = self.closure_index(name) else {
                let quoted: Vec<String> = free.iter().map(|name| format!("'{name}'")).collect();
                let comma = if free.len() == 1 { "," } else { "" };
                return Err(CompileError::Internal(format!(
                    "compiler_lookup_arg(name='{name}') with reftype=5 failed in {}; freevars of code {}: ({}{comma})",
                    self.unit().name,
                    code.name,
                    quoted.join(", "),
                )));
            };
            self.emit(loc, op::LOAD_CLOSURE, index);
        }
        if !free.is_empty() {
            attributes |= attribute::CLOSURE;
            self.emit(loc, op::BUILD_TUPLE, free.len() as u32);
        }
        self.load_const(loc, Const::Code(code));
        self.op(loc, op::MAKE_FUNCTION);
        let order = [attribute::CLOSURE, attribute::ANNOTATIONS, attribute::KWDEFAULTS, attribute::DEFAULTS];
        for bit in order {
            if attributes & bit != 0 {
                self.emit(loc, op::SET_FUNCTION_ATTRIBUTE, bit);
            }
        }
        Ok(())
    }

    /// Where this unit has the variable that a nested one closes over: its own cell or a free variable of its
    /// own. A class's `__class__` cell is a cell even though the class's names call it free; where only a function of an
    /// inlined comprehension asks for it, the class has none, which CPython 3.13.0 finds out here.
    fn closure_index(&mut self, name: &str) -> Option<u32> {
        let is_class = self.scope().kind == BlockKind::Class;
        let place = self.scope().place(name);
        let special = is_class && matches!(name, "__class__" | "__classdict__");
        if special {
            return self.unit().cellvars.find(name);
        }
        if place == Some(Place::Cell) {
            return Some(self.deref_index(name));
        }
        self.unit().freevars.find(name).map(|_| self.free_index(name))
    }
}
