//! Calls (`compiler_call` and `compiler_call_helper`) and formatted strings.

use super::code::Const;
use super::emit::{Compiler, Done};
use super::expr::{STACK_USE_GUIDELINE, TUPLE, is_starred};
use super::fold;
use super::location::{Loc, NOWHERE};
use super::opcode::{convert, op};
use crate::algorithm::text::Text;
use ruff_python_ast::{
    Arguments, ConversionFlag, Expr, ExprBinOp, ExprCall, ExprFString, FStringPart, InterpolatedElement,
    InterpolatedStringElement, Keyword,
};
use ruff_text_size::Ranged;

/// A part of a formatted string after adjacent literals are merged.
enum Piece<'a> {
    Text(Vec<u32>, Loc),
    Value(&'a InterpolatedElement),
    /// One argument of the `%` operator: its conversion and format.
    Argument(&'a Expr, u32, String),
}

impl<'a> Compiler<'a> {
    /// A call (`codegen_call`), with a method looked up for it or by `super()` where that can be done.
    pub fn call(&mut self, c: &'a ExprCall) -> Done {
        self.check_keywords(&c.arguments.keywords)?;
        if let [argument @ Expr::Generator(g)] = &*c.arguments.args
            && !g.parenthesized
        {
            self.bare_generators.insert(std::ptr::from_ref(argument).addr(), c.arguments.range);
        }
        if self.method_call(c)? {
            return Ok(());
        }
        self.check_caller(&c.func);
        self.expr(&c.func)?;
        let loc = self.loc(&*c.func);
        self.op(loc, op::PUSH_NULL);
        let loc = self.loc(c);
        self.call_arguments(loc, 0, &c.arguments, None)
    }

    fn check_keywords(&self, keywords: &[Keyword]) -> Done {
        for (index, keyword) in keywords.iter().enumerate() {
            let Some(name) = &keyword.arg else { continue };
            self.check_assignable(name, "assign to", keyword)?;
            if keywords[..index].iter().any(|k| k.arg.as_ref().is_some_and(|n| n.id == name.id)) {
                return self.error(format!("keyword argument repeated: {name}"), keyword.range());
            }
        }
        Ok(())
    }

    /// Calls `a.b(...)` without making a bound method, where the arguments allow it
    /// (`maybe_optimize_method_call`).
    fn method_call(&mut self, c: &'a ExprCall) -> Result<bool, super::CompileError> {
        let Expr::Attribute(method) = &*c.func else { return Ok(false) };
        if self.is_import_originated(&method.value) {
            return Ok(false);
        }
        let (args, keywords) = (&c.arguments.args, &c.arguments.keywords);
        if args.len() + keywords.len() + usize::from(!keywords.is_empty()) >= STACK_USE_GUIDELINE
            || args.iter().any(is_starred)
            || keywords.iter().any(|k| k.arg.is_none())
        {
            return Ok(false);
        }
        let loc = self.loc(method);
        if self.is_super_call(method) {
            let opcode = if self.load_super_arguments(method)? {
                op::LOAD_SUPER_METHOD
            } else {
                op::LOAD_ZERO_SUPER_METHOD
            };
            self.emit_name(loc, opcode, &method.attr);
            let loc = self.at_attribute(loc, method);
            self.op(loc, op::NOP);
        } else {
            self.expr(&method.value)?;
            let loc = self.at_attribute(loc, method);
            self.emit_name(loc, op::LOAD_METHOD, &method.attr);
        }
        self.exprs(args)?;
        self.exprs(keywords.iter().map(|k| &k.value))?;
        let names_loc = self.at_attribute(loc, method);
        let loc = self.loc(c);
        let loc = self.at_attribute(loc, method);
        let count = (args.len() + keywords.len()) as u32;
        if keywords.is_empty() {
            self.emit(loc, op::CALL, count);
        } else {
            self.load_keyword_names(names_loc, keywords);
            self.emit(loc, op::CALL_KW, count);
        }
        Ok(true)
    }

    fn load_keyword_names(&mut self, loc: Loc, keywords: &[Keyword]) {
        let names = keywords.iter().filter_map(|k| k.arg.as_ref());
        let names = names.map(|n| Const::Str(Text::from(n.as_str()))).collect();
        self.load_new_const(loc, Const::Tuple(names));
    }

    /// Pushes the arguments and calls; `pushed` positional ones already lie on the stack. `last_base` is the
    /// name of one more positional argument (a generic class's `.generic_base`).
    pub fn call_arguments(
        &mut self,
        loc: Loc,
        pushed: usize,
        arguments: &'a Arguments,
        last_base: Option<&str>,
    ) -> Done {
        let (args, keywords) = (&arguments.args[..], &arguments.keywords[..]);
        let count = args.len() + usize::from(last_base.is_some());
        self.check_keywords(keywords)?;
        if count + keywords.len() * 2 <= STACK_USE_GUIDELINE
            && !args.iter().any(is_starred)
            && keywords.iter().all(|k| k.arg.is_some())
        {
            self.exprs(args)?;
            if let Some(name) = last_base {
                self.load_name(loc, name);
            }
            self.exprs(keywords.iter().map(|k| &k.value))?;
            let total = (pushed + count + keywords.len()) as u32;
            if keywords.is_empty() {
                self.emit(loc, op::CALL, total);
            } else {
                self.load_keyword_names(loc, keywords);
                self.emit(loc, op::CALL_KW, total);
            }
            return Ok(());
        }
        match (pushed, args, last_base) {
            (0, [Expr::Starred(only)], None) => self.expr(&only.value)?,
            _ => self.star_unpack_and(loc, args, last_base, pushed, TUPLE)?,
        }
        if !keywords.is_empty() {
            self.keyword_dict(loc, keywords)?;
        }
        self.emit(loc, op::CALL_FUNCTION_EX, u32::from(!keywords.is_empty()));
        Ok(())
    }

    fn keyword_dict(&mut self, loc: Loc, keywords: &'a [Keyword]) -> Done {
        let mut have_dict = false;
        let mut seen = 0;
        for (index, keyword) in keywords.iter().enumerate() {
            if keyword.arg.is_some() {
                seen += 1;
                continue;
            }
            if seen > 0 {
                self.sub_keywords(loc, &keywords[index - seen..index])?;
                if have_dict {
                    self.emit(loc, op::DICT_MERGE, 1);
                }
                have_dict = true;
                seen = 0;
            }
            if !have_dict {
                self.emit(loc, op::BUILD_MAP, 0);
                have_dict = true;
            }
            self.expr(&keyword.value)?;
            self.emit(loc, op::DICT_MERGE, 1);
        }
        if seen > 0 {
            self.sub_keywords(loc, &keywords[keywords.len() - seen..])?;
            if have_dict {
                self.emit(loc, op::DICT_MERGE, 1);
            }
        }
        Ok(())
    }

    /// `compiler_subkwargs`.
    fn sub_keywords(&mut self, loc: Loc, keywords: &'a [Keyword]) -> Done {
        let big = keywords.len() * 2 > STACK_USE_GUIDELINE;
        if keywords.len() > 1 && !big {
            self.exprs(keywords.iter().map(|k| &k.value))?;
            self.load_keyword_names(loc, keywords);
            self.emit(loc, op::BUILD_CONST_KEY_MAP, keywords.len() as u32);
            return Ok(());
        }
        if big {
            self.emit(NOWHERE, op::BUILD_MAP, 0);
        }
        for keyword in keywords {
            if let Some(name) = &keyword.arg {
                self.load_str(loc, name.as_str());
            }
            self.expr(&keyword.value)?;
            if big {
                self.emit(NOWHERE, op::MAP_ADD, 1);
            }
        }
        if !big {
            self.emit(loc, op::BUILD_MAP, keywords.len() as u32);
        }
        Ok(())
    }

    // ----- formatted strings -----

    /// A formatted string: its parts, and what joins them.
    pub fn fstring(&mut self, f: &'a ExprFString, loc: Loc) -> Done {
        let mut pieces = Vec::new();
        for part in f.value.as_slice() {
            match part {
                FStringPart::Literal(literal) => {
                    let text = fold::string(self.source, std::slice::from_ref(literal));
                    let loc = self.loc(literal);
                    push_text(&mut pieces, text.units().collect(), loc);
                }
                FStringPart::FString(f) => {
                    let raw = f.flags.prefix().is_raw();
                    for element in &f.elements {
                        self.push_element(&mut pieces, element, raw);
                    }
                }
            }
        }
        self.pieces(&pieces, loc)
    }

    fn push_element(&self, pieces: &mut Vec<Piece<'a>>, element: &'a InterpolatedStringElement, raw: bool) {
        match element {
            InterpolatedStringElement::Literal(literal) => {
                let loc = self.loc(literal);
                let units = fold::decode(&self.source[literal.range()], &literal.value);
                push_text(pieces, units, loc);
            }
            InterpolatedStringElement::Interpolation(value) => {
                if value.debug_text.is_some() {
                    let (text, loc) = self.debug_text(value);
                    let units = if raw { None } else { fold::unescaped(&text) };
                    push_text(pieces, units.unwrap_or_else(|| text.chars().map(u32::from).collect()), loc);
                }
                pieces.push(Piece::Value(value));
            }
        }
    }

    /// The source text of `{expr=}`, up to the `!`, `:` or `}`.
    fn debug_text(&self, value: &InterpolatedElement) -> (String, Loc) {
        let bytes = debug_range(self.source, value);
        let range = ruff_text_size::TextRange::new((bytes.start as u32).into(), (bytes.end as u32).into());
        (without_comments(&self.source[bytes]), self.lines.loc(range))
    }

    /// `compiler_joined_str`.
    fn pieces(&mut self, pieces: &[Piece<'a>], loc: Loc) -> Done {
        if pieces.len() > STACK_USE_GUIDELINE {
            self.load_str(loc, "");
            self.emit_name(loc, op::LOAD_METHOD, "join");
            self.emit(loc, op::BUILD_LIST, 0);
            for piece in pieces {
                self.piece(piece)?;
                self.emit(loc, op::LIST_APPEND, 1);
            }
            self.emit(loc, op::CALL, 1);
            return Ok(());
        }
        for piece in pieces {
            self.piece(piece)?;
        }
        match pieces.len() {
            0 => self.load_str(loc, ""),
            1 => {}
            n => self.emit(loc, op::BUILD_STRING, n as u32),
        }
        Ok(())
    }

    fn piece(&mut self, piece: &Piece<'a>) -> Done {
        match piece {
            Piece::Text(units, loc) => {
                self.load_const(*loc, Const::Str(Text::from_units(units.clone())));
                Ok(())
            }
            Piece::Value(value) => self.formatted_value(value),
            Piece::Argument(expr, conversion, spec) => {
                let loc = self.loc(*expr);
                self.expr(expr)?;
                self.emit(loc, op::CONVERT_VALUE, *conversion);
                if spec.is_empty() {
                    self.op(loc, op::FORMAT_SIMPLE);
                } else {
                    self.load_str(loc, spec);
                    self.op(loc, op::FORMAT_WITH_SPEC);
                }
                Ok(())
            }
        }
    }

    fn formatted_value(&mut self, value: &'a InterpolatedElement) -> Done {
        let loc = self.loc(value);
        self.expr(&value.expression)?;
        let conversion = match value.conversion {
            ConversionFlag::Str => convert::STR,
            ConversionFlag::Repr => convert::REPR,
            ConversionFlag::Ascii => convert::ASCII,
            ConversionFlag::None if value.debug_text.is_some() && value.format_spec.is_none() => {
                convert::REPR
            }
            ConversionFlag::None => 0,
        };
        if conversion != 0 {
            self.emit(loc, op::CONVERT_VALUE, conversion);
        }
        match &value.format_spec {
            Some(spec) => {
                let mut pieces = Vec::new();
                for element in &spec.elements {
                    self.push_element(&mut pieces, element, false);
                }
                // CPython's node starts at the colon.
                let mut spec_loc = self.loc(&**spec);
                spec_loc.column -= 1;
                self.pieces(&pieces, spec_loc)?;
                self.op(loc, op::FORMAT_WITH_SPEC);
            }
            None => self.op(loc, op::FORMAT_SIMPLE),
        }
        Ok(())
    }

    /// `"..." % (a, b)` with only simple conversions is a formatted string (`optimize_format`). Whether it was.
    pub fn format_operator(&mut self, b: &'a ExprBinOp, loc: Loc) -> Result<bool, super::CompileError> {
        let (Expr::Tuple(tuple), Some(Const::Str(format))) = (&*b.right, self.constant(&b.left)) else {
            return Ok(false);
        };
        if tuple.elts.iter().any(is_starred) || self.constant(&b.right).is_some() {
            return Ok(false);
        }
        let units: Vec<u32> = format.units().collect();
        let Some(pieces) = format_pieces(&units, &tuple.elts) else { return Ok(false) };
        self.pieces(&pieces, loc)?;
        Ok(true)
    }
}

/// Appends literal text, joined to literal text before it.
fn push_text(pieces: &mut Vec<Piece>, units: Vec<u32>, loc: Loc) {
    if units.is_empty() {
        return;
    }
    if let Some(Piece::Text(before, place)) = pieces.last_mut() {
        before.extend(units);
        place.end_line = loc.end_line;
        place.end_column = loc.end_column;
    } else {
        pieces.push(Piece::Text(units, loc));
    }
}

fn format_pieces<'a>(format: &[u32], args: &'a [Expr]) -> Option<Vec<Piece<'a>>> {
    const PERCENT: u32 = '%' as u32;
    let mut pieces = Vec::new();
    let mut args = args.iter();
    let mut at = 0;
    loop {
        let mut text = Vec::new();
        while let Some(&unit) = format.get(at) {
            if unit == PERCENT {
                if format.get(at + 1) != Some(&PERCENT) {
                    break;
                }
                at += 1;
            }
            text.push(unit);
            at += 1;
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(text, NOWHERE));
        }
        if at >= format.len() {
            break;
        }
        let arg = args.next()?;
        let (conversion, spec, end) = format_spec(format, at + 1)?;
        pieces.push(Piece::Argument(arg, conversion, spec));
        at = end;
    }
    if args.next().is_some() { None } else { Some(pieces) }
}

