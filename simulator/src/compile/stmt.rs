//! Statements (`compiler_visit_stmt` in `Python/compile.c`).

mod assign;

pub(super) use assign::has_annotation;

use super::code::Const;
use super::emit::{Compiler, Done, FrameBlock, FrameBlockKind, Label};
use super::location::{Loc, NOWHERE};
use super::opcode::{intrinsic1, op};
use super::scope::BlockKind;
use super::{CompileError, MAX_DEPTH, Mode};
use ruff_python_ast::{ElifElseClause, Expr, Stmt, StmtAssert, StmtFor, StmtReturn, StmtWhile, StmtWith};
use ruff_text_size::Ranged;

impl<'a> Compiler<'a> {
    /// Statements, one behind the other.
    pub fn body(&mut self, body: &'a [Stmt]) -> Done {
        body.iter().try_for_each(|s| self.stmt(s))
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Done {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(CompileError::PendingDepth(super::COMPILATION, stmt.range()));
        }
        let done = self.stmt_inner(stmt);
        self.depth -= 1;
        done
    }

    fn stmt_inner(&mut self, stmt: &'a Stmt) -> Done {
        let loc = self.loc(stmt);
        match stmt {
            Stmt::FunctionDef(f) => self.function(f),
            Stmt::ClassDef(c) => self.class(c),
            Stmt::TypeAlias(t) => self.type_alias(t),
            Stmt::Return(r) => self.return_stmt(r),
            Stmt::Delete(d) => self.exprs(&d.targets),
            Stmt::Assign(a) => {
                self.expr(&a.value)?;
                for (index, target) in a.targets.iter().enumerate() {
                    if index + 1 < a.targets.len() {
                        self.emit(loc, op::COPY, 1);
                    }
                    self.expr(target)?;
                }
                Ok(())
            }
            Stmt::AugAssign(a) => self.aug_assign(a),
            Stmt::AnnAssign(a) => self.ann_assign(a),
            Stmt::For(f) if f.is_async => self.async_for(f),
            Stmt::For(f) => self.for_stmt(f),
            Stmt::While(w) => self.while_stmt(w),
            Stmt::If(i) => self.if_stmt(loc, &i.test, &i.body, &i.elif_else_clauses),
            Stmt::With(w) => {
                if w.is_async {
                    self.check_async("'async with' outside async function", w)?;
                }
                self.with_stmt(w, 0)
            }
            Stmt::Match(m) => self.match_stmt(m),
            Stmt::Raise(r) => {
                let mut count = 0;
                for part in [&r.exc, &r.cause].into_iter().flatten() {
                    self.expr(part)?;
                    count += 1;
                }
                self.emit(loc, op::RAISE_VARARGS, count);
                Ok(())
            }
            Stmt::Try(t) => self.try_stmt(t),
            Stmt::Assert(a) => self.assert_stmt(a),
            Stmt::Import(i) => self.import(i),
            Stmt::ImportFrom(i) => self.import_from(i),
            Stmt::Global(_) | Stmt::Nonlocal(_) => Ok(()),
            Stmt::Expr(e) => {
                if self.mode == Mode::Prompt && self.units.len() == 1 {
                    self.expr(&e.value)?;
                    self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::PRINT);
                    self.op(NOWHERE, op::POP_TOP);
                } else if self.constant(&e.value).is_some() {
                    self.op(loc, op::NOP);
                } else {
                    self.expr(&e.value)?;
                    self.op(NOWHERE, op::POP_TOP);
                }
                Ok(())
            }
            Stmt::Pass(_) => {
                self.op(loc, op::NOP);
                Ok(())
            }
            Stmt::Break(_) => self.leave_loop(stmt, loc, true),
            Stmt::Continue(_) => self.leave_loop(stmt, loc, false),
            Stmt::IpyEscapeCommand(e) => self.error("invalid syntax", e.range),
        }
    }

    // ----- frame blocks -----

    /// Something is to be unwound from here on.
    pub fn push_block(&mut self, kind: FrameBlockKind<'a>, start: Label, exit: Option<Label>, loc: Loc) {
        self.unit().blocks.push(FrameBlock { kind, start, exit, loc });
    }

    /// It no longer is.
    pub fn pop_block(&mut self) {
        self.unit().blocks.pop();
    }

    /// CPython's limit on nested blocks (`compiler_push_fblock`).
    pub fn check_blocks(&mut self, at: &impl Ranged) -> Done {
        if self.unit().blocks.len() >= 21 {
            return self.error("too many statically nested blocks", at.range());
        }
        Ok(())
    }

    /// Undoes one block for a jump out of it (`compiler_unwind_fblock`).
    fn unwind(&mut self, loc: &mut Loc, block: &FrameBlock<'a>, preserve: bool) -> Done {
        match block.kind {
            FrameBlockKind::While
            | FrameBlockKind::ExceptionHandler
            | FrameBlockKind::ExceptionGroupHandler
            | FrameBlockKind::AsyncComprehension
            | FrameBlockKind::StopIteration => {}
            FrameBlockKind::For | FrameBlockKind::PopValue => {
                if preserve {
                    self.emit(*loc, op::SWAP, 2);
                }
                self.op(*loc, op::POP_TOP);
            }
            FrameBlockKind::TryExcept => self.op(*loc, op::POP_BLOCK),
            FrameBlockKind::FinallyTry(body) => {
                self.op(*loc, op::POP_BLOCK);
                if preserve {
                    let label = self.label();
                    self.push_block(FrameBlockKind::PopValue, label, None, *loc);
                }
                self.body(body)?;
                if preserve {
                    self.pop_block();
                }
                *loc = NOWHERE;
            }
            FrameBlockKind::FinallyEnd => {
                if preserve {
                    self.emit(*loc, op::SWAP, 2);
                }
                self.op(*loc, op::POP_TOP);
                if preserve {
                    self.emit(*loc, op::SWAP, 2);
                }
                self.op(*loc, op::POP_BLOCK);
                self.op(*loc, op::POP_EXCEPT);
            }
            FrameBlockKind::With | FrameBlockKind::AsyncWith => {
                *loc = block.loc;
                self.op(*loc, op::POP_BLOCK);
                if preserve {
                    self.emit(*loc, op::SWAP, 2);
                }
                self.call_exit_with_nones(*loc);
                if matches!(block.kind, FrameBlockKind::AsyncWith) {
                    self.emit(*loc, op::GET_AWAITABLE, 2);
                    self.load_const(*loc, Const::None);
                    self.yield_from(*loc, true);
                }
                self.op(*loc, op::POP_TOP);
                *loc = NOWHERE;
            }
            FrameBlockKind::HandlerCleanup(name) => {
                if name.is_some() {
                    self.op(*loc, op::POP_BLOCK);
                }
                if preserve {
                    self.emit(*loc, op::SWAP, 2);
                }
                self.op(*loc, op::POP_BLOCK);
                self.op(*loc, op::POP_EXCEPT);
                if let Some(name) = name {
                    self.clear_name(*loc, name);
                }
            }
        }
        Ok(())
    }

    /// Unwinds every block, or those inside the innermost loop if `to_loop`, which is then the answer.
    fn unwind_all(
        &mut self,
        loc: &mut Loc,
        preserve: bool,
        to_loop: bool,
        at: &impl Ranged,
    ) -> Result<Option<FrameBlock<'a>>, CompileError> {
        let saved = self.unit().blocks.clone();
        let mut found = None;
        while let Some(block) = self.unit().blocks.last().copied() {
            if matches!(block.kind, FrameBlockKind::ExceptionGroupHandler) {
                let message = "'break', 'continue' and 'return' cannot appear in an except* block";
                return self.error(message, at.range());
            }
            if to_loop && matches!(block.kind, FrameBlockKind::While | FrameBlockKind::For) {
                found = Some(block);
                break;
            }
            self.pop_block();
            self.unwind(loc, &block, preserve)?;
        }
        self.unit().blocks = saved;
        Ok(found)
    }

    /// `name = None; del name`, after an `except ... as name`.
    pub fn clear_name(&mut self, loc: Loc, name: &str) {
        self.load_const(loc, Const::None);
        self.store_name(loc, name);
        self.delete_name(loc, name);
    }

    fn leave_loop(&mut self, stmt: &'a Stmt, loc: Loc, is_break: bool) -> Done {
        let mut at = loc;
        self.op(at, op::NOP);
        let Some(block) = self.unwind_all(&mut at, false, true, stmt)? else {
            let message = if is_break { "'break' outside loop" } else { "'continue' not properly in loop" };
            return self.error(message, stmt.range());
        };
        if is_break {
            self.unwind(&mut at, &block, false)?;
            if let Some(exit) = block.exit {
                self.jump(at, op::JUMP, exit);
            }
        } else {
            self.jump(at, op::JUMP, block.start);
        }
        Ok(())
    }

    fn return_stmt(&mut self, r: &'a StmtReturn) -> Done {
        let mut loc = self.loc(r);
        let own = loc;
        if !self.scope().is_function_like() || self.scope().kind != BlockKind::Function {
            return self.error("'return' outside function", r.range);
        }
        let constant = r.value.as_deref().and_then(|v| self.constant(v));
        let preserve = r.value.is_some() && constant.is_none();
        if let Some(value) = r.value.as_deref() {
            if self.scope().coroutine && self.scope().generator {
                return self.error("'return' with value in async generator", r.range);
            }
            if preserve {
                self.expr(value)?;
            } else {
                loc = self.loc(value);
                self.op(loc, op::NOP);
            }
        }
        if r.value.as_deref().is_none_or(|v| self.place_of(v).line != own.line) {
            loc = own;
            self.op(loc, op::NOP);
        }
        self.unwind_all(&mut loc, preserve, false, r)?;
        if !preserve {
            self.load_const(loc, constant.unwrap_or(Const::None));
        }
        self.op(loc, op::RETURN_VALUE);
        Ok(())
    }

    // ----- conditions and loops -----

    fn if_stmt(&mut self, loc: Loc, test: &'a Expr, body: &'a [Stmt], rest: &'a [ElifElseClause]) -> Done {
        let end = self.label();
        let (mut test, mut body, mut rest, mut loc) = (test, body, rest, loc);
        // Each `elif` is an `if` inside an `else`; its end is the whole statement's, so one loop will do,
        // except that every level places a label of its own.
        let mut ends = vec![end];
        loop {
            let Some((clause, others)) = rest.split_first() else {
                let end = ends[ends.len() - 1];
                self.jump_if(loc, test, end, false)?;
                self.body(body)?;
                break;
            };
            let next = self.label();
            self.jump_if(loc, test, next, false)?;
            self.body(body)?;
            let end = ends[ends.len() - 1];
            self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, end);
            self.place(next);
            match &clause.test {
                Some(condition) => {
                    loc = self.loc(clause);
                    (test, body, rest) = (condition, &clause.body, others);
                    let inner = self.label();
                    ends.push(inner);
                }
                None => {
                    self.body(&clause.body)?;
                    break;
                }
            }
        }
        for end in ends.into_iter().rev() {
            self.place(end);
        }
        Ok(())
    }

    fn for_stmt(&mut self, f: &'a StmtFor) -> Done {
        let loc = self.loc(f);
        let (start, cleanup, end) = (self.label(), self.label(), self.label());
        self.check_blocks(f)?;
        self.push_block(FrameBlockKind::For, start, Some(end), loc);
        self.iterated(&f.iter)?;
        let iter_loc = self.loc(&*f.iter);
        self.op(iter_loc, op::GET_ITER);
        self.place(start);
        self.jump(iter_loc, op::FOR_ITER, cleanup);
        let target_loc = self.loc(&*f.target);
        self.op(target_loc, op::NOP);
        self.expr(&f.target)?;
        self.body(&f.body)?;
        self.jump(NOWHERE, op::JUMP, start);
        self.place(cleanup);
        self.op(NOWHERE, op::END_FOR);
        self.op(NOWHERE, op::POP_TOP);
        self.pop_block();
        self.body(&f.orelse)?;
        self.place(end);
        Ok(())
    }

    fn check_async(&mut self, message: &str, at: &impl Ranged) -> Done {
        use super::emit::UnitKind;
        if self.unit().kind == UnitKind::AsyncFunction { Ok(()) } else { self.error(message, at.range()) }
    }

    fn async_for(&mut self, f: &'a StmtFor) -> Done {
        self.check_async("'async for' outside async function", f)?;
        let loc = self.loc(f);
        let (start, except, end) = (self.label(), self.label(), self.label());
        self.expr(&f.iter)?;
        let iter_loc = self.loc(&*f.iter);
        self.op(iter_loc, op::GET_AITER);
        self.place(start);
        self.check_blocks(f)?;
        self.push_block(FrameBlockKind::For, start, Some(end), loc);
        self.jump(loc, op::SETUP_FINALLY, except);
        self.op(loc, op::GET_ANEXT);
        self.load_const(loc, Const::None);
        self.yield_from(loc, true);
        self.op(loc, op::POP_BLOCK);
        self.expr(&f.target)?;
        self.body(&f.body)?;
        self.jump(NOWHERE, op::JUMP, start);
        self.pop_block();
        self.place(except);
        self.op(iter_loc, op::END_ASYNC_FOR);
        self.body(&f.orelse)?;
        self.place(end);
        Ok(())
    }

    fn while_stmt(&mut self, w: &'a StmtWhile) -> Done {
        let loc = self.loc(w);
        let (top, body, anchor, end) = (self.label(), self.label(), self.label(), self.label());
        self.place(top);
        self.check_blocks(w)?;
        self.push_block(FrameBlockKind::While, top, Some(end), loc);
        self.jump_if(loc, &w.test, anchor, false)?;
        self.place(body);
        self.body(&w.body)?;
        self.jump_if(loc, &w.test, body, true)?;
        self.pop_block();
        self.place(anchor);
        self.body(&w.orelse)?;
        self.place(end);
        Ok(())
    }

    // ----- with -----

    fn with_stmt(&mut self, w: &'a StmtWith, position: usize) -> Done {
        let item = &w.items[position];
        let loc = self.loc(&item.context_expr);
        let (block, final_, exit, cleanup) = (self.label(), self.label(), self.label(), self.label());
        self.expr(&item.context_expr)?;
        if w.is_async {
            self.op(loc, op::BEFORE_ASYNC_WITH);
            self.emit(loc, op::GET_AWAITABLE, 1);
            self.load_const(loc, Const::None);
            self.yield_from(loc, true);
        } else {
            self.op(loc, op::BEFORE_WITH);
        }
        self.jump(loc, op::SETUP_WITH, final_);
        self.place(block);
        let kind = if w.is_async { FrameBlockKind::AsyncWith } else { FrameBlockKind::With };
        self.check_blocks(&item.context_expr)?;
        self.push_block(kind, block, Some(final_), loc);
        match &item.optional_vars {
            Some(target) => self.expr(target)?,
            None => self.op(loc, op::POP_TOP),
        }
        if position + 1 == w.items.len() {
            self.body(&w.body)?;
        } else {
            self.with_stmt(w, position + 1)?;
        }
        self.op(if w.is_async { loc } else { NOWHERE }, op::POP_BLOCK);
        self.pop_block();
        self.call_exit_with_nones(loc);
        if w.is_async {
            self.emit(loc, op::GET_AWAITABLE, 2);
            self.load_const(loc, Const::None);
            self.yield_from(loc, true);
        }
        self.op(loc, op::POP_TOP);
        self.jump(loc, op::JUMP, exit);
        self.place(final_);
        self.jump(loc, op::SETUP_CLEANUP, cleanup);
        self.op(loc, op::PUSH_EXC_INFO);
        self.op(loc, op::WITH_EXCEPT_START);
        if w.is_async {
            self.emit(loc, op::GET_AWAITABLE, 2);
            self.load_const(loc, Const::None);
            self.yield_from(loc, true);
        }
        self.with_except_finish(cleanup);
        self.place(exit);
        Ok(())
    }

    fn call_exit_with_nones(&mut self, loc: Loc) {
        for _ in 0..3 {
            self.load_const(loc, Const::None);
        }
        self.emit(loc, op::CALL, 2);
    }

    fn with_except_finish(&mut self, cleanup: Label) {
        let (suppress, exit) = (self.label(), self.label());
        self.op(NOWHERE, op::TO_BOOL);
        self.jump(NOWHERE, op::POP_JUMP_IF_TRUE, suppress);
        self.emit(NOWHERE, op::RERAISE, 2);
        self.place(suppress);
        self.op(NOWHERE, op::POP_TOP);
        self.op(NOWHERE, op::POP_BLOCK);
        self.op(NOWHERE, op::POP_EXCEPT);
        self.op(NOWHERE, op::POP_TOP);
        self.op(NOWHERE, op::POP_TOP);
        self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, exit);
        self.place(cleanup);
        self.pop_except_and_reraise();
        self.place(exit);
    }

    // ----- simple statements -----

    fn assert_stmt(&mut self, a: &'a StmtAssert) -> Done {
        self.check_assertion(&a.test, a.range);
        if self.folder.optimize > 0 {
            return Ok(());
        }
        let loc = self.loc(a);
        let end = self.label();
        self.jump_if(loc, &a.test, end, true)?;
        self.op(loc, op::LOAD_ASSERTION_ERROR);
        if let Some(message) = &a.msg {
            self.expr(message)?;
            self.emit(loc, op::CALL, 0);
        }
        let test_loc = self.place_of(&a.test);
        self.emit(test_loc, op::RAISE_VARARGS, 1);
        self.place(end);
        Ok(())
    }
}
