//! Reading a pattern (`Lib/re/_parser.py`): its grammar, and what it says of mistakes.

use super::super::names;
use super::tree::{At, Category, Greed, Item, Manner, Node, One};
use super::{Mistake, MistakeKind, flag};

/// A pattern that was read.
pub struct Parsed {
    pub node: Node,
    pub flags: u32,
    /// The number of groups, and the names of some.
    pub groups: usize,
    pub names: Vec<(String, usize)>,
    pub bytes: bool,
}

type Read<T> = Result<T, Mistake>;

/// Groups nested in each other.
const DEPTH: usize = 300;

struct Parser<'a> {
    pattern: &'a [u32],
    at: usize,
    flags: u32,
    bytes: bool,
    groups: usize,
    names: Vec<(String, usize)>,
    /// Widths of groups that are closed.
    widths: Vec<Option<(u64, Option<u64>)>>,
    depth: usize,
}

pub fn parse(pattern: &[u32], flags: u32, bytes: bool) -> Read<Parsed> {
    if flags & flag::LOCALE != 0 {
        return Err(absent("the flag re.LOCALE"));
    }
    if flags & flag::DEBUG != 0 {
        return Err(absent("the flag re.DEBUG"));
    }
    let mut parser =
        Parser { pattern, at: 0, flags, bytes, groups: 0, names: Vec::new(), widths: vec![None], depth: 0 };
    let node = parser.alternatives(flags, true)?;
    if parser.at < pattern.len() {
        return Err(parser.mistake("unbalanced parenthesis", parser.at));
    }
    let mut flags = parser.flags;
    if bytes {
        if flags & flag::UNICODE != 0 {
            return Err(plain("cannot use UNICODE flag with a bytes pattern"));
        }
    } else if flags & flag::ASCII == 0 {
        flags |= flag::UNICODE;
    } else if flags & flag::UNICODE != 0 {
        return Err(plain("ASCII and UNICODE flags are incompatible"));
    }
    Ok(Parsed { node, flags, groups: parser.groups, names: parser.names, bytes })
}

fn plain(message: &str) -> Mistake {
    Mistake { message: message.to_owned(), position: None, kind: MistakeKind::Pattern }
}

fn absent(what: &str) -> Mistake {
    Mistake { message: what.to_owned(), position: None, kind: MistakeKind::Unsupported }
}

fn shown(c: u32) -> String {
    char::from_u32(c).map(String::from).unwrap_or_default()
}

fn is(c: u32, set: &str) -> bool {
    char::from_u32(c).is_some_and(|c| set.contains(c))
}

