//! Names that expressions and patterns bind: assignment expressions, comprehensions, captures.

use super::super::names::mangle;
use super::super::scope::{BlockKind, ComprehensionKind, Key, def};
use super::super::syntax;
use super::{Builder, Done};
use ruff_python_ast::{Comprehension, Expr, Pattern};
use ruff_text_size::TextRange;

impl Builder {
    pub(super) fn named(&mut self, n: &ruff_python_ast::ExprNamed) -> Done {
        self.check_effect("named expression", n.range)?;
        let scope = self.scope();
        if scope.comp_iter_expr > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return Err(syntax::pending(message.to_string(), n.range));
        }
        if scope.comprehension.is_some()
            && let Expr::Name(target) = &*n.target
        {
            self.extend_named_scope(&target.id, target.range)?;
        }
        self.expr(&n.value)?;
        self.expr(&n.target)
    }

    /// `:=` in a comprehension binds in the block around it (PEP 572).
    pub(super) fn extend_named_scope(&mut self, name: &str, range: TextRange) -> Done {
        let mangled_name = mangle(self.private.as_ref(), name);
        for id in self.stack.clone().into_iter().rev() {
            let scope = &self.table.scopes[id];
            let bits = scope.symbols.get(&mangled_name);
            if scope.comprehension.is_some() {
                if bits & def::COMP_ITER != 0 && bits & def::LOCAL != 0 {
                    let message = format!(
                        "assignment expression cannot rebind comprehension iteration variable '{name}'"
                    );
                    return Err(syntax::pending(message, range));
                }
                continue;
            }
            match scope.kind {
                BlockKind::Function => {
                    let flag = if bits & def::GLOBAL != 0 { def::GLOBAL } else { def::NONLOCAL };
                    self.add(name, flag, range)?;
                    let current = self.current();
                    self.table.record_directive(current, mangled_name, range);
                    return self.add_in(id, name, def::LOCAL, range);
                }
                BlockKind::Module => {
                    self.add(name, def::GLOBAL, range)?;
                    let current = self.current();
                    self.table.record_directive(current, mangled_name, range);
                    return self.add_in(id, name, def::GLOBAL, range);
                }
                BlockKind::Class => {
                    let message =
                        "assignment expression within a comprehension cannot be used in a class body";
                    return Err(syntax::pending(message.to_string(), range));
                }
                // `NAMED_EXPR_COMP_IN_TYPEALIAS` and its like; the preposition is CPython's.
                kind => {
                    let (word, place) = match kind {
                        BlockKind::TypeParameters => ("within", "the definition of a generic"),
                        BlockKind::TypeVariable(_) => ("in", "a TypeVar bound"),
                        _ => ("in", "a type alias"),
                    };
                    let message =
                        format!("assignment expression within a comprehension cannot be used {word} {place}");
                    return Err(syntax::pending(message, range));
                }
            }
        }
        Ok(())
    }

    pub(super) fn comprehension(
        &mut self,
        key: Key,
        generators: &[Comprehension],
        elt: &Expr,
        value: Option<&Expr>,
        kind: ComprehensionKind,
        range: TextRange,
    ) -> Done {
        let Some((outermost, rest)) = generators.split_first() else { return Ok(()) };
        self.scope().comp_iter_expr += 1;
        self.expr(&outermost.iter)?;
        self.scope().comp_iter_expr -= 1;
        self.enter(BlockKind::Function, key, range);
        self.scope().comprehension = Some(kind);
        if outermost.is_async {
            self.scope().coroutine = true;
        }
        self.add(".0", def::PARAM, range)?;
        self.scope().comp_iter_target = true;
        self.expr(&outermost.target)?;
        self.scope().comp_iter_target = false;
        self.exprs(&outermost.ifs)?;
        for generator in rest {
            self.scope().comp_iter_target = true;
            self.expr(&generator.target)?;
            self.scope().comp_iter_target = false;
            self.scope().comp_iter_expr += 1;
            self.expr(&generator.iter)?;
            self.scope().comp_iter_expr -= 1;
            self.exprs(&generator.ifs)?;
            if generator.is_async {
                self.scope().coroutine = true;
            }
        }
        self.option(value)?;
        self.expr(elt)?;
        let is_generator = kind == ComprehensionKind::Generator;
        self.scope().generator = is_generator;
        let is_async = self.scope().coroutine && !is_generator;
        self.leave();
        if is_async {
            self.scope().coroutine = true;
        }
        Ok(())
    }

    pub(super) fn pattern(&mut self, pattern: &Pattern) -> Done {
        match pattern {
            Pattern::MatchValue(p) => self.expr(&p.value),
            Pattern::MatchSingleton(_) => Ok(()),
            Pattern::MatchSequence(p) => p.patterns.iter().try_for_each(|p| self.pattern(p)),
            Pattern::MatchStar(p) => self.capture(p.name.as_ref()),
            Pattern::MatchMapping(p) => {
                self.exprs(&p.keys)?;
                p.patterns.iter().try_for_each(|p| self.pattern(p))?;
                self.capture(p.rest.as_ref())
            }
            Pattern::MatchClass(p) => {
                self.expr(&p.cls)?;
                p.arguments.patterns.iter().try_for_each(|p| self.pattern(p))?;
                p.arguments.keywords.iter().try_for_each(|k| self.pattern(&k.pattern))
            }
            Pattern::MatchAs(p) => {
                if let Some(pattern) = &p.pattern {
                    self.pattern(pattern)?;
                }
                self.capture(p.name.as_ref())
            }
            Pattern::MatchOr(p) => p.patterns.iter().try_for_each(|p| self.pattern(p)),
        }
    }

    pub(super) fn capture(&mut self, name: Option<&ruff_python_ast::Identifier>) -> Done {
        name.map_or(Ok(()), |n| self.add(n, def::LOCAL, n.range))
    }
}
