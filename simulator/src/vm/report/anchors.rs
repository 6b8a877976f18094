//! Where the marks under a line of source go: the operator, the brackets of a subscript or call
//! (`Lib/traceback.py`, `_extract_caret_anchors_from_line_segment`).

use super::lines;
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

/// The part of an expression that is marked with carets between the tildes: from a line and column to before
/// another. Columns count characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Anchors {
    /// Where the carets begin: line and column.
    pub left: (usize, usize),
    /// The first place behind them.
    pub right: (usize, usize),
}

/// Lines of characters.
type Grid = Vec<Vec<char>>;

/// Line and byte column of the end of a range, both from 0.
fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..offset.min(text.len())];
    let line = before.iter().filter(|&&b| b == b'\n').count();
    let start = before.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
    (line, before.len() - start)
}

/// The anchors of a piece of source that is one expression; `None` if it is not, or of another kind. The piece stands
/// on lines of its own in parentheses, where an expression may go on over several lines.
pub(super) fn of_segment(text: &str) -> Option<Anchors> {
    let parsed = ruff_python_parser::parse_module(text).ok()?;
    let [Stmt::Expr(statement)] = &parsed.suite()[..] else { return None };
    let segment = text.strip_prefix("(\n")?.strip_suffix("\n)")?;
    let grid: Grid = lines::split(segment, false).into_iter().map(|l| l.chars().collect()).collect();
    // Positions in `text` are one line further down than in the segment.
    let position = |offset: usize| -> Option<(usize, usize)> {
        let (line, column) = place(text, offset);
        let line = line.checked_sub(1)?;
        let characters = grid.get(line)?;
        let mut bytes = 0;
        let count = characters.iter().take_while(|c| {
            let inside = bytes < column;
            bytes += c.len_utf8();
            inside
        });
        Some((line, count.count()))
    };
    let start = |range: TextRange| position(range.start().to_usize());
    let end = |range: TextRange| position(range.end().to_usize());
    match &*statement.value {
        Expr::BinOp(operation) => {
            let from = valid(&grid, end(operation.left.range())?)?;
            let (line, column) = forward_until(&grid, from, |c| !lines::is_space(c) && c != ')')?;
            // The operator has one character or two, on the same line and before the right operand.
            let mut right = column + 1;
            let (right_line, right_column) = start(operation.right.range())?;
            if let Some(&c) = grid.get(line)?.get(right)
                && (right_line > line || right < right_column)
                && !lines::is_space(c)
                && c != '\\'
                && c != '#'
            {
                right += 1;
            }
            Some(Anchors { left: (line, column), right: (line, right) })
        }
        Expr::Subscript(subscript) => {
            let from = valid(&grid, end(subscript.value.range())?)?;
            let left = forward_until(&grid, from, |c| c == '[')?;
            Some(Anchors { left, right: end(subscript.range())? })
        }
        Expr::Call(call) => {
            let from = valid(&grid, end(call.func.range())?)?;
            let left = forward_until(&grid, from, |c| c == '(')?;
            Some(Anchors { left, right: end(call.range())? })
        }
        _ => None,
    }
}

/// The position itself, or the next line's first character if there is none.
fn valid(grid: &Grid, (mut line, mut column): (usize, usize)) -> Option<(usize, usize)> {
    while column >= grid.get(line)?.len() {
        line += 1;
        column = 0;
    }
    Some((line, column))
}

/// The next position that satisfies `stop`; comments and continued lines are passed over.
fn forward_until(grid: &Grid, mut at: (usize, usize), stop: impl Fn(char) -> bool) -> Option<(usize, usize)> {
    loop {
        let c = *grid.get(at.0)?.get(at.1)?;
        at = if c == '\\' || c == '#' {
            valid(grid, (at.0 + 1, 0))?
        } else if stop(c) {
            return Some(at);
        } else {
            valid(grid, (at.0, at.1 + 1))?
        };
    }
}

/// What the source lines of a frame are, as far as it matters for the marks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Statement {
    /// `return f(...)` or `x = f(...)` where the call spans all that is marked: marks would tell nothing.
    PlainCall,
    /// There is no statement in the lines.
    Empty,
    Other,
}

/// Looks at the lines as a statement (`_should_show_carets`).
pub(super) fn statement(text: &str, line_count: usize, start: usize, end: usize) -> Statement {
    let Ok(parsed) = ruff_python_parser::parse_module(text) else { return Statement::Other };
    let Some(statement) = parsed.suite().first() else { return Statement::Empty };
    let call = match statement {
        Stmt::Return(r) => match r.value.as_deref() {
            Some(Expr::Call(call)) if matches!(&*call.func, Expr::Name(_)) => call,
            _ => return Statement::Other,
        },
        Stmt::Assign(a) => match (&*a.value, a.targets.as_slice()) {
            (Expr::Call(call), [Expr::Name(_)]) => call,
            _ => return Statement::Other,
        },
        _ => return Statement::Other,
    };
    let first = place(text, call.range().start().to_usize());
    let last = place(text, call.range().end().to_usize());
    if first == (0, start) && last.0 + 1 == line_count && last.1 == end {
        Statement::PlainCall
    } else {
        Statement::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_at_operators_and_brackets() {
        let one = |left, right| Some(Anchors { left: (0, left), right: (0, right) });
        let of_segment = |segment| super::of_segment(&format!("(\n{segment}\n)"));
        assert_eq!(of_segment("a + b"), one(2, 3));
        assert_eq!(of_segment("(a) // (b)"), one(4, 6));
        assert_eq!(of_segment("d['é'] + x"), one(7, 8));
        assert_eq!(of_segment("d[k]"), one(1, 4));
        assert_eq!(of_segment("f(x)(y)"), one(4, 7));
        assert_eq!(of_segment("a.b"), None);
        assert_eq!(of_segment("raise E"), None);
        assert_eq!(of_segment("a\n+ b"), Some(Anchors { left: (1, 0), right: (1, 1) }));
    }
}
