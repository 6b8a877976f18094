//! The notation of `grammar.peg`, read into the tables that `engine.rs` follows.

use super::tokens::TokenKind;
use rustc_hash::FxHashMap as HashMap;

/// What an expression is, as far as a message names it (`_PyPegen_get_expr_name`), and the few other parts that
/// `actions.rs` looks into.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Parts,
    Name,
    Attribute,
    Subscript,
    Starred,
    List,
    Tuple,
    Lambda,
    Call,
    Operation,
    GeneratorExp,
    Yield,
    Await,
    ListComp,
    SetComp,
    DictComp,
    Dict,
    Set,
    JoinedStr,
    Literal,
    True,
    False,
    None,
    Ellipsis,
    Compare,
    IfExp,
    NamedExpr,
    In,
    Args,
    Keyword,
    DoubleStarred,
}

const KINDS: [(&str, Kind); 31] = [
    ("Parts", Kind::Parts),
    ("Name", Kind::Name),
    ("Attribute", Kind::Attribute),
    ("Subscript", Kind::Subscript),
    ("Starred", Kind::Starred),
    ("List", Kind::List),
    ("Tuple", Kind::Tuple),
    ("Lambda", Kind::Lambda),
    ("Call", Kind::Call),
    ("Operation", Kind::Operation),
    ("GeneratorExp", Kind::GeneratorExp),
    ("Yield", Kind::Yield),
    ("Await", Kind::Await),
    ("ListComp", Kind::ListComp),
    ("SetComp", Kind::SetComp),
    ("DictComp", Kind::DictComp),
    ("Dict", Kind::Dict),
    ("Set", Kind::Set),
    ("JoinedStr", Kind::JoinedStr),
    ("Literal", Kind::Literal),
    ("True", Kind::True),
    ("False", Kind::False),
    ("None", Kind::None),
    ("Ellipsis", Kind::Ellipsis),
    ("Compare", Kind::Compare),
    ("IfExp", Kind::IfExp),
    ("NamedExpr", Kind::NamedExpr),
    ("In", Kind::In),
    ("Args", Kind::Args),
    ("Keyword", Kind::Keyword),
    ("DoubleStarred", Kind::DoubleStarred),
];

const TOKENS: [(&str, TokenKind); 10] = [
    ("NAME", TokenKind::Name),
    ("NUMBER", TokenKind::Number),
    ("STRING", TokenKind::String),
    ("NEWLINE", TokenKind::Newline),
    ("INDENT", TokenKind::Indent),
    ("DEDENT", TokenKind::Dedent),
    ("END", TokenKind::End),
    ("FSTRING_START", TokenKind::FStringStart),
    ("FSTRING_MIDDLE", TokenKind::FStringMiddle),
    ("FSTRING_END", TokenKind::FStringEnd),
];

#[derive(Debug)]
pub(super) enum Item {
    Literal(&'static str),
    Token(TokenKind),
    SoftKeyword,
    Rule(usize),
    Group(Vec<Alternative>),
    Optional(Box<Item>),
    /// `s.x+` with its separator, `x*` and `x+`; the number is how many there must be.
    Repeat(Box<Item>, Option<Box<Item>>, usize),
    Follows(Box<Item>),
    FollowsNot(Box<Item>),
    Must(&'static str),
    Cut,
}

/// Where an error stands: the ends are captures, each with the part of it that is meant.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    Span(Capture, Capture),
    Since(Capture),
    Here,
    Next,
    Indent,
}

/// A captured part, or the first or last of its own parts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Capture {
    /// The letter that the alternative gave it.
    pub name: char,
    /// All of it, or which part.
    pub part: Part,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Whole,
    First,
    Last,
}

