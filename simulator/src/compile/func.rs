//! Functions, lambdas, classes, type parameters and aliases.

use super::CompileError;
use super::code::Const;
use super::emit::{Compiler, Done, FrameBlockKind, UnitKind};
use super::location::{Loc, NOWHERE};
use super::names::Private;
use super::opcode::{function_attribute as attribute, intrinsic1, intrinsic2, op};
use super::scope_visit::{default_key, key};
use super::stmt::has_annotation;
use crate::algorithm::text::Text;
use ruff_python_ast::{
    Arguments, Decorator, Expr, ExprLambda, Parameters, Stmt, StmtClassDef, StmtFunctionDef, StmtTypeAlias,
    TypeParam, TypeParams,
};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// The default arguments of a function that lie on the stack.
#[derive(Clone, Copy, Default)]
struct Defaults {
    positional: bool,
    keyword: bool,
}

impl Defaults {
    fn attributes(self) -> u32 {
        let positional = if self.positional { attribute::DEFAULTS } else { 0 };
        positional | if self.keyword { attribute::KWDEFAULTS } else { 0 }
    }
}

impl<'a> Compiler<'a> {
    /// Whether annotations stay text (`from __future__ import annotations`).
    pub fn future_annotations(&self) -> bool {
        self.future.flags & super::opcode::flag::FUTURE_ANNOTATIONS != 0
    }

    /// Where a definition is without its decorators, and its first line with them.
    fn definition(&self, range: TextRange, decorators: &[Decorator]) -> (Loc, i32) {
        let range = self.with_semicolon(range);
        let Some(last) = decorators.last() else {
            let loc = self.lines.loc(range);
            return (loc, loc.line);
        };
        let mut at = last.range().end().to_usize();
        let bytes = self.source.as_bytes();
        while let Some(&b) = bytes.get(at) {
            match b {
                b'#' => {
                    while bytes.get(at).is_some_and(|&b| b != b'\n' && b != b'\r') {
                        at += 1;
                    }
                }
                b' ' | b'\t' | b'\n' | b'\r' | 0x0c | b'\\' => at += 1,
                _ => break,
            }
        }
        let start = TextSize::new(at as u32).min(range.end());
        let first = self.lines.position(decorators[0].expression.range().start().into()).0;
        (self.lines.loc(TextRange::new(start, range.end())), first)
    }

    /// A compound statement whose last simple statement ends with `;` ends with the semicolon.
    pub fn with_semicolon(&self, range: TextRange) -> TextRange {
        let rest = &self.source[range.end().to_usize()..];
        let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        if rest[blank..].starts_with(';') { range.add_end(TextSize::new(blank as u32 + 1)) } else { range }
    }

    fn decorators(&mut self, decorators: &'a [Decorator]) -> Done {
        self.exprs(decorators.iter().map(|d| &d.expression))
    }

    fn apply_decorators(&mut self, decorators: &[Decorator]) {
        for decorator in decorators.iter().rev() {
            let loc = self.loc(&decorator.expression);
            self.emit(loc, op::CALL, 0);
        }
    }

    // ----- functions -----

    /// A `def`, with its decorators and type parameters.
    pub fn function(&mut self, f: &'a StmtFunctionDef) -> Done {
        self.check_assignable(&f.name, "assign to", f)?;
        self.check_parameters(&f.parameters)?;
        let (loc, first_line) = self.definition(f.range, &f.decorator_list);
        self.decorators(&f.decorator_list)?;
        let defaults = self.default_arguments(&f.parameters, loc)?;
        let mut attributes = defaults.attributes();
        let count = u32::from(defaults.positional) + u32::from(defaults.keyword);
        if let Some(params) = &f.type_params {
            if count == 2 {
                self.emit(loc, op::SWAP, 2);
            }
            let name = format!("<generic parameters of {}>", f.name);
            self.enter(&name, UnitKind::TypeParams, key(&**params), first_line);
            self.unit().arg_count = count;
            self.type_params(params)?;
            for index in 0..count {
                self.emit(loc, op::LOAD_FAST, index);
            }
        }
        if self.annotations(&f.parameters, f.returns.as_deref(), loc)? {
            attributes |= attribute::ANNOTATIONS;
        }
        self.function_body(f, loc, attributes, first_line)?;
        if f.type_params.is_some() {
            self.emit(loc, op::SWAP, 2);
            self.emit(loc, op::CALL_INTRINSIC_2, intrinsic2::SET_FUNCTION_TYPE_PARAMS);
            let code = self.leave(false);
            self.make_closure(loc, code, 0)?;
            if count > 0 {
                self.emit(loc, op::SWAP, count + 1);
                self.emit(loc, op::CALL, count - 1);
            } else {
                self.op(loc, op::PUSH_NULL);
                self.emit(loc, op::CALL, 0);
            }
        }
        self.apply_decorators(&f.decorator_list);
        self.store_name(loc, &f.name);
        Ok(())
    }

