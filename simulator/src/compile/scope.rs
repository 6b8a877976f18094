//! Which scope each name belongs to (`Python/symtable.c`): the blocks of a program with their names, and the
//! analysis that decides local, global, cell or free. The blocks are collected by `scope_visit.rs`.

use super::scratch::{Dict, Scratch};
use super::{CompileError, syntax};
use ruff_text_size::TextRange;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::sync::Arc;

/// What is known of a name in a block: the low bits as collected, the scope from [`SCOPE_SHIFT`] up.
pub(super) mod def {
    /// `DEF_GLOBAL`: a `global` statement names it.
    pub const GLOBAL: u32 = 1;
    /// `DEF_LOCAL`: it is assigned.
    pub const LOCAL: u32 = 1 << 1;
    /// `DEF_PARAM`: a parameter.
    pub const PARAM: u32 = 1 << 2;
    /// `DEF_NONLOCAL`: a `nonlocal` statement names it.
    pub const NONLOCAL: u32 = 1 << 3;
    /// `USE`: it is read.
    pub const USE: u32 = 1 << 4;
    /// `DEF_FREE_CLASS`: free in a class, and bound there too.
    pub const FREE_CLASS: u32 = 1 << 6;
    /// `DEF_IMPORT`: an import binds it.
    pub const IMPORT: u32 = 1 << 7;
    /// `DEF_ANNOT`: it has an annotation.
    pub const ANNOT: u32 = 1 << 8;
    /// `DEF_COMP_ITER`: a comprehension's target.
    pub const COMP_ITER: u32 = 1 << 9;
    /// `DEF_TYPE_PARAM`: a type parameter.
    pub const TYPE_PARAM: u32 = 1 << 10;
    /// `DEF_COMP_CELL`: a cell of a comprehension whose code is the enclosing block's.
    pub const COMP_CELL: u32 = 1 << 11;
    /// `DEF_BOUND`: any way to bind it.
    pub const BOUND: u32 = LOCAL | PARAM | IMPORT | TYPE_PARAM;
}

pub(super) const SCOPE_SHIFT: u32 = 12;

/// Where a name lives. The order is CPython's numbering, from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    Local = 1,
    GlobalExplicit,
    GlobalImplicit,
    Free,
    Cell,
}

