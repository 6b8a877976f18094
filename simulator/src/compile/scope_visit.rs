//! Collects the blocks of a program and the names in each (`symtable_visit_*` in `Python/symtable.c`).

mod bindings;
mod definitions;

use super::names::{Private, mangle};
use super::scope::{BlockKind, ComprehensionKind, Key, Scope, ScopeId, ScopeTable, TOP, def};
use super::scratch::Scratch;
use super::{CompileError, syntax};
use ruff_python_ast::{Expr, ExprContext, InterpolatedStringElement, Stmt};
use ruff_text_size::{Ranged, TextRange};

type Done = Result<(), CompileError>;

/// The key of the block that belongs to `node`.
pub(super) fn key<T>(node: &T) -> Key {
    (std::ptr::from_ref(node).addr(), 0)
}

/// The key of the block of a type parameter's default.
pub(super) fn default_key<T>(node: &T) -> Key {
    (std::ptr::from_ref(node).addr(), 1)
}

pub(super) struct Builder {
    table: ScopeTable,
    stack: Vec<ScopeId>,
    /// The class whose private names are mangled.
    private: Option<Private>,
    future_annotations: bool,
    depth: u32,
}

/// Collects and analyses the blocks of a module's statements.
pub(super) fn of_statements(
    body: &[Stmt],
    future_annotations: bool,
    scratch: &Scratch,
) -> Result<ScopeTable, CompileError> {
    let mut builder = Builder::new(future_annotations, scratch);
    builder.body(body)?;
    builder.finish()
}

/// Collects and analyses the blocks of one expression.
pub(super) fn of_expression(expr: &Expr, scratch: &Scratch) -> Result<ScopeTable, CompileError> {
    let mut builder = Builder::new(false, scratch);
    builder.expr(expr)?;
    builder.finish()
}

impl Builder {
    fn new(future_annotations: bool, scratch: &Scratch) -> Builder {
        let table = ScopeTable::new(scratch);
        Builder { table, stack: vec![TOP], private: None, future_annotations, depth: 0 }
    }

    fn finish(mut self) -> Result<ScopeTable, CompileError> {
        self.table.analyze()?;
        Ok(self.table)
    }

    fn current(&self) -> ScopeId {
        self.stack.last().copied().unwrap_or(TOP)
    }

    fn scope(&mut self) -> &mut Scope {
        let id = self.current();
        &mut self.table.scopes[id]
    }

    fn enter(&mut self, kind: BlockKind, key: Key, at: TextRange) {
        let parent = self.scope();
        let nested = parent.nested || parent.is_function_like();
        // What stands in an iterable of a comprehension stays in it (`symtable_enter_block`).
        let comp_iter_expr = parent.comp_iter_expr;
        let id = self.table.scopes.len();
        let mut scope = Scope::new(kind, at, nested, &self.table.scratch);
        scope.comp_iter_expr = comp_iter_expr;
        self.table.scopes.push(scope);
        self.scope().children.push(id);
        self.table.by_key.insert(key, id);
        self.stack.push(id);
    }

    fn leave(&mut self) {
        self.stack.pop();
    }

    fn add(&mut self, name: &str, flag: u32, range: TextRange) -> Done {
        let id = self.current();
        self.add_in(id, name, flag, range)
    }

    /// `symtable_add_def_helper`.
    fn add_in(&mut self, id: ScopeId, name: &str, flag: u32, range: TextRange) -> Done {
        let name = mangle(self.private.as_ref(), name);
        let scope = &mut self.table.scopes[id];
        let before = scope.symbols.get(&name);
        if flag & before & def::PARAM != 0 {
            let message = format!("duplicate argument '{name}' in function definition");
            return Err(syntax::pending(message, range));
        }
        if flag & before & def::TYPE_PARAM != 0 {
            return Err(syntax::pending(format!("duplicate type parameter '{name}'"), range));
        }
        let mut bits = before | flag;
        if scope.comp_iter_target {
            if bits & (def::GLOBAL | def::NONLOCAL) != 0 {
                let message =
                    format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
                return Err(syntax::pending(message, range));
            }
            bits |= def::COMP_ITER;
        }
        scope.symbols.set(&name, bits);
        if flag & def::PARAM != 0 {
            scope.params.push(name);
        } else if flag & def::GLOBAL != 0 {
            let top = &mut self.table.scopes[TOP].symbols;
            let bits = top.get(&name) | flag;
            top.set(&name, bits);
        }
        Ok(())
    }

