//! What the syntax tree holds besides nodes: CPython's parser makes an object for each name and each literal, and
//! the tree's arena has a reference to it for as long as the tree lives (`_PyArena_AddPyObject`).

use super::code::Const;
use super::consts::ConstMap;
use super::fold::Folder;
use super::scratch::Scratch;
use crate::algorithm::text::Text;
use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{CmpOp, Comprehension, Expr, InterpolatedStringElement, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::FxHashSet as HashSet;
use std::sync::Arc;

/// The names and the literals of a text.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Tree {
    /// Every identifier once, in the order of the text. The parser makes them immortal (`_PyPegen_new_identifier`).
    pub identifiers: Vec<Arc<str>>,
    /// Literals and folded expressions, with the arena's references to the object that stands for all equal ones.
    pub literals: ConstMap<u32>,
    /// There may be a `\N{...}`, whose character the parser asks `unicodedata` for.
    pub names_characters: bool,
}

impl Tree {
    pub(super) fn new(source: &str, tokens: &Tokens) -> Tree {
        let mut seen = HashSet::default();
        let identifiers = tokens
            .iter()
            .filter(|token| token.kind() == TokenKind::Name)
            .map(|token| &source[token.range()])
            .filter(|&name| seen.insert(name))
            .map(Arc::from)
            .collect();
        Tree { identifiers, literals: ConstMap::default(), names_characters: source.contains("\\N{") }
    }

    /// Notes the literals below a module's statements or an expression; of the library's modules nobody asks.
    pub(super) fn note<'t>(
        &mut self,
        source: &str,
        folder: &Folder,
        scratch: &Scratch,
        body: &'t [Stmt],
        expr: Option<&'t Expr>,
    ) {
        if !scratch.is_noting() {
            return;
        }
        let mut noting = Noting { source, folder, scratch, literals: &mut self.literals };
        body.iter().for_each(|stmt| noting.visit_stmt(stmt));
        expr.into_iter().for_each(|expr| noting.visit_expr(expr));
    }
}

struct Noting<'n> {
    source: &'n str,
    folder: &'n Folder,
    scratch: &'n Scratch,
    literals: &'n mut ConstMap<u32>,
}

impl Noting<'_> {
    /// The object that is made first stands for all equal ones, so it is its references that count.
    fn add(&mut self, value: Const, references: u32) {
        if !matches!(value, Const::None | Const::Bool(_) | Const::Ellipsis) {
            self.literals.get_or_insert(value, references);
        }
    }

    /// A display that is only iterated or searched is a constant of the tree (`fold_iter`).
    fn add_iterable(&mut self, expr: &Expr) {
        if matches!(expr, Expr::List(_) | Expr::Set(_))
            && let Some(value) = self.folder.iterable(self.source, expr)
        {
            self.scratch.tree_constant(&value);
            self.add(value, 1);
        }
    }
}

impl<'t> Visitor<'t> for Noting<'_> {
    fn visit_stmt(&mut self, stmt: &'t Stmt) {
        if let Stmt::For(f) = stmt {
            self.add_iterable(&f.iter);
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_comprehension(&mut self, comprehension: &'t Comprehension) {
        self.add_iterable(&comprehension.iter);
        visitor::walk_comprehension(self, comprehension);
    }

    fn visit_expr(&mut self, expr: &'t Expr) {
        if let Some(value) = self.folder.constant(self.source, expr) {
            // A bytes literal goes through `PyBytes_Concat` with empty bytes, which answers the literal itself: the
            // arena gets it twice (`_PyPegen_concatenate_strings`).
            if matches!(expr, Expr::Tuple(_) | Expr::BinOp(_)) {
                self.scratch.tree_constant(&value);
            }
            let twice = matches!(expr, Expr::BytesLiteral(b) if b.value.as_slice().len() == 1);
            self.add(value, if twice { 2 } else { 1 });
        } else if let Expr::Compare(compare) = expr
            && matches!(compare.ops.last(), Some(CmpOp::In | CmpOp::NotIn))
            && let Some(last) = compare.comparators.last()
        {
            self.add_iterable(last);
        }
        visitor::walk_expr(self, expr);
    }

    fn visit_interpolated_string_element(&mut self, element: &'t InterpolatedStringElement) {
        if let InterpolatedStringElement::Literal(literal) = element {
            self.add(Const::Str(Text::from(&*literal.value)), 1);
        }
        visitor::walk_interpolated_string_element(self, element);
    }
}