impl Place {
    /// The place that the analysis found, if it has.
    pub fn of(bits: u32) -> Option<Place> {
        match bits >> SCOPE_SHIFT {
            1 => Some(Place::Local),
            2 => Some(Place::GlobalExplicit),
            3 => Some(Place::GlobalImplicit),
            4 => Some(Place::Free),
            5 => Some(Place::Cell),
            _ => None,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum BlockKind {
    Module,
    Class,
    Function,
    /// The block around a generic function, class or alias.
    TypeParameters,
    TypeAlias,
    /// A type parameter's bound, constraints or default, by the words that errors have for it.
    TypeVariable(&'static str),
}

impl BlockKind {
    /// Where an expression that binds a name or suspends has no place, in the words of the error
    /// (`symtable_raise_if_annotation_block`).
    pub fn forbids_effects(self) -> Option<&'static str> {
        match self {
            BlockKind::TypeParameters => Some("the definition of a generic"),
            BlockKind::TypeAlias => Some("a type alias"),
            BlockKind::TypeVariable(place) => Some(place),
            BlockKind::Module | BlockKind::Class | BlockKind::Function => None,
        }
    }
}

/// A node's address and, where one node owns several blocks, which of them.
pub(super) type Key = (usize, u8);
pub(super) type ScopeId = usize;

/// Names with their bits, in order of appearance.
#[derive(Default, Clone)]
pub(super) struct Symbols {
    list: Vec<(Arc<str>, u32)>,
    index: HashMap<Arc<str>, usize>,
    /// `ste_symbols`.
    pub dict: Dict,
}

impl Symbols {
    /// What is known of a name; 0 if it does not occur.
    pub fn get(&self, name: &str) -> u32 {
        self.index.get(name).map_or(0, |&at| self.list[at].1)
    }

    /// Whether it occurs.
    pub fn contains(&self, name: &str) -> bool {
        self.index.contains_key(name)
    }

    /// Says what is known of it; a new name is the last one.
    pub fn set(&mut self, name: &Arc<str>, bits: u32) {
        match self.index.get(name) {
            Some(&at) => self.list[at].1 = bits,
            None => {
                self.index.insert(name.clone(), self.list.len());
                self.list.push((name.clone(), bits));
                self.dict.grown(self.list.len());
            }
        }
    }

    /// Forgets it.
    pub fn remove(&mut self, name: &str) {
        self.list.retain(|(n, _)| &**n != name);
        self.index = self.list.iter().enumerate().map(|(at, (n, _))| (n.clone(), at)).collect();
    }

    /// Names by first occurrence, with what is known of them.
    pub fn iter(&self) -> impl Iterator<Item = (&Arc<str>, u32)> {
        self.list.iter().map(|(name, bits)| (name, *bits))
    }
}

/// `_Py_comprehension_ty`: what an error says of a comprehension.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ComprehensionKind {
    List,
    Set,
    Dict,
    Generator,
}

impl ComprehensionKind {
    /// In the words of errors.
    pub fn described(self) -> &'static str {
        match self {
            ComprehensionKind::List => "list comprehension",
            ComprehensionKind::Set => "set comprehension",
            ComprehensionKind::Dict => "dict comprehension",
            ComprehensionKind::Generator => "generator expression",
        }
    }
}

pub(super) struct Scope {
    /// Which block.
    pub kind: BlockKind,
    /// Its name; of one without a name, the expression.
    pub at: TextRange,
    /// Its names.
    pub symbols: Symbols,
    /// Parameters, in order.
    pub params: Vec<Arc<str>>,
    /// The blocks directly in it, in the order of the source.
    pub children: Vec<ScopeId>,
    /// Where `global` and `nonlocal` statements name a name, for errors.
    pub directives: Vec<(Arc<str>, TextRange)>,
    /// A function is around it (`ste_nested`).
    pub nested: bool,
    /// It yields.
    pub generator: bool,
    /// It is `async`, or awaits in a comprehension.
    pub coroutine: bool,
    /// Which comprehension, if it is one.
    pub comprehension: Option<ComprehensionKind>,
    /// It has `*args`.
    pub varargs: bool,
    /// It has `**kwargs`.
    pub varkeywords: bool,
    /// An annotation scope directly in a class: names are looked up in the class's namespace first.
    pub can_see_class_scope: bool,
    /// A method uses `__class__` or `super()` (`ste_needs_class_closure`).
    pub needs_class_closure: bool,
    /// An annotation scope in it looks names up in its namespace (`ste_needs_classdict`).
    pub needs_classdict: bool,
    /// PEP 709: the comprehension's code is part of the enclosing block.
    pub inlined: bool,
    /// The target of a comprehension is being visited, where no other may be bound.
    pub comp_iter_target: bool,
    /// So many iterables of comprehensions are being visited, where nothing may be bound.
    pub comp_iter_expr: u32,
    /// The lists and tuples of CPython's entry.
    parts: Vec<u32>,
}

impl Scope {
    /// One in which no name has occurred.
    pub fn new(kind: BlockKind, at: TextRange, nested: bool, scratch: &Scratch) -> Scope {
        // `ste_new`: the symbols, then the lists of parameters and of children.
        let symbols = Symbols { dict: scratch.dict(), ..Symbols::default() };
        Scope {
            parts: vec![scratch.list(), scratch.list()],
            kind,
            at,
            symbols,
            params: Vec::new(),
            children: Vec::new(),
            directives: Vec::new(),
            nested,
            generator: false,
            coroutine: false,
            comprehension: None,
            varargs: false,
            varkeywords: false,
            can_see_class_scope: false,
            needs_class_closure: false,
            needs_classdict: false,
            inlined: false,
            comp_iter_target: false,
            comp_iter_expr: 0,
        }
    }