#[derive(Debug)]
pub(super) enum Action {
    /// The only part itself, or all of them.
    Pass,
    Capture(char),
    Node(Kind, Vec<char>),
    Error(&'static str, Place),
    Check(&'static str, Vec<char>),
}

#[derive(Debug)]
pub(super) struct Alternative {
    /// What must follow each other, and the letters that capture some of it.
    pub items: Vec<(Option<char>, Item)>,
    /// What is made of a match.
    pub action: Action,
    /// It names a mistake: tried only in the second pass.
    pub invalid: bool,
}

#[derive(Debug, Default)]
pub(super) struct Rule {
    /// Tried in this order; the first that matches counts.
    pub alternatives: Vec<Alternative>,
    /// What it found at a token is remembered (`_PyPegen_is_memoized`).
    pub memo: bool,
    /// It begins with itself: a longer match is tried as long as there is one.
    pub left: bool,
    /// No mistakes are looked for below it.
    pub without_invalid: bool,
}

pub(super) struct Grammar {
    /// By number; the first is what a reading begins with unless it says otherwise.
    pub rules: Vec<Rule>,
    names: HashMap<&'static str, usize>,
}

impl Grammar {
    /// Reads the notation. A mistake in the notation leaves a rule out, which the tests of this file find.
    pub fn read(text: &'static str) -> Grammar {
        let mut grammar = Grammar { rules: Vec::new(), names: HashMap::default() };
        let headers = || text.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()));
        for (index, line) in headers().enumerate() {
            let mut words = line.trim_end_matches(':').split(' ');
            let name = words.next().unwrap_or("");
            grammar.names.insert(name, index);
            let flags: Vec<&str> = words.collect();
            grammar.rules.push(Rule {
                alternatives: Vec::new(),
                memo: flags.contains(&"[memo]"),
                left: flags.contains(&"[left]"),
                without_invalid: name.ends_with("without_invalid"),
            });
        }
        let mut current = None;
        for line in text.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let name = line.split([' ', ':']).next().unwrap_or("");
                current = grammar.names.get(name).copied();
            } else if let (Some(rule), Some(body)) = (current, line.strip_prefix("    | ")) {
                let mut reader = Reader { grammar: &grammar, rest: body };
                let alternatives = reader.alternatives();
                grammar.rules[rule].alternatives.extend(alternatives);
            }
        }
        grammar
    }

    /// The number of a rule; 0 for a name that no rule has.
    pub fn rule(&self, name: &str) -> usize {
        self.names.get(name).copied().unwrap_or(0)
    }
}

struct Reader<'g> {
    grammar: &'g Grammar,
    rest: &'static str,
}

