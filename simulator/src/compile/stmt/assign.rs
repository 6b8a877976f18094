//! Statements that bind names: imports, augmented assignments and annotations.

use super::super::code::Const;
use super::super::emit::{Compiler, Done};
use super::super::expr::{binary_argument, two_element_slice};
use super::super::location::{Loc, NOWHERE};
use super::super::opcode::{intrinsic1, nb, op};
use super::super::scope::BlockKind;
use crate::algorithm::text::Text;
use ruff_python_ast::{Expr, Stmt, StmtAnnAssign, StmtAugAssign, StmtImport, StmtImportFrom};
use ruff_text_size::Ranged;

impl<'a> Compiler<'a> {
    pub(super) fn import(&mut self, i: &'a StmtImport) -> Done {
        let loc = self.loc(i);
        for alias in &i.names {
            let name = alias.name.as_str();
            let bound = alias.asname.as_deref().unwrap_or(name.split('.').next().unwrap_or(name));
            self.check_assignable(bound, "assign to", i)?;
            self.load_int(loc, 0);
            self.load_const(loc, Const::None);
            self.emit_name(loc, op::IMPORT_NAME, name);
            if alias.asname.is_none() {
                self.store_name(loc, bound);
                continue;
            }
            let mut parts = name.split('.').skip(1).peekable();
            let dotted = parts.peek().is_some();
            while let Some(part) = parts.next() {
                self.emit_name_plain(loc, op::IMPORT_FROM, part);
                if parts.peek().is_some() {
                    self.emit(loc, op::SWAP, 2);
                    self.op(loc, op::POP_TOP);
                }
            }
            self.store_name(loc, bound);
            if dotted {
                self.op(loc, op::POP_TOP);
            }
        }
        Ok(())
    }

    /// As [`Compiler::emit_name`], but the name is not mangled.
    pub(super) fn emit_name_plain(&mut self, loc: Loc, opcode: u8, name: &str) {
        let index = self.unit().names.add(name);
        self.emit(loc, opcode, index);
    }

