//! The checks that `grammar.peg` names: what takes more than matching (`Parser/action_helpers.c`,
//! `Parser/pegen.c`).

use super::super::syntax::SyntaxErrorKind;
use super::engine::{Parser, Value};
use super::grammar::Kind;
use super::literals;
use super::tokens::TokenKind;

/// What may stand where a name is bound or unbound.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Targets {
    Star,
    Del,
    For,
}

impl Parser<'_> {
    /// Runs a check; `None` means that its rule does not match, whether or not an error was raised.
    pub(super) fn check(&mut self, function: &str, a: Value, b: Value, start: usize) -> Option<Value> {
        match function {
            "strings" => return self.strings(a, start),
            "real" | "imaginary" => {
                let is_imaginary = self.tokens[self.first(a)].text.ends_with(['j', 'J']);
                if is_imaginary == (function == "imaginary") {
                    return Some(a);
                }
                self.raise_span(format!("{function} number required in complex literal"), a, a);
            }
            "formatted" => return self.formatted(a, start),
            "conversion" => return self.conversion(a, b),
            "converted" => return self.converted(a),
            "assigned" => self.target(a, Targets::Star),
            "deleted" => self.target(a, Targets::Del),
            "looped" => self.target(a, Targets::For),
            "missing_comma" => {
                let bracketed = self.previous().is_some_and(|t| t.level > 0);
                if bracketed && !self.is_legacy(a) {
                    self.raise_span("invalid syntax. Perhaps you forgot a comma?".to_string(), a, b);
                }
            }
            "legacy" if self.is_legacy(a) => {
                let word = self.tokens[self.first(a)].text;
                let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
                self.raise_span(message, a, b);
            }
            "bare_generator" => {
                let positional = self.positional(a);
                if let (true, Some(&last)) = (positional.len() > 1, positional.last()) {
                    self.raise_span("Generator expression must be parenthesized".to_string(), last, b);
                }
            }
            "argument_order" => {
                let unpacked = self.parts(a).iter().any(|&p| self.kind(p) == Kind::DoubleStarred);
                let message = if unpacked {
                    "positional argument follows keyword argument unpacking"
                } else {
                    "positional argument follows keyword argument"
                };
                self.raise_here(SyntaxErrorKind::SyntaxError, message.to_string());
            }
            "type_bound" | "parameter_bound" => {
                let what = if function == "type_bound" { "TypeVarTuple" } else { "ParamSpec" };
                let limit = if self.kind(b) == Kind::Tuple { "constraints" } else { "bound" };
                self.raise_since(format!("cannot use {limit} with {what}"), a);
            }
            "key_without_colon" => {
                self.raise_span("':' expected after dictionary key".to_string(), a, a);
                let last = self.tokens[self.last(a)];
                if let Some(error) = self.error.as_mut() {
                    error.column = last.end_column;
                    error.end_column = 0;
                }
            }
            _ => {}
        }
        None
    }

    /// `print x` and `exec x`, as in Python 2.
    fn is_legacy(&self, value: Value) -> bool {
        self.kind(value) == Kind::Name && matches!(self.tokens[self.first(value)].text, "print" | "exec")
    }

    /// The arguments that are no keywords.
    fn positional(&self, args: Value) -> Vec<Value> {
        let mut all = self.parts(args);
        all.retain(|&p| !matches!(self.kind(p), Kind::Keyword | Kind::DoubleStarred));
        all
    }

    /// `RAISE_SYNTAX_ERROR_INVALID_TARGET`.
    fn target(&mut self, value: Value, targets: Targets) {
        if let Some(wrong) = self.wrong_target(value, targets) {
            let verb = if targets == Targets::Del { "delete" } else { "assign to" };
            let message = format!("cannot {verb} {}", self.expression_name(wrong));
            self.raise_span(message, wrong, wrong);
        }
    }

    /// `_PyPegen_get_invalid_target`: the first part that cannot be bound.
    fn wrong_target(&self, value: Value, targets: Targets) -> Option<Value> {
        match self.kind(value) {
            Kind::Name | Kind::Attribute | Kind::Subscript => None,
            Kind::List | Kind::Tuple => {
                self.parts(value).into_iter().find_map(|part| self.wrong_target(part, targets))
            }
            Kind::Starred if targets == Targets::Del => Some(value),
            Kind::Starred => self.wrong_target(self.parts(value).first().copied()?, targets),
            // `a in b` of `for a in b` was read as a comparison.
            Kind::Compare if targets == Targets::For => {
                let parts = self.parts(value);
                match parts[..] {
                    [left, first, ..] if self.kind(first) == Kind::In => self.wrong_target(left, targets),
                    _ => None,
                }
            }
            _ => Some(value),
        }
    }

    /// `_PyPegen_get_expr_name`.
    pub(super) fn expression_name(&self, value: Value) -> &'static str {
        match self.kind(value) {
            Kind::Attribute => "attribute",
            Kind::Subscript => "subscript",
            Kind::Starred => "starred",
            Kind::Name => "name",
            Kind::List => "list",
            Kind::Tuple => "tuple",
            Kind::Lambda => "lambda",
            Kind::Call => "function call",
            Kind::Operation => "expression",
            Kind::GeneratorExp => "generator expression",
            Kind::Yield => "yield expression",
            Kind::Await => "await expression",
            Kind::ListComp => "list comprehension",
            Kind::SetComp => "set comprehension",
            Kind::DictComp => "dict comprehension",
            Kind::Dict => "dict literal",
            Kind::Set => "set display",
            Kind::JoinedStr => "f-string expression",
            Kind::True => "True",
            Kind::False => "False",
            Kind::None => "None",
            Kind::Ellipsis => "ellipsis",
            Kind::Literal => "literal",
            Kind::Compare => "comparison",
            Kind::IfExp => "conditional expression",
            Kind::NamedExpr => "named expression",
            Kind::Parts | Kind::In | Kind::Args | Kind::Keyword | Kind::DoubleStarred => "expression",
        }
    }

    /// `_PyPegen_concatenate_strings`: the literals' texts are decoded here, and may be wrong.
    fn strings(&mut self, all: Value, start: usize) -> Option<Value> {
        let parts = self.parts(all);
        let mut formatted = false;
        let (mut bytes, mut texts) = (false, false);
        for &part in &parts {
            if self.kind(part) == Kind::JoinedStr {
                formatted = true;
                texts = true;
                continue;
            }
            let token = self.tokens[self.first(part)];
            let literal = literals::Literal::of(token.text);
            bytes |= literal.bytes;
            texts |= !literal.bytes;
            match literal.mistake(self.names_known) {
                None => {}
                Some(literals::Mistake::NotAscii) => {
                    let message = "bytes can only contain ASCII literal characters".to_string();
                    self.raise_span(message, part, part);
                    return None;
                }
                Some(literals::Mistake::Escape(message)) => {
                    self.raise_span(message, part, part);
                    return None;
                }
            }
        }
        if bytes && texts {
            let message = "cannot mix bytes and nonbytes literals".to_string();
            self.raise_here(SyntaxErrorKind::SyntaxError, message);
            return None;
        }
        let kind = if formatted { Kind::JoinedStr } else { Kind::Literal };
        Some(self.node(kind, start, Vec::new()))
    }

    /// `_PyPegen_joined_str`: the texts between the fields are decoded here. What is wrong with one is told of the last
    /// token that was read.
    fn formatted(&mut self, opening: Value, start: usize) -> Option<Value> {
        let first = self.first(opening);
        let raw = self.tokens[first].text.contains(['r', 'R']);
        let mut depth = 0;
        let mut wrong = None;
        for token in &self.tokens[first + 1..self.mark] {
            match token.kind {
                TokenKind::FStringStart => depth += 1,
                TokenKind::FStringEnd => depth -= 1,
                TokenKind::FStringMiddle if depth == 0 && !raw && wrong.is_none() => {
                    wrong = literals::Literal::between(token.text).mistake(self.names_known);
                }
                _ => {}
            }
        }
        if let Some(literals::Mistake::Escape(message)) = wrong {
            self.raise_here(SyntaxErrorKind::SyntaxError, message);
            return None;
        }
        Some(self.node(Kind::JoinedStr, start, Vec::new()))
    }

    /// `_PyPegen_check_fstring_conversion`.
    fn conversion(&mut self, sign: Value, name: Value) -> Option<Value> {
        let (bang, word) = (self.tokens[self.first(sign)], self.tokens[self.first(name)]);
        if (bang.end_line, bang.end_column) != (word.line, word.column) {
            let message = "f-string: conversion type must come right after the exclamanation mark";
            self.raise_span(message.to_string(), sign, name);
            return None;
        }
        Some(name)
    }

    /// A whole replacement field, with its conversion if it has one (`_PyPegen_formatted_value`).
    fn converted(&mut self, name: Value) -> Option<Value> {
        if self.kind(name) == Kind::Name && !matches!(self.tokens[self.first(name)].text, "s" | "r" | "a") {
            let word = self.tokens[self.first(name)].text;
            let message =
                format!("f-string: invalid conversion character '{word}': expected 's', 'r', or 'a'");
            self.raise_span(message, name, name);
            return None;
        }
        Some(name)
    }
}
