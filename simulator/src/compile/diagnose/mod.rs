//! Syntax errors in CPython's words. The parser in use says that a program is wrong, and where it thinks so; what
//! CPython says depends on the order in which its own parser tries things. So a program that is known to be wrong
//! is read again, by CPython's grammar and tokenizer: once to find how far reading gets, once more with the
//! rules that name a mistake (`_PyPegen_run_parser` in `Parser/pegen.c`).

mod actions;
mod engine;
mod grammar;
mod literals;
mod tokens;

use super::Mode;
use super::location::Lines;
use super::syntax::{self, FoundBy, SyntaxError, SyntaxErrorKind};
use engine::Parser;
use grammar::Grammar;
use ruff_python_ast::token::TokenKind as Kind;
use ruff_python_parser::{LexicalErrorType, ParseError, ParseErrorType, UnsupportedSyntaxError};
use std::sync::OnceLock;
use tokens::{Done, TokenKind, Tokenizer};

/// Python 3.13's grammar as its parser tries it, mistakes included, for `engine.rs`:
///
/// ```text
/// rule:                 alternatives follow, in order, each behind `|`; the first that matches is taken
/// rule [memo] [left]    the result at a token is remembered; the rule refers to itself first
/// 'if' '+='             a keyword or operator;  "match"  a word that is a keyword only here
/// NAME NUMBER STRING NEWLINE INDENT DEDENT END FSTRING_START FSTRING_MIDDLE FSTRING_END   tokens
/// x? x* x+ s.x+ (x | y) optional, repeated, separated by s, grouped
/// &x !x                 x follows, x does not follow;  &&x  x must follow: "expected 'x'" otherwise
/// ~                     no other alternative is tried from here on
/// a:x                   x is called a in what stands behind `->`
/// -> Kind a b           the alternative is an expression of that kind with these parts
/// -> a                  it is what a is
/// -> error "text" ...   the program is refused: `at a`, `from a to b`, `since a` (to where reading has got),
///                       `here` (the last token read), `next` (the token after the alternative), `indent` (as
///                       `here`, an IndentationError). {a} is the name of the kind of a, {a.text} its text, {a.line}
///                       its line, {a.last} a place: the last of its parts
/// -> check ...          a function of `actions.rs` decides
/// ```
///
/// An alternative that is nothing but a rule whose name starts with `invalid_` is tried only when the program is known to be
/// wrong. All this stands here and not there, since the text is part of what a page fetches.
const GRAMMAR: &str = include_str!("grammar.peg");

/// An error where the parser or the tokenizer raised it: lines as the source counts them, columns in bytes from
/// 1, ends of 0 and -1 where CPython knows none.
#[derive(Clone, Debug)]
struct Raised {
    kind: SyntaxErrorKind,
    message: String,
    line: i32,
    column: i32,
    end_line: i32,
    end_column: i32,
    shown: Shown,
}

/// The text that the exception holds as its line.
#[derive(Clone, Debug)]
enum Shown {
    /// The line, without its newline: the tokenizer's own errors.
    Line,
    /// The same, from the parser: a file of that name comes first.
    FileLine,
    /// What the tokenizer's buffer holds, as a range of the text: the parser has not read beyond the line.
    Buffer(std::ops::Range<usize>),
}

/// The error of a program with what the parser in use takes, and CPython's may not: `yield` before an operator, many
/// braces in a formatted string, arithmetic in a pattern, tabs and blanks before lines; more than one statement at a prompt, and blanks before an
/// expression.
pub(super) fn second_opinion(
    source: &str,
    lines: &Lines,
    mode: Mode,
    tokens: &[ruff_python_ast::token::Token],
) -> Option<SyntaxError> {
    use ruff_python_ast::token::TokenKind::{FStringEnd, FStringStart, Lbrace, Rbrace};
    let indented = mode == Mode::Eval && (source.starts_with([' ', '\t']) || ends_indented(source));
    if mode == Mode::Prompt || indented || source.starts_with('\u{feff}') {
        return reread(source, lines, mode, true).map(|(error, _)| error);
    }
    let yields = tokens.windows(2).any(|pair| leaves_yield_alone(pair[0].kind(), pair[1].kind()));
    let mut open: Vec<usize> = Vec::new(); // braces in each formatted string around
    let mut deepest = 0;
    for token in tokens {
        match (token.kind(), open.last_mut()) {
            (FStringStart, _) => open.push(0),
            (FStringEnd, _) => drop(open.pop()),
            (Lbrace, Some(braces)) => {
                *braces += 1;
                deepest = deepest.max(*braces);
            }
            (Rbrace, Some(braces)) => *braces = braces.saturating_sub(1),
            _ => {}
        }
    }
    if yields || deepest > FIELDS_IN_FIELDS || calculates_in_pattern(tokens) || mixes_indents(source) {
        reread(source, lines, mode, true).map(|(error, _)| error)
    } else {
        None
    }
}

