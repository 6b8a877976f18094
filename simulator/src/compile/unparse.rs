//! An expression's text as `from __future__ import annotations` stores it (`Python/ast_unparse.c`): spaces,
//! quotes and parentheses are normalised.

use super::code::Const;
use super::fold;
use crate::algorithm::text::Text;
use ruff_python_ast::{BoolOp, Expr, ExprContext, Operator, UnaryOp};
use ruff_text_size::Ranged;

/// How tightly an expression binds; a looser one in a tighter place gets parentheses (`PR_*`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Tuple,
    Test,
    Or,
    And,
    Not,
    Compare,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Arithmetic,
    Term,
    Factor,
    Power,
    Await,
    Atom,
}

impl Level {
    fn tighter(self) -> Level {
        const ORDER: [Level; 16] = [
            Level::Tuple,
            Level::Test,
            Level::Or,
            Level::And,
            Level::Not,
            Level::Compare,
            Level::BitOr,
            Level::BitXor,
            Level::BitAnd,
            Level::Shift,
            Level::Arithmetic,
            Level::Term,
            Level::Factor,
            Level::Power,
            Level::Await,
            Level::Atom,
        ];
        ORDER[(self as usize + 1).min(15)]
    }
}

/// The text of `expr`. Lambdas, comprehensions and formatted strings keep the source's spelling.
pub(super) fn expression(source: &str, expr: &Expr) -> String {
    let mut out = String::new();
    write(source, expr, Level::Test, &mut out);
    out
}

fn join(source: &str, elts: &[Expr], out: &mut String) {
    for (index, elt) in elts.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        write(source, elt, Level::Test, out);
    }
}

fn parenthesized(level: Level, own: Level, out: &mut String, inner: impl FnOnce(&mut String)) {
    let needed = level > own;
    if needed {
        out.push('(');
    }
    inner(out);
    if needed {
        out.push(')');
    }
}

fn operator(op: Operator) -> (&'static str, Level) {
    match op {
        Operator::Add => (" + ", Level::Arithmetic),
        Operator::Sub => (" - ", Level::Arithmetic),
        Operator::Mult => (" * ", Level::Term),
        Operator::MatMult => (" @ ", Level::Term),
        Operator::Div => (" / ", Level::Term),
        Operator::Mod => (" % ", Level::Term),
        Operator::FloorDiv => (" // ", Level::Term),
        Operator::LShift => (" << ", Level::Shift),
        Operator::RShift => (" >> ", Level::Shift),
        Operator::BitOr => (" | ", Level::BitOr),
        Operator::BitXor => (" ^ ", Level::BitXor),
        Operator::BitAnd => (" & ", Level::BitAnd),
        Operator::Pow => (" ** ", Level::Power),
    }
}

