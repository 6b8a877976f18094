//! Expressions (`compiler_visit_expr1` in `Python/compile.c`).

mod attribute;
mod condition;
mod display;

use super::code::Const;
use super::emit::{Compiler, Done, UnitKind};
use super::fold;
use super::location::{Loc, NOWHERE};
use super::opcode::{intrinsic1, nb, op, resume};
use super::{CompileError, MAX_DEPTH};
use num_bigint::BigInt;
use ruff_python_ast::{Expr, ExprBinOp, ExprContext, ExprSlice, Operator, UnaryOp};
use ruff_text_size::Ranged;

/// Larger displays and calls are built piece by piece (`STACK_USE_GUIDELINE`).
pub(super) const STACK_USE_GUIDELINE: usize = 30;

/// How [`Compiler::star_unpack`] builds its collection.
#[derive(Clone, Copy)]
pub(super) struct Build {
    build: u8,
    add: u8,
    extend: u8,
    tuple: bool,
}

pub(super) const LIST: Build =
    Build { build: op::BUILD_LIST, add: op::LIST_APPEND, extend: op::LIST_EXTEND, tuple: false };
pub(super) const TUPLE: Build = Build { tuple: true, ..LIST };
pub(super) const SET: Build =
    Build { build: op::BUILD_SET, add: op::SET_ADD, extend: op::SET_UPDATE, tuple: false };

pub(super) fn binary_argument(operator: Operator) -> u32 {
    match operator {
        Operator::Add => nb::NB_ADD,
        Operator::Sub => nb::NB_SUBTRACT,
        Operator::Mult => nb::NB_MULTIPLY,
        Operator::MatMult => nb::NB_MATRIX_MULTIPLY,
        Operator::Div => nb::NB_TRUE_DIVIDE,
        Operator::Mod => nb::NB_REMAINDER,
        Operator::Pow => nb::NB_POWER,
        Operator::LShift => nb::NB_LSHIFT,
        Operator::RShift => nb::NB_RSHIFT,
        Operator::BitOr => nb::NB_OR,
        Operator::BitXor => nb::NB_XOR,
        Operator::BitAnd => nb::NB_AND,
        Operator::FloorDiv => nb::NB_FLOOR_DIVIDE,
    }
}

pub(super) fn is_starred(expr: &Expr) -> bool {
    matches!(expr, Expr::Starred(_))
}

fn too_deep(expr: &Expr) -> CompileError {
    CompileError::PendingDepth(super::COMPILATION, expr.range())
}