impl Reader<'_> {
    fn space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn eat(&mut self, sign: &str) -> bool {
        self.space();
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn word(&mut self) -> &'static str {
        self.space();
        let end = self.rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        word
    }

    /// Up to the closing quote; a backslash stands before a quote that belongs to the text.
    fn quoted(&mut self, quote: char) -> &'static str {
        let mut end = 0;
        let bytes = self.rest.as_bytes();
        while end < bytes.len() && (bytes[end] != quote as u8 || (end > 0 && bytes[end - 1] == b'\\')) {
            end += 1;
        }
        let text = &self.rest[..end];
        self.rest = self.rest.get(end + 1..).unwrap_or("");
        text
    }

    fn alternatives(&mut self) -> Vec<Alternative> {
        let mut all = Vec::new();
        loop {
            all.push(self.alternative());
            if !self.eat("|") {
                return all;
            }
        }
    }

    fn alternative(&mut self) -> Alternative {
        let mut items = Vec::new();
        let mut invalid = false;
        loop {
            self.space();
            if self.rest.is_empty() || self.rest.starts_with(['|', ')']) {
                invalid &= items.len() == 1;
                return Alternative { items, action: Action::Pass, invalid };
            }
            if self.eat("->") {
                let action = self.action();
                return Alternative { items, action, invalid: false };
            }
            let mut capture = None;
            let mut chars = self.rest.chars();
            if let (Some(name @ 'a'..='z'), Some(':')) = (chars.next(), chars.next()) {
                capture = Some(name);
                self.rest = chars.as_str();
            }
            invalid |= self.rest.starts_with("invalid_");
            items.push((capture, self.item()));
        }
    }

    fn item(&mut self) -> Item {
        if self.eat("&&") {
            self.eat("'");
            return Item::Must(self.quoted('\''));
        }
        if self.eat("&") {
            return Item::Follows(Box::new(self.item()));
        }
        if self.eat("!") {
            return Item::FollowsNot(Box::new(self.item()));
        }
        if self.eat("~") {
            return Item::Cut;
        }
        let one = self.atom();
        if self.rest.starts_with('.') {
            self.eat(".");
            let element = self.atom();
            self.eat("+");
            return Item::Repeat(Box::new(element), Some(Box::new(one)), 1);
        }
        match self.rest.chars().next() {
            Some('?') => {
                self.eat("?");
                Item::Optional(Box::new(one))
            }
            Some('*') => {
                self.eat("*");
                Item::Repeat(Box::new(one), None, 0)
            }
            Some('+') => {
                self.eat("+");
                Item::Repeat(Box::new(one), None, 1)
            }
            _ => one,
        }
    }

    fn atom(&mut self) -> Item {
        if self.eat("(") {
            let group = self.alternatives();
            self.eat(")");
            return Item::Group(group);
        }
        if self.eat("'") {
            return Item::Literal(self.quoted('\''));
        }
        if self.eat("\"") {
            return Item::Literal(self.quoted('"'));
        }
        let word = self.word();
        if word == "SOFT_KEYWORD" {
            return Item::SoftKeyword;
        }
        match TOKENS.iter().find(|(name, _)| *name == word) {
            Some((_, kind)) => Item::Token(*kind),
            None => Item::Rule(self.grammar.names.get(word).copied().unwrap_or(usize::MAX)),
        }
    }

    fn action(&mut self) -> Action {
        self.space();
        let word = self.word();
        match word {
            "error" => {
                self.eat("\"");
                let message = self.quoted('"');
                Action::Error(message, self.place())
            }
            "check" => {
                let function = self.word();
                Action::Check(function, self.captures())
            }
            _ => match KINDS.iter().find(|(name, _)| *name == word) {
                Some((_, kind)) => Action::Node(*kind, self.captures()),
                None => Action::Capture(word.chars().next().unwrap_or('a')),
            },
        }
    }

    fn captures(&mut self) -> Vec<char> {
        let mut names = Vec::new();
        loop {
            self.space();
            match self.rest.chars().next() {
                Some(name @ 'a'..='z') => {
                    names.push(name);
                    self.word();
                }
                _ => return names,
            }
        }
    }

    fn place(&mut self) -> Place {
        match self.word() {
            "at" => {
                let at = self.capture();
                Place::Span(at, at)
            }
            "from" => {
                let from = self.capture();
                self.word();
                Place::Span(from, self.capture())
            }
            "since" => Place::Since(self.capture()),
            "next" => Place::Next,
            "indent" => Place::Indent,
            _ => Place::Here,
        }
    }

    fn capture(&mut self) -> Capture {
        let name = self.word().chars().next().unwrap_or('a');
        let part = if !self.rest.starts_with('.') {
            Part::Whole
        } else {
            self.eat(".");
            if self.word() == "first" { Part::First } else { Part::Last }
        };
        Capture { name, part }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules_named(item: &Item, missing: &mut bool) {
        match item {
            Item::Rule(rule) => *missing |= *rule == usize::MAX,
            Item::Group(alternatives) => {
                for (_, item) in alternatives.iter().flat_map(|a| &a.items) {
                    rules_named(item, missing);
                }
            }
            Item::Optional(item) | Item::Follows(item) | Item::FollowsNot(item) => {
                rules_named(item, missing);
            }
            Item::Repeat(item, separator, _) => {
                rules_named(item, missing);
                if let Some(separator) = separator {
                    rules_named(separator, missing);
                }
            }
            Item::Literal(_) | Item::Token(_) | Item::SoftKeyword | Item::Must(_) | Item::Cut => {}
        }
    }

    #[test]
    fn every_rule_that_is_named_exists() {
        let grammar = Grammar::read(super::super::GRAMMAR);
        for (name, &rule) in &grammar.names {
            let alternatives = &grammar.rules[rule].alternatives;
            assert!(!alternatives.is_empty(), "{name} has no alternatives");
            for alternative in alternatives {
                assert!(!alternative.items.is_empty(), "an alternative of {name} is empty");
                let mut missing = false;
                alternative.items.iter().for_each(|(_, item)| rules_named(item, &mut missing));
                assert!(!missing, "{name} names a rule that is not there");
            }
        }
    }
}