/// Whether the last line has blanks alone and no end: where no line feed is added, it counts as indented.
fn ends_indented(source: &str) -> bool {
    source.rsplit_once('\n').is_some_and(|(_, last)| {
        let indent = last.rsplit('\x0c').next().unwrap_or(last);
        !indent.is_empty() && last.trim_matches([' ', '\t', '\x0c']).is_empty()
    })
}

/// Whether a `yield` has no value and is part of something larger.
fn leaves_yield_alone(first: Kind, second: Kind) -> bool {
    use Kind::{
        Amper, And, At, CircumFlex, Comma, DoubleSlash, DoubleStar, EqEqual, Greater, GreaterEqual, If, In,
        Is, LeftShift, Less, LessEqual, NotEqual, Or, Percent, RightShift, Slash, Vbar, Yield,
    };
    first == Yield
        && matches!(
            second,
            Amper
                | And
                | At
                | CircumFlex
                | Comma
                | DoubleSlash
                | DoubleStar
                | EqEqual
                | Greater
                | GreaterEqual
                | If
                | In
                | Is
                | LeftShift
                | Less
                | LessEqual
                | NotEqual
                | Or
                | Percent
                | RightShift
                | Slash
                | Vbar
        )
}

/// Whether some lines begin with tabs and some with blanks: CPython compares both with tabs of one column, too.
fn mixes_indents(source: &str) -> bool {
    if !source.contains('\t') {
        return false;
    }
    let mut starts = source.lines().filter_map(|line| line.chars().next());
    let (mut tabs, mut blanks) = (false, false);
    starts.any(|first| {
        tabs |= first == '\t';
        blanks |= first == ' ';
        tabs && blanks
    })
}

/// Whether a pattern may hold a power of a number, or a sum of numbers in parentheses.
fn calculates_in_pattern(tokens: &[ruff_python_ast::token::Token]) -> bool {
    use ruff_python_ast::token::TokenKind::{
        Case, Complex, DoubleStar, Float, Int, Lpar, Minus, Newline, Plus, Rpar,
    };
    let mut in_pattern = false;
    tokens.windows(2).any(|pair| {
        in_pattern = pair[0].kind() == Case || (in_pattern && pair[0].kind() != Newline);
        let kinds = (pair[0].kind(), pair[1].kind());
        in_pattern
            && matches!(
                kinds,
                (Int | Float | Complex, DoubleStar) | (Plus | Minus, Lpar) | (Rpar, Plus | Minus)
            )
    })
}

/// Replacement fields in each other that are never too many.
const FIELDS_IN_FIELDS: usize = 2;

/// How far CPython's parser takes a program that is wrong: the line and the column in bytes of the first token that it
/// does not take.
pub(super) type Reached = (i32, i32);

/// The error of a program that the parser refuses, or that uses the syntax of a later Python.
pub(super) fn diagnose(
    source: &str,
    lines: &Lines,
    mode: Mode,
    errors: &[ParseError],
    newer: Option<&UnsupportedSyntaxError>,
) -> (SyntaxError, Reached) {
    let unknown_name =
        |e: &ParseError| matches!(e.error, ParseErrorType::Lexical(LexicalErrorType::UnicodeError));
    let names_known = !errors.iter().any(unknown_name);
    if let Some((error, reached)) = reread(source, lines, mode, names_known) {
        return (error, reached);
    }
    // CPython's grammar has no objection, or the program is nested too deeply to be read again.
    let range = errors.first().map(|e| e.location).or(newer.map(|e| e.range)).unwrap_or_default();
    let message = "invalid syntax".to_string();
    (syntax::at(source, lines, SyntaxErrorKind::SyntaxError, message, range), (0, 0))
}

