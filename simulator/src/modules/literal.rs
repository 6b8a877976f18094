//! The module `_literal`, which CPython does not have: what `ast.literal_eval` asks of a text, so that it needs no
//! syntax tree of objects.

use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Result, Vm};
use ruff_python_ast::{Expr, Number, Operator, UnaryOp};
use ruff_text_size::Ranged;

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_literal",
    functions: &[Native::new("fault", Call::One(fault))],
    fill: None,
    doc: "Whether an expression is a literal.",
}];

/// `fault(text)`: the line and the kind of the first part of an expression that is no literal; `None` if all is.
fn fault(vm: &mut Vm, _module: ObjId, text: ObjId) -> Result {
    let text = vm.str_text(text)?;
    // What cannot be read was an error of `compile` before.
    let Ok(parsed) = ruff_python_parser::parse_expression(&text) else { return Ok(vm.none()) };
    let Some(wrong) = misplaced(parsed.expr()) else { return Ok(vm.none()) };
    let before = text.get(..wrong.start().to_usize()).unwrap_or_default();
    let line = vm.heap.int(1 + before.matches('\n').count() as i64);
    let kind = vm.heap.string(kind_of(wrong));
    Ok(vm.heap.tuple([line, kind]))
}

/// The first part that `literal_eval` does not take (`_convert` in `Lib/ast.py`).
fn misplaced(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Tuple(t) => t.elts.iter().find_map(misplaced),
        Expr::List(l) => l.elts.iter().find_map(misplaced),
        Expr::Set(s) => s.elts.iter().find_map(misplaced),
        Expr::Dict(d) => d.items.iter().find_map(|item| match &item.key {
            Some(key) => misplaced(key).or_else(|| misplaced(&item.value)),
            None => Some(expr),
        }),
        Expr::Call(c) => {
            let empty = c.arguments.args.is_empty() && c.arguments.keywords.is_empty();
            let is_set = matches!(&*c.func, Expr::Name(name) if name.id == "set");
            if empty && is_set { None } else { Some(expr) }
        }
        Expr::BinOp(b) if matches!(b.op, Operator::Add | Operator::Sub) => match signed(&b.left) {
            Err(wrong) => Some(wrong),
            Ok(imaginary) => match &*b.right {
                Expr::NumberLiteral(n) if !imaginary && is_imaginary(&n.value) => None,
                Expr::NumberLiteral(_) => Some(expr),
                right => Some(right),
            },
        },
        Expr::StringLiteral(_)
        | Expr::BytesLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::NoneLiteral(_)
        | Expr::EllipsisLiteral(_) => None,
        number => signed(number).err(),
    }
}

/// Whether a number with or without a sign is imaginary; what is none is answered as the error.
fn signed(expr: &Expr) -> std::result::Result<bool, &Expr> {
    match expr {
        Expr::UnaryOp(u) if matches!(u.op, UnaryOp::UAdd | UnaryOp::USub) => match &*u.operand {
            Expr::NumberLiteral(n) => Ok(is_imaginary(&n.value)),
            operand => Err(operand),
        },
        Expr::NumberLiteral(n) => Ok(is_imaginary(&n.value)),
        other => Err(other),
    }
}

fn is_imaginary(number: &Number) -> bool {
    matches!(number, Number::Complex { .. })
}

/// The name of the class that a part has in CPython's syntax tree.
fn kind_of(expr: &Expr) -> &'static str {
    match expr {
        Expr::BoolOp(_) => "BoolOp",
        Expr::Named(_) => "NamedExpr",
        Expr::BinOp(_) => "BinOp",
        Expr::UnaryOp(_) => "UnaryOp",
        Expr::Lambda(_) => "Lambda",
        Expr::If(_) => "IfExp",
        Expr::Dict(_) => "Dict",
        Expr::Set(_) => "Set",
        Expr::ListComp(_) => "ListComp",
        Expr::SetComp(_) => "SetComp",
        Expr::DictComp(_) => "DictComp",
        Expr::Generator(_) => "GeneratorExp",
        Expr::Await(_) => "Await",
        Expr::Yield(_) => "Yield",
        Expr::YieldFrom(_) => "YieldFrom",
        Expr::Compare(_) => "Compare",
        Expr::Call(_) => "Call",
        Expr::FString(_) => "JoinedStr",
        Expr::Attribute(_) => "Attribute",
        Expr::Subscript(_) => "Subscript",
        Expr::Starred(_) => "Starred",
        Expr::Name(_) => "Name",
        Expr::List(_) => "List",
        Expr::Tuple(_) => "Tuple",
        Expr::Slice(_) => "Slice",
        _ => "Constant",
    }
}
