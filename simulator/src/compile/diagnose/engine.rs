//! Follows the grammar over the tokens as CPython's generated parser does (`Parser/parser.c`, `Parser/pegen.c`):
//! the same alternatives in the same order, the same results remembered, so that reading stops at the same token
//! and the same mistake is found first.

mod raising;

use super::super::Mode;
use super::super::syntax::SyntaxErrorKind;
use super::grammar::{Action, Alternative, Capture, Grammar, Item, Kind, Part, Place};
use super::tokens::{Done, Token, TokenKind, Tokenizer, characters};
use super::{Raised, Shown};
use rustc_hash::FxHashMap as HashMap;

/// How deeply rules may be nested: CPython's own limit is 6,000 C frames, here the host's stack is smaller.
const MAX_DEPTH: usize = 900;

/// What a part of the grammar has matched.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value {
    /// An optional part that is not there, or a part without a text.
    Absent,
    Token(usize),
    Node(usize),
}

pub(super) struct Node {
    /// What sort of node, as the grammar's action says.
    pub kind: Kind,
    /// Its first token, by number.
    pub first: usize,
    /// Its last token.
    pub last: usize,
    /// What the action took along.
    pub parts: Vec<Value>,
}

/// How an alternative ended.
enum End {
    Match(Value),
    Fail,
    /// No other alternative is tried: behind a `~`, or a check found nothing wrong.
    Stop,
}

type Captures = Vec<(char, Value)>;

pub(super) struct Parser<'a> {
    grammar: &'a Grammar,
    /// Where tokens come from.
    pub tokenizer: Tokenizer<'a>,
    /// Those read so far: rules look at them again and again.
    pub tokens: Vec<Token<'a>>,
    /// Nodes made so far; those of alternatives that failed stay.
    pub nodes: Vec<Node>,
    /// The number of the next token.
    pub mark: usize,
    memo: HashMap<(usize, usize), (Option<Value>, usize)>,
    /// Mistakes are looked for: the program is known to be wrong.
    invalid: bool,
    /// It is the second reading, whose parts may be without rules for mistakes.
    second: bool,
    /// Tokens taken while none was looked for: what is in them has been warned about.
    taken: usize,
    /// The first mistake found; nothing is tried after it.
    pub error: Option<Raised>,
    /// The first reading has come to where something must follow that does not: the second says so, or finds a better
    /// error before it.
    pub must: bool,
    depth: usize,
    /// Rules were nested deeper than [`MAX_DEPTH`].
    pub too_deep: bool,
    mode: Mode,
    started: bool,
    /// At a prompt a block ends only with its line (`PyCF_DONT_IMPLY_DEDENT`).
    pub open_blocks: bool,
    /// Every `\N{...}` names a character.
    pub names_known: bool,
}