    fn function_body(&mut self, f: &'a StmtFunctionDef, loc: Loc, attributes: u32, first_line: i32) -> Done {
        let kind = if f.is_async { UnitKind::AsyncFunction } else { UnitKind::Function };
        self.enter(&f.name, kind, key(f), first_line);
        let (docstring, body) = self.split_docstring(&f.body);
        let first = match docstring {
            Some(doc) => Const::Str(self.clean_docstring(doc)?),
            None => Const::None,
        };
        self.unit().consts.add(first);
        self.set_parameters(&f.parameters);
        let start = self.label();
        self.place(start);
        let is_generator = self.scope().coroutine || self.scope().generator;
        if is_generator {
            self.push_block(FrameBlockKind::StopIteration, start, None, NOWHERE);
        }
        self.body(body)?;
        if is_generator {
            self.wrap_in_stop_iteration_handler();
            self.pop_block();
        }
        let code = self.leave(true);
        self.make_closure(loc, code, attributes)?;
        Ok(())
    }

    fn set_parameters(&mut self, parameters: &Parameters) {
        let unit = self.unit();
        unit.arg_count = parameters.args.len() as u32;
        unit.posonly_count = parameters.posonlyargs.len() as u32;
        unit.kwonly_count = parameters.kwonlyargs.len() as u32;
    }

    fn check_parameters(&self, parameters: &Parameters) -> Done {
        for parameter in parameters.iter() {
            // A starred one is without its stars in CPython's tree.
            let parameter = parameter.as_parameter();
            let range = TextRange::new(parameter.name.start(), parameter.end());
            self.check_assignable(&parameter.name, "assign to", &range)?;
        }
        Ok(())
    }

    /// A generator's whole body is guarded: a StopIteration that escapes becomes a RuntimeError.
    pub fn wrap_in_stop_iteration_handler(&mut self) {
        let handler = self.label();
        let unit = self.unit();
        unit.sequence.insert(0, super::flow::Raw { op: op::SETUP_CLEANUP, arg: handler.0, loc: NOWHERE });
        for label in &mut unit.labels {
            if *label != usize::MAX {
                *label += 1;
            }
        }
        self.load_const(NOWHERE, Const::None);
        self.op(NOWHERE, op::RETURN_VALUE);
        self.place(handler);
        self.emit(NOWHERE, op::CALL_INTRINSIC_1, intrinsic1::STOPITERATION_ERROR);
        self.emit(NOWHERE, op::RERAISE, 1);
    }

    fn default_arguments(
        &mut self,
        parameters: &'a Parameters,
        loc: Loc,
    ) -> Result<Defaults, super::CompileError> {
        let mut defaults = Defaults::default();
        let positional: Vec<&Expr> = parameters
            .posonlyargs
            .iter()
            .chain(&parameters.args)
            .filter_map(|p| p.default.as_deref())
            .collect();
        if !positional.is_empty() {
            defaults.positional = true;
            let count = positional.len() as u32;
            self.exprs(positional)?;
            self.emit(loc, op::BUILD_TUPLE, count);
        }
        let mut names = Vec::new();
        for parameter in &parameters.kwonlyargs {
            if let Some(default) = &parameter.default {
                names.push(Const::Str(Text::from(&*self.mangle(&parameter.parameter.name))));
                self.expr(default)?;
            }
        }
        if !names.is_empty() {
            defaults.keyword = true;
            let count = names.len() as u32;
            // `compiler_visit_kwonlydefaults` collects the names in a list.
            let scratch = self.scopes.scratch.clone();
            let list = scratch.list();
            self.load_new_const(loc, Const::Tuple(names.into()));
            scratch.drop(list);
            self.emit(loc, op::BUILD_CONST_KEY_MAP, count);
        }
        Ok(defaults)
    }

