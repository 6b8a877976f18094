//! `match` (`compiler_match` and `compiler_pattern_*` in `Python/compile.c`).

use super::code::Const;
use super::emit::{Compiler, Done, Label};
use super::location::{Loc, NOWHERE};
use super::opcode::{compare, nb, op};
use crate::algorithm::text::Text;
use num_traits::ToPrimitive;
use ruff_python_ast::{
    Expr, Identifier, Pattern, PatternMatchClass, PatternMatchMapping, PatternMatchOr, Singleton, StmtMatch,
};
use ruff_text_size::Ranged;

/// The state of one case (`struct pattern_context`).
#[derive(Default, Clone)]
struct Context<'a> {
    /// Names to bind on success; their values lie on the stack in this order.
    stores: Vec<&'a str>,
    allow_irrefutable: bool,
    /// `fail_pop[n]` is where to go to pop n items and fail.
    fail_pop: Vec<Label>,
    /// Items that must stay on top of the stack during the match.
    on_top: usize,
}

fn is_wildcard(pattern: &Pattern) -> bool {
    matches!(pattern, Pattern::MatchAs(p) if p.pattern.is_none() && p.name.is_none())
}

impl<'a> Compiler<'a> {
    /// A `match` statement (`codegen_match_inner`).
    pub fn match_stmt(&mut self, m: &'a StmtMatch) -> Done {
        self.expr(&m.subject)?;
        let end = self.label();
        let count = m.cases.len();
        let Some(last) = m.cases.last() else { return Ok(()) };
        let has_default = is_wildcard(&last.pattern) && count > 1;
        let tried = count - usize::from(has_default);
        for (index, case) in m.cases[..tried].iter().enumerate() {
            let loc = self.loc(&case.pattern);
            let keeps_subject = index + 1 != tried;
            if keeps_subject {
                self.emit(loc, op::COPY, 1);
            }
            let mut context = Context {
                allow_irrefutable: case.guard.is_some() || index + 1 == count,
                ..Context::default()
            };
            let stores = self.scopes.scratch.list();
            self.pattern(&case.pattern, &mut context)?;
            self.scopes.scratch.drop(stores);
            for name in &context.stores {
                self.store_name(loc, name);
            }
            if let Some(guard) = &case.guard {
                self.ensure_fail_pop(&mut context, 0);
                self.jump_if(loc, guard, context.fail_pop[0], false)?;
            }
            if keeps_subject {
                self.op(loc, op::POP_TOP);
            }
            self.body(&case.body)?;
            self.jump(NOWHERE, op::JUMP, end);
            self.emit_fail_pop(loc, &mut context);
        }
        if has_default {
            let loc = self.loc(&last.pattern);
            self.op(loc, op::NOP);
            if let Some(guard) = &last.guard {
                self.jump_if(loc, guard, end, false)?;
            }
            self.body(&last.body)?;
        }
        self.place(end);
        Ok(())
    }

    fn ensure_fail_pop(&mut self, context: &mut Context, pops: usize) {
        while context.fail_pop.len() <= pops {
            let label = self.label();
            context.fail_pop.push(label);
        }
    }

    fn jump_to_fail_pop(&mut self, loc: Loc, context: &mut Context, jump: u8) {
        let pops = context.on_top + context.stores.len();
        self.ensure_fail_pop(context, pops);
        self.jump(loc, jump, context.fail_pop[pops]);
    }

    fn emit_fail_pop(&mut self, loc: Loc, context: &mut Context) {
        for (pops, label) in std::mem::take(&mut context.fail_pop).into_iter().enumerate().rev() {
            self.place(label);
            if pops > 0 {
                self.op(loc, op::POP_TOP);
            }
        }
    }

    fn rotate(&mut self, loc: Loc, count: usize) {
        for depth in (2..=count).rev() {
            self.emit(loc, op::SWAP, depth as u32);
        }
    }

    /// Stores what the pattern `at` matches (`pattern_helper_store_name`).
    fn capture(&mut self, at: &impl Ranged, name: Option<&'a Identifier>, context: &mut Context<'a>) -> Done {
        let loc = self.loc(at);
        let Some(name) = name else {
            self.op(loc, op::POP_TOP);
            return Ok(());
        };
        self.check_assignable(name, "assign to", at)?;
        if context.stores.contains(&name.as_str()) {
            let message = format!("multiple assignments to name '{name}' in pattern");
            return self.error(message, at.range());
        }
        self.rotate(loc, context.on_top + context.stores.len() + 1);
        context.stores.push(name);
        Ok(())
    }

