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
use ruff_text_size::{Ranged, TextSize};
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
        let fronts = HashSet::default();
        let mut noting = Noting { source, folder, scratch, literals: &mut self.literals, fronts };
        body.iter().for_each(|stmt| noting.visit_stmt(stmt));
        expr.into_iter().for_each(|expr| noting.visit_expr(expr));
    }
}

/// The lengths of CPython's tokens, which has none for a comment; those that only say where a line or a block ends count as
/// nothing.
pub(super) fn token_lengths(tokens: &Tokens) -> impl Iterator<Item = usize> {
    let read = |kind| !matches!(kind, TokenKind::Comment | TokenKind::NonLogicalNewline);
    tokens.iter().filter(move |token| read(token.kind())).map(|token| match token.kind() {
        TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent | TokenKind::EndOfFile => 0,
        _ => token.range().len().into(),
    })
}

struct Noting<'n> {
    source: &'n str,
    folder: &'n Folder,
    scratch: &'n Scratch,
    literals: &'n mut ConstMap<u32>,
    /// Where numbers stand that the parser first tries as the beginning of a target.
    fronts: HashSet<TextSize>,
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
        match stmt {
            Stmt::For(f) => self.add_iterable(&f.iter),
            Stmt::Expr(e) => self.fronts.extend(front(&e.value)),
            Stmt::Assign(a) => self.fronts.extend(front(&a.value)),
            _ => {}
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
            match expr {
                Expr::Tuple(_) | Expr::BinOp(_) | Expr::UnaryOp(_) => self.scratch.tree_constant(&value),
                // `primary` is tried once more after each success, so that a number is read twice.
                Expr::NumberLiteral(_) => {
                    let times = 2 + usize::from(self.fronts.contains(&expr.start()));
                    self.scratch.tree_number(&value, times);
                }
                _ => {}
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

/// The number that the parser comes to where it looks for targets at the beginning of a statement or behind a `=`
/// (`star_targets`): it goes on through brackets and past what may be a target.
fn front(expr: &Expr) -> Option<TextSize> {
    match expr {
        Expr::NumberLiteral(number) => Some(number.start()),
        Expr::Attribute(e) => front(&e.value),
        Expr::Subscript(e) => front(&e.value),
        Expr::Call(e) => front(&e.func),
        Expr::BinOp(e) => front(&e.left),
        Expr::Compare(e) => front(&e.left),
        Expr::BoolOp(e) => front(e.values.first()?),
        Expr::If(e) => front(&e.body),
        Expr::Starred(e) => front(&e.value),
        Expr::ListComp(e) => front(&e.elt),
        Expr::Generator(e) => front(&e.elt),
        Expr::Tuple(e) => front(e.elts.iter().find(|e| !is_target(e))?),
        Expr::List(e) => front(e.elts.iter().find(|e| !is_target(e))?),
        _ => None,
    }
}

fn is_target(expr: &Expr) -> bool {
    match expr {
        Expr::Name(_) => true,
        Expr::Attribute(_) | Expr::Subscript(_) => front(expr).is_none(),
        Expr::Starred(e) => is_target(&e.value),
        Expr::Tuple(e) => e.elts.iter().all(is_target),
        Expr::List(e) => e.elts.iter().all(is_target),
        _ => false,
    }
}