    /// Pushes a tuple of names and annotations, if there are any (`compiler_visit_annotations`).
    fn annotations(
        &mut self,
        parameters: &'a Parameters,
        returns: Option<&'a Expr>,
        loc: Loc,
    ) -> Result<bool, super::CompileError> {
        let mut count = 0;
        let of = |p: &'a ruff_python_ast::ParameterWithDefault| &p.parameter;
        let positional = parameters.args.iter().map(of).chain(parameters.posonlyargs.iter().map(of));
        let vararg = parameters.vararg.as_deref().into_iter();
        let kwonly = parameters.kwonlyargs.iter().map(of);
        let kwarg = parameters.kwarg.as_deref().into_iter();
        for parameter in positional.chain(vararg).chain(kwonly).chain(kwarg) {
            if let Some(annotation) = parameter.annotation.as_deref() {
                let name = self.mangle(&parameter.name);
                self.load_str(loc, &name);
                self.annotation(annotation, loc)?;
                count += 2;
            }
        }
        if let Some(returns) = returns {
            self.load_str(loc, "return");
            self.annotation(returns, loc)?;
            count += 2;
        }
        if count > 0 {
            self.emit(loc, op::BUILD_TUPLE, count);
        }
        Ok(count > 0)
    }

    /// An annotation's value, or its text under `from __future__ import annotations`.
    pub fn annotation(&mut self, annotation: &'a Expr, loc: Loc) -> Done {
        let own = self.loc(annotation);
        if self.future_annotations() {
            let text = super::unparse::expression(self.source, annotation);
            self.load_str(own, &text);
            return Ok(());
        }
        if let Expr::Starred(starred) = annotation {
            self.expr(&starred.value)?;
            self.emit(loc, op::UNPACK_SEQUENCE, 1);
            return Ok(());
        }
        self.expr(annotation)
    }

    /// A `lambda`.
    pub fn lambda(&mut self, l: &'a ExprLambda) -> Done {
        let loc = self.loc(l);
        let mut attributes = 0;
        if let Some(parameters) = &l.parameters {
            self.check_parameters(parameters)?;
            attributes = self.default_arguments(parameters, loc)?.attributes();
        }
        self.enter("<lambda>", UnitKind::Lambda, key(l), loc.line);
        self.unit().consts.add(Const::None);
        if let Some(parameters) = &l.parameters {
            self.set_parameters(parameters);
        }
        self.expr(&l.body)?;
        let code = if self.scope().generator {
            self.leave(false)
        } else {
            let body_loc = self.loc(&*l.body);
            self.op(body_loc, op::RETURN_VALUE);
            self.leave(true)
        };
        self.make_closure(loc, code, attributes)?;
        Ok(())
    }

    // ----- classes -----