    fn subpattern(&mut self, pattern: &'a Pattern, context: &mut Context<'a>) -> Done {
        let before = std::mem::replace(&mut context.allow_irrefutable, true);
        self.pattern(pattern, context)?;
        context.allow_irrefutable = before;
        Ok(())
    }

    fn pattern(&mut self, pattern: &'a Pattern, context: &mut Context<'a>) -> Done {
        self.depth += 1;
        if self.depth > super::MAX_DEPTH {
            return Err(super::CompileError::PendingDepth(super::COMPILATION, pattern.range()));
        }
        let done = self.pattern_inner(pattern, context);
        self.depth -= 1;
        done
    }

    fn pattern_inner(&mut self, pattern: &'a Pattern, context: &mut Context<'a>) -> Done {
        let loc = self.loc(pattern);
        match pattern {
            Pattern::MatchValue(p) => {
                if matches!(&*p.value, Expr::FString(_)) {
                    return self.error("patterns may only match literals and attribute lookups", p.range);
                }
                self.expr(&p.value)?;
                self.emit(loc, op::COMPARE_OP, compare::EQ);
                self.op(loc, op::TO_BOOL);
                self.jump_to_fail_pop(loc, context, op::POP_JUMP_IF_FALSE);
                Ok(())
            }
            Pattern::MatchSingleton(p) => {
                let value = match p.value {
                    Singleton::None => Const::None,
                    Singleton::True => Const::Bool(true),
                    Singleton::False => Const::Bool(false),
                };
                self.load_const(loc, value);
                self.emit(loc, op::IS_OP, 0);
                self.jump_to_fail_pop(loc, context, op::POP_JUMP_IF_FALSE);
                Ok(())
            }
            Pattern::MatchSequence(p) => self.pattern_sequence(loc, p, context),
            Pattern::MatchMapping(p) => self.pattern_mapping(loc, p, context),
            Pattern::MatchClass(p) => self.pattern_class(loc, p, context),
            Pattern::MatchStar(p) => self.capture(p, p.name.as_ref(), context),
            Pattern::MatchAs(p) => match &p.pattern {
                Some(inner) => {
                    context.on_top += 1;
                    self.emit(loc, op::COPY, 1);
                    self.pattern(inner, context)?;
                    context.on_top -= 1;
                    self.capture(p, p.name.as_ref(), context)
                }
                None => {
                    if !context.allow_irrefutable {
                        let message = match &p.name {
                            Some(name) => {
                                format!("name capture '{name}' makes remaining patterns unreachable")
                            }
                            None => "wildcard makes remaining patterns unreachable".to_string(),
                        };
                        return self.error(message, p.range);
                    }
                    self.capture(p, p.name.as_ref(), context)
                }
            },
            Pattern::MatchOr(p) => self.pattern_or(loc, p, context),
        }
    }

    fn pattern_sequence(
        &mut self,
        loc: Loc,
        sequence: &'a ruff_python_ast::PatternMatchSequence,
        context: &mut Context<'a>,
    ) -> Done {
        let patterns = &sequence.patterns[..];
        let size = patterns.len();
        let mut star = None;
        let mut only_wildcard = true;
        let mut star_wildcard = false;
        for (index, pattern) in patterns.iter().enumerate() {
            if let Pattern::MatchStar(p) = pattern {
                if star.is_some() {
                    return self.error("multiple starred names in sequence pattern", sequence.range);
                }
                star_wildcard = p.name.is_none();
                only_wildcard &= star_wildcard;
                star = Some(index);
                continue;
            }
            only_wildcard &= is_wildcard(pattern);
        }
        context.on_top += 1;
        self.op(loc, op::MATCH_SEQUENCE);
        self.jump_to_fail_pop(loc, context, op::POP_JUMP_IF_FALSE);
        if star.is_none() || size > 1 {
            self.op(loc, op::GET_LEN);
            let (length, test) = if star.is_none() { (size, compare::EQ) } else { (size - 1, compare::GE) };
            self.load_int(loc, length as i64);
            self.emit(loc, op::COMPARE_OP, test);
            self.jump_to_fail_pop(loc, context, op::POP_JUMP_IF_FALSE);
        }
        context.on_top -= 1;
        match star {
            _ if only_wildcard => {
                self.op(loc, op::POP_TOP);
                Ok(())
            }
            Some(star) if star_wildcard => self.sequence_subscript(loc, patterns, star, context),
            _ => self.sequence_unpack(loc, patterns, star, context),
        }
    }