    /// `_PyST_IsFunctionLike`.
    pub fn is_function_like(&self) -> bool {
        !matches!(self.kind, BlockKind::Module | BlockKind::Class)
    }

    /// Where a name lives, once the analysis is done.
    pub fn place(&self, name: &str) -> Option<Place> {
        Place::of(self.symbols.get(name))
    }
}

/// All blocks of a program.
pub(super) struct ScopeTable {
    /// By number; the module's is the first.
    pub scopes: Vec<Scope>,
    /// Numbers by the node that a block belongs to.
    pub by_key: HashMap<Key, ScopeId>,
    /// What CPython's table of symbols makes meanwhile.
    pub scratch: Scratch,
    /// `st_blocks` and `st_stack`.
    blocks: Dict,
    stack: u32,
    annotation_blocks: Vec<(Dict, [u32; 2])>,
}

/// The module's block.
pub(super) const TOP: ScopeId = 0;

type Names = HashSet<Arc<str>>;

impl ScopeTable {
    /// A table with the block of a module (`symtable_new`).
    pub fn new(scratch: &Scratch) -> ScopeTable {
        let stack = scratch.list();
        let blocks = scratch.dict();
        ScopeTable {
            scopes: vec![Scope::new(BlockKind::Module, TextRange::default(), false, scratch)],
            by_key: HashMap::default(),
            scratch: scratch.clone(),
            blocks,
            stack,
            annotation_blocks: Vec::new(),
        }
    }

    /// Notes where a `global` or `nonlocal` statement names a name (`symtable_record_directive`).
    pub fn record_directive(&mut self, id: ScopeId, name: Arc<str>, range: TextRange) {
        let scope = &mut self.scopes[id];
        if scope.directives.is_empty() {
            scope.parts.push(self.scratch.list());
        }
        scope.parts.push(self.scratch.tuple(5));
        scope.directives.push((name, range));
    }

    /// Under `from __future__ import annotations` annotations have blocks of their own, which nothing comes of.
    pub fn annotation_block(&self) -> (Dict, [u32; 2]) {
        (self.scratch.dict(), [self.scratch.list(), self.scratch.list()])
    }

    /// Such a block that stays until the table goes.
    pub fn keep_annotation_block(&mut self) {
        let block = self.annotation_block();
        self.annotation_blocks.push(block);
    }

    /// `_PySymtable_Free`.
    pub fn close(&mut self) {
        for scope in &mut self.scopes {
            scope.symbols.dict.close();
            self.scratch.drop_all(std::mem::take(&mut scope.parts));
        }
        for (mut symbols, parts) in std::mem::take(&mut self.annotation_blocks) {
            symbols.close();
            self.scratch.drop_all(parts);
        }
        self.blocks.close();
        self.scratch.drop(self.stack);
    }

    /// The block of a node; the module's, if it has none of its own.
    pub fn find(&self, key: Key) -> ScopeId {
        self.by_key.get(&key).copied().unwrap_or(TOP)
    }

    /// `symtable_analyze`.
    pub fn analyze(&mut self) -> Result<(), CompileError> {
        let mut global = Names::default();
        let mut type_params = Names::default();
        self.analyze_block(TOP, None, &mut Names::default(), &mut global, &mut type_params, None)
    }

