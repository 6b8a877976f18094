//! An expression's text as `from __future__ import annotations` stores it (`Python/ast_unparse.c`).

use ruff_python_ast::Expr;
use ruff_text_size::Ranged;

/// The text of `expr`.
pub(super) fn expression(source: &str, expr: &Expr) -> String {
    source[expr.range()].to_string()
}
