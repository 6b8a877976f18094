//! Source text to code objects as plain data: what CPython 3.13's parser and compiler make of it.

mod assemble;
mod blocks;
mod call;
pub mod code;
mod comprehension;
pub mod consts;
mod diagnose;
mod digits;
mod emit;
mod expr;
mod flow;
mod fold;
mod func;
mod guard;
mod location;
mod locations;
mod names;
pub mod nodes;
pub mod opcode;
mod pattern;
mod scope;
mod scope_visit;
pub mod scratch;
mod spurious;
mod stmt;
mod swap;
mod syntax;
mod tables;
mod tree;
mod try_stmt;
mod unparse;
mod warn;

pub use assemble::co_code;
pub use blocks::{Block, blocks};
pub use location::{exception_table, line_pairs, linetable, located};
pub use syntax::{FoundBy, SyntaxError, SyntaxErrorKind};
pub use tree::Tree;
pub use warn::Warning;

use crate::algorithm::radix::DEFAULT_MAX_DIGITS;
use code::CodeUnit;
use emit::{Compiler, UnitKind};
use fold::Folder;
use location::{Lines, Loc};
use opcode::{flag, op};
use ruff_python_ast::{Expr, Mod, Stmt, StmtImportFrom};
use ruff_python_parser::{Mode as Grammar, ParseOptions, Parsed, parse_unchecked};
use ruff_text_size::{Ranged, TextRange, TextSize};
use scratch::Scratch;
use std::sync::Arc;

/// How deeply expressions and statements may be nested: `Py_C_RECURSION_LIMIT`. In a browser it is what the stack
/// there bears.
pub(crate) const MAX_DEPTH: u32 = if cfg!(target_family = "wasm") { 400 } else { 10_000 };

/// What kind of source it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// A file that is read line by line: behind its last line there is none to count columns in.
    Script,
    /// The same as one text: `compile(..., "exec")`.
    File,
    /// One statement at a prompt: `compile(..., "single")`.
    Prompt,
    /// One expression: `compile(..., "eval")`.
    Eval,
}

/// How a text is compiled (`PyCompilerFlags`, and `compile()`'s own arguments).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Settings {
    /// From 1 on without assertions and with `__debug__` false, from 2 on without docstrings.
    pub optimize: u8,
    /// Flags of `from __future__` imports that hold without one.
    pub future: u32,
    /// As many digits may a decimal literal have (`sys.set_int_max_str_digits()`); 0 for any number.
    pub max_digits: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { optimize: 0, future: 0, max_digits: DEFAULT_MAX_DIGITS }
    }
}

/// The work of [`CompileError::TooDeep`].
const COMPILATION: &str = "compilation";

