//! The little Python that a lesson file needs: which lines may be indented, and what a prompt would show.

use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{Stmt, StmtExpr};
use ruff_python_parser::parse_module;
use ruff_text_size::Ranged;

/// Whether `text` is a program: whether it compiles as far as its grammar goes.
pub fn is_program(text: &str) -> bool {
    parse_module(text).is_ok()
}

/// Indents a program by four spaces, but for the lines that begin inside a string: those are data.
pub fn indent(text: &str) -> String {
    let mut inside: Vec<(usize, usize)> = Vec::new();
    if let Ok(parsed) = parse_module(text) {
        let strings = [TokenKind::String, TokenKind::FStringMiddle, TokenKind::TStringMiddle];
        for token in parsed.tokens() {
            if strings.contains(&token.kind()) {
                inside.push((token.start().to_usize(), token.end().to_usize()));
            }
        }
    }
    let mut indented = String::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let data = inside.iter().any(|&(start, end)| start < at && at <= end);
        if !data && !line.trim().is_empty() {
            indented.push_str("    ");
        }
        indented.push_str(line);
        at += line.len();
    }
    indented
}

/// A statement typed at a prompt as a statement of a file that shows the same: each expression statement outside
/// functions and classes goes through `sys.displayhook`. None if nothing is to be shown.
pub fn shown_by_prompt(text: &str) -> Option<String> {
    let parsed = parse_module(text).ok()?;
    let mut found = Expressions::default();
    found.visit_body(parsed.suite());
    if found.ranges.is_empty() {
        return None;
    }
    let mut shown = text.to_owned();
    for &(start, end) in found.ranges.iter().rev() {
        shown.insert(end, ')');
        shown.insert_str(start, "sys.displayhook(");
    }
    Some(shown)
}

/// The expression statements that a prompt shows, in order.
#[derive(Default)]
struct Expressions {
    ranges: Vec<(usize, usize)>,
}

impl<'a> StatementVisitor<'a> for Expressions {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Expr(StmtExpr { range, .. }) => {
                self.ranges.push((range.start().to_usize(), range.end().to_usize()));
            }
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            other => walk_stmt(self, other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indentation_leaves_strings_alone() {
        let cases = [
            ("a\n\nif b:\n    c\n", "    a\n\n    if b:\n        c\n"),
            ("a = '''\nx\n''' + b\nc\n", "    a = '''\nx\n''' + b\n    c\n"),
            ("a = f'''\n{x}\ny'''\nc\n", "    a = f'''\n{x}\ny'''\n    c\n"),
            ("a = (1,\n2)\n", "    a = (1,\n    2)\n"),
        ];
        for (text, indented) in cases {
            assert_eq!(indent(text), indented);
        }
    }

    #[test]
    fn what_a_prompt_shows() {
        let cases = [
            ("x = 1\n", None),
            ("def f():\n    1\n", None),
            ("x\n", Some("sys.displayhook(x)\n")),
            ("x = 1; x\n", Some("x = 1; sys.displayhook(x)\n")),
            (
                "for i in x:\n    i\n    f(i)\n",
                Some("for i in x:\n    sys.displayhook(i)\n    sys.displayhook(f(i))\n"),
            ),
        ];
        for (text, shown) in cases {
            assert_eq!(shown_by_prompt(text).as_deref(), shown);
        }
    }
}
