//! Makes a program smaller while it still shows the same kind of trouble: delta debugging, first on statements,
//! then on expressions.

use ruff_python_ast::visitor::source_order::{SourceOrderVisitor, walk_expr};
use ruff_python_ast::{Expr, Number};
use ruff_text_size::Ranged;

use super::outline::{Place, Statement, outline, places, text};

/// How many smaller programs are tried at most.
const PATIENCE: usize = 3000;

/// The smallest program found for which `shows` is true; it is true for `program`.
pub fn shrink(program: &str, mut shows: impl FnMut(&str) -> bool) -> String {
    let mut left = PATIENCE;
    let mut best = program.to_owned();
    let mut accept = |best: &mut String, smaller: String| {
        if left == 0 || smaller == *best || ruff_python_parser::parse_module(&smaller).is_err() {
            return false;
        }
        left -= 1;
        let good = shows(&smaller);
        if good {
            *best = smaller;
        }
        good
    };
    loop {
        let before = best.clone();
        remove_statements(&mut best, &mut accept);
        unwrap_blocks(&mut best, &mut accept);
        replace_expressions(&mut best, &mut accept);
        if best == before {
            return best;
        }
    }
}

/// Takes runs of statements out of each block, long runs first.
fn remove_statements(best: &mut String, accept: &mut impl FnMut(&mut String, String) -> bool) {
    let blocks = |text: &str| places(&outline(text)).len();
    let mut at = 0;
    // The blocks from the outside in, as they are after each success.
    while at < blocks(best) {
        let length = |text: &str| places(&outline(text)).get(at).map_or(0, |place| place.length);
        let mut run = length(best);
        while run > 0 {
            let mut start = length(best).saturating_sub(run);
            loop {
                let mut tree = outline(best);
                if let Some(block) = places(&tree).get(at).cloned().and_then(|place| place.find(&mut tree)) {
                    let end = (start + run).min(block.len());
                    block.drain(start.min(end)..end);
                    if block.is_empty() && at > 0 {
                        block.push(Statement::line("pass"));
                    }
                    accept(best, text(&tree));
                }
                if start == 0 {
                    break;
                }
                start = start.saturating_sub(run);
            }
            run /= 2;
        }
        at += 1;
    }
}

/// Puts a block's statements where the block stands.
fn unwrap_blocks(best: &mut String, accept: &mut impl FnMut(&mut String, String) -> bool) {
    let mut at = 0;
    loop {
        let tree = outline(best);
        let all: Vec<(Place, usize)> = places(&tree)
            .into_iter()
            .flat_map(|place| (0..place.length).map(move |index| (place.clone(), index)))
            .collect();
        let Some((place, index)) = all.get(at).cloned() else { return };
        let mut smaller = tree;
        let mut changed = false;
        if let Some(block) = place.find(&mut smaller)
            && block.get(index).is_some_and(|statement| !statement.block.is_empty())
        {
            let inner = std::mem::take(&mut block[index].block);
            block.splice(index..=index, inner);
            changed = accept(best, text(&smaller));
        }
        if !changed {
            at += 1;
        }
    }
}

/// Replaces expressions by smaller ones, large ones first.
fn replace_expressions(best: &mut String, accept: &mut impl FnMut(&mut String, String) -> bool) {
    let mut at = 0;
    loop {
        let found = expressions(best);
        let Some(expression) = found.get(at) else { return };
        let (start, end) = expression.range;
        let now = &best[start..end];
        let tries: Vec<String> = expression
            .instead
            .iter()
            .filter(|other| other.len() < now.len() || (other.len() == now.len() && other.as_str() < now))
            .map(|other| format!("{}{other}{}", &best[..start], &best[end..]))
            .collect();
        if !tries.into_iter().any(|smaller| accept(best, smaller)) {
            at += 1;
        }
    }
}

/// An expression of a program, and what may stand in its place.
struct Found {
    range: (usize, usize),
    instead: Vec<String>,
}