    /// A `class`, with its decorators and type parameters.
    pub fn class(&mut self, c: &'a StmtClassDef) -> Done {
        self.check_assignable(&c.name, "assign to", c)?;
        let (loc, first_line) = self.definition(c.range, &c.decorator_list);
        self.decorators(&c.decorator_list)?;
        if let Some(params) = &c.type_params {
            let name = format!("<generic parameters of {}>", c.name);
            self.enter(&name, UnitKind::TypeParams, key(&**params), first_line);
            self.unit().private = Private::around(c, params);
            self.type_params(params)?;
            self.store_name(loc, ".type_params");
        }
        self.class_body(c, loc, first_line)?;
        if c.type_params.is_some() {
            self.load_name(loc, ".type_params");
            self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::SUBSCRIPT_GENERIC);
            self.store_name(loc, ".generic_base");
            self.class_call(c.arguments.as_deref(), loc, Some(".generic_base"))?;
            let code = self.leave(false);
            self.make_closure(loc, code, 0)?;
            self.op(loc, op::PUSH_NULL);
            self.emit(loc, op::CALL, 0);
        } else {
            self.class_call(c.arguments.as_deref(), loc, None)?;
        }
        self.apply_decorators(&c.decorator_list);
        self.store_name(loc, &c.name);
        Ok(())
    }

    fn class_call(&mut self, arguments: Option<&'a Arguments>, loc: Loc, base: Option<&str>) -> Done {
        match arguments {
            Some(arguments) => self.call_arguments(loc, 2, arguments, base),
            None => {
                if let Some(base) = base {
                    self.load_name(loc, base);
                }
                self.emit(loc, op::CALL, 2 + u32::from(base.is_some()));
                Ok(())
            }
        }
    }

    fn class_body(&mut self, c: &'a StmtClassDef, definition: Loc, first_line: i32) -> Done {
        self.enter(&c.name, UnitKind::Class, key(c), first_line);
        let loc = Loc::line(first_line, 0);
        self.unit().private = Private::inside(c);
        self.load_name(loc, "__name__");
        self.store_name(loc, "__module__");
        let qualname = self.unit().qualname.clone();
        self.load_str(loc, &qualname);
        self.store_name(loc, "__qualname__");
        self.load_int(loc, i64::from(first_line));
        self.store_name(loc, "__firstlineno__");
        if c.type_params.is_some() {
            self.load_name(loc, ".type_params");
            self.store_name(loc, "__type_params__");
        }
        if self.scope().needs_classdict {
            self.op(loc, op::LOAD_LOCALS);
            let index = self.deref_index("__classdict__");
            self.emit(loc, op::STORE_DEREF, index);
        }
        self.body_with_docstring(&c.body, loc)?;
        let attributes = std::mem::take(&mut self.unit().static_attributes);
        let attributes = attributes.iter().map(|n| Const::Str(Text::from(&**n))).collect();
        // They were sorted in a list.
        self.scopes.scratch.passing_list();
        self.load_new_const(NOWHERE, Const::Tuple(attributes));
        self.store_name(NOWHERE, "__static_attributes__");
        if self.scope().needs_classdict {
            let index = self.deref_index("__classdict__");
            self.emit(NOWHERE, op::LOAD_CLOSURE, index);
            self.store_name(NOWHERE, "__classdictcell__");
        }
        if self.scope().needs_class_closure {
            let index = self.deref_index("__class__");
            self.emit(NOWHERE, op::LOAD_CLOSURE, index);
            self.emit(NOWHERE, op::COPY, 1);
            self.store_name(NOWHERE, "__classcell__");
        } else {
            self.load_const(NOWHERE, Const::None);
        }
        self.op(NOWHERE, op::RETURN_VALUE);
        let code = self.leave(true);
        self.op(definition, op::LOAD_BUILD_CLASS);
        self.op(definition, op::PUSH_NULL);
        self.make_closure(definition, code, 0)?;
        self.load_str(definition, &c.name);
        Ok(())
    }

    /// The statements of a module or class (`compiler_body`).
    pub fn body_with_docstring(&mut self, body: &'a [Stmt], loc: Loc) -> Done {
        if has_annotation(body) {
            self.op(loc, op::SETUP_ANNOTATIONS);
        }
        let (docstring, rest) = self.split_docstring(body);
        if let Some(doc) = docstring {
            let text = self.clean_docstring(doc)?;
            let doc_loc = self.loc(doc);
            self.load_const(doc_loc, Const::Str(text));
            self.store_name(NOWHERE, "__doc__");
        }
        self.body(rest)
    }

    /// The docstring expression, if there is one and it is wanted, and the other statements.
    fn split_docstring(&self, body: &'a [Stmt]) -> (Option<&'a Expr>, &'a [Stmt]) {
        match body.split_first() {
            Some((Stmt::Expr(first), rest)) if first.value.is_string_literal_expr() => {
                (Some(&*first.value).filter(|_| self.folder.optimize < 2), rest)
            }
            _ => (None, body),
        }
    }

    fn clean_docstring(&self, doc: &Expr) -> Result<Text, CompileError> {
        match self.constant(doc) {
            Some(Const::Str(text)) if text.units().any(|unit| char::from_u32(unit).is_none()) => {
                Err(CompileError::Surrogate(text))
            }
            Some(Const::Str(text)) => Ok(clean(&text)),
            _ => Ok(Text::from("")),
        }
    }

    // ----- type parameters -----

    fn type_params(&mut self, params: &'a TypeParams) -> Done {
        let mut seen_default = false;
        for param in &params.type_params {
            let loc = self.loc(param);
            let (name, default) = match param {
                TypeParam::TypeVar(t) => (&t.name, t.default.as_deref()),
                TypeParam::TypeVarTuple(t) => (&t.name, t.default.as_deref()),
                TypeParam::ParamSpec(t) => (&t.name, t.default.as_deref()),
            };
            self.check_assignable(name, "assign to", param)?;
            self.load_str(loc, name);
            match param {
                TypeParam::TypeVar(t) => match t.bound.as_deref() {
                    Some(bound) => {
                        self.lazy_value(bound, name, key(param))?;
                        let kind = match bound {
                            Expr::Tuple(_) => intrinsic2::TYPEVAR_WITH_CONSTRAINTS,
                            _ => intrinsic2::TYPEVAR_WITH_BOUND,
                        };
                        self.emit(loc, op::CALL_INTRINSIC_2, kind);
                    }
                    None => self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::TYPEVAR),
                },
                TypeParam::TypeVarTuple(_) => self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::TYPEVARTUPLE),
                TypeParam::ParamSpec(_) => self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::PARAMSPEC),
            }
            if let Some(default) = default {
                seen_default = true;
                self.lazy_value(default, name, default_key(param))?;
                self.emit(loc, op::CALL_INTRINSIC_2, intrinsic2::SET_TYPEPARAM_DEFAULT);
            } else if seen_default {
                let message = format!("non-default type parameter '{name}' follows default type parameter");
                return self.error(message, param.range());
            }
            self.emit(loc, op::COPY, 1);
            self.store_name(loc, name);
        }
        let first = params.type_params.first().map_or(NOWHERE, |p| self.loc(p));
        self.emit(first, op::BUILD_TUPLE, params.type_params.len() as u32);
        Ok(())
    }

    /// A function that computes a type variable's bound or default when it is asked for.
    fn lazy_value(&mut self, expr: &'a Expr, name: &str, key: super::scope::Key) -> Done {
        let own = self.loc(expr);
        self.enter(name, UnitKind::TypeParams, key, own.line);
        if let Expr::Starred(starred) = expr {
            self.expr(&starred.value)?;
            self.emit(own, op::UNPACK_SEQUENCE, 1);
        } else {
            self.expr(expr)?;
        }
        self.op(own, op::RETURN_VALUE);
        let code = self.leave(true);
        self.make_closure(own, code, 0)?;
        Ok(())
    }

    /// A `type` statement (PEP 695).
    pub fn type_alias(&mut self, t: &'a StmtTypeAlias) -> Done {
        let loc = self.loc(t);
        let name = match &*t.name {
            Expr::Name(n) => n.id.as_str(),
            other => return self.error("invalid syntax", other.range()),
        };
        self.check_assignable(name, "assign to", t)?;
        if let Some(params) = &t.type_params {
            let generic = format!("<generic parameters of {name}>");
            self.enter(&generic, UnitKind::TypeParams, key(&**params), loc.line);
            self.load_str(loc, name);
            self.type_params(params)?;
        } else {
            self.load_str(loc, name);
            self.load_const(loc, Const::None);
        }
        self.enter(name, UnitKind::Function, key(t), loc.line);
        self.unit().consts.add(Const::None);
        self.expr(&t.value)?;
        self.op(loc, op::RETURN_VALUE);
        let code = self.leave(false);
        self.make_closure(loc, code, 0)?;
        self.emit(loc, op::BUILD_TUPLE, 3);
        self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::TYPEALIAS);
        if t.type_params.is_some() {
            let code = self.leave(false);
            self.make_closure(loc, code, 0)?;
            self.op(loc, op::PUSH_NULL);
            self.emit(loc, op::CALL, 0);
        }
        self.store_name(loc, name);
        Ok(())
    }
}