impl<'a> Parser<'a> {
    /// Before the first token.
    pub fn new(grammar: &'a Grammar, tokenizer: Tokenizer<'a>, mode: Mode, names_known: bool) -> Parser<'a> {
        Parser {
            grammar,
            tokenizer,
            tokens: Vec::new(),
            nodes: Vec::new(),
            mark: 0,
            memo: HashMap::default(),
            invalid: false,
            second: false,
            taken: 0,
            error: None,
            must: false,
            depth: 0,
            too_deep: false,
            mode,
            started: false,
            open_blocks: false,
            names_known,
        }
    }

    /// Parses from the start; answers whether the text is a program.
    pub fn parse(&mut self, start: usize, invalid: bool) -> bool {
        self.memo.clear();
        self.mark = 0;
        self.invalid = invalid;
        self.second = invalid;
        self.must = false;
        self.rule(start).is_some()
    }

    fn stopped(&self) -> bool {
        self.error.is_some() || self.too_deep || self.must
    }

    /// The token at the mark, read if it has not been (`_PyPegen_fill_token`).
    fn current(&mut self) -> Option<Token<'a>> {
        while self.mark >= self.tokens.len() {
            let mut token = self.tokenizer.next();
            // One statement at a prompt ends where the text does.
            if self.mode == Mode::Prompt && token.kind == TokenKind::End && self.started {
                token.kind = TokenKind::Newline;
                self.started = false;
                if !self.open_blocks {
                    self.tokenizer.dedent_all();
                }
            } else {
                self.started = true;
            }
            self.tokens.push(token);
            if token.kind == TokenKind::Error {
                self.tokenizer_error();
                return None;
            }
        }
        Some(self.tokens[self.mark])
    }

    /// The number of the token that `value` starts with.
    pub fn first(&self, value: Value) -> usize {
        match value {
            Value::Absent => 0,
            Value::Token(token) => token,
            Value::Node(node) => self.nodes[node].first,
        }
    }

    /// The number of the token that it ends with.
    pub fn last(&self, value: Value) -> usize {
        match value {
            Value::Absent => 0,
            Value::Token(token) => token,
            Value::Node(node) => self.nodes[node].last,
        }
    }

    /// What sort of thing it is: of a token, a name or a literal.
    pub fn kind(&self, value: Value) -> Kind {
        match value {
            Value::Node(node) => self.nodes[node].kind,
            Value::Token(token) => match self.tokens[token].kind {
                TokenKind::Name => Kind::Name,
                _ => Kind::Literal,
            },
            Value::Absent => Kind::Parts,
        }
    }

    /// What `value` consists of, the parts of sequences one by one.
    pub fn parts(&self, value: Value) -> Vec<Value> {
        let mut all = Vec::new();
        if let Value::Node(node) = value {
            for &part in &self.nodes[node].parts {
                match self.kind(part) {
                    Kind::Parts | Kind::Args => all.extend(self.parts(part)),
                    _ => all.push(part),
                }
            }
        }
        all
    }

    /// The last token of what was just matched.
    pub fn previous(&self) -> Option<&Token<'a>> {
        self.tokens.get(self.mark.checked_sub(1)?)
    }

    fn rule(&mut self, rule: usize) -> Option<Value> {
        let grammar = self.grammar;
        let definition = grammar.rules.get(rule)?;
        if self.stopped() {
            return None;
        }
        if !(definition.memo || definition.left) {
            return self.apply(rule);
        }
        let start = self.mark;
        if let Some(&(value, end)) = self.memo.get(&(rule, start)) {
            self.mark = end;
            return value;
        }
        if !definition.left {
            let value = self.apply(rule);
            self.memo.insert((rule, start), (value, self.mark));
            return value;
        }
        // A rule that refers to itself first: begin with no match, and let it grow (`Parser/pegen.c`).
        let mut best = None;
        let mut end = start;
        loop {
            self.memo.insert((rule, start), (best, end));
            self.mark = start;
            let value = self.apply(rule);
            if self.stopped() {
                return None;
            }
            if value.is_none() || self.mark <= end {
                break;
            }
            end = self.mark;
            best = value;
        }
        self.mark = end;
        best
    }

    fn apply(&mut self, rule: usize) -> Option<Value> {
        let grammar = self.grammar;
        let definition = grammar.rules.get(rule)?;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            self.too_deep = true;
        }
        let invalid = self.invalid;
        self.invalid &= !definition.without_invalid;
        let value = self.alternatives(&definition.alternatives);
        self.invalid = invalid;
        self.depth -= 1;
        value
    }

    fn alternatives(&mut self, alternatives: &'a [Alternative]) -> Option<Value> {
        let start = self.mark;
        for alternative in alternatives {
            if alternative.invalid && !self.invalid {
                continue;
            }
            self.mark = start;
            match self.alternative(alternative) {
                End::Match(value) => return Some(value),
                End::Fail if self.stopped() => break,
                End::Fail => {}
                End::Stop => break,
            }
        }
        self.mark = start;
        None
    }

    fn alternative(&mut self, alternative: &'a Alternative) -> End {
        let start = self.mark;
        let mut captures = Captures::new();
        let mut parts = Vec::new();
        let mut cut = false;
        for (name, item) in &alternative.items {
            if let Item::Cut = item {
                cut = true;
                continue;
            }
            let Some(value) = self.item(item) else {
                return if cut { End::Stop } else { End::Fail };
            };
            if let Some(name) = name {
                captures.push((*name, value));
            }
            if !matches!(item, Item::Follows(_) | Item::FollowsNot(_)) {
                parts.push(value);
            }
        }
        match &alternative.action {
            Action::Pass if parts.len() == 1 => End::Match(parts[0]),
            Action::Pass => End::Match(self.node(Kind::Parts, start, parts)),
            Action::Capture(name) => End::Match(captured(&captures, *name)),
            Action::Node(kind, names) => {
                let parts = names.iter().map(|&name| captured(&captures, name)).collect();
                End::Match(self.node(*kind, start, parts))
            }
            Action::Error(message, place) => {
                let message = self.message(message, &captures);
                self.raise_at(message, place, &captures);
                End::Fail
            }
            Action::Check(function, names) => {
                let values: Vec<Value> = names.iter().map(|&name| captured(&captures, name)).collect();
                let value = |i: usize| values.get(i).copied().unwrap_or(Value::Absent);
                match self.check(function, value(0), value(1), start) {
                    Some(value) => End::Match(value),
                    None => End::Stop,
                }
            }
        }
    }

    /// A node from the token `start` to the last one taken that has a text.
    pub fn node(&mut self, kind: Kind, start: usize, parts: Vec<Value>) -> Value {
        let mut last = self.mark.max(start + 1) - 1;
        let blank = |kind| {
            matches!(kind, TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent | TokenKind::End)
        };
        while last > start && self.tokens.get(last).is_none_or(|t| blank(t.kind)) {
            last -= 1;
        }
        self.nodes.push(Node { kind, first: start, last, parts });
        Value::Node(self.nodes.len() - 1)
    }

    fn item(&mut self, item: &'a Item) -> Option<Value> {
        if self.stopped() {
            return None;
        }
        match item {
            Item::Literal(text) => self.token(|t| t.is_word(text)),
            Item::Token(kind) => self.token(|t| t.kind == *kind),
            // CPython compares as many letters as the name has, so that `m` and `cas` are keywords too.
            Item::SoftKeyword => self.token(|t| {
                let starts = |keyword: &&str| keyword.starts_with(t.text);
                t.kind == TokenKind::Name && ["_", "case", "match", "type"].iter().any(starts)
            }),
            Item::Rule(rule) => self.rule(*rule),
            Item::Group(alternatives) => self.alternatives(alternatives),
            Item::Optional(item) => {
                let start = self.mark;
                match self.item(item) {
                    Some(value) => Some(value),
                    None if self.stopped() => None,
                    None => {
                        self.mark = start;
                        Some(Value::Absent)
                    }
                }
            }
            Item::Repeat(element, separator, least) => self.repeat(element, separator.as_deref(), *least),
            Item::Follows(item) => self.follows(item).then_some(Value::Absent),
            Item::FollowsNot(item) => {
                let found = self.follows(item);
                (!found && !self.stopped()).then_some(Value::Absent)
            }
            Item::Must(text) => {
                let token = self.current()?;
                if token.is_word(text) {
                    self.mark += 1;
                    return Some(Value::Token(self.mark - 1));
                }
                if !self.second {
                    self.must = true;
                    return None;
                }
                let at = Value::Token(self.mark);
                self.raise_span(format!("expected '{text}'"), at, at);
                None
            }
            Item::Cut => Some(Value::Absent),
        }
    }

    fn follows(&mut self, item: &'a Item) -> bool {
        let start = self.mark;
        let found = self.item(item).is_some();
        self.mark = start;
        found
    }

    fn token(&mut self, wanted: impl Fn(&Token) -> bool) -> Option<Value> {
        let token = self.current()?;
        if !wanted(&token) {
            return None;
        }
        self.mark += 1;
        if !self.invalid {
            self.taken = self.taken.max(self.mark);
        }
        Some(Value::Token(self.mark - 1))
    }

    /// Where the first token stands that was only taken in search of a mistake, or not at all: its line, and its column
    /// in bytes.
    pub fn untaken(&self) -> (i32, i32) {
        let read = self.tokens.get(self.taken).filter(|token| token.kind != TokenKind::Error);
        let Some(token) = read else { return self.tokenizer.token_start() };
        let ends_line = token.column < 0 && !matches!(token.kind, TokenKind::Indent | TokenKind::Dedent);
        (token.line, if ends_line { i32::MAX } else { token.column })
    }

    fn repeat(&mut self, element: &'a Item, separator: Option<&'a Item>, least: usize) -> Option<Value> {
        let start = self.mark;
        let mut parts = Vec::new();
        loop {
            let before = self.mark;
            if let (Some(separator), false) = (separator, parts.is_empty())
                && self.item(separator).is_none()
            {
                self.mark = before;
                break;
            }
            match self.item(element) {
                Some(value) if self.mark > before => parts.push(value),
                _ => {
                    self.mark = before;
                    break;
                }
            }
        }
        if self.stopped() || parts.len() < least {
            self.mark = start;
            return None;
        }
        Some(self.node(Kind::Parts, start, parts))
    }

    fn part(&self, capture: Capture, captures: &Captures) -> Value {
        let whole = captured(captures, capture.name);
        let parts = match capture.part {
            Part::Whole => return whole,
            Part::First | Part::Last => self.parts(whole),
        };
        let part = if matches!(capture.part, Part::First) { parts.first() } else { parts.last() };
        part.copied().unwrap_or(whole)
    }

    /// `_PyPegen_tokenize_full_source_to_check_for_errors`: an error of the tokenizer further on is the better one.
    pub fn read_on(&mut self) {
        let line = self.tokens.last().map_or(0, |t| t.line);
        loop {
            let token = self.tokenizer.next();
            match token.kind {
                TokenKind::Error => break,
                TokenKind::End => return,
                _ => {}
            }
        }
        if let Some(raised) = self.tokenizer.raised.take() {
            if !self.tokenizer.in_fstring() {
                self.error = Some(raised);
            }
        } else if self.tokenizer.open.last().is_some_and(|open| line > open.line) {
            let raised = self.never_closed();
            if !self.tokenizer.in_fstring() {
                self.error = Some(raised);
            }
        }
    }
}

fn captured(captures: &Captures, name: char) -> Value {
    captures.iter().find(|(n, _)| *n == name).map_or(Value::Absent, |&(_, value)| value)
}