impl<'a> Compiler<'a> {
    /// Compiles an expression to be read, or a target to be stored to or deleted, as its context says.
    pub fn expr(&mut self, expr: &'a Expr) -> Done {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(too_deep(expr));
        }
        let done = self.expr_inner(expr);
        self.depth -= 1;
        done
    }

    /// Each of them, one behind the other.
    pub fn exprs(&mut self, exprs: impl IntoIterator<Item = &'a Expr>) -> Done {
        exprs.into_iter().try_for_each(|e| self.expr(e))
    }

    fn expr_inner(&mut self, expr: &'a Expr) -> Done {
        let loc = self.loc(expr);
        if let Some(value) = self.constant(expr) {
            self.load_const(loc, value);
            return Ok(());
        }
        match expr {
            Expr::Named(n) => {
                self.expr(&n.value)?;
                self.emit(loc, op::COPY, 1);
                self.expr(&n.target)
            }
            Expr::BoolOp(b) => self.bool_op(b, loc),
            Expr::BinOp(b) => self.bin_op(b, loc),
            Expr::UnaryOp(u) => {
                if let (UnaryOp::Not, Expr::Compare(c)) = (u.op, &*u.operand)
                    && let Some(negated) = fold::negated(c)
                {
                    self.check_compare(c, &[negated]);
                    self.expr(&c.left)?;
                    self.comparator(c, 0)?;
                    let loc = self.loc(c);
                    self.compare_op(loc, negated);
                    return Ok(());
                }
                self.expr(&u.operand)?;
                match u.op {
                    UnaryOp::Not => {
                        self.op(loc, op::TO_BOOL);
                        self.op(loc, op::UNARY_NOT);
                    }
                    UnaryOp::Invert => self.op(loc, op::UNARY_INVERT),
                    UnaryOp::USub => self.op(loc, op::UNARY_NEGATIVE),
                    UnaryOp::UAdd => self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::UNARY_POSITIVE),
                }
                Ok(())
            }
            Expr::Lambda(l) => self.lambda(l),
            Expr::If(i) => {
                let (end, next) = (self.label(), self.label());
                self.jump_if(loc, &i.test, next, false)?;
                self.expr(&i.body)?;
                self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, end);
                self.place(next);
                self.expr(&i.orelse)?;
                self.place(end);
                Ok(())
            }
            Expr::Dict(d) => self.dict(d, loc),
            Expr::Set(s) => self.star_unpack(loc, &s.elts, 0, SET),
            Expr::List(l) => match l.ctx {
                ExprContext::Store => self.unpack(expr, &l.elts),
                ExprContext::Del => self.exprs(&l.elts),
                _ => self.star_unpack(loc, &l.elts, 0, LIST),
            },
            Expr::Tuple(t) => match t.ctx {
                ExprContext::Store => self.unpack(expr, &t.elts),
                ExprContext::Del => self.exprs(&t.elts),
                _ => self.star_unpack(loc, &t.elts, 0, TUPLE),
            },
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.comprehension(expr)
            }
            Expr::Yield(y) => {
                if !self.scope().is_function_like() || self.scope().comprehension.is_some() {
                    return self.error("'yield' outside function", y.range);
                }
                match &y.value {
                    Some(value) => self.expr(value)?,
                    None => self.load_const(loc, Const::None),
                }
                self.yield_value(loc);
                Ok(())
            }
            Expr::YieldFrom(y) => {
                if !self.scope().is_function_like() {
                    return self.error("'yield from' outside function", y.range);
                }
                if matches!(self.units.last(), Some(unit) if unit.kind == UnitKind::AsyncFunction) {
                    return self.error("'yield from' inside async function", y.range);
                }
                self.expr(&y.value)?;
                self.op(loc, op::GET_YIELD_FROM_ITER);
                self.load_const(loc, Const::None);
                self.yield_from(loc, false);
                Ok(())
            }
            Expr::Await(a) => {
                self.check_await(a.range)?;
                self.expr(&a.value)?;
                self.emit(loc, op::GET_AWAITABLE, 0);
                self.load_const(loc, Const::None);
                self.yield_from(loc, true);
                Ok(())
            }
            Expr::Compare(c) => self.compare(c, loc),
            Expr::Call(c) => self.call(c),
            Expr::FString(f) => self.fstring(f, loc),
            Expr::TString(t) => self.error("t-strings", t.range),
            Expr::Attribute(a) => self.attribute(a),
            Expr::Subscript(s) => self.subscript(s, loc),
            Expr::Starred(s) => match s.ctx {
                ExprContext::Store => {
                    self.error("starred assignment target must be in a list or tuple", s.range)
                }
                _ => self.error("can't use starred expression here", s.range),
            },
            Expr::Name(n) => {
                match n.ctx {
                    ExprContext::Store => self.check_assignable(&n.id, "assign to", expr)?,
                    ExprContext::Del => self.check_assignable(&n.id, "delete", expr)?,
                    _ => {}
                }
                match n.ctx {
                    ExprContext::Store => self.store_name(loc, &n.id),
                    ExprContext::Del => self.delete_name(loc, &n.id),
                    _ => self.load_name(loc, &n.id),
                }
                Ok(())
            }
            Expr::Slice(s) => {
                let count = self.slice(s, loc)?;
                self.emit(loc, op::BUILD_SLICE, count);
                Ok(())
            }
            Expr::IpyEscapeCommand(e) => self.error("invalid syntax", e.range),
            Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_) => Ok(()),
        }
    }

    /// `__debug__` cannot be assigned to (`forbidden_name`).
    pub fn check_assignable(&self, name: &str, what: &str, at: &impl Ranged) -> Done {
        if name == "__debug__" {
            return self.error(format!("cannot {what} __debug__"), at.range());
        }
        Ok(())
    }

    /// `await` needs a coroutine around it, or a top level that allows it.
    pub fn check_await(&self, range: ruff_text_size::TextRange) -> Done {
        if !self.scope().is_function_like() {
            return self.error("'await' outside function", range);
        }
        let kind = self.units.last().map(|u| u.kind);
        if !matches!(kind, Some(UnitKind::AsyncFunction | UnitKind::Comprehension)) {
            return self.error("'await' outside async function", range);
        }
        Ok(())
    }

    /// `ADDOP_YIELD`.
    pub fn yield_value(&mut self, loc: Loc) {
        if self.scope().generator && self.scope().coroutine {
            self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::ASYNC_GEN_WRAP);
        }
        self.op(loc, op::YIELD_VALUE);
        self.emit(loc, op::RESUME, resume::AFTER_YIELD);
    }

    /// The loop of `yield from` and `await` (`compiler_add_yield_from`).
    pub fn yield_from(&mut self, loc: Loc, is_await: bool) {
        let (send, fail, exit) = (self.label(), self.label(), self.label());
        self.place(send);
        self.jump(loc, op::SEND, exit);
        self.jump(loc, op::SETUP_FINALLY, fail);
        self.emit(loc, op::YIELD_VALUE, 1);
        self.op(NOWHERE, op::POP_BLOCK);
        self.emit(loc, op::RESUME, if is_await { resume::AFTER_AWAIT } else { resume::AFTER_YIELD_FROM });
        self.jump(loc, op::JUMP_NO_INTERRUPT, send);
        self.place(fail);
        self.op(loc, op::CLEANUP_THROW);
        self.place(exit);
        self.op(loc, op::END_SEND);
    }

    fn bin_op(&mut self, b: &'a ExprBinOp, loc: Loc) -> Done {
        if b.op == Operator::Mod && self.format_operator(b, loc)? {
            return Ok(());
        }
        self.expr(&b.left)?;
        self.expr(&b.right)?;
        self.emit(loc, op::BINARY_OP, binary_argument(b.op));
        Ok(())
    }

    /// Where the optimised tree has `expr`: a folded `not (a is b)` is where its comparison is.
    pub fn place_of(&self, expr: &Expr) -> Loc {
        match expr {
            Expr::UnaryOp(u) if u.op == UnaryOp::Not => match &*u.operand {
                Expr::Compare(c) if fold::negated(c).is_some() => self.loc(c),
                _ => self.loc(expr),
            },
            _ => self.loc(expr),
        }
    }

    /// Loads an `int`.
    pub fn load_int(&mut self, loc: Loc, value: i64) {
        self.load_const(loc, Const::Int(BigInt::from(value)));
    }
}

pub(super) fn two_element_slice(expr: &Expr) -> Option<&ExprSlice> {
    match expr {
        Expr::Slice(s) if s.step.is_none() => Some(s),
        _ => None,
    }
}