    fn analyze_block(
        &mut self,
        id: ScopeId,
        mut bound: Option<&mut Names>,
        free: &mut Names,
        global: &mut Names,
        type_params: &mut Names,
        class: Option<ScopeId>,
    ) -> Result<(), CompileError> {
        let kind = self.scopes[id].kind;
        let is_class = kind == BlockKind::Class;
        let mut local = Names::default();
        let mut places: HashMap<Arc<str>, Place> = HashMap::default();
        let mut places_dict = self.scratch.dict();
        let mut new_bound = Names::default();
        let mut new_global = Names::default();
        let mut new_free = Names::default();
        let mut inlined_cells = Names::default();
        if is_class {
            new_global.extend(global.iter().cloned());
            if let Some(bound) = &bound {
                new_bound.extend(bound.iter().cloned());
            }
        }
        let names: Vec<(Arc<str>, u32)> =
            self.scopes[id].symbols.iter().map(|(n, b)| (n.clone(), b)).collect();
        for (name, bits) in &names {
            let place = self.analyze_name(
                id,
                name,
                *bits,
                bound.as_deref_mut(),
                &mut local,
                free,
                global,
                type_params,
                class,
            )?;
            places.insert(name.clone(), place);
        }
        places_dict.grown(places.len());
        if is_class {
            new_bound.insert("__class__".into());
            new_bound.insert("__classdict__".into());
        } else {
            if self.scopes[id].is_function_like() {
                new_bound.extend(local.iter().cloned());
            }
            if let Some(bound) = &bound {
                new_bound.extend(bound.iter().cloned());
            }
            new_global.extend(global.iter().cloned());
        }
        for child in self.scopes[id].children.clone() {
            let child_class = match (self.scopes[child].can_see_class_scope, is_class) {
                (true, true) => Some(id),
                (true, false) => class,
                _ => None,
            };
            let entry = &self.scopes[child];
            let inline =
                entry.comprehension.is_some() && !entry.generator && !self.scopes[id].can_see_class_scope;
            let mut child_free = Names::default();
            let (mut b, mut g, mut t) = (new_bound.clone(), new_global.clone(), type_params.clone());
            self.analyze_block(child, Some(&mut b), &mut child_free, &mut g, &mut t, child_class)?;
            if inline {
                self.inline_comprehension(id, child, &mut places, &mut child_free, &mut inlined_cells);
                self.scopes[child].inlined = true;
            }
            new_free.extend(child_free);
        }
        let mut children = Vec::new();
        for child in std::mem::take(&mut self.scopes[id].children) {
            if self.scopes[child].inlined {
                children.extend(self.scopes[child].children.iter().copied());
            } else {
                children.push(child);
            }
        }
        self.scopes[id].children = children;
        if self.scopes[id].is_function_like() {
            for (name, place) in &mut places {
                if *place == Place::Local && (new_free.contains(name) || inlined_cells.contains(name)) {
                    *place = Place::Cell;
                    new_free.remove(name);
                }
            }
        } else if is_class {
            self.scopes[id].needs_class_closure = new_free.remove("__class__");
            self.scopes[id].needs_classdict = new_free.remove("__classdict__");
        }
        self.update_symbols(id, &places, bound.as_deref(), &new_free, &inlined_cells);
        places_dict.grown(places.len());
        places_dict.close();
        free.extend(new_free);
        Ok(())
    }

    /// Where a name of a block lives (`analyze_name`), and what that says of the blocks around it.
    #[expect(clippy::too_many_arguments, reason = "the sets that CPython's analysis passes on")]
    fn analyze_name(
        &self,
        id: ScopeId,
        name: &Arc<str>,
        bits: u32,
        bound: Option<&mut Names>,
        local: &mut Names,
        free: &mut Names,
        global: &mut Names,
        type_params: &mut Names,
        class: Option<ScopeId>,
    ) -> Result<Place, CompileError> {
        if bits & def::GLOBAL != 0 {
            if bits & def::NONLOCAL != 0 {
                return Err(self.directive_error(id, name, format!("name '{name}' is nonlocal and global")));
            }
            global.insert(name.clone());
            if let Some(bound) = bound {
                bound.remove(name);
            }
            return Ok(Place::GlobalExplicit);
        }
        if bits & def::NONLOCAL != 0 {
            let Some(bound) = bound else {
                let message = "nonlocal declaration not allowed at module level".to_string();
                return Err(self.directive_error(id, name, message));
            };
            if !bound.contains(name) {
                let message = format!("no binding for nonlocal '{name}' found");
                return Err(self.directive_error(id, name, message));
            }
            if type_params.contains(name) {
                let message = format!("nonlocal binding not allowed for type parameter '{name}'");
                return Err(self.directive_error(id, name, message));
            }
            free.insert(name.clone());
            return Ok(Place::Free);
        }
        if bits & def::BOUND != 0 {
            local.insert(name.clone());
            global.remove(name);
            if bits & def::TYPE_PARAM != 0 {
                type_params.insert(name.clone());
            } else {
                type_params.remove(name);
            }
            return Ok(Place::Local);
        }
        if let Some(class) = class {
            let in_class = self.scopes[class].symbols.get(name);
            if in_class & def::GLOBAL != 0 {
                return Ok(Place::GlobalExplicit);
            }
            if in_class & def::BOUND != 0 && in_class & def::NONLOCAL == 0 {
                return Ok(Place::GlobalImplicit);
            }
        }
        if bound.is_some_and(|b| b.contains(name)) {
            free.insert(name.clone());
            return Ok(Place::Free);
        }
        Ok(Place::GlobalImplicit)
    }

