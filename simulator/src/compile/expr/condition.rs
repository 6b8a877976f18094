//! `and`, `or`, comparisons, and jumps by a condition (`compiler_boolop`, `compiler_compare`, `compiler_jump_if`).

use super::super::MAX_DEPTH;
use super::super::emit::{Compiler, Done, Label};
use super::super::fold;
use super::super::location::{Loc, NOWHERE};
use super::super::opcode::{compare, op};
use super::{TUPLE, is_starred};
use ruff_python_ast::{BoolOp, CmpOp, Expr, ExprBoolOp, ExprCompare, UnaryOp};

impl<'a> Compiler<'a> {
    pub(super) fn bool_op(&mut self, b: &'a ExprBoolOp, loc: Loc) -> Done {
        let jump = match b.op {
            BoolOp::And => op::POP_JUMP_IF_FALSE,
            BoolOp::Or => op::POP_JUMP_IF_TRUE,
        };
        let end = self.label();
        let Some((last, rest)) = b.values.split_last() else { return Ok(()) };
        for value in rest {
            self.expr(value)?;
            self.emit(loc, op::COPY, 1);
            self.op(loc, op::TO_BOOL);
            self.jump(loc, jump, end);
            self.op(loc, op::POP_TOP);
        }
        self.expr(last)?;
        self.place(end);
        Ok(())
    }

    pub(super) fn compare_op(&mut self, loc: Loc, operator: CmpOp) {
        let (opcode, arg) = match operator {
            CmpOp::Lt => (op::COMPARE_OP, compare::LT),
            CmpOp::LtE => (op::COMPARE_OP, compare::LE),
            CmpOp::Eq => (op::COMPARE_OP, compare::EQ),
            CmpOp::NotEq => (op::COMPARE_OP, compare::NE),
            CmpOp::Gt => (op::COMPARE_OP, compare::GT),
            CmpOp::GtE => (op::COMPARE_OP, compare::GE),
            CmpOp::Is => (op::IS_OP, 0),
            CmpOp::IsNot => (op::IS_OP, 1),
            CmpOp::In => (op::CONTAINS_OP, 0),
            CmpOp::NotIn => (op::CONTAINS_OP, 1),
        };
        self.emit(loc, opcode, arg);
    }

    /// A comparison's right-hand side; what is searched by a last `in` may be a constant.
    pub(super) fn comparator(&mut self, c: &'a ExprCompare, index: usize) -> Done {
        let expr = &c.comparators[index];
        if index + 1 == c.ops.len() && matches!(c.ops[index], CmpOp::In | CmpOp::NotIn) {
            return self.iterated(expr);
        }
        self.expr(expr)
    }

    /// An expression that is only iterated over or searched: a list display need not be a list (`fold_iter`).
    pub fn iterated(&mut self, expr: &'a Expr) -> Done {
        let loc = self.loc(expr);
        if let Some(value) = self.folder.iterable(self.source, expr) {
            self.load_const(loc, value);
            return Ok(());
        }
        match expr {
            Expr::List(l) if !l.elts.iter().any(is_starred) => self.star_unpack(loc, &l.elts, 0, TUPLE),
            _ => self.expr(expr),
        }
    }

    pub(super) fn compare(&mut self, c: &'a ExprCompare, loc: Loc) -> Done {
        self.check_compare(c, &c.ops);
        self.expr(&c.left)?;
        let last = c.ops.len() - 1;
        if last == 0 {
            self.comparator(c, 0)?;
            self.compare_op(loc, c.ops[0]);
            return Ok(());
        }
        let cleanup = self.label();
        self.compare_chain(c, loc, cleanup, true)?;
        self.compare_op(loc, c.ops[last]);
        let end = self.label();
        self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, end);
        self.place(cleanup);
        self.emit(loc, op::SWAP, 2);
        self.op(loc, op::POP_TOP);
        self.place(end);
        Ok(())
    }

    /// All but the last comparison of `a < b < c`; a false one jumps to `cleanup`, where its value is kept on
    /// the stack if `keep`.
    fn compare_chain(&mut self, c: &'a ExprCompare, loc: Loc, cleanup: Label, keep: bool) -> Done {
        let last = c.ops.len() - 1;
        for index in 0..last {
            self.comparator(c, index)?;
            self.emit(loc, op::SWAP, 2);
            self.emit(loc, op::COPY, 2);
            self.compare_op(loc, c.ops[index]);
            if keep {
                self.emit(loc, op::COPY, 1);
            }
            self.op(loc, op::TO_BOOL);
            self.jump(loc, op::POP_JUMP_IF_FALSE, cleanup);
            if keep {
                self.op(loc, op::POP_TOP);
            }
        }
        self.comparator(c, last)
    }

    /// Jumps to `next` if the truth of `test` is `cond` (`compiler_jump_if`).
    pub fn jump_if(&mut self, loc: Loc, test: &'a Expr, next: Label, cond: bool) -> Done {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(super::too_deep(test));
        }
        let done = self.jump_if_inner(loc, test, next, cond);
        self.depth -= 1;
        done
    }

    fn jump_if_inner(&mut self, loc: Loc, test: &'a Expr, next: Label, cond: bool) -> Done {
        match test {
            _ if self.constant(test).is_some() => {}
            Expr::UnaryOp(u) if u.op == UnaryOp::Not => {
                let folded = matches!(&*u.operand, Expr::Compare(c) if fold::negated(c).is_some());
                if !folded {
                    return self.jump_if(loc, &u.operand, next, !cond);
                }
            }
            Expr::BoolOp(b) => {
                let cond2 = b.op == BoolOp::Or;
                let next2 = if cond2 == cond { next } else { self.label() };
                let Some((last, rest)) = b.values.split_last() else { return Ok(()) };
                for value in rest {
                    self.jump_if(loc, value, next2, cond2)?;
                }
                self.jump_if(loc, last, next, cond)?;
                if next2 != next {
                    self.place(next2);
                }
                return Ok(());
            }
            Expr::If(i) => {
                let (end, next2) = (self.label(), self.label());
                self.jump_if(loc, &i.test, next2, false)?;
                self.jump_if(loc, &i.body, next, cond)?;
                self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, end);
                self.place(next2);
                self.jump_if(loc, &i.orelse, next, cond)?;
                self.place(end);
                return Ok(());
            }
            Expr::Compare(c) if c.ops.len() > 1 => {
                let own = self.loc(test);
                let cleanup = self.label();
                self.expr(&c.left)?;
                self.check_compare(c, &c.ops);
                self.compare_chain(c, own, cleanup, false)?;
                self.compare_op(own, c.ops[c.ops.len() - 1]);
                self.op(own, op::TO_BOOL);
                self.jump(own, if cond { op::POP_JUMP_IF_TRUE } else { op::POP_JUMP_IF_FALSE }, next);
                let end = self.label();
                self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, end);
                self.place(cleanup);
                self.op(own, op::POP_TOP);
                if !cond {
                    self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, next);
                }
                self.place(end);
                return Ok(());
            }
            _ => {}
        }
        self.expr(test)?;
        let own = match test {
            // A folded `not (a is b)` has the comparison's place.
            Expr::UnaryOp(u) if u.op == UnaryOp::Not && self.constant(test).is_none() => {
                self.loc(&*u.operand)
            }
            _ => self.loc(test),
        };
        self.op(own, op::TO_BOOL);
        self.jump(own, if cond { op::POP_JUMP_IF_TRUE } else { op::POP_JUMP_IF_FALSE }, next);
        Ok(())
    }
}