/// Flags, width and precision of one `%` conversion as a format spec (`simple_format_arg_parse`): the
/// conversion, the spec and where it ends.
fn format_spec(format: &[u32], mut at: usize) -> Option<(u32, String, usize)> {
    let char_at = |at: usize| format.get(at).copied().and_then(char::from_u32);
    let mut left = false;
    while let Some(c) = char_at(at).filter(|c| "-+ #0".contains(*c)) {
        left |= c == '-';
        at += 1;
    }
    let digits = |at: &mut usize| {
        let start = *at;
        while char_at(*at).is_some_and(|c| c.is_ascii_digit()) {
            *at += 1;
        }
        let text: String = (start..*at).filter_map(char_at).collect();
        if text.len() > 2 { None } else { Some(text.parse::<u32>().ok()) }
    };
    let width = digits(&mut at)?;
    let mut precision = None;
    if char_at(at) == Some('.') {
        at += 1;
        precision = Some(digits(&mut at)?.unwrap_or(0));
    }
    let conversion = match char_at(at)? {
        's' => convert::STR,
        'r' => convert::REPR,
        'a' => convert::ASCII,
        _ => return None,
    };
    let mut spec = String::new();
    if !left && width.is_some_and(|w| w > 0) {
        spec.push('>');
    }
    if let Some(width) = width {
        spec.push_str(&width.to_string());
    }
    if let Some(precision) = precision {
        spec.push_str(&format!(".{precision}"));
    }
    Some((conversion, spec, at + 1))
}

/// Where the text of `{expr=}` stands.
pub(super) fn debug_range(source: &str, value: &InterpolatedElement) -> std::ops::Range<usize> {
    let start = value.range.start().to_usize() + 1;
    let after = value.expression.range().end().to_usize();
    let rest = &source[after..value.range.end().to_usize()];
    let equals = rest.find('=').map_or(0, |at| at + 1);
    let tail = rest[equals..].find(['!', ':', '}']).unwrap_or(0);
    start..after + equals + tail
}

/// The text without its comments, as CPython records a field of several lines.
pub(super) fn without_comments(text: &str) -> String {
    if !text.contains('#') {
        return text.to_string();
    }
    let mut out = String::with_capacity(text.len());
    let mut quote = None;
    let mut comment = false;
    for c in text.chars() {
        comment &= c != '\n';
        match quote {
            Some(q) if c == q => quote = None,
            Some(_) => {}
            None if c == '#' => comment = true,
            None if !comment && matches!(c, '\'' | '"') => quote = Some(c),
            None => {}
        }
        if !comment {
            out.push(c);
        }
    }
    out
}