fn expressions(program: &str) -> Vec<Found> {
    struct Finder<'t> {
        text: &'t str,
        found: Vec<Found>,
    }
    impl<'t> SourceOrderVisitor<'t> for Finder<'t> {
        fn visit_expr(&mut self, expr: &'t Expr) {
            let range = |expr: &Expr| (usize::from(expr.range().start()), usize::from(expr.range().end()));
            let here = self.found.len();
            self.found.push(Found { range: range(expr), instead: Vec::new() });
            walk_expr(self, expr);
            let mut instead: Vec<String> = ["0", "None", "[]"].map(str::to_owned).to_vec();
            let inner = self.found[here + 1..].iter();
            instead.extend(inner.map(|found| self.text[found.range.0..found.range.1].to_owned()));
            instead.extend(fewer(self.text, expr));
            self.found[here].instead = instead;
        }
    }
    let Ok(parsed) = ruff_python_parser::parse_module(program) else { return Vec::new() };
    let mut finder = Finder { text: program, found: Vec::new() };
    for statement in parsed.suite() {
        finder.visit_stmt(statement);
    }
    finder.found.sort_by_key(|found| (std::cmp::Reverse(found.range.1 - found.range.0), found.range.0));
    finder.found
}

/// The expression with one part fewer, or with a smaller number.
fn fewer(text: &str, expr: &Expr) -> Vec<String> {
    let of = |range: ruff_text_size::TextRange| &text[usize::from(range.start())..usize::from(range.end())];
    let without = |parts: &[&str], open: &str, close: &str| -> Vec<String> {
        let one = |skip: usize| {
            let kept: Vec<&str> =
                parts.iter().enumerate().filter(|(at, _)| *at != skip).map(|(_, part)| *part).collect();
            format!("{open}{}{close}", kept.join(", "))
        };
        (0..parts.len()).map(one).collect()
    };
    match expr {
        Expr::Call(call) => {
            let arguments: Vec<&str> =
                call.arguments.iter_source_order().map(|argument| of(argument.range())).collect();
            without(&arguments, &format!("{}(", of(call.func.range())), ")")
        }
        Expr::List(list) => {
            without(&list.elts.iter().map(|item| of(item.range())).collect::<Vec<_>>(), "[", "]")
        }
        Expr::Set(set) => {
            without(&set.elts.iter().map(|item| of(item.range())).collect::<Vec<_>>(), "{", "}")
        }
        Expr::Dict(dict) => {
            let items: Vec<String> = dict
                .items
                .iter()
                .map(|item| match &item.key {
                    Some(key) => format!("{}: {}", of(key.range()), of(item.value.range())),
                    None => format!("**{}", of(item.value.range())),
                })
                .collect();
            without(&items.iter().map(String::as_str).collect::<Vec<_>>(), "{", "}")
        }
        Expr::NumberLiteral(number) => match &number.value {
            Number::Int(value) => value.as_u64().map_or(Vec::new(), |value| {
                [1, 2, value / 2, value.saturating_sub(1)].map(|value| value.to_string()).to_vec()
            }),
            _ => Vec::new(),
        },
        Expr::StringLiteral(_) => vec!["''".to_owned(), "'a'".to_owned()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matters_is_left() {
        let program = "import gc\nx = [1, 2]\nfor i in range(3):\n    if x:\n        print(gc, [x, 7])\n        \
                       y = 1\n    else:\n        pass\nprint(x)\n";
        let shown = shrink(program, |text| text.contains("print(") && text.contains('7'));
        assert_eq!(shown, "print(7)\n");
    }

    #[test]
    fn a_number_gets_smaller() {
        let enough = |text: &str| {
            text.trim()
                .strip_prefix("f(")
                .and_then(|t| t.strip_suffix(')')?.parse::<u64>().ok())
                .is_some_and(|n| n > 10)
        };
        assert_eq!(shrink("f(1000)\n", enough), "f(11)\n");
    }
}