    fn sequence_unpack(
        &mut self,
        loc: Loc,
        patterns: &'a [Pattern],
        star: Option<usize>,
        context: &mut Context<'a>,
    ) -> Done {
        let size = patterns.len();
        match star {
            Some(star) => self.emit(loc, op::UNPACK_EX, (star + ((size - star - 1) << 8)) as u32),
            None => self.emit(loc, op::UNPACK_SEQUENCE, size as u32),
        }
        context.on_top += size;
        for pattern in patterns {
            context.on_top -= 1;
            self.subpattern(pattern, context)?;
        }
        Ok(())
    }

    /// With `*_` only the named places are looked at.
    fn sequence_subscript(
        &mut self,
        loc: Loc,
        patterns: &'a [Pattern],
        star: usize,
        context: &mut Context<'a>,
    ) -> Done {
        context.on_top += 1;
        for (index, pattern) in patterns.iter().enumerate() {
            if is_wildcard(pattern) || index == star {
                continue;
            }
            self.emit(loc, op::COPY, 1);
            if index < star {
                self.load_int(loc, index as i64);
            } else {
                self.op(loc, op::GET_LEN);
                self.load_int(loc, (patterns.len() - index) as i64);
                self.emit(loc, op::BINARY_OP, nb::NB_SUBTRACT);
            }
            self.op(loc, op::BINARY_SUBSCR);
            self.subpattern(pattern, context)?;
        }
        context.on_top -= 1;
        self.op(loc, op::POP_TOP);
        Ok(())
    }

    fn fail_if_none(&mut self, loc: Loc, context: &mut Context<'a>) {
        self.emit(loc, op::COPY, 1);
        self.load_const(loc, Const::None);
        self.emit(loc, op::IS_OP, 1);
        self.jump_to_fail_pop(loc, context, op::POP_JUMP_IF_FALSE);
    }

    fn pattern_class(&mut self, loc: Loc, p: &'a PatternMatchClass, context: &mut Context<'a>) -> Done {
        let (patterns, keywords) = (&p.arguments.patterns, &p.arguments.keywords);
        for (index, keyword) in keywords.iter().enumerate() {
            self.check_assignable(&keyword.attr, "assign to", &keyword.pattern)?;
            if keywords[..index].iter().any(|k| k.attr.id == keyword.attr.id) {
                let message = format!("attribute name repeated in class pattern: {}", keyword.attr);
                return self.error(message, keyword.pattern.range());
            }
        }
        let total = patterns.len() + keywords.len();
        self.expr(&p.cls)?;
        let names = keywords.iter().map(|k| Const::Str(Text::from(k.attr.as_str()))).collect();
        self.load_new_const(loc, Const::Tuple(names));
        self.emit(loc, op::MATCH_CLASS, patterns.len() as u32);
        context.on_top += 1;
        self.fail_if_none(loc, context);
        self.emit(loc, op::UNPACK_SEQUENCE, total as u32);
        context.on_top = context.on_top + total - 1;
        for pattern in patterns.iter().chain(keywords.iter().map(|k| &k.pattern)) {
            context.on_top -= 1;
            if is_wildcard(pattern) {
                self.op(loc, op::POP_TOP);
            } else {
                self.subpattern(pattern, context)?;
            }
        }
        Ok(())
    }