    pub(super) fn import_from(&mut self, i: &'a StmtImportFrom) -> Done {
        let loc = self.loc(i);
        if super::super::is_future(i)
            && self.future.last.is_none_or(|last| loc.line > self.lines.position(last.into()).0)
        {
            let message = "from __future__ imports must occur at the beginning of the file";
            return self.error(message, i.range);
        }
        self.load_int(loc, i64::from(i.level));
        let names = i.names.iter().map(|a| Const::Str(Text::from(a.name.as_str()))).collect();
        self.load_new_const(loc, Const::Tuple(names));
        self.emit_name(loc, op::IMPORT_NAME, i.module.as_ref().map_or("", |m| m.as_str()));
        for alias in &i.names {
            if alias.name.as_str() == "*" {
                self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::IMPORT_STAR);
                self.op(NOWHERE, op::POP_TOP);
                return Ok(());
            }
            let bound = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
            self.check_assignable(bound, "assign to", i)?;
            self.emit_name(loc, op::IMPORT_FROM, &alias.name);
            self.store_name(loc, bound);
        }
        self.op(loc, op::POP_TOP);
        Ok(())
    }

    pub(super) fn aug_assign(&mut self, a: &'a StmtAugAssign) -> Done {
        let target_loc = self.loc(&*a.target);
        let mut store_loc = target_loc;
        match &*a.target {
            Expr::Attribute(t) => {
                self.expr(&t.value)?;
                self.emit(target_loc, op::COPY, 1);
                store_loc = self.at_attribute(target_loc, t);
                self.emit_name(store_loc, op::LOAD_ATTR, &t.attr);
            }
            Expr::Subscript(t) => {
                self.expr(&t.value)?;
                if let Some(slice) = two_element_slice(&t.slice) {
                    let slice_loc = self.loc(slice);
                    self.slice(slice, slice_loc)?;
                    for _ in 0..3 {
                        self.emit(target_loc, op::COPY, 3);
                    }
                    self.op(target_loc, op::BINARY_SLICE);
                } else {
                    self.expr(&t.slice)?;
                    self.emit(target_loc, op::COPY, 2);
                    self.emit(target_loc, op::COPY, 2);
                    self.op(target_loc, op::BINARY_SUBSCR);
                }
            }
            Expr::Name(n) => {
                self.check_assignable(&n.id, "assign to", n)?;
                self.load_name(target_loc, &n.id);
            }
            other => return self.error("illegal expression for augmented assignment", other.range()),
        }
        let loc = self.loc(a);
        self.expr(&a.value)?;
        self.emit(loc, op::BINARY_OP, binary_argument(a.op) + nb::NB_INPLACE_ADD);
        match &*a.target {
            Expr::Attribute(t) => {
                self.emit(store_loc, op::SWAP, 2);
                self.emit_name(store_loc, op::STORE_ATTR, &t.attr);
            }
            Expr::Subscript(t) if two_element_slice(&t.slice).is_some() => {
                self.emit(target_loc, op::SWAP, 4);
                self.emit(target_loc, op::SWAP, 3);
                self.emit(target_loc, op::SWAP, 2);
                self.op(target_loc, op::STORE_SLICE);
            }
            Expr::Subscript(_) => {
                self.emit(target_loc, op::SWAP, 3);
                self.emit(target_loc, op::SWAP, 2);
                self.op(target_loc, op::STORE_SUBSCR);
            }
            Expr::Name(n) => self.store_name(target_loc, &n.id),
            _ => {}
        }
        Ok(())
    }

    pub(super) fn ann_assign(&mut self, a: &'a StmtAnnAssign) -> Done {
        let loc = self.loc(a);
        let kind = self.scope().kind;
        let evaluated = matches!(kind, BlockKind::Module | BlockKind::Class);
        if let Some(value) = &a.value {
            self.expr(value)?;
            self.expr(&a.target)?;
        }
        match &*a.target {
            Expr::Name(n) => {
                self.check_assignable(&n.id, "assign to", a)?;
                if a.simple && evaluated {
                    self.annotation(&a.annotation, loc)?;
                    self.emit_name_plain(loc, op::LOAD_NAME, "__annotations__");
                    let name = self.mangle(&n.id);
                    self.load_str(loc, &name);
                    self.op(loc, op::STORE_SUBSCR);
                }
            }
            Expr::Attribute(t) => {
                self.check_assignable(&t.attr, "assign to", a)?;
                if a.value.is_none() {
                    self.check_annotated(&t.value)?;
                }
            }
            Expr::Subscript(t) if a.value.is_none() => {
                self.check_annotated(&t.value)?;
                self.check_annotated_subscript(&t.slice)?;
            }
            _ => {}
        }
        if !a.simple && evaluated && !self.future_annotations() {
            self.check_annotated(&a.annotation)?;
        }
        Ok(())
    }

    /// Evaluates and drops an expression.
    pub(super) fn check_annotated(&mut self, expr: &'a Expr) -> Done {
        self.expr(expr)?;
        let loc = self.loc(expr);
        self.op(loc, op::POP_TOP);
        Ok(())
    }

    pub(super) fn check_annotated_subscript(&mut self, expr: &'a Expr) -> Done {
        match expr {
            Expr::Slice(s) => {
                for part in [&s.lower, &s.upper, &s.step].into_iter().flatten() {
                    self.check_annotated(part)?;
                }
                Ok(())
            }
            Expr::Tuple(t) => t.elts.iter().try_for_each(|e| self.check_annotated_subscript(e)),
            _ => self.check_annotated(expr),
        }
    }
}

/// Whether a block of a module or class holds an annotation, so that `__annotations__` must exist
/// (`find_ann`).
pub(in crate::compile) fn has_annotation(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::AnnAssign(_) => true,
        Stmt::For(f) => has_annotation(&f.body) || has_annotation(&f.orelse),
        Stmt::While(w) => has_annotation(&w.body) || has_annotation(&w.orelse),
        Stmt::If(i) => has_annotation(&i.body) || i.elif_else_clauses.iter().any(|c| has_annotation(&c.body)),
        Stmt::With(w) => has_annotation(&w.body),
        Stmt::Try(t) => {
            has_annotation(&t.body)
                || t.handlers.iter().any(|h| {
                    let ruff_python_ast::ExceptHandler::ExceptHandler(h) = h;
                    has_annotation(&h.body)
                })
                || has_annotation(&t.orelse)
                || has_annotation(&t.finalbody)
        }
        Stmt::Match(m) => m.cases.iter().any(|c| has_annotation(&c.body)),
        _ => false,
    })
}