fn write(source: &str, expr: &Expr, level: Level, out: &mut String) {
    match expr {
        Expr::Name(n) => out.push_str(&n.id),
        Expr::Attribute(a) => {
            write(source, &a.value, Level::Atom, out);
            // `1 .real`: a dot straight after an integer would be read as a decimal point.
            if matches!(&*a.value, Expr::NumberLiteral(n) if n.value.is_int()) {
                out.push(' ');
            }
            out.push('.');
            out.push_str(&a.attr);
        }
        Expr::Subscript(s) => {
            write(source, &s.value, Level::Atom, out);
            out.push('[');
            write(source, &s.slice, Level::Tuple, out);
            out.push(']');
        }
        Expr::Slice(s) => {
            if let Some(lower) = &s.lower {
                write(source, lower, Level::Test, out);
            }
            out.push(':');
            if let Some(upper) = &s.upper {
                write(source, upper, Level::Test, out);
            }
            if let Some(step) = &s.step {
                out.push(':');
                write(source, step, Level::Test, out);
            }
        }
        Expr::Tuple(t) if t.ctx == ExprContext::Load || t.elts.is_empty() => {
            if t.elts.is_empty() {
                out.push_str("()");
                return;
            }
            parenthesized(level, Level::Tuple, out, |out| {
                join(source, &t.elts, out);
                if t.elts.len() == 1 {
                    out.push(',');
                }
            });
        }
        Expr::List(l) => {
            out.push('[');
            join(source, &l.elts, out);
            out.push(']');
        }
        Expr::Set(s) => {
            out.push('{');
            join(source, &s.elts, out);
            out.push('}');
        }
        Expr::Dict(d) => {
            out.push('{');
            for (index, item) in d.items.iter().enumerate() {
                if index > 0 {
                    out.push_str(", ");
                }
                match &item.key {
                    Some(key) => {
                        write(source, key, Level::Test, out);
                        out.push_str(": ");
                        write(source, &item.value, Level::Test, out);
                    }
                    None => {
                        out.push_str("**");
                        write(source, &item.value, Level::BitOr, out);
                    }
                }
            }
            out.push('}');
        }
        Expr::Starred(s) => {
            out.push('*');
            write(source, &s.value, Level::BitOr, out);
        }
        Expr::BinOp(b) => {
            let (text, own) = operator(b.op);
            let power = b.op == Operator::Pow;
            parenthesized(level, own, out, |out| {
                write(source, &b.left, if power { own.tighter() } else { own }, out);
                out.push_str(text);
                write(source, &b.right, if power { own } else { own.tighter() }, out);
            });
        }
        Expr::BoolOp(b) => {
            let (text, own) = match b.op {
                BoolOp::And => (" and ", Level::And),
                BoolOp::Or => (" or ", Level::Or),
            };
            parenthesized(level, own, out, |out| {
                for (index, value) in b.values.iter().enumerate() {
                    if index > 0 {
                        out.push_str(text);
                    }
                    write(source, value, own.tighter(), out);
                }
            });
        }
        Expr::UnaryOp(u) => {
            let (text, own) = match u.op {
                UnaryOp::Invert => ("~", Level::Factor),
                UnaryOp::Not => ("not ", Level::Not),
                UnaryOp::UAdd => ("+", Level::Factor),
                UnaryOp::USub => ("-", Level::Factor),
            };
            parenthesized(level, own, out, |out| {
                out.push_str(text);
                write(source, &u.operand, own, out);
            });
        }
        Expr::Compare(c) => parenthesized(level, Level::Compare, out, |out| {
            write(source, &c.left, Level::BitOr, out);
            for (op, right) in c.ops.iter().zip(&c.comparators) {
                out.push(' ');
                out.push_str(op.as_str());
                out.push(' ');
                write(source, right, Level::BitOr, out);
            }
        }),
        Expr::If(i) => parenthesized(level, Level::Test, out, |out| {
            write(source, &i.body, Level::Or, out);
            out.push_str(" if ");
            write(source, &i.test, Level::Or, out);
            out.push_str(" else ");
            write(source, &i.orelse, Level::Test, out);
        }),
        Expr::Call(c) => {
            write(source, &c.func, Level::Atom, out);
            out.push('(');
            join(source, &c.arguments.args, out);
            for (index, keyword) in c.arguments.keywords.iter().enumerate() {
                if index > 0 || !c.arguments.args.is_empty() {
                    out.push_str(", ");
                }
                match &keyword.arg {
                    Some(name) => {
                        out.push_str(name);
                        out.push('=');
                    }
                    None => out.push_str("**"),
                }
                write(source, &keyword.value, Level::Test, out);
            }
            out.push(')');
        }
        Expr::Named(n) => {
            out.push('(');
            write(source, &n.target, Level::Atom, out);
            out.push_str(" := ");
            write(source, &n.value, Level::Atom, out);
            out.push(')');
        }
        Expr::Await(a) => parenthesized(level, Level::Await, out, |out| {
            out.push_str("await ");
            write(source, &a.value, Level::Atom, out);
        }),
        Expr::NoneLiteral(_) => out.push_str("None"),
        Expr::BooleanLiteral(b) => out.push_str(if b.value { "True" } else { "False" }),
        Expr::EllipsisLiteral(_) => out.push_str("..."),
        Expr::StringLiteral(s) => out.push_str(&repr(&fold::string(source, s.value.as_slice()))),
        Expr::NumberLiteral(n) => match fold::number(&n.value) {
            Const::Int(i) => out.push_str(&i.to_string()),
            _ => out.push_str(&source[n.range()]),
        },
        _ => out.push_str(&source[expr.range()]),
    }
}

/// `repr` of a string whose characters are printable or common escapes.
fn repr(text: &Text) -> String {
    let mut quote = '\'';
    if text.units().any(|u| u == u32::from('\'')) && text.units().all(|u| u != u32::from('"')) {
        quote = '"';
    }
    let mut out = String::from(quote);
    for unit in text.units() {
        match char::from_u32(unit) {
            Some(c) if c == quote || c == '\\' => out.extend(['\\', c]),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(c) if (' '..='~').contains(&c) || unit > 0xa0 => out.push(c),
            _ if unit < 0x100 => out.push_str(&format!("\\x{unit:02x}")),
            _ => out.push_str(&format!("\\u{unit:04x}")),
        }
    }
    out.push(quote);
    out
}