impl Parser<'_> {
    fn mistake(&self, message: impl Into<String>, position: usize) -> Mistake {
        Mistake { message: message.into(), position: Some(position), kind: MistakeKind::Pattern }
    }

    fn peek(&self) -> Option<u32> {
        self.pattern.get(self.at).copied()
    }

    fn next_is(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c as u32);
        self.at += usize::from(found);
        found
    }

    fn text(&self, from: usize, to: usize) -> String {
        self.pattern[from..to].iter().map(|&c| shown(c)).collect()
    }

    fn manner(&self, flags: u32) -> Manner {
        Manner { ignore_case: flags & flag::IGNORE_CASE != 0, ascii: self.bytes || flags & flag::ASCII != 0 }
    }

    /// `_parse_sub`.
    fn alternatives(&mut self, flags: u32, first: bool) -> Read<Node> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(absent("a regular expression nested so deeply"));
        }
        let mut flags = flags;
        let mut branches = Vec::new();
        loop {
            branches.push(self.sequence(&mut flags, first && branches.is_empty())?);
            if !self.next_is('|') {
                break;
            }
        }
        self.depth -= 1;
        match branches.len() {
            1 => Ok(branches.pop().unwrap_or(Node::Empty)),
            _ => Ok(Node::Branch(branches)),
        }
    }

    /// `_parse`.
    fn sequence(&mut self, flags: &mut u32, first: bool) -> Read<Node> {
        let mut parts: Vec<Node> = Vec::new();
        while let Some(c) = self.peek() {
            if is(c, "|)") {
                break;
            }
            let start = self.at;
            self.at += 1;
            if *flags & flag::VERBOSE != 0 {
                if is(c, " \t\n\r\u{b}\u{c}") {
                    continue;
                }
                if c == '#' as u32 {
                    while self.peek().is_some_and(|c| c != 10) {
                        self.at += 1;
                    }
                    self.at = (self.at + 1).min(self.pattern.len());
                    continue;
                }
            }
            let manner = self.manner(*flags);
            let part = match char::from_u32(c).unwrap_or('\0') {
                '\\' => self.escape(start, manner)?,
                '[' => self.set(start, manner)?,
                '*' | '+' | '?' | '{' => match self.bounds(c, start)? {
                    None => Node::One(One::Char(c), manner),
                    Some((least, most)) => {
                        let item = parts.pop();
                        let repeated = self.repeat(item, least, most, start)?;
                        parts.push(repeated);
                        continue;
                    }
                },
                '.' if *flags & flag::DOT_ALL != 0 => Node::One(One::Any, manner),
                '.' => Node::One(One::NotNewline, manner),
                '^' if *flags & flag::MULTILINE != 0 => Node::At(At::LineStart, manner),
                '^' => Node::At(At::Start, manner),
                '$' if *flags & flag::MULTILINE != 0 => Node::At(At::LineEnd, manner),
                '$' => Node::At(At::NearEnd, manner),
                '(' => match self.group(start, flags, first && parts.is_empty())? {
                    Some(node) => node,
                    None => continue,
                },
                _ => Node::One(One::Char(c), manner),
            };
            parts.push(part);
        }
        Ok(match parts.len() {
            0 => Node::Empty,
            1 => parts.pop().unwrap_or(Node::Empty),
            _ => Node::Sequence(parts),
        })
    }

    /// How often, after a character that says so; none where a `{` stands for itself.
    fn bounds(&mut self, c: u32, start: usize) -> Read<Option<(u32, Option<u32>)>> {
        match char::from_u32(c) {
            Some('*') => return Ok(Some((0, None))),
            Some('+') => return Ok(Some((1, None))),
            Some('?') => return Ok(Some((0, Some(1)))),
            _ => {}
        }
        let here = self.at;
        if self.peek() == Some('}' as u32) {
            return Ok(None);
        }
        let low = self.digits();
        let high = if self.next_is(',') { self.digits() } else { low.clone() };
        let open = self.pattern[here..self.at].contains(&(',' as u32));
        if !self.next_is('}') {
            self.at = here;
            return Ok(None);
        }
        let number = |digits: &str| -> Read<Option<u32>> {
            if digits.is_empty() {
                return Ok(None);
            }
            match digits.parse::<u32>() {
                Ok(n) if n < u32::MAX => Ok(Some(n)),
                _ => Err(Mistake {
                    message: "the repetition number is too large".to_owned(),
                    position: None,
                    kind: MistakeKind::Overflow,
                }),
            }
        };
        let (least, most) = (number(&low)?.unwrap_or(0), number(&high)?);
        if most.is_some_and(|most| most < least) {
            return Err(self.mistake("min repeat greater than max repeat", here));
        }
        let _ = start;
        Ok(Some((least, if open || !high.is_empty() { most } else { None })))
    }

    fn digits(&mut self) -> String {
        let from = self.at;
        while self.peek().is_some_and(|c| (48..58).contains(&c)) {
            self.at += 1;
        }
        self.text(from, self.at)
    }

    fn repeat(&mut self, item: Option<Node>, least: u32, most: Option<u32>, start: usize) -> Read<Node> {
        let item = match item {
            None | Some(Node::At(..) | Node::Empty) => {
                return Err(self.mistake("nothing to repeat", start));
            }
            Some(Node::Repeat { .. }) => return Err(self.mistake("multiple repeat", start)),
            Some(item) => item,
        };
        let greed = if self.next_is('?') {
            Greed::Least
        } else if self.next_is('+') {
            Greed::Possessive
        } else {
            Greed::Most
        };
        Ok(Node::Repeat { body: Box::new(item), least, most, greed })
    }

    /// A number of hexadecimal digits behind an escape that begins at `start`.
    fn hex(&mut self, start: usize, digits: usize) -> Read<u32> {
        let from = self.at;
        while self.at - from < digits
            && self.peek().is_some_and(|c| char::from_u32(c).is_some_and(|c| c.is_ascii_hexdigit()))
        {
            self.at += 1;
        }
        if self.at - from != digits {
            let escape = self.text(start, self.at);
            return Err(self.mistake(format!("incomplete escape {escape}"), start));
        }
        Ok(u32::from_str_radix(&self.text(from, self.at), 16).unwrap_or(0))
    }

    /// An escape that is a character wherever it stands; the backslash and `c` are read.
    fn character_escape(&mut self, start: usize, c: u32) -> Read<Option<u32>> {
        let simple = match char::from_u32(c).unwrap_or('\0') {
            'a' => 7,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'v' => 11,
            '\\' => 92,
            'x' => return self.hex(start, 2).map(Some),
            'u' if !self.bytes => return self.hex(start, 4).map(Some),
            'U' if !self.bytes => {
                let code = self.hex(start, 8)?;
                if code > 0x0010_ffff {
                    let escape = self.text(start, self.at);
                    return Err(self.mistake(format!("bad escape {escape}"), start));
                }
                return Ok(Some(code));
            }
            'N' if !self.bytes => return self.named_character().map(Some),
            _ => return Ok(None),
        };
        Ok(Some(simple))
    }

    /// What stands behind `\N`.
    fn named_character(&mut self) -> Read<u32> {
        if !self.next_is('{') {
            return Err(self.mistake("missing {", self.at));
        }
        let name = self.until('}', "character name")?;
        if let Some(character) = names::character(&name) {
            return Ok(character);
        }
        if !names::KNOWN {
            return Err(absent(names::ABSENT));
        }
        let shown = super::super::quote::repr(&name.as_str().into());
        let start = self.at - name.chars().count() - r"\N{}".len();
        Err(self.mistake(format!("undefined character name {shown}"), start))
    }

    fn octal(&mut self, start: usize) -> Read<u32> {
        let escape = self.text(start, self.at);
        let value = u32::from_str_radix(&escape[1..], 8).unwrap_or(0);
        if value > 0o377 {
            let message = format!("octal escape value {escape} outside of range 0-0o377");
            return Err(self.mistake(message, start));
        }
        Ok(value)
    }

    fn escaped(&mut self) -> Read<u32> {
        match self.peek() {
            Some(c) => {
                self.at += 1;
                Ok(c)
            }
            None => Err(self.mistake("bad escape (end of pattern)", self.at - 1)),
        }
    }

    fn category(c: u32) -> Option<Item> {
        Some(match char::from_u32(c)? {
            'd' => Item::Category(Category::Digit, false),
            'D' => Item::Category(Category::Digit, true),
            's' => Item::Category(Category::Space, false),
            'S' => Item::Category(Category::Space, true),
            'w' => Item::Category(Category::Word, false),
            'W' => Item::Category(Category::Word, true),
            _ => return None,
        })
    }

    /// `_escape`.
    fn escape(&mut self, start: usize, manner: Manner) -> Read<Node> {
        let c = self.escaped()?;
        if let Some(item) = Parser::category(c) {
            return Ok(Node::One(One::Set { items: vec![item], negated: false }, manner));
        }
        match char::from_u32(c).unwrap_or('\0') {
            'A' => return Ok(Node::At(At::Start, manner)),
            'Z' => return Ok(Node::At(At::End, manner)),
            'b' => return Ok(Node::At(At::Boundary, manner)),
            'B' => return Ok(Node::At(At::NotBoundary, manner)),
            _ => {}
        }
        if let Some(code) = self.character_escape(start, c)? {
            return Ok(Node::One(One::Char(code), manner));
        }
        let octal_next = |parser: &Parser| parser.peek().is_some_and(|c| (48..56).contains(&c));
        if c == '0' as u32 {
            while self.at - start < 4 && octal_next(self) {
                self.at += 1;
            }
            return Ok(Node::One(One::Char(self.octal(start)?), manner));
        }
        if (49..58).contains(&c) {
            if self.peek().is_some_and(|c| (48..58).contains(&c)) {
                let two_octal = (48..56).contains(&c) && octal_next(self);
                self.at += 1;
                if two_octal && octal_next(self) {
                    self.at += 1;
                    return Ok(Node::One(One::Char(self.octal(start)?), manner));
                }
            }
            let group: usize = self.text(start + 1, self.at).parse().unwrap_or(usize::MAX);
            return self.reference(group, start + 1, manner);
        }
        if char::from_u32(c).is_some_and(|c| c.is_ascii_alphabetic()) {
            return Err(self.mistake(format!("bad escape \\{}", shown(c)), start));
        }
        Ok(Node::One(One::Char(c), manner))
    }

    fn reference(&mut self, group: usize, position: usize, manner: Manner) -> Read<Node> {
        if group > self.groups {
            return Err(self.mistake(format!("invalid group reference {group}"), position));
        }
        if self.widths.get(group).copied().flatten().is_none() {
            return Err(self.mistake("cannot refer to an open group", position - 1));
        }
        Ok(Node::Backreference(group, manner))
    }

    /// An item of a set: a character, or a class (`_class_escape`).
    fn set_item(&mut self) -> Read<Result<u32, Item>> {
        let start = self.at;
        let Some(c) = self.peek() else { return Ok(Ok(0)) };
        self.at += 1;
        if c != '\\' as u32 {
            return Ok(Ok(c));
        }
        let c = self.escaped()?;
        if let Some(item) = Parser::category(c) {
            return Ok(Err(item));
        }
        if c == 'b' as u32 {
            return Ok(Ok(8));
        }
        if let Some(code) = self.character_escape(start, c)? {
            return Ok(Ok(code));
        }
        if (48..56).contains(&c) {
            while self.at - start < 4 && self.peek().is_some_and(|c| (48..56).contains(&c)) {
                self.at += 1;
            }
            return self.octal(start).map(Ok);
        }
        if char::from_u32(c).is_some_and(|c| c.is_ascii_alphanumeric()) {
            return Err(self.mistake(format!("bad escape \\{}", shown(c)), start));
        }
        Ok(Ok(c))
    }

    fn set(&mut self, start: usize, manner: Manner) -> Read<Node> {
        let negated = self.next_is('^');
        let mut items = Vec::new();
        let unterminated = |p: &Parser| p.mistake("unterminated character set", start);
        loop {
            let Some(c) = self.peek() else { return Err(unterminated(self)) };
            if c == ']' as u32 && !items.is_empty() {
                self.at += 1;
                break;
            }
            let from = self.at;
            let low = self.set_item()?;
            if !self.next_is('-') {
                items.push(low.map_or_else(|item| item, |c| Item::Range(c, c)));
                continue;
            }
            match self.peek() {
                None => return Err(unterminated(self)),
                Some(c) if c == ']' as u32 => {
                    items.push(low.map_or_else(|item| item, |c| Item::Range(c, c)));
                    items.push(Item::Range('-' as u32, '-' as u32));
                    self.at += 1;
                    break;
                }
                Some(_) => {
                    let high = self.set_item()?;
                    match (low, high) {
                        (Ok(low), Ok(high)) if low <= high => items.push(Item::Range(low, high)),
                        _ => {
                            let range = self.text(from, self.at);
                            return Err(self.mistake(format!("bad character range {range}"), from));
                        }
                    }
                }
            }
        }
        // One character of which nothing is said but that it is that one.
        if let ([Item::Range(low, high)], false) = (items.as_slice(), negated)
            && low == high
        {
            return Ok(Node::One(One::Char(*low), manner));
        }
        Ok(Node::One(One::Set { items, negated }, manner))
    }

    /// `getuntil`.
    fn until(&mut self, end: char, what: &str) -> Read<String> {
        let from = self.at;
        while let Some(c) = self.peek() {
            if c == end as u32 {
                if from == self.at {
                    return Err(self.mistake(format!("missing {what}"), from));
                }
                self.at += 1;
                return Ok(self.text(from, self.at - 1));
            }
            self.at += 1;
        }
        if from == self.at {
            return Err(self.mistake(format!("missing {what}"), from));
        }
        Err(self.mistake(format!("missing {end}, unterminated name"), from))
    }

    fn checked_name(&self, name: &str, position: usize) -> Read<()> {
        if super::super::unicode::is_identifier(&name.into()) && (!self.bytes || name.is_ascii()) {
            return Ok(());
        }
        let shown = super::super::quote::repr(&name.into());
        let prefix = if self.bytes { "b" } else { "" };
        Err(self.mistake(format!("bad character in group name {prefix}{shown}"), position))
    }

    /// What stands in parentheses; none if it matches nothing and is no part of the pattern (a comment, flags).
    fn group(&mut self, start: usize, flags: &mut u32, first: bool) -> Read<Option<Node>> {
        if !self.next_is('?') {
            return self.captured(start, *flags, None).map(Some);
        }
        let Some(c) = self.peek() else {
            return Err(self.mistake("unexpected end of pattern", self.at));
        };
        self.at += 1;
        match char::from_u32(c).unwrap_or('\0') {
            'P' => {
                if self.next_is('<') {
                    return self.named(start, *flags).map(Some);
                }
                if self.next_is('=') {
                    let from = self.at;
                    let name = self.until(')', "group name")?;
                    self.checked_name(&name, from)?;
                    let Some(group) = self.group_of(&name) else {
                        let shown = super::super::quote::repr(&name.as_str().into());
                        return Err(self.mistake(format!("unknown group name {shown}"), from));
                    };
                    let manner = self.manner(*flags);
                    return self.reference(group, from, manner).map(Some);
                }
                match self.peek() {
                    None => Err(self.mistake("unexpected end of pattern", self.at)),
                    Some(c) => {
                        let message = format!("unknown extension ?P{}", shown(c));
                        Err(self.mistake(message, self.at - 2))
                    }
                }
            }
            ':' => self.inside(start, *flags).map(Some),
            '#' => loop {
                match self.peek() {
                    None => return Err(self.mistake("missing ), unterminated comment", start)),
                    Some(c) => {
                        self.at += 1;
                        if c == ')' as u32 {
                            return Ok(None);
                        }
                    }
                }
            },
            '=' | '!' => self.look(start, *flags, false, c == '!' as u32).map(Some),
            '<' => match self.peek().and_then(char::from_u32) {
                Some(sign @ ('=' | '!')) => {
                    self.at += 1;
                    self.look(start, *flags, true, sign == '!').map(Some)
                }
                None => Err(self.mistake("unexpected end of pattern", self.at)),
                Some(c) => Err(self.mistake(format!("unknown extension ?<{c}"), self.at - 2)),
            },
            '(' => self.conditional(start, *flags).map(Some),
            '>' => Ok(Some(Node::Atomic(Box::new(self.inside(start, *flags)?)))),
            letter if "aiLmsux-".contains(letter) => {
                let (on, off, scoped) = self.inline_flags(c)?;
                if scoped {
                    return self.inside(start, (*flags | on) & !off).map(Some);
                }
                if !first || start != 0 && *flags & flag::VERBOSE == 0 {
                    let message = "global flags not at the start of the expression";
                    return Err(self.mistake(message, start));
                }
                self.flags |= on;
                *flags |= on;
                Ok(None)
            }
            letter => Err(self.mistake(format!("unknown extension ?{letter}"), self.at - 2)),
        }
    }

    /// Up to the closing parenthesis.
    fn inside(&mut self, start: usize, flags: u32) -> Read<Node> {
        let body = self.alternatives(flags, false)?;
        if !self.next_is(')') {
            return Err(self.mistake("missing ), unterminated subpattern", start));
        }
        // A group is one item for what repeats it, and none of its own repeats.
        Ok(match body {
            Node::Repeat { .. } | Node::At(..) | Node::Empty => Node::Sequence(vec![body]),
            body => body,
        })
    }

    fn captured(&mut self, start: usize, flags: u32, name: Option<String>) -> Read<Node> {
        self.groups += 1;
        let group = self.groups;
        self.widths.push(None);
        if let Some(name) = name {
            self.names.push((name, group));
        }
        let body = self.inside(start, flags)?;
        self.widths[group] = Some(body.width(&self.widths));
        Ok(Node::Group(group, Box::new(body)))
    }

    fn group_of(&self, name: &str) -> Option<usize> {
        self.names.iter().find(|(known, _)| known == name).map(|(_, group)| *group)
    }

    fn named(&mut self, start: usize, flags: u32) -> Read<Node> {
        let from = self.at;
        let name = self.until('>', "group name")?;
        self.checked_name(&name, from)?;
        if let Some(group) = self.group_of(&name) {
            let shown = super::super::quote::repr(&name.as_str().into());
            let next = self.groups + 1;
            let message = format!("redefinition of group name {shown} as group {next}; was group {group}");
            return Err(self.mistake(message, from));
        }
        self.captured(start, flags, Some(name))
    }

    fn look(&mut self, start: usize, flags: u32, behind: bool, negated: bool) -> Read<Node> {
        let body = self.inside(start, flags)?;
        if behind {
            let (low, high) = body.width(&self.widths);
            if Some(low) != high {
                return Err(plain("look-behind requires fixed-width pattern"));
            }
        }
        Ok(Node::Look { body: Box::new(body), behind, negated })
    }

    fn conditional(&mut self, start: usize, flags: u32) -> Read<Node> {
        let from = self.at;
        let name = self.until(')', "group name")?;
        let group = if name.bytes().all(|b| b.is_ascii_digit()) {
            match name.parse::<usize>() {
                Ok(0) | Err(_) => return Err(self.mistake("bad group number", from)),
                Ok(group) => group,
            }
        } else {
            self.checked_name(&name, from)?;
            match self.group_of(&name) {
                Some(group) => group,
                None => {
                    let shown = super::super::quote::repr(&name.as_str().into());
                    return Err(self.mistake(format!("unknown group name {shown}"), from));
                }
            }
        };
        let mut flags_here = flags;
        let yes = self.sequence(&mut flags_here, false)?;
        let no = if self.next_is('|') { self.sequence(&mut flags_here, false)? } else { Node::Empty };
        if self.peek() == Some('|' as u32) {
            return Err(self.mistake("conditional backref with more than two branches", self.at));
        }
        if !self.next_is(')') {
            return Err(self.mistake("missing ), unterminated subpattern", start));
        }
        if group > self.groups {
            return Err(self.mistake(format!("invalid group reference {group}"), from));
        }
        Ok(Node::Conditional { group, yes: Box::new(yes), no: Box::new(no) })
    }

    /// `_parse_flags`: what is turned on and off, and whether only for a group.
    fn inline_flags(&mut self, first: u32) -> Read<(u32, u32, bool)> {
        let mut sets = [0, 0];
        let mut which = 0;
        let mut c = first;
        loop {
            match char::from_u32(c).unwrap_or('\0') {
                '-' if which == 0 => which = 1,
                letter => {
                    let one = match letter {
                        'i' => flag::IGNORE_CASE,
                        'm' => flag::MULTILINE,
                        's' => flag::DOT_ALL,
                        'x' => flag::VERBOSE,
                        'a' => flag::ASCII,
                        'u' if !self.bytes => flag::UNICODE,
                        'u' => {
                            let message = "bad inline flags: cannot use 'u' flag with a bytes pattern";
                            return Err(self.mistake(message, self.at));
                        }
                        'L' => return Err(absent("the flag re.LOCALE")),
                        letter => {
                            let message =
                                if letter.is_alphabetic() { "unknown flag" } else { "missing -, : or )" };
                            return Err(self.mistake(message, self.at - 1));
                        }
                    };
                    if which == 1 && one & (flag::ASCII | flag::UNICODE) != 0 {
                        let message = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                        return Err(self.mistake(message, self.at));
                    }
                    sets[which] |= one;
                }
            }
            match self.peek().and_then(char::from_u32) {
                None => {
                    let after_minus = char::from_u32(c) == Some('-');
                    let message = if after_minus { "missing flag" } else { "missing -, : or )" };
                    return Err(self.mistake(message, self.at));
                }
                Some(')') if which == 0 => {
                    self.at += 1;
                    return Ok((sets[0], 0, false));
                }
                Some(':') => {
                    self.at += 1;
                    if sets[0] & sets[1] != 0 {
                        let message = "bad inline flags: flag turned on and off";
                        return Err(self.mistake(message, self.at));
                    }
                    return Ok((sets[0], sets[1], true));
                }
                Some(next) => {
                    self.at += 1;
                    c = next as u32;
                }
            }
        }
    }
}
