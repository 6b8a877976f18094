//! Errors of the parser in use about programs that are right.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Mod, Stmt};
use ruff_python_parser::{ParseError, ParseErrorType};
use ruff_text_size::{Ranged, TextSize};

/// Whether nothing is wrong after all: behind a semicolon the parser takes any `match` for the statement, and reads
/// it as the name that it is all the same.
pub(super) fn are(source: &str, errors: &[ParseError], tree: &Mod) -> bool {
    errors.iter().all(|error| {
        let start = error.location.start();
        matches!(error.error, ParseErrorType::SimpleAndCompoundStatementOnSameLine)
            && source[start.to_usize()..].starts_with("match")
            && !has_match_at(tree, start)
    })
}

fn has_match_at(tree: &Mod, start: TextSize) -> bool {
    let mut search = Search { start, found: false };
    if let Mod::Module(module) = tree {
        module.body.iter().for_each(|stmt| search.visit_stmt(stmt));
    }
    search.found
}

struct Search {
    start: TextSize,
    found: bool,
}

impl Visitor<'_> for Search {
    fn visit_stmt(&mut self, stmt: &Stmt) {
        self.found |= matches!(stmt, Stmt::Match(m) if m.start() == self.start);
        visitor::walk_stmt(self, stmt);
    }
}
