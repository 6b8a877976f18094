//! Comprehensions and generator expressions; list, set and dict comprehensions are inlined (PEP 709).

use super::code::Const;
use super::emit::{Compiler, Done, FrameBlockKind, Label, UnitKind};
use super::expr::is_starred;
use super::location::{Loc, NOWHERE};
use super::opcode::op;
use super::scope::{BlockKind, Place, ScopeId, def};
use super::scope_visit::key;
use super::scratch::Dict;
use ruff_python_ast::{Comprehension, Expr};
use ruff_text_size::Ranged;
use std::sync::Arc;

#[derive(Clone, Copy)]
enum Element<'a> {
    Generator(&'a Expr),
    List(&'a Expr),
    Set(&'a Expr),
    Dict(&'a Expr, &'a Expr),
}

/// What an inlined comprehension must put back.
#[derive(Default)]
struct Inlined {
    /// Names with their bits outside, where the comprehension sees them differently.
    symbols: Vec<(Arc<str>, u32)>,
    /// Names whose outer value lies on the stack.
    pushed: Vec<Arc<str>>,
    hidden: Vec<Arc<str>>,
    cleanup: Option<Label>,
    /// What CPython keeps the first two in.
    symbols_dict: Option<Dict>,
    list: Option<u32>,
}

impl<'a> Compiler<'a> {
    /// A comprehension of any kind, or a generator expression (`compiler_comprehension`).
    pub fn comprehension(&mut self, expr: &'a Expr) -> Done {
        let (name, generators, element): (&str, &'a [Comprehension], Element<'a>) = match expr {
            Expr::ListComp(c) => ("<listcomp>", &c.generators, Element::List(&c.elt)),
            Expr::SetComp(c) => ("<setcomp>", &c.generators, Element::Set(&c.elt)),
            Expr::DictComp(c) => match &c.key {
                Some(key) => ("<dictcomp>", &c.generators, Element::Dict(key, &c.value)),
                None => return self.error("dict unpacking cannot be used in dict comprehension", c.range),
            },
            Expr::Generator(c) => ("<genexpr>", &c.generators, Element::Generator(&c.elt)),
            _ => return Ok(()),
        };
        let loc = self.comprehension_loc(expr);
        let Some(outermost) = generators.first() else { return Ok(()) };
        let scope = self.scopes.find(key(expr));
        let inlined = self.scopes.scopes[scope].inlined;
        let is_async = self.scopes.scopes[scope].coroutine;
        let is_generator = matches!(element, Element::Generator(_));
        let mut state = None;
        let outer_kind = self.unit().kind;
        if inlined {
            self.outermost_iterator(outermost)?;
            state = Some(self.push_inlined(loc, scope));
        } else {
            self.enter(name, UnitKind::Comprehension, key(expr), loc.line);
            self.unit().arg_count = 1;
        }
        if is_async
            && !is_generator
            && !matches!(outer_kind, UnitKind::AsyncFunction | UnitKind::Comprehension)
        {
            return self
                .error("asynchronous comprehension outside of an asynchronous function", expr.range());
        }
        let build = match element {
            Element::Generator(_) => None,
            Element::List(_) => Some(op::BUILD_LIST),
            Element::Set(_) => Some(op::BUILD_SET),
            Element::Dict(..) => Some(op::BUILD_MAP),
        };
        if let Some(build) = build {
            self.emit(loc, build, 0);
            if inlined {
                self.emit(loc, op::SWAP, 2);
            }
        }
        self.generators(loc, generators, 0, element, 0, inlined)?;
        if let Some(state) = state {
            self.pop_inlined(loc, scope, state);
            return Ok(());
        }
        if is_generator {
            self.wrap_in_stop_iteration_handler();
        } else {
            let at = match element {
                Element::Generator(e) | Element::List(e) | Element::Set(e) | Element::Dict(e, _) => {
                    self.loc(e)
                }
            };
            self.op(at, op::RETURN_VALUE);
        }
        let code = self.leave(true);
        self.make_closure(loc, code, 0)?;
        self.outermost_iterator(outermost)?;
        self.emit(loc, op::CALL, 0);
        if is_async && !is_generator {
            self.emit(loc, op::GET_AWAITABLE, 0);
            self.load_const(loc, Const::None);
            self.yield_from(loc, true);
        }
        Ok(())
    }

    /// A generator that is a call's only argument includes the call's parentheses.
    fn comprehension_loc(&self, expr: &Expr) -> Loc {
        let bare = self.bare_generators.get(&std::ptr::from_ref(expr).addr());
        bare.map_or_else(|| self.loc(expr), |range| self.lines.loc(*range))
    }

    fn outermost_iterator(&mut self, generator: &'a Comprehension) -> Done {
        self.iterated(&generator.iter)?;
        let loc = self.loc(&generator.iter);
        self.op(loc, if generator.is_async { op::GET_AITER } else { op::GET_ITER });
        Ok(())
    }

    /// One `for` of the comprehension with what is inside it.
    fn generators(
        &mut self,
        loc: Loc,
        generators: &'a [Comprehension],
        index: usize,
        element: Element<'a>,
        depth: u32,
        iterator_on_stack: bool,
    ) -> Done {
        let generator = &generators[index];
        if generator.is_async {
            return self.async_generator(loc, generators, index, element, depth, iterator_on_stack);
        }
        let (start, if_cleanup, anchor) = (self.label(), self.label(), self.label());
        let mut depth = depth;
        let mut looping = true;
        if !iterator_on_stack {
            if index == 0 {
                self.emit(loc, op::LOAD_FAST, 0);
            } else if let Some(single) = self.single_element(&generator.iter) {
                // `for y in [f(x)]` binds a name and needs no loop.
                self.expr(single)?;
                looping = false;
            } else {
                self.outermost_iterator(generator)?;
            }
        }
        if looping {
            depth += 1;
            self.place(start);
            let iter_loc = self.loc(&generator.iter);
            self.jump(iter_loc, op::FOR_ITER, anchor);
        }
        self.expr(&generator.target)?;
        for condition in &generator.ifs {
            self.jump_if(loc, condition, if_cleanup, false)?;
        }
        let element_loc = self.inner(loc, generators, index, element, depth)?;
        self.place(if_cleanup);
        if looping {
            self.jump(element_loc, op::JUMP, start);
            self.place(anchor);
            self.op(NOWHERE, op::END_FOR);
            self.op(NOWHERE, op::POP_TOP);
        }
        Ok(())
    }

    /// The only element of a one-element display.
    fn single_element(&self, iter: &'a Expr) -> Option<&'a Expr> {
        let elts = match iter {
            Expr::List(l) => &l.elts,
            Expr::Tuple(t) => &t.elts,
            _ => return None,
        };
        match &elts[..] {
            [single] if !is_starred(single) && self.folder.iterable(self.source, iter).is_none() => {
                Some(single)
            }
            _ => None,
        }
    }

    fn async_generator(
        &mut self,
        loc: Loc,
        generators: &'a [Comprehension],
        index: usize,
        element: Element<'a>,
        depth: u32,
        iterator_on_stack: bool,
    ) -> Done {
        let generator = &generators[index];
        let (start, except, if_cleanup) = (self.label(), self.label(), self.label());
        if !iterator_on_stack {
            if index == 0 {
                self.emit(loc, op::LOAD_FAST, 0);
            } else {
                self.outermost_iterator(generator)?;
            }
        }
        self.place(start);
        self.push_block(FrameBlockKind::AsyncComprehension, start, None, loc);
        self.jump(loc, op::SETUP_FINALLY, except);
        self.op(loc, op::GET_ANEXT);
        self.load_const(loc, Const::None);
        self.yield_from(loc, true);
        self.op(loc, op::POP_BLOCK);
        self.expr(&generator.target)?;
        for condition in &generator.ifs {
            self.jump_if(loc, condition, if_cleanup, false)?;
        }
        let element_loc = self.inner(loc, generators, index, element, depth + 1)?;
        self.place(if_cleanup);
        self.jump(element_loc, op::JUMP, start);
        self.pop_block();
        self.place(except);
        self.op(loc, op::END_ASYNC_FOR);
        Ok(())
    }

    /// The next `for`, or the element itself; answers the element's place.
    fn inner(
        &mut self,
        loc: Loc,
        generators: &'a [Comprehension],
        index: usize,
        element: Element<'a>,
        depth: u32,
    ) -> Result<Loc, super::CompileError> {
        let first = match element {
            Element::Generator(e) | Element::List(e) | Element::Set(e) | Element::Dict(e, _) => e,
        };
        let at = self.loc(first);
        if index + 1 < generators.len() {
            self.generators(loc, generators, index + 1, element, depth, false)?;
            return Ok(at);
        }
        self.expr(first)?;
        match element {
            Element::Generator(_) => {
                self.yield_value(at);
                self.op(at, op::POP_TOP);
            }
            Element::List(_) => self.emit(at, op::LIST_APPEND, depth + 1),
            Element::Set(_) => self.emit(at, op::SET_ADD, depth + 1),
            Element::Dict(_, value) => {
                self.expr(value)?;
                let end = self.loc(value);
                let both = Loc { end_line: end.end_line, end_column: end.end_column, ..at };
                self.emit(both, op::MAP_ADD, depth + 1);
                return Ok(both);
            }
        }
        Ok(at)
    }

    /// `push_inlined_comprehension_state`: saves the outer values of the names that the comprehension binds.
    fn push_inlined(&mut self, loc: Loc, comp: ScopeId) -> Inlined {
        let in_class = self.scope().kind == BlockKind::Class && self.unit().in_inlined_comp == 0;
        self.unit().in_inlined_comp += 1;
        let mut state = Inlined::default();
        let scratch = self.scopes.scratch.clone();
        let symbols: Vec<(Arc<str>, u32)> =
            self.scopes.scopes[comp].symbols.iter().map(|(n, b)| (n.clone(), b)).collect();
        let own = self.unit().scope;
        let function_like = self.scope().is_function_like();
        for (name, bits) in symbols {
            let bound = bits & def::LOCAL != 0 && bits & def::NONLOCAL == 0;
            let place = Place::of(bits);
            let outer_bits = self.scopes.scopes[own].symbols.get(&name);
            let outer = Place::of(outer_bits);
            let differs = place != outer
                && place != Some(Place::Free)
                && !(place == Some(Place::Cell) && outer == Some(Place::Free));
            if differs || in_class {
                state.symbols.push((name.clone(), outer_bits));
                self.scopes.scopes[own].symbols.set(&name, bits);
            }
            if !state.symbols.is_empty() && state.symbols_dict.is_none() {
                state.symbols_dict = Some(scratch.dict());
            }
            if let Some(dict) = &mut state.symbols_dict {
                dict.grown(state.symbols.len());
            }
            if !bound && !in_class {
                continue;
            }
            if !function_like && self.unit().fast_hidden.insert(name.clone(), true) != Some(true) {
                state.hidden.push(name.clone());
                let unit = self.unit();
                unit.fast_hidden_dict.grown(unit.fast_hidden.len());
            }
            if state.list.is_none() {
                state.list = Some(scratch.list());
            }
            let index = self.unit().varnames.add(&name);
            self.emit(loc, op::LOAD_FAST_AND_CLEAR, index);
            if place == Some(Place::Cell) {
                let cell =
                    if outer == Some(Place::Free) { self.free_index(&name) } else { self.deref_index(&name) };
                self.emit(loc, op::MAKE_CELL, cell);
            }
            state.pushed.push(name);
        }
        if !state.pushed.is_empty() {
            self.emit(loc, op::SWAP, state.pushed.len() as u32 + 1);
            let cleanup = self.label();
            self.jump(loc, op::SETUP_FINALLY, cleanup);
            state.cleanup = Some(cleanup);
        }
        state
    }

    fn pop_inlined(&mut self, loc: Loc, _: ScopeId, state: Inlined) {
        self.unit().in_inlined_comp -= 1;
        let own = self.unit().scope;
        if let Some(cleanup) = state.cleanup {
            self.op(NOWHERE, op::POP_BLOCK);
            let end = self.label();
            self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, end);
            self.place(cleanup);
            self.emit(NOWHERE, op::SWAP, 2);
            self.op(NOWHERE, op::POP_TOP);
            self.restore_pushed(loc, &state.pushed);
            self.emit(NOWHERE, op::RERAISE, 0);
            self.place(end);
            self.restore_pushed(loc, &state.pushed);
        }
        for (name, bits) in &state.symbols {
            self.scopes.scopes[own].symbols.set(name, *bits);
        }
        for name in state.hidden {
            self.unit().fast_hidden.insert(name, false);
        }
        if let Some(mut dict) = state.symbols_dict {
            dict.close();
        }
        self.scopes.scratch.drop_all(state.list);
    }

    fn restore_pushed(&mut self, loc: Loc, pushed: &[Arc<str>]) {
        self.emit(loc, op::SWAP, pushed.len() as u32 + 1);
        for name in pushed.iter().rev() {
            let index = self.unit().varnames.add(name);
            self.emit(NOWHERE, op::STORE_FAST_MAYBE_NULL, index);
        }
    }
}