    fn directive_error(&self, id: ScopeId, name: &Arc<str>, message: String) -> CompileError {
        let range = self.scopes[id].directives.iter().find(|(n, _)| n == name).map(|d| d.1);
        syntax::pending(message, range.unwrap_or_default())
    }

    /// PEP 709: merges an inlined comprehension's names into the block around it.
    fn inline_comprehension(
        &mut self,
        id: ScopeId,
        comp: ScopeId,
        places: &mut HashMap<Arc<str>, Place>,
        comp_free: &mut Names,
        inlined_cells: &mut Names,
    ) {
        let is_class = self.scopes[id].kind == BlockKind::Class;
        let names: Vec<(Arc<str>, u32)> =
            self.scopes[comp].symbols.iter().map(|(n, b)| (n.clone(), b)).collect();
        for (name, bits) in names {
            if bits & def::PARAM != 0 {
                continue;
            }
            let place = Place::of(bits);
            let only = bits & ((1 << SCOPE_SHIFT) - 1);
            if place == Some(Place::Cell) || only & def::COMP_CELL != 0 {
                inlined_cells.insert(name.clone());
            }
            if place == Some(Place::Free) && is_class && &*name == "__class__" {
                // The class's cell is for its functions: in its body the name is a global one.
                comp_free.remove(&name);
                self.scopes[comp].symbols.remove(&name);
                if !self.scopes[id].symbols.contains(&name) {
                    self.scopes[id].symbols.set(&name, only);
                }
                places.insert(name, Place::GlobalImplicit);
            } else if !self.scopes[id].symbols.contains(&name) {
                self.scopes[id].symbols.set(&name, only);
                if let Some(place) = place {
                    places.insert(name, place);
                }
            } else if self.scopes[id].symbols.get(&name) & def::BOUND != 0
                && !is_class
                && !self.is_free_in_any_child(comp, &name)
            {
                comp_free.remove(&name);
            }
        }
    }

    fn is_free_in_any_child(&self, id: ScopeId, name: &str) -> bool {
        self.scopes[id].children.iter().any(|&c| self.scopes[c].place(name) == Some(Place::Free))
    }

    fn update_symbols(
        &mut self,
        id: ScopeId,
        places: &HashMap<Arc<str>, Place>,
        bound: Option<&Names>,
        free: &Names,
        inlined_cells: &Names,
    ) {
        let scope = &mut self.scopes[id];
        let class_flag = scope.kind == BlockKind::Class || scope.can_see_class_scope;
        let names: Vec<(Arc<str>, u32)> = scope.symbols.iter().map(|(n, b)| (n.clone(), b)).collect();
        for (name, mut bits) in names {
            bits |= places.get(&name).map_or(0, |&p| p as u32) << SCOPE_SHIFT;
            if inlined_cells.contains(&name) {
                bits |= def::COMP_CELL;
            }
            scope.symbols.set(&name, bits);
        }
        let mut free: Vec<&Arc<str>> = free.iter().collect();
        free.sort_unstable();
        for name in free {
            if scope.symbols.contains(name) {
                if class_flag {
                    let bits = scope.symbols.get(name);
                    scope.symbols.set(name, bits | def::FREE_CLASS);
                }
            } else if bound.is_none_or(|b| b.contains(name)) {
                scope.symbols.set(name, (Place::Free as u32) << SCOPE_SHIFT);
            }
        }
    }
}
