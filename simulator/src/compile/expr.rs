//! Expressions (`compiler_visit_expr1` in `Python/compile.c`).

use super::code::Const;
use super::emit::{Compiler, Done, Label};
use super::fold;
use super::location::{Loc, NOWHERE};
use super::opcode::{compare, intrinsic1, nb, op, resume};
use super::scope::{Place, TOP, def};
use super::{CompileError, MAX_DEPTH};
use num_bigint::BigInt;
use ruff_python_ast::{
    BoolOp, CmpOp, Expr, ExprAttribute, ExprBinOp, ExprBoolOp, ExprCompare, ExprContext, ExprDict, ExprSlice,
    ExprSubscript, Operator, UnaryOp,
};
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

impl<'a> Compiler<'a> {
    /// Compiles an expression to be read, or a target to be stored to or deleted, as its context says.
    pub fn expr(&mut self, expr: &'a Expr) -> Done {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.too_deep(expr));
        }
        let done = self.expr_inner(expr);
        self.depth -= 1;
        done
    }

    fn too_deep(&self, expr: &Expr) -> CompileError {
        let line = u32::try_from(self.loc(expr).line).unwrap_or(1);
        CompileError::Unsupported { what: "expressions nested this deeply".into(), line }
    }

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
                ExprContext::Store => self.unpack(loc, &l.elts),
                ExprContext::Del => self.exprs(&l.elts),
                _ => self.star_unpack(loc, &l.elts, 0, LIST),
            },
            Expr::Tuple(t) => match t.ctx {
                ExprContext::Store => self.unpack(loc, &t.elts),
                ExprContext::Del => self.exprs(&t.elts),
                _ => self.star_unpack(loc, &t.elts, 0, TUPLE),
            },
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.comprehension(expr)
            }
            Expr::Yield(y) => {
                if !self.scope().is_function_like() || self.scope().comprehension {
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
                if self.scope().coroutine {
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

    pub fn check_assignable(&self, name: &str, what: &str, at: &impl Ranged) -> Done {
        if name == "__debug__" {
            return self.error(format!("cannot {what} __debug__"), at.range());
        }
        Ok(())
    }

    pub fn check_await(&self, range: ruff_text_size::TextRange) -> Done {
        use super::emit::UnitKind;
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

    fn bool_op(&mut self, b: &'a ExprBoolOp, loc: Loc) -> Done {
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

    fn bin_op(&mut self, b: &'a ExprBinOp, loc: Loc) -> Done {
        if b.op == Operator::Mod && self.format_operator(b, loc)? {
            return Ok(());
        }
        self.expr(&b.left)?;
        self.expr(&b.right)?;
        self.emit(loc, op::BINARY_OP, binary_argument(b.op));
        Ok(())
    }

    // ----- comparison and conditions -----

    fn compare_op(&mut self, loc: Loc, operator: CmpOp) {
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
    fn comparator(&mut self, c: &'a ExprCompare, index: usize) -> Done {
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

    fn compare(&mut self, c: &'a ExprCompare, loc: Loc) -> Done {
        self.check_compare(c);
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
            return Err(self.too_deep(test));
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
                self.check_compare(c);
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

    // ----- displays -----

    /// Builds a list, tuple or set; `pushed` values already lie on the stack.
    pub fn star_unpack(&mut self, loc: Loc, elts: &'a [Expr], pushed: usize, how: Build) -> Done {
        self.star_unpack_and(loc, elts, None, pushed, how)
    }

    /// `starunpack_helper`; after the elements comes the value of the name `last`, if there is one.
    pub fn star_unpack_and(
        &mut self,
        loc: Loc,
        elts: &'a [Expr],
        last: Option<&str>,
        pushed: usize,
        how: Build,
    ) -> Done {
        if elts.len() > 2
            && last.is_none()
            && let Some(items) = self.folder.all(self.source, elts)
        {
            if how.tuple && pushed == 0 {
                self.load_const(loc, Const::Tuple(items.into()));
            } else {
                let folded =
                    if how.add == op::SET_ADD { fold::frozenset(items) } else { Const::Tuple(items.into()) };
                self.emit(loc, how.build, pushed as u32);
                self.load_const(loc, folded);
                self.emit(loc, how.extend, 1);
                if how.tuple {
                    self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::LIST_TO_TUPLE);
                }
            }
            return Ok(());
        }
        let count = elts.len() + usize::from(last.is_some());
        let big = count + pushed > STACK_USE_GUIDELINE;
        if !big && !elts.iter().any(is_starred) {
            self.exprs(elts)?;
            if let Some(last) = last {
                self.load_name(loc, last);
            }
            let build = if how.tuple { op::BUILD_TUPLE } else { how.build };
            self.emit(loc, build, (count + pushed) as u32);
            return Ok(());
        }
        let mut built = big;
        if big {
            self.emit(loc, how.build, pushed as u32);
        }
        for (index, elt) in elts.iter().enumerate() {
            if let Expr::Starred(starred) = elt {
                if !built {
                    self.emit(loc, how.build, (index + pushed) as u32);
                    built = true;
                }
                self.expr(&starred.value)?;
                self.emit(loc, how.extend, 1);
            } else {
                self.expr(elt)?;
                if built {
                    self.emit(loc, how.add, 1);
                }
            }
        }
        if let Some(last) = last {
            self.load_name(loc, last);
            if built {
                self.emit(loc, how.add, 1);
            }
        }
        if how.tuple {
            self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::LIST_TO_TUPLE);
        }
        Ok(())
    }

    /// Unpacks the value on top into targets (`unpack_helper`).
    fn unpack(&mut self, loc: Loc, elts: &'a [Expr]) -> Done {
        match elts.iter().position(is_starred) {
            None => self.emit(loc, op::UNPACK_SEQUENCE, elts.len() as u32),
            Some(star) => {
                if elts[star + 1..].iter().any(is_starred) {
                    let range = loc_range(elts);
                    return self.error("multiple starred expressions in assignment", range);
                }
                let after = elts.len() - star - 1;
                if star >= 1 << 8 || after >= 1 << 23 {
                    return self.error("too many expressions in star-unpacking assignment", loc_range(elts));
                }
                self.emit(loc, op::UNPACK_EX, (star + (after << 8)) as u32);
            }
        }
        for elt in elts {
            match elt {
                Expr::Starred(starred) => self.expr(&starred.value)?,
                _ => self.expr(elt)?,
            }
        }
        Ok(())
    }

    fn dict(&mut self, d: &'a ExprDict, loc: Loc) -> Done {
        let mut have_dict = false;
        let mut elements = 0;
        for (index, item) in d.items.iter().enumerate() {
            if item.key.is_none() {
                if elements > 0 {
                    self.sub_dict(d, index - elements, index, loc)?;
                    if have_dict {
                        self.emit(loc, op::DICT_UPDATE, 1);
                    }
                    have_dict = true;
                    elements = 0;
                }
                if !have_dict {
                    self.emit(loc, op::BUILD_MAP, 0);
                    have_dict = true;
                }
                self.expr(&item.value)?;
                self.emit(loc, op::DICT_UPDATE, 1);
            } else if elements * 2 > STACK_USE_GUIDELINE {
                self.sub_dict(d, index - elements, index + 1, loc)?;
                if have_dict {
                    self.emit(loc, op::DICT_UPDATE, 1);
                }
                have_dict = true;
                elements = 0;
            } else {
                elements += 1;
            }
        }
        if elements > 0 {
            self.sub_dict(d, d.items.len() - elements, d.items.len(), loc)?;
            if have_dict {
                self.emit(loc, op::DICT_UPDATE, 1);
            }
            have_dict = true;
        }
        if !have_dict {
            self.emit(loc, op::BUILD_MAP, 0);
        }
        Ok(())
    }

    fn sub_dict(&mut self, d: &'a ExprDict, begin: usize, end: usize, loc: Loc) -> Done {
        let items = &d.items[begin..end];
        let big = items.len() * 2 > STACK_USE_GUIDELINE;
        if items.len() > 1 && !big {
            let keys: Option<Vec<Const>> =
                items.iter().map(|i| i.key.as_ref().and_then(|k| self.constant(k))).collect();
            if let Some(keys) = keys {
                self.exprs(items.iter().map(|i| &i.value))?;
                self.load_const(loc, Const::Tuple(keys.into()));
                self.emit(loc, op::BUILD_CONST_KEY_MAP, items.len() as u32);
                return Ok(());
            }
        }
        if big {
            self.emit(loc, op::BUILD_MAP, 0);
        }
        for item in items {
            self.exprs(&item.key)?;
            self.expr(&item.value)?;
            if big {
                self.emit(loc, op::MAP_ADD, 1);
            }
        }
        if !big {
            self.emit(loc, op::BUILD_MAP, items.len() as u32);
        }
        Ok(())
    }

    // ----- attributes and items -----

    /// A method call or attribute over several lines is at its attribute's line
    /// (`update_start_location_to_match_attr`).
    pub fn at_attribute(&self, mut loc: Loc, a: &ExprAttribute) -> Loc {
        let own = self.loc(a);
        if loc.line != own.end_line {
            loc.line = own.end_line;
            let length = a.attr.as_str().chars().count() as i32;
            if length <= own.end_column {
                loc.column = own.end_column - length;
                if loc.end_line <= loc.line {
                    loc.end_line = loc.line;
                    loc.end_column = loc.end_column.max(loc.column);
                }
            } else {
                loc.column = -1;
                loc.end_column = -1;
            }
        }
        loc
    }

    fn attribute(&mut self, a: &'a ExprAttribute) -> Done {
        let loc = self.loc(a);
        if a.ctx == ExprContext::Load && self.is_super_call(a) {
            let opcode =
                if self.load_super_arguments(a)? { op::LOAD_SUPER_ATTR } else { op::LOAD_ZERO_SUPER_ATTR };
            self.emit_name(loc, opcode, &a.attr);
            let loc = self.at_attribute(loc, a);
            self.op(loc, op::NOP);
            return Ok(());
        }
        self.note_static_attribute(a);
        self.expr(&a.value)?;
        let loc = self.at_attribute(loc, a);
        match a.ctx {
            ExprContext::Store => {
                self.check_assignable(&a.attr, "assign to", a)?;
                self.emit_name(loc, op::STORE_ATTR, &a.attr);
            }
            ExprContext::Del => self.emit_name(loc, op::DELETE_ATTR, &a.attr),
            _ => self.emit_name(loc, op::LOAD_ATTR, &a.attr),
        }
        Ok(())
    }

    /// `self.x = ...` in a method goes into the class's `__static_attributes__`.
    fn note_static_attribute(&mut self, a: &ExprAttribute) {
        use super::emit::UnitKind;
        if a.ctx != ExprContext::Store || !matches!(&*a.value, Expr::Name(n) if n.id == "self") {
            return;
        }
        let outer = self.units.len() - 1;
        if let Some(class) = self.units[..outer].iter_mut().rev().find(|u| u.kind == UnitKind::Class) {
            class.static_attributes.insert(a.attr.as_str().into());
        }
    }

    /// Whether `super(...).attr` may use LOAD_SUPER_ATTR (`can_optimize_super_call`).
    pub fn is_super_call(&self, a: &ExprAttribute) -> bool {
        let Expr::Call(call) = &*a.value else { return false };
        let Expr::Name(name) = &*call.func else { return false };
        if name.id != "super" || !call.arguments.keywords.is_empty() || a.attr.as_str() == "__class__" {
            return false;
        }
        let scope = self.scope();
        if scope.place("super") != Some(Place::GlobalImplicit)
            || self.scopes.scopes[TOP].symbols.contains("super")
        {
            return false;
        }
        match call.arguments.args.len() {
            2 => !call.arguments.args.iter().any(is_starred),
            0 => {
                let unit = &self.units[self.units.len() - 1];
                scope.is_function_like()
                    && unit.arg_count + unit.posonly_count > 0
                    && scope.place("__class__") == Some(Place::Free)
            }
            _ => false,
        }
    }

    /// Loads `super`, the class and the object; whether they were written out.
    pub fn load_super_arguments(&mut self, a: &'a ExprAttribute) -> Result<bool, CompileError> {
        let Expr::Call(call) = &*a.value else { return Ok(false) };
        let loc = self.loc(&*call.func);
        self.load_name(loc, "super");
        if !call.arguments.args.is_empty() {
            self.exprs(&call.arguments.args)?;
            return Ok(true);
        }
        let loc = self.loc(call);
        self.load_name(loc, "__class__");
        if let Some(first) = self.unit().varnames.first().cloned() {
            self.load_name(loc, &first);
        }
        Ok(false)
    }

    /// Whether `expr` is a name that the module imports: its attributes are not called as methods.
    pub fn is_import_originated(&self, expr: &Expr) -> bool {
        matches!(expr, Expr::Name(n) if self.scopes.scopes[TOP].symbols.get(&n.id) & def::IMPORT != 0)
    }

    fn subscript(&mut self, s: &'a ExprSubscript, loc: Loc) -> Done {
        if s.ctx == ExprContext::Load {
            self.check_subscript(s);
        }
        self.expr(&s.value)?;
        if let Some(slice) = two_element_slice(&s.slice)
            && s.ctx != ExprContext::Del
        {
            let slice_loc = self.loc(slice);
            self.slice(slice, slice_loc)?;
            self.op(loc, if s.ctx == ExprContext::Store { op::STORE_SLICE } else { op::BINARY_SLICE });
            return Ok(());
        }
        self.expr(&s.slice)?;
        self.op(
            loc,
            match s.ctx {
                ExprContext::Store => op::STORE_SUBSCR,
                ExprContext::Del => op::DELETE_SUBSCR,
                _ => op::BINARY_SUBSCR,
            },
        );
        Ok(())
    }

    /// Pushes a slice's parts, and answers how many (`compiler_slice`).
    pub fn slice(&mut self, s: &'a ExprSlice, loc: Loc) -> Result<u32, CompileError> {
        for part in [&s.lower, &s.upper] {
            match part {
                Some(part) => self.expr(part)?,
                None => self.load_const(loc, Const::None),
            }
        }
        match &s.step {
            Some(step) => {
                self.expr(step)?;
                Ok(3)
            }
            None => Ok(2),
        }
    }

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

fn loc_range(elts: &[Expr]) -> ruff_text_size::TextRange {
    match (elts.first(), elts.last()) {
        (Some(first), Some(last)) => first.range().cover(last.range()),
        _ => ruff_text_size::TextRange::default(),
    }
}