    fn pattern_mapping(&mut self, loc: Loc, p: &'a PatternMatchMapping, context: &mut Context<'a>) -> Done {
        let size = p.keys.len();
        context.on_top += 1;
        self.op(loc, op::MATCH_MAPPING);
        self.jump_to_fail_pop(loc, context, op::POP_JUMP_IF_FALSE);
        if size == 0 && p.rest.is_none() {
            context.on_top -= 1;
            self.op(loc, op::POP_TOP);
            return Ok(());
        }
        if size > 0 {
            self.op(loc, op::GET_LEN);
            self.load_int(loc, size as i64);
            self.emit(loc, op::COMPARE_OP, compare::GE);
            self.jump_to_fail_pop(loc, context, op::POP_JUMP_IF_FALSE);
        }
        let mut seen: Vec<Const> = Vec::new();
        for key in &p.keys {
            match self.constant(key) {
                Some(value) => {
                    if seen.iter().any(|known| are_equal(known, &value)) {
                        let text = shown(&value).unwrap_or_else(|| self.source[key.range()].to_owned());
                        return self.error(format!("mapping pattern checks duplicate key ({text})"), p.range);
                    }
                    seen.push(value);
                }
                None if matches!(key, Expr::Attribute(_)) => {}
                None => {
                    let message = "mapping pattern keys may only match literals and attribute lookups";
                    return self.error(message, p.range);
                }
            }
            self.expr(key)?;
        }
        self.emit(loc, op::BUILD_TUPLE, size as u32);
        self.op(loc, op::MATCH_KEYS);
        context.on_top += 2;
        self.fail_if_none(loc, context);
        self.emit(loc, op::UNPACK_SEQUENCE, size as u32);
        context.on_top = context.on_top + size - 1;
        for pattern in &p.patterns {
            context.on_top -= 1;
            self.subpattern(pattern, context)?;
        }
        context.on_top -= 2;
        if let Some(rest) = &p.rest {
            self.emit(loc, op::BUILD_MAP, 0);
            self.emit(loc, op::SWAP, 3);
            self.emit(loc, op::DICT_UPDATE, 2);
            self.emit(loc, op::UNPACK_SEQUENCE, size as u32);
            for left in (1..=size).rev() {
                self.emit(loc, op::COPY, 1 + left as u32);
                self.emit(loc, op::SWAP, 2);
                self.op(loc, op::DELETE_SUBSCR);
            }
            self.capture(p, Some(rest), context)
        } else {
            self.op(loc, op::POP_TOP);
            self.op(loc, op::POP_TOP);
            Ok(())
        }
    }

    fn pattern_or(&mut self, loc: Loc, p: &'a PatternMatchOr, context: &mut Context<'a>) -> Done {
        let end = self.label();
        let mut control: Vec<&'a str> = Vec::new();
        // The lists of names: the first alternative's, and that of the one before.
        let scratch = self.scopes.scratch.clone();
        let mut lists: Vec<u32> = Vec::new();
        for (index, alternative) in p.patterns.iter().enumerate() {
            let at = self.loc(alternative);
            let mut inner = Context {
                allow_irrefutable: index + 1 == p.patterns.len() && context.allow_irrefutable,
                ..Context::default()
            };
            let list = scratch.list();
            if index > 1 {
                scratch.drop_all(lists.pop());
            }
            lists.push(list);
            self.emit(at, op::COPY, 1);
            self.pattern(alternative, &mut inner)?;
            if index == 0 {
                control = inner.stores.clone();
            } else {
                let differ = "alternative patterns bind different names";
                if inner.stores.len() != control.len() {
                    return self.error(differ, p.range);
                }
                for place in (0..control.len()).rev() {
                    let Some(found) = inner.stores.iter().position(|n| *n == control[place]) else {
                        return self.error(differ, p.range);
                    };
                    if found != place {
                        scratch.passing_list();
                        let rotated: Vec<&str> = inner.stores.drain(..=found).collect();
                        let at_place = place - found;
                        inner.stores.splice(at_place..at_place, rotated);
                        for _ in 0..=found {
                            self.rotate(at, place + 1);
                        }
                    }
                }
            }
            self.jump(at, op::JUMP, end);
            self.emit_fail_pop(at, &mut inner);
        }
        self.op(loc, op::POP_TOP);
        self.jump_to_fail_pop(loc, context, op::JUMP);
        self.place(end);
        let rotations = control.len() + 1 + context.on_top + context.stores.len();
        for name in control {
            self.rotate(loc, rotations);
            if context.stores.contains(&name) {
                let message = format!("multiple assignments to name '{name}' in pattern");
                return self.error(message, p.range);
            }
            context.stores.push(name);
        }
        scratch.drop_all(lists);
        self.op(loc, op::POP_TOP);
        Ok(())
    }
}

/// Whether two keys of a mapping pattern are equal as Python compares them: numbers by value.
fn are_equal(a: &Const, b: &Const) -> bool {
    let number = |value: &Const| match value {
        Const::Bool(b) => Some((f64::from(u8::from(*b)), 0.0)),
        Const::Int(i) => i.to_f64().filter(|f| f.abs() < 9e15).map(|f| (f, 0.0)),
        Const::Float(f) => Some((*f, 0.0)),
        Const::Complex(real, imaginary) => Some((*real, *imaginary)),
        _ => None,
    };
    match (number(a), number(b)) {
        (Some(a), Some(b)) => a == b,
        _ => a == b,
    }
}

/// `repr()` of a key, where it may differ from its text.
fn shown(value: &Const) -> Option<String> {
    Some(match value {
        Const::Int(i) => i.to_string(),
        Const::Float(f) => crate::algorithm::float::repr(*f),
        Const::Str(text) => crate::algorithm::quote::repr(text).to_string(),
        _ => return None,
    })
}
