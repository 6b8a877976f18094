//! What the module `symtable` tells of a program: its blocks with their names.

use super::scope::{BlockKind, Scope, ScopeId, ScopeTable, TOP};
use super::scratch::Scratch;
use super::{CompileError, Lines, Mode, Settings, flag, future_imports, parse, scope_visit, settled};
use ruff_python_ast::Mod;
use std::sync::Arc;

/// A block (`PySTEntryObject`, `Python/symtable.c`).
pub struct Block {
    /// `ste_name`: the function's or class's name; `top` for the module.
    pub name: String,
    /// `enum _block_type`.
    pub kind: u8,
    /// `ste_lineno`: where it begins.
    pub line: u32,
    /// `ste_nested`: a function is around it.
    pub nested: bool,
    /// Names with their flags, and from bit 12 on the scope that the analysis found.
    pub symbols: Vec<(Arc<str>, u32)>,
    /// `ste_varnames`, in the order of declaration.
    pub parameters: Vec<Arc<str>>,
    /// `ste_children`, in the order of the source.
    pub children: Vec<Block>,
}

/// The block of a text's module, with all others in it (`_Py_SymtableStringObjectFlags`).
pub fn blocks(text: &str, mode: Mode) -> Result<Block, CompileError> {
    let lines = Lines::new(text, 1);
    let table = || {
        let parsed = parse(text, &lines, mode, Settings::default().max_digits)?;
        let scratch = Scratch::new(false);
        match parsed.syntax() {
            Mod::Expression(expression) => scope_visit::of_expression(&expression.body, &scratch),
            Mod::Module(module) => {
                let future = future_imports(&module.body, 0)?;
                let annotations = future.flags & flag::FUTURE_ANNOTATIONS != 0;
                scope_visit::of_statements(&module.body, annotations, &scratch)
            }
        }
    };
    let mut table = table().map_err(|error| settled(text, &lines, error))?;
    let top = block(text, &lines, &table, TOP);
    table.close();
    Ok(top)
}

fn block(text: &str, lines: &Lines, table: &ScopeTable, id: ScopeId) -> Block {
    let scope = &table.scopes[id];
    Block {
        name: name(text, scope).to_owned(),
        kind: match scope.kind {
            BlockKind::Function => 0,
            BlockKind::Class => 1,
            BlockKind::Module => 2,
            BlockKind::TypeAlias => 4,
            BlockKind::TypeParameters => 5,
            BlockKind::TypeVariable(_) => 6,
        },
        line: if id == TOP { 0 } else { u32::try_from(lines.loc(scope.at).line).unwrap_or(0) },
        nested: scope.nested,
        symbols: scope.symbols.iter().map(|(name, bits)| (Arc::clone(name), bits)).collect(),
        parameters: scope.params.clone(),
        children: scope.children.iter().map(|&child| block(text, lines, table, child)).collect(),
    }
}

fn name<'a>(text: &'a str, scope: &Scope) -> &'a str {
    let written = &text[scope.at];
    match scope.kind {
        BlockKind::Module => "top",
        BlockKind::Function if scope.comprehension.is_some() => "genexpr",
        // No function has this word as its name.
        BlockKind::Function if written.starts_with("lambda") => "lambda",
        _ => written,
    }
}