/// Strips a docstring's common indentation (`_PyCompile_CleanDoc`).
fn clean(doc: &Text) -> Text {
    const NEWLINE: u32 = '\n' as u32;
    const SPACE: u32 = ' ' as u32;
    let units = expand_tabs(doc);
    let lines: Vec<&[u32]> = units.split_inclusive(|&u| u == NEWLINE).collect();
    let indent = |line: &[u32]| line.iter().take_while(|&&u| u == SPACE).count();
    let margin = lines
        .iter()
        .skip(1)
        .filter(|line| line.get(indent(line)).is_some_and(|&u| u != NEWLINE))
        .map(|line| indent(line))
        .min()
        .unwrap_or(0);
    let mut out = Vec::with_capacity(units.len());
    for (number, line) in lines.iter().enumerate() {
        let strip = if number == 0 { indent(line) } else { indent(line).min(margin) };
        out.extend_from_slice(&line[strip..]);
    }
    Text::from_units(out)
}

/// `str.expandtabs()`.
fn expand_tabs(text: &Text) -> Vec<u32> {
    let mut out = Vec::with_capacity(text.len());
    let mut column = 0;
    for unit in text.units() {
        match char::from_u32(unit) {
            Some('\t') => {
                let width = 8 - column % 8;
                out.extend(std::iter::repeat_n(u32::from(' '), width));
                column += width;
            }
            other => {
                column = if matches!(other, Some('\n' | '\r')) { 0 } else { column + 1 };
                out.push(unit);
            }
        }
    }
    out
}