    fn body(&mut self, body: &[Stmt]) -> Done {
        body.iter().try_for_each(|s| self.stmt(s))
    }

    fn exprs<'a>(&mut self, exprs: impl IntoIterator<Item = &'a Expr>) -> Done {
        exprs.into_iter().try_for_each(|e| self.expr(e))
    }

    fn option(&mut self, expr: Option<&Expr>) -> Done {
        expr.map_or(Ok(()), |e| self.expr(e))
    }

    fn stmt(&mut self, stmt: &Stmt) -> Done {
        match stmt {
            Stmt::FunctionDef(f) => self.function(f),
            Stmt::ClassDef(c) => {
                self.add(&c.name, def::LOCAL, c.name.range)?;
                self.exprs(c.decorator_list.iter().map(|d| &d.expression))?;
                let outer = self.private.clone();
                if let Some(params) = &c.type_params {
                    self.enter_type_params(c.name.range, params, false, false)?;
                    self.private = Private::around(c, params);
                    let range = c.name.range;
                    self.add(".type_params", def::LOCAL, range)?;
                    self.add(".type_params", def::USE, range)?;
                    self.add(".generic_base", def::LOCAL, range)?;
                    self.add(".generic_base", def::USE, range)?;
                    self.type_params(params)?;
                }
                if let Some(arguments) = &c.arguments {
                    self.exprs(&arguments.args)?;
                    self.exprs(arguments.keywords.iter().map(|k| &k.value))?;
                }
                self.enter(BlockKind::Class, key(c), c.name.range);
                self.private = Private::inside(c);
                if c.type_params.is_some() {
                    self.add("__type_params__", def::LOCAL, c.name.range)?;
                    self.add(".type_params", def::USE, c.name.range)?;
                }
                self.body(&c.body)?;
                self.leave();
                if c.type_params.is_some() {
                    self.leave();
                }
                self.private = outer;
                Ok(())
            }
            Stmt::TypeAlias(t) => {
                self.expr(&t.name)?;
                let in_class = self.scope().kind == BlockKind::Class;
                if let Some(params) = &t.type_params {
                    self.enter_type_params(t.name.range(), params, false, false)?;
                    self.type_params(params)?;
                }
                self.enter(BlockKind::TypeAlias, key(t), t.name.range());
                if in_class {
                    self.scope().can_see_class_scope = true;
                    self.add("__classdict__", def::USE, t.range)?;
                }
                self.expr(&t.value)?;
                self.leave();
                if t.type_params.is_some() {
                    self.leave();
                }
                Ok(())
            }
            Stmt::Return(r) => self.option(r.value.as_deref()),
            Stmt::Delete(d) => self.exprs(&d.targets),
            Stmt::Assign(a) => {
                self.exprs(&a.targets)?;
                self.expr(&a.value)
            }
            Stmt::AugAssign(a) => {
                self.expr(&a.target)?;
                self.expr(&a.value)
            }
            Stmt::AnnAssign(a) => {
                if let Expr::Name(name) = &*a.target {
                    let before = self.lookup(&name.id);
                    if before & (def::GLOBAL | def::NONLOCAL) != 0 && self.current() != TOP && a.simple {
                        let which = if before & def::GLOBAL != 0 { "global" } else { "nonlocal" };
                        let message = format!("annotated name '{}' can't be {which}", name.id);
                        return Err(syntax::pending(message, a.range));
                    }
                    if a.simple {
                        self.add(&name.id, def::ANNOT | def::LOCAL, name.range)?;
                    } else if a.value.is_some() {
                        self.add(&name.id, def::LOCAL, name.range)?;
                    }
                } else {
                    self.expr(&a.target)?;
                }
                if self.future_annotations {
                    self.table.keep_annotation_block();
                }
                self.annotation(Some(&a.annotation))?;
                self.option(a.value.as_deref())
            }
            Stmt::For(f) => {
                self.expr(&f.target)?;
                self.expr(&f.iter)?;
                self.body(&f.body)?;
                self.body(&f.orelse)
            }
            Stmt::While(w) => {
                self.expr(&w.test)?;
                self.body(&w.body)?;
                self.body(&w.orelse)
            }
            Stmt::If(i) => {
                self.expr(&i.test)?;
                self.body(&i.body)?;
                for clause in &i.elif_else_clauses {
                    self.option(clause.test.as_ref())?;
                    self.body(&clause.body)?;
                }
                Ok(())
            }
            Stmt::With(w) => {
                for item in &w.items {
                    self.expr(&item.context_expr)?;
                    self.option(item.optional_vars.as_deref())?;
                }
                self.body(&w.body)
            }
            Stmt::Match(m) => {
                self.expr(&m.subject)?;
                for case in &m.cases {
                    self.pattern(&case.pattern)?;
                    self.option(case.guard.as_deref())?;
                    self.body(&case.body)?;
                }
                Ok(())
            }
            Stmt::Raise(r) => {
                self.option(r.exc.as_deref())?;
                self.option(r.cause.as_deref())
            }
            Stmt::Try(t) => {
                self.body(&t.body)?;
                for handler in &t.handlers {
                    let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
                    self.option(handler.type_.as_deref())?;
                    if let Some(name) = &handler.name {
                        self.add(name, def::LOCAL, name.range)?;
                    }
                    self.body(&handler.body)?;
                }
                self.body(&t.orelse)?;
                self.body(&t.finalbody)
            }
            Stmt::Assert(a) => {
                self.expr(&a.test)?;
                self.option(a.msg.as_deref())
            }
            Stmt::Import(i) => i.names.iter().try_for_each(|a| self.alias(a, false)),
            Stmt::ImportFrom(i) => i.names.iter().try_for_each(|a| self.alias(a, true)),
            Stmt::Global(g) => g.names.iter().try_for_each(|n| self.directive(n, def::GLOBAL, g.range)),
            Stmt::Nonlocal(n) => n.names.iter().try_for_each(|i| self.directive(i, def::NONLOCAL, n.range)),
            Stmt::Expr(e) => self.expr(&e.value),
            Stmt::Pass(_) | Stmt::Break(_) | Stmt::Continue(_) | Stmt::IpyEscapeCommand(_) => Ok(()),
        }
    }

    fn lookup(&mut self, name: &str) -> u32 {
        let name = mangle(self.private.as_ref(), name);
        self.scope().symbols.get(&name)
    }

    fn directive(&mut self, name: &ruff_python_ast::Identifier, flag: u32, range: TextRange) -> Done {
        let before = self.lookup(name);
        let word = if flag == def::GLOBAL { "global" } else { "nonlocal" };
        let problem = if before & def::PARAM != 0 {
            Some(format!("name '{name}' is parameter and {word}"))
        } else if before & def::USE != 0 {
            Some(format!("name '{name}' is used prior to {word} declaration"))
        } else if before & def::ANNOT != 0 {
            Some(format!("annotated name '{name}' can't be {word}"))
        } else if before & def::LOCAL != 0 {
            Some(format!("name '{name}' is assigned to before {word} declaration"))
        } else {
            None
        };
        if let Some(message) = problem {
            return Err(syntax::pending(message, range));
        }
        self.add(name, flag, range)?;
        let mangled = mangle(self.private.as_ref(), name);
        let id = self.current();
        self.table.record_directive(id, mangled, range);
        Ok(())
    }

    fn alias(&mut self, alias: &ruff_python_ast::Alias, from: bool) -> Done {
        let name = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
        if from && name == "*" {
            if self.scope().kind != BlockKind::Module {
                let message = "import * only allowed at module level".to_string();
                return Err(syntax::pending(message, alias.range));
            }
            return Ok(());
        }
        let name = if alias.asname.is_none() { name.split('.').next().unwrap_or(name) } else { name };
        self.add(name, def::IMPORT, alias.range)
    }

    fn name(&mut self, name: &str, ctx: ExprContext, range: TextRange) -> Done {
        let load = ctx == ExprContext::Load;
        self.add(name, if load { def::USE } else { def::LOCAL }, range)?;
        if load && name == "super" && self.scope().is_function_like() {
            self.add("__class__", def::USE, range)?;
        }
        Ok(())
    }

    fn expr(&mut self, expr: &Expr) -> Done {
        self.depth += 1;
        if self.depth > super::MAX_DEPTH {
            return Err(CompileError::PendingDepth(super::COMPILATION, expr.range()));
        }
        let done = self.expr_inner(expr);
        self.depth -= 1;
        done
    }

    fn expr_inner(&mut self, expr: &Expr) -> Done {
        match expr {
            Expr::Named(n) => self.named(n),
            Expr::BoolOp(b) => self.exprs(&b.values),
            Expr::BinOp(b) => {
                self.expr(&b.left)?;
                self.expr(&b.right)
            }
            Expr::UnaryOp(u) => self.expr(&u.operand),
            Expr::Lambda(l) => self.lambda(l),
            Expr::If(i) => {
                self.expr(&i.test)?;
                self.expr(&i.body)?;
                self.expr(&i.orelse)
            }
            Expr::Dict(d) => {
                self.exprs(d.items.iter().filter_map(|i| i.key.as_ref()))?;
                self.exprs(d.items.iter().map(|i| &i.value))
            }
            Expr::Set(s) => self.exprs(&s.elts),
            Expr::ListComp(c) => self.comprehension(
                key(expr),
                &c.generators,
                &c.elt,
                None,
                ComprehensionKind::List,
                expr.range(),
            ),
            Expr::SetComp(c) => self.comprehension(
                key(expr),
                &c.generators,
                &c.elt,
                None,
                ComprehensionKind::Set,
                expr.range(),
            ),
            Expr::DictComp(c) => {
                let first = c.key.as_deref().unwrap_or(&c.value);
                self.comprehension(
                    key(expr),
                    &c.generators,
                    first,
                    Some(&c.value),
                    ComprehensionKind::Dict,
                    expr.range(),
                )
            }
            Expr::Generator(c) => self.comprehension(
                key(expr),
                &c.generators,
                &c.elt,
                None,
                ComprehensionKind::Generator,
                expr.range(),
            ),
            Expr::Await(a) => {
                self.check_effect("await expression", a.range)?;
                self.expr(&a.value)?;
                self.scope().coroutine = true;
                Ok(())
            }
            Expr::Yield(y) => {
                self.check_yield(y.range)?;
                self.option(y.value.as_deref())?;
                self.scope().generator = true;
                Ok(())
            }
            Expr::YieldFrom(y) => {
                self.check_yield(y.range)?;
                self.expr(&y.value)?;
                self.scope().generator = true;
                Ok(())
            }
            Expr::Compare(c) => {
                self.expr(&c.left)?;
                self.exprs(&c.comparators)
            }
            Expr::Call(c) => {
                self.expr(&c.func)?;
                self.exprs(&c.arguments.args)?;
                self.exprs(c.arguments.keywords.iter().map(|k| &k.value))
            }
            Expr::FString(f) => f.value.elements().try_for_each(|element| self.interpolated(element)),
            Expr::Attribute(a) => self.expr(&a.value),
            Expr::Subscript(s) => {
                self.expr(&s.value)?;
                self.expr(&s.slice)
            }
            Expr::Starred(s) => self.expr(&s.value),
            Expr::Name(n) => self.name(&n.id, n.ctx, n.range),
            Expr::List(l) => self.exprs(&l.elts),
            Expr::Tuple(t) => self.exprs(&t.elts),
            Expr::Slice(s) => {
                self.option(s.lower.as_deref())?;
                self.option(s.upper.as_deref())?;
                self.option(s.step.as_deref())
            }
            Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_)
            | Expr::TString(_)
            | Expr::IpyEscapeCommand(_) => Ok(()),
        }
    }

    fn interpolated(&mut self, element: &InterpolatedStringElement) -> Done {
        if let InterpolatedStringElement::Interpolation(i) = element {
            self.expr(&i.expression)?;
            if let Some(spec) = &i.format_spec {
                spec.elements.iter().try_for_each(|e| self.interpolated(e))?;
            }
        }
        Ok(())
    }

    /// What is evaluated when somebody asks for it has no frame to bind a name in or to suspend.
    fn check_effect(&mut self, what: &str, range: TextRange) -> Done {
        match self.scope().kind.forbids_effects() {
            Some(place) => Err(syntax::pending(format!("{what} cannot be used within {place}"), range)),
            None => Ok(()),
        }
    }

    fn check_yield(&mut self, range: TextRange) -> Done {
        self.check_effect("yield expression", range)?;
        let scope = self.scope();
        if let Some(kind) = scope.comprehension {
            return Err(syntax::pending(format!("'yield' inside {}", kind.described()), range));
        }
        Ok(())
    }
}
