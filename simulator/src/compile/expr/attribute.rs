//! Attributes, items and slices (`compiler_visit_expr1`, `can_optimize_super_call`).

use super::super::CompileError;
use super::super::code::Const;
use super::super::emit::{Compiler, Done, UnitKind};
use super::super::location::Loc;
use super::super::opcode::op;
use super::super::scope::{Place, TOP, def};
use super::{is_starred, two_element_slice};
use ruff_python_ast::{Expr, ExprAttribute, ExprContext, ExprSlice, ExprSubscript};

impl<'a> Compiler<'a> {
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

    pub(super) fn attribute(&mut self, a: &'a ExprAttribute) -> Done {
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

    pub(super) fn subscript(&mut self, s: &'a ExprSubscript, loc: Loc) -> Done {
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
}