/// Why there is no code object.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CompileError {
    /// What the source gets wrong.
    Syntax(SyntaxError),
    /// The program uses something that the compiler does not support: what it is, and its line.
    Unsupported {
        /// The construct, in words.
        what: String,
        /// As the source's lines are counted.
        line: u32,
    },
    /// The tree is deeper than `MAX_DEPTH`, which is a RecursionError during what is said here.
    TooDeep(&'static str),
    /// CPython's parser would have to go deeper than it does (`MAXSTACK` of `Parser/parser.c`): a MemoryError.
    ParserStack,
    /// A docstring that has no UTF-8 encoding (`_PyCompile_CleanDoc`).
    Surrogate(crate::algorithm::text::Text),
    /// What CPython's compiler does not get to work, in its words: a SystemError.
    Internal(String),
    /// A syntax error whose lines are not looked up yet; [`compile`] never answers it.
    #[doc(hidden)]
    Pending(String, TextRange, FoundBy),
    /// As `Pending`, for [`CompileError::TooDeep`].
    #[doc(hidden)]
    PendingDepth(&'static str, TextRange),
}

/// A program's code object, what its syntax tree holds, and what CPython would warn about while it makes it.
#[derive(Clone, PartialEq, Debug)]
pub struct Compiled {
    /// The module's code; functions' are among its constants.
    pub unit: Arc<CodeUnit>,
    /// What the tree's objects are, for `sys.getrefcount` of what they share with the code.
    pub tree: Tree,
    /// In the order in which they are given.
    pub warnings: Vec<Warning>,
    /// How often a `bool` is inverted meanwhile, which is deprecated.
    pub inverted: u32,
    /// What CPython's compiler makes and drops meanwhile.
    pub scratch: Vec<scratch::Step>,
}

/// Compiles `text` to the code object that CPython 3.13.0 makes of it. `first_line` is the number of the
/// text's first line: every line, `co_firstlineno` too, is shifted by it, so that the tables' bytes stay those
/// of the text compiled alone. `filename` is only recorded.
pub fn compile(
    text: &str,
    filename: &str,
    first_line: u32,
    mode: Mode,
    settings: Settings,
) -> Result<Compiled, CompileError> {
    compile_noting(text, filename, first_line, mode, settings, Scratch::new(true))
}

/// The error of a text that may go on, if it is one; with `open_blocks` a block at a prompt ends only with its line.
pub fn incomplete(text: &str, mode: Mode, open_blocks: bool) -> Option<CompileError> {
    diagnose::incomplete(text, &Lines::new(text, 1), mode, open_blocks).map(CompileError::Syntax)
}

/// Compiles a module of the library, which CPython has compiled long ago: nothing is noted of what its compiler makes
/// meanwhile.
pub fn compile_library(text: &str, filename: &str) -> Result<Compiled, CompileError> {
    compile_noting(text, filename, 1, Mode::File, Settings::default(), Scratch::new(false))
}

fn compile_noting(
    text: &str,
    filename: &str,
    first_line: u32,
    mode: Mode,
    settings: Settings,
    scratch: Scratch,
) -> Result<Compiled, CompileError> {
    let mut warnings = Vec::new();
    let compiled = compile_with(text, filename, first_line, mode, settings, scratch, &mut warnings);
    compiled.map_err(|error| match settled(text, &Lines::new(text, first_line), error) {
        CompileError::Syntax(error) if error.warnings.is_empty() => {
            CompileError::Syntax(SyntaxError { warnings, ..error })
        }
        other => other,
    })
}

/// An error with its lines looked up.
fn settled(text: &str, lines: &Lines, error: CompileError) -> CompileError {
    match error {
        CompileError::Pending(message, range, found_by) => {
            let error = syntax::at(text, lines, SyntaxErrorKind::SyntaxError, message, range);
            CompileError::Syntax(SyntaxError { found_by, ..error })
        }
        // CPython bears what a browser does not.
        CompileError::PendingDepth(_, range) if cfg!(target_family = "wasm") => {
            let line = u32::try_from(lines.loc(range).line).unwrap_or(1);
            CompileError::Unsupported { what: guard::DEEP.to_owned(), line }
        }
        CompileError::PendingDepth(doing, _) => CompileError::TooDeep(doing),
        other => other,
    }
}

/// Parses a text, and says what CPython's parser says if it is wrong.
fn parse(text: &str, lines: &Lines, mode: Mode, max_digits: usize) -> Result<Parsed<Mod>, CompileError> {
    guard::check(text, lines)?;
    let grammar = if mode == Mode::Eval { Grammar::Expression } else { Grammar::Module };
    let version = ruff_python_ast::PythonVersion::PY313;
    let parsed = parse_unchecked(text, ParseOptions::from(grammar).with_target_version(version));
    tables::check(text, lines, parsed.errors())?;
    digits::check(text, lines, parsed.tokens(), max_digits)?;
    let newer = parsed.unsupported_syntax_errors().first();
    if !spurious::are(text, parsed.errors(), parsed.syntax()) || newer.is_some() {
        let (error, reached) = diagnose::diagnose(text, lines, mode, parsed.errors(), newer);
        let read = parsed.tokens().partition_point(|token| {
            let at = lines.loc(token.range());
            (at.line, at.column) < reached
        });
        let warnings = warn::of_tokens(text, lines, mode, &parsed.tokens()[..read]);
        return Err(CompileError::Syntax(SyntaxError { warnings, ..error }));
    }
    match diagnose::second_opinion(text, lines, mode, parsed.tokens()) {
        Some(error) => Err(CompileError::Syntax(error)),
        None => Ok(parsed),
    }
}

fn compile_with(
    text: &str,
    filename: &str,
    first_line: u32,
    mode: Mode,
    settings: Settings,
    scratch: Scratch,
    warnings: &mut Vec<Warning>,
) -> Result<Compiled, CompileError> {
    let lines = Lines::new(text, first_line);
    let parsed = parse(text, &lines, mode, settings.max_digits)?;
    let mut tree = Tree::new(text, parsed.tokens());
    if scratch.is_noting() {
        *warnings = warn::of_tokens(text, &lines, mode, parsed.tokens());
        scratch.tokens(tree::token_lengths(parsed.tokens()));
    }
    let folder = Folder::new(settings.optimize);
    // `new_compiler`: the cache of constants and the stack of code objects.
    let mut cache = scratch.dict();
    let stack = scratch.list();
    let (unit, mut compiler) = match parsed.syntax() {
        Mod::Expression(expression) => {
            tree.note(text, &folder, &scratch, &[], Some(&expression.body));
            let scopes = scope_visit::of_expression(&expression.body, &scratch)?;
            let mut compiler = Compiler::new(
                text,
                filename,
                lines,
                scopes,
                mode,
                Future { flags: settings.future, last: None },
            );
            compiler.folder = folder;
            compiler.warnings.clone_from(warnings);
            let unit = compiler.expression(&expression.body);
            let unit = unit.inspect_err(|_| *warnings = std::mem::take(&mut compiler.warnings))?;
            (unit, compiler)
        }
        Mod::Module(module) => {
            let body = &module.body;
            let future = future_imports(body, settings.future)?;
            tree.note(text, &folder, &scratch, body, None);
            let annotations = future.flags & flag::FUTURE_ANNOTATIONS != 0;
            let scopes = scope_visit::of_statements(body, annotations, &scratch)?;
            let mut compiler = Compiler::new(text, filename, lines, scopes, mode, future);
            compiler.folder = folder;
            compiler.warnings.clone_from(warnings);
            let unit = compiler.module(body);
            let unit = unit.inspect_err(|_| *warnings = std::mem::take(&mut compiler.warnings))?;
            (unit, compiler)
        }
    };
    // `compiler_free`.
    compiler.scopes.close();
    cache.close();
    scratch.drop(stack);
    let steps = scratch.finish(&unit, &mut tree.literals);
    let inverted = compiler.folder.inverted.get();
    Ok(Compiled { scratch: steps, unit, tree, warnings: compiler.warnings, inverted })
}

/// The file's `from __future__` imports.
#[derive(Clone, Copy)]
struct Future {
    flags: u32,
    /// Where the last of them starts.
    last: Option<TextSize>,
}

/// Reads the file's `from __future__` imports, which only a docstring may precede (`Python/future.c`).
fn future_imports(body: &[Stmt], flags: u32) -> Result<Future, CompileError> {
    const FEATURES: [&str; 9] = [
        "nested_scopes",
        "generators",
        "division",
        "absolute_import",
        "with_statement",
        "print_function",
        "unicode_literals",
        "generator_stop",
        "annotations",
    ];
    let mut future = Future { flags, last: None };
    for (index, stmt) in body.iter().enumerate() {
        match stmt {
            Stmt::Expr(e) if index == 0 && matches!(&*e.value, Expr::StringLiteral(_)) => {}
            Stmt::ImportFrom(i) if i.level == 0 && is_future(i) => {
                future.last = Some(i.range.start());
                for alias in &i.names {
                    let error = |message: String| {
                        let start = TextRange::empty(i.range.start());
                        Err(CompileError::Pending(message, start, FoundBy::Future))
                    };
                    match alias.name.as_str() {
                        "annotations" => future.flags |= flag::FUTURE_ANNOTATIONS,
                        "barry_as_FLUFL" => future.flags |= flag::FUTURE_BARRY_AS_BDFL,
                        "braces" => return error("not a chance".to_string()),
                        name if FEATURES.contains(&name) => {}
                        name => return error(format!("future feature {name} is not defined")),
                    }
                }
            }
            _ => break,
        }
    }
    Ok(future)
}

fn is_future(import: &StmtImportFrom) -> bool {
    import.module.as_ref().is_some_and(|m| m == "__future__")
}

impl<'a> Compiler<'a> {
    fn new(
        source: &'a str,
        filename: &str,
        lines: Lines,
        scopes: scope::ScopeTable,
        mode: Mode,
        future: Future,
    ) -> Compiler<'a> {
        Compiler {
            source,
            filename: filename.into(),
            lines,
            scopes,
            units: Vec::new(),
            folder: Folder::default(),
            mode,
            bare_generators: rustc_hash::FxHashMap::default(),
            future,
            depth: 0,
            warnings: Vec::new(),
        }
    }

    fn module(&mut self, body: &'a [Stmt]) -> Result<Arc<CodeUnit>, CompileError> {
        let first = self.lines.first_line();
        self.enter("<module>", UnitKind::Module, (0, 0), first);
        let start = body.first().map_or(Loc::line(first, 0), |s| self.loc(s));
        if self.mode == Mode::Prompt {
            if stmt::has_annotation(body) {
                self.op(start, op::SETUP_ANNOTATIONS);
            }
            self.body(body)?;
        } else {
            self.body_with_docstring(body, start)?;
        }
        Ok(self.leave(true))
    }

    fn expression(&mut self, expr: &'a Expr) -> Result<Arc<CodeUnit>, CompileError> {
        let first = self.lines.first_line();
        self.enter("<module>", UnitKind::Module, (0, 0), first);
        self.expr(expr)?;
        Ok(self.leave(false))
    }
}
