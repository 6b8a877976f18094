//! `try` in its three forms (`compiler_try_except`, `compiler_try_finally`, `compiler_try_star_except`).

use super::emit::{Compiler, Done, FrameBlockKind};
use super::location::NOWHERE;
use super::opcode::{intrinsic2, op};
use ruff_python_ast::{ExceptHandler, ExceptHandlerExceptHandler, StmtTry};
use ruff_text_size::Ranged;

fn handler(handler: &ExceptHandler) -> &ExceptHandlerExceptHandler {
    let ExceptHandler::ExceptHandler(handler) = handler;
    handler
}

impl<'a> Compiler<'a> {
    /// A `try` statement, with `except*` or without (`codegen_try`).
    pub fn try_stmt(&mut self, t: &'a StmtTry) -> Done {
        if t.finalbody.is_empty() { self.try_handlers(t) } else { self.try_finally(t) }
    }

    fn try_handlers(&mut self, t: &'a StmtTry) -> Done {
        if t.is_star { self.try_star(t) } else { self.try_except(t) }
    }

    fn try_finally(&mut self, t: &'a StmtTry) -> Done {
        let loc = self.lines.loc(self.with_semicolon(t.range));
        let (body, end, exit, cleanup) = (self.label(), self.label(), self.label(), self.label());
        self.jump(loc, op::SETUP_FINALLY, end);
        self.place(body);
        self.check_blocks(t)?;
        self.push_block(FrameBlockKind::FinallyTry(&t.finalbody), body, Some(end), loc);
        if t.handlers.is_empty() {
            self.body(&t.body)?;
        } else {
            self.try_handlers(t)?;
        }
        self.op(NOWHERE, op::POP_BLOCK);
        self.pop_block();
        self.body(&t.finalbody)?;
        self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, exit);
        self.place(end);
        self.check_blocks(t)?;
        self.push_block(FrameBlockKind::FinallyEnd, end, None, loc);
        self.jump(NOWHERE, op::SETUP_CLEANUP, cleanup);
        self.op(NOWHERE, op::PUSH_EXC_INFO);
        self.body(&t.finalbody)?;
        self.pop_block();
        self.emit(NOWHERE, op::RERAISE, 0);
        self.place(cleanup);
        self.pop_except_and_reraise();
        self.place(exit);
        Ok(())
    }

    fn try_except(&mut self, t: &'a StmtTry) -> Done {
        let loc = self.lines.loc(self.with_semicolon(t.range));
        let (body, except, end, cleanup) = (self.label(), self.label(), self.label(), self.label());
        self.jump(loc, op::SETUP_FINALLY, except);
        self.place(body);
        self.check_blocks(t)?;
        self.push_block(FrameBlockKind::TryExcept, body, None, loc);
        self.body(&t.body)?;
        self.pop_block();
        self.op(NOWHERE, op::POP_BLOCK);
        self.body(&t.orelse)?;
        self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, end);
        self.place(except);
        self.jump(NOWHERE, op::SETUP_CLEANUP, cleanup);
        self.op(NOWHERE, op::PUSH_EXC_INFO);
        self.check_blocks(t)?;
        self.push_block(FrameBlockKind::ExceptionHandler, except, None, loc);
        for (index, h) in t.handlers.iter().map(handler).enumerate() {
            let loc = self.lines.loc(self.with_semicolon(h.range));
            if h.type_.is_none() && index + 1 < t.handlers.len() {
                return self.error("default 'except:' must be last", h.range());
            }
            let next = self.label();
            if let Some(kind) = &h.type_ {
                self.expr(kind)?;
                self.op(loc, op::CHECK_EXC_MATCH);
                self.jump(loc, op::POP_JUMP_IF_FALSE, next);
            }
            if let Some(name) = &h.name {
                let (cleanup_end, cleanup_body) = (self.label(), self.label());
                self.check_assignable(name, "assign to", h)?;
                self.store_name(loc, name);
                self.jump(loc, op::SETUP_CLEANUP, cleanup_end);
                self.place(cleanup_body);
                self.check_blocks(h)?;
                self.push_block(FrameBlockKind::HandlerCleanup(Some(name.as_str())), cleanup_body, None, loc);
                self.body(&h.body)?;
                self.pop_block();
                self.op(NOWHERE, op::POP_BLOCK);
                self.op(NOWHERE, op::POP_BLOCK);
                self.op(NOWHERE, op::POP_EXCEPT);
                self.clear_name(NOWHERE, name);
                self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, end);
                self.place(cleanup_end);
                self.clear_name(NOWHERE, name);
                self.emit(NOWHERE, op::RERAISE, 1);
            } else {
                let cleanup_body = self.label();
                self.op(loc, op::POP_TOP);
                self.place(cleanup_body);
                self.check_blocks(h)?;
                self.push_block(FrameBlockKind::HandlerCleanup(None), cleanup_body, None, loc);
                self.body(&h.body)?;
                self.pop_block();
                self.op(NOWHERE, op::POP_BLOCK);
                self.op(NOWHERE, op::POP_EXCEPT);
                self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, end);
            }
            self.place(next);
        }
        self.pop_block();
        self.emit(NOWHERE, op::RERAISE, 0);
        self.place(cleanup);
        self.pop_except_and_reraise();
        self.place(end);
        Ok(())
    }

    /// `except*`: the handlers run one after another on what the ones before left of the group; what they
    /// raise is collected in a list.
    fn try_star(&mut self, t: &'a StmtTry) -> Done {
        let loc = self.lines.loc(self.with_semicolon(t.range));
        let (body, except, orelse) = (self.label(), self.label(), self.label());
        let (end, cleanup, reraise_star) = (self.label(), self.label(), self.label());
        self.jump(loc, op::SETUP_FINALLY, except);
        self.place(body);
        self.check_blocks(t)?;
        self.push_block(FrameBlockKind::TryExcept, body, None, loc);
        self.body(&t.body)?;
        self.pop_block();
        self.op(NOWHERE, op::POP_BLOCK);
        self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, orelse);
        self.place(except);
        self.jump(NOWHERE, op::SETUP_CLEANUP, cleanup);
        self.op(NOWHERE, op::PUSH_EXC_INFO);
        self.check_blocks(t)?;
        self.push_block(FrameBlockKind::ExceptionGroupHandler, except, None, loc);
        let count = t.handlers.len();
        for (index, h) in t.handlers.iter().map(handler).enumerate() {
            let loc = self.lines.loc(self.with_semicolon(h.range));
            let (next, except_with_error, no_match) = (self.label(), self.label(), self.label());
            if index == 0 {
                self.emit(loc, op::BUILD_LIST, 0);
                self.emit(loc, op::COPY, 2);
            }
            if let Some(kind) = &h.type_ {
                self.expr(kind)?;
                self.op(loc, op::CHECK_EG_MATCH);
                self.emit(loc, op::COPY, 1);
                self.jump(loc, op::POP_JUMP_IF_NONE, no_match);
            }
            let (cleanup_end, cleanup_body) = (self.label(), self.label());
            let name = h.name.as_ref().map(|n| n.as_str());
            match name {
                Some(name) => self.store_name(loc, name),
                None => self.op(loc, op::POP_TOP),
            }
            self.jump(loc, op::SETUP_CLEANUP, cleanup_end);
            self.place(cleanup_body);
            self.check_blocks(h)?;
            self.push_block(FrameBlockKind::HandlerCleanup(name), cleanup_body, None, loc);
            self.body(&h.body)?;
            self.pop_block();
            self.op(NOWHERE, op::POP_BLOCK);
            if let Some(name) = name {
                self.clear_name(NOWHERE, name);
            }
            self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, next);
            self.place(cleanup_end);
            if let Some(name) = name {
                self.clear_name(NOWHERE, name);
            }
            self.emit(NOWHERE, op::LIST_APPEND, 3);
            self.op(NOWHERE, op::POP_TOP);
            self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, except_with_error);
            self.place(next);
            self.op(NOWHERE, op::NOP);
            self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, except_with_error);
            self.place(no_match);
            self.op(loc, op::POP_TOP);
            self.place(except_with_error);
            if index + 1 == count {
                self.emit(NOWHERE, op::LIST_APPEND, 1);
                self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, reraise_star);
            }
        }
        self.pop_block();
        let reraise = self.label();
        self.place(reraise_star);
        self.emit(NOWHERE, op::CALL_INTRINSIC_2, intrinsic2::PREP_RERAISE_STAR);
        self.emit(NOWHERE, op::COPY, 1);
        self.jump(NOWHERE, op::POP_JUMP_IF_NOT_NONE, reraise);
        self.op(NOWHERE, op::POP_TOP);
        self.op(NOWHERE, op::POP_BLOCK);
        self.op(NOWHERE, op::POP_EXCEPT);
        self.jump(NOWHERE, op::JUMP_NO_INTERRUPT, end);
        self.place(reraise);
        self.op(NOWHERE, op::POP_BLOCK);
        self.emit(NOWHERE, op::SWAP, 2);
        self.op(NOWHERE, op::POP_EXCEPT);
        self.emit(NOWHERE, op::RERAISE, 0);
        self.place(cleanup);
        self.pop_except_and_reraise();
        self.place(orelse);
        self.body(&t.orelse)?;
        self.place(end);
        Ok(())
    }
}