/// The error of a text that may go on: CPython's parser comes to its end before it finds a mistake
/// (`PyCF_ALLOW_INCOMPLETE_INPUT`).
pub(super) fn incomplete(source: &str, lines: &Lines, mode: Mode, open_blocks: bool) -> Option<SyntaxError> {
    let text = read_text(source, mode);
    let mut parser = Parser::new(grammar(), Tokenizer::new(&text, lines.first_line()), mode, true);
    parser.open_blocks = open_blocks;
    if parser.parse(start(mode), false) {
        return None;
    }
    // A string is open at the end of the text, and not only of a line.
    let is_open = |error: &Raised| {
        let rest = text.split('\n').skip(usize::try_from(error.line - lines.first_line()).unwrap_or(0));
        error.message.starts_with("unterminated") && (error.message.contains("triple") || rest.count() == 1)
    };
    if parser.tokenizer.done != Done::EndOfFile && !parser.error.take().is_some_and(|error| is_open(&error)) {
        return None;
    }
    parser.error = None;
    parser.raise_here(SyntaxErrorKind::Incomplete, "incomplete input".to_string());
    Some(finish(parser.error.take()?, &text, lines.first_line()))
}

fn read_text(source: &str, mode: Mode) -> String {
    let mut text = source.replace("\r\n", "\n").replace('\r', "\n");
    if matches!(mode, Mode::File | Mode::Script) && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

fn grammar() -> &'static Grammar {
    static READ: OnceLock<Grammar> = OnceLock::new();
    READ.get_or_init(|| Grammar::read(GRAMMAR))
}

fn start(mode: Mode) -> usize {
    grammar().rule(match mode {
        Mode::File | Mode::Script => "file",
        Mode::Prompt => "interactive",
        Mode::Eval => "eval",
    })
}

fn reread(source: &str, lines: &Lines, mode: Mode, names_known: bool) -> Option<(SyntaxError, Reached)> {
    let text = read_text(source, mode);
    let start = start(mode);
    let tokenizer = Tokenizer::new(&text, lines.first_line());
    let mut parser = Parser::new(grammar(), tokenizer, mode, names_known);
    if parser.parse(start, false) {
        if mode != Mode::Prompt || is_blank(text.get(parser.tokenizer.at..).unwrap_or("")) {
            return None;
        }
        let message = "multiple statements found while compiling a single statement";
        parser.raise_here(SyntaxErrorKind::SyntaxError, message.to_string());
        let raised = parser.error.take()?;
        let reached = parser.untaken();
        return Some((finish(raised, &text, lines.first_line()), reached));
    }
    if parser.error.is_none() && !parser.too_deep {
        let last = parser.tokens.last().copied()?;
        parser.parse(start, true);
        if parser.error.is_some() {
            read_on(&mut parser);
        } else if matches!(last.kind, TokenKind::Indent | TokenKind::Dedent) {
            let word = if last.kind == TokenKind::Indent { "indent" } else { "unindent" };
            parser.raise_here(SyntaxErrorKind::IndentationError, format!("unexpected {word}"));
        } else {
            let message = "invalid syntax".to_string();
            parser.raise_known(message, last);
            parser.read_on();
        }
    } else {
        read_on(&mut parser);
    }
    let raised = parser.error.take()?;
    let reached = parser.untaken();
    Some((finish(raised, &text, lines.first_line()), reached))
}

/// Nothing but blanks and comments (`bad_single_statement`).
fn is_blank(text: &str) -> bool {
    text.lines().all(|line| {
        let line = line.trim_start_matches([' ', '\t', '\x0c']);
        line.is_empty() || line.starts_with('#')
    })
}

/// An error of the parser gives way to one of the tokenizer further on; an error of the tokenizer stands.
fn read_on(parser: &mut Parser) {
    if parser.error.is_some() && parser.tokenizer.done == Done::No {
        parser.read_on();
    }
}

fn finish(raised: Raised, text: &str, first_line: i32) -> SyntaxError {
    let index = usize::try_from(raised.line - first_line).unwrap_or(0);
    let line = text.split('\n').nth(index).unwrap_or("");
    let (shown, found_by) = match raised.shown {
        Shown::Line => (line, FoundBy::Tokenizer),
        Shown::FileLine => (line, FoundBy::Parser),
        Shown::Buffer(range) => (text.get(range).unwrap_or(line), FoundBy::Parser),
    };
    let column = |column: i32| match found_by {
        FoundBy::Tokenizer => column,
        _ => Parser::column(shown, column),
    };
    SyntaxError {
        kind: raised.kind,
        line: raised.line.max(0) as u32,
        column: column(raised.column).max(0) as u32,
        end_line: raised.end_line.max(0) as u32,
        end_column: column(raised.end_column),
        text: shown.to_string(),
        message: raised.message,
        found_by,
        warnings: Vec::new(),
    }
}
