//! Functions, their parameters and annotations, and type parameters.

use super::super::scope::{BlockKind, def};
use super::{Builder, Done, default_key, key};
use ruff_python_ast::{Expr, ExprLambda, Parameter, Parameters, StmtFunctionDef, TypeParam, TypeParams};
use ruff_text_size::{Ranged, TextRange};

impl Builder {
    pub(super) fn function(&mut self, f: &StmtFunctionDef) -> Done {
        self.add(&f.name, def::LOCAL, f.name.range)?;
        self.defaults(&f.parameters)?;
        self.exprs(f.decorator_list.iter().map(|d| &d.expression))?;
        if let Some(params) = &f.type_params {
            let has_kwdefaults = f.parameters.kwonlyargs.iter().any(|p| p.default.is_some());
            // CPython takes an empty list of defaults for defaults: every generic function has `.defaults`.
            self.enter_type_params(f.name.range, params, true, has_kwdefaults)?;
            self.type_params(params)?;
        }
        // One block for the annotations of all parameters (`symtable_visit_annotations`). It goes by the function's key,
        // so that the function's own block takes its place.
        let annotations = self.future_annotations.then(|| self.table.annotation_block());
        let parameters = &f.parameters;
        for parameter in parameters.posonlyargs.iter().chain(&parameters.args) {
            self.annotation(parameter.parameter.annotation.as_deref())?;
        }
        for parameter in [&parameters.vararg, &parameters.kwarg].into_iter().flatten() {
            self.annotation(parameter.annotation.as_deref())?;
        }
        for parameter in &parameters.kwonlyargs {
            self.annotation(parameter.parameter.annotation.as_deref())?;
        }
        if self.future_annotations && f.returns.is_some() {
            self.table.keep_annotation_block();
        }
        self.annotation(f.returns.as_deref())?;
        self.enter(BlockKind::Function, key(f), f.name.range);
        if let Some((mut symbols, parts)) = annotations {
            symbols.close();
            self.table.scratch.drop_all(parts);
        }
        self.scope().coroutine = f.is_async;
        self.parameters(&f.parameters)?;
        self.body(&f.body)?;
        self.leave();
        if f.type_params.is_some() {
            self.leave();
        }
        Ok(())
    }

    /// Under `from __future__ import annotations` an annotation is only a string.
    pub(super) fn annotation(&mut self, annotation: Option<&Expr>) -> Done {
        if self.future_annotations { Ok(()) } else { self.option(annotation) }
    }

    pub(super) fn defaults(&mut self, parameters: &Parameters) -> Done {
        self.exprs(
            parameters.posonlyargs.iter().chain(&parameters.args).filter_map(|p| p.default.as_deref()),
        )?;
        self.exprs(parameters.kwonlyargs.iter().filter_map(|p| p.default.as_deref()))
    }

    pub(super) fn parameters(&mut self, parameters: &Parameters) -> Done {
        let positional = parameters.posonlyargs.iter().chain(&parameters.args);
        for parameter in positional.chain(&parameters.kwonlyargs) {
            self.add(&parameter.parameter.name, def::PARAM, parameter.range)?;
        }
        if let Some(parameter) = &parameters.vararg {
            self.add(&parameter.name, def::PARAM, argument_place(parameter))?;
            self.scope().varargs = true;
        }
        if let Some(parameter) = &parameters.kwarg {
            self.add(&parameter.name, def::PARAM, argument_place(parameter))?;
            self.scope().varkeywords = true;
        }
        Ok(())
    }

    pub(super) fn enter_type_params(
        &mut self,
        name: TextRange,
        params: &TypeParams,
        defaults: bool,
        kwdefaults: bool,
    ) -> Done {
        let in_class = self.scope().kind == BlockKind::Class;
        self.enter(BlockKind::TypeParameters, key(params), name);
        if in_class {
            self.scope().can_see_class_scope = true;
            self.add("__classdict__", def::USE, params.range)?;
        }
        if defaults {
            self.add(".defaults", def::PARAM, params.range)?;
        }
        if kwdefaults {
            self.add(".kwdefaults", def::PARAM, params.range)?;
        }
        Ok(())
    }

    pub(super) fn type_params(&mut self, params: &TypeParams) -> Done {
        for param in &params.type_params {
            let (name, bound, default, its_default) = match param {
                TypeParam::TypeVar(t) => {
                    (&t.name, t.bound.as_deref(), t.default.as_deref(), "a TypeVar default")
                }
                TypeParam::TypeVarTuple(t) => (&t.name, None, t.default.as_deref(), "a TypeVarTuple default"),
                TypeParam::ParamSpec(t) => (&t.name, None, t.default.as_deref(), "a ParamSpec default"),
            };
            let its_bound = match bound {
                Some(Expr::Tuple(_)) => "a TypeVar constraint",
                _ => "a TypeVar bound",
            };
            self.add(name, def::TYPE_PARAM | def::LOCAL, name.range)?;
            let parts = [(bound, key(param), its_bound), (default, default_key(param), its_default)];
            for (expr, key, place) in parts {
                let Some(expr) = expr else { continue };
                let in_class = self.scope().can_see_class_scope;
                self.enter(BlockKind::TypeVariable(place), key, name.range);
                if in_class {
                    self.scope().can_see_class_scope = true;
                    self.add("__classdict__", def::USE, name.range)?;
                }
                self.expr(expr)?;
                self.leave();
            }
        }
        Ok(())
    }

    pub(super) fn lambda(&mut self, l: &ExprLambda) -> Done {
        if let Some(parameters) = &l.parameters {
            self.defaults(parameters)?;
        }
        self.enter(BlockKind::Function, key(l), l.range);
        if let Some(parameters) = &l.parameters {
            self.parameters(parameters)?;
        }
        self.expr(&l.body)?;
        self.leave();
        Ok(())
    }
}

/// An argument's place in CPython's tree: its stars are none of it.
fn argument_place(parameter: &Parameter) -> TextRange {
    TextRange::new(parameter.name.start(), parameter.end())
}
