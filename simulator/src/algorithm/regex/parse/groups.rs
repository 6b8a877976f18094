//! Groups: what stands between parentheses.

use super::super::flag;
use super::super::made::{FOUR, Held, PAIR, TRIPLE};
use super::super::tree::Node;
use super::{Parser, Read, plain, shown};
use crate::algorithm::quote;

impl Parser<'_> {
    /// What stands in parentheses; none if it matches nothing and is no part of the pattern (a comment, flags).
    pub(super) fn group(
        &mut self,
        start: usize,
        flags: &mut u32,
        first: bool,
        held: &mut Held,
    ) -> Read<Option<Node>> {
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
                        let shown = quote::repr(&name.as_str().into());
                        return Err(self.mistake(format!("unknown group name {shown}"), from));
                    };
                    let manner = self.manner(*flags);
                    self.made.make(PAIR, 1);
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
            ':' => {
                let body = self.inside(start, *flags)?;
                self.made.make(FOUR, 1);
                Ok(Some(self.pair(body)))
            }
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
            '>' => {
                let body = self.inside(start, *flags)?;
                self.made.unasked += 1;
                Ok(Some(self.pair(Node::Atomic(Box::new(body)))))
            }
            letter if "aiLmsux-".contains(letter) => {
                let (on, off, scoped) = self.inline_flags(c)?;
                if scoped {
                    self.made.make(PAIR, 1);
                    self.made.drop(PAIR, std::mem::replace(&mut held.flags, 1));
                    // A flag that says what letters are takes the place of another one.
                    let kept = if on & flag::TYPE == 0 { *flags } else { *flags & !flag::TYPE };
                    let body = self.inside(start, (kept | on) & !off)?;
                    self.made.make(FOUR, 1);
                    self.made.unasked += 1;
                    return Ok(Some(self.pair(Node::Flagged(Box::new(body)))));
                }
                if !first {
                    let message = "global flags not at the start of the expression";
                    return Err(self.mistake(message, start));
                }
                self.flags |= on;
                *flags |= on;
                Ok(None)
            }
            letter => {
                // An escape is read whole.
                let next = self.peek().filter(|_| letter == '\\').map(shown).unwrap_or_default();
                Err(self.mistake(format!("unknown extension ?{letter}{next}"), self.at - 2))
            }
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
        let unasked = self.made.unasked;
        let body = self.inside(start, flags)?;
        self.widths[group] = Some(body.width(&self.widths));
        self.made.widths(unasked);
        self.made.make(FOUR, 1);
        Ok(self.pair(Node::Group(group, Box::new(body))))
    }

    fn group_of(&self, name: &str) -> Option<usize> {
        self.names.iter().find(|(known, _)| known == name).map(|(_, group)| *group)
    }

    fn named(&mut self, start: usize, flags: u32) -> Read<Node> {
        let from = self.at;
        let name = self.until('>', "group name")?;
        self.checked_name(&name, from)?;
        if let Some(group) = self.group_of(&name) {
            let shown = quote::repr(&name.as_str().into());
            let next = self.groups + 1;
            let message = format!("redefinition of group name {shown} as group {next}; was group {group}");
            return Err(self.mistake(message, from));
        }
        self.captured(start, flags, Some(name))
    }

    /// `checklookbehindgroup`: what is looked for behind a place may not depend on a group within it.
    pub(super) fn check_behind(&self, group: usize) -> Read<()> {
        let Some(outside) = self.behind else { return Ok(()) };
        if self.widths.get(group).copied().flatten().is_none() {
            return Err(self.mistake("cannot refer to an open group", self.at));
        }
        if group > outside {
            let message = "cannot refer to group defined in the same lookbehind subpattern";
            return Err(self.mistake(message, self.at));
        }
        Ok(())
    }

    fn look(&mut self, start: usize, flags: u32, behind: bool, negated: bool) -> Read<Node> {
        let outer = self.behind;
        if behind {
            self.behind.get_or_insert(self.groups);
        }
        let unasked = self.made.unasked;
        let body = self.inside(start, flags)?;
        self.behind = outer;
        self.made.look(unasked, behind, negated && matches!(body, Node::Empty));
        let behind = match (behind, body.width(&self.widths)) {
            (false, _) => None,
            (true, (low, high)) if Some(low) == high => Some(low as usize),
            _ => return Err(plain("look-behind requires fixed-width pattern")),
        };
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
                    let shown = quote::repr(&name.as_str().into());
                    return Err(self.mistake(format!("unknown group name {shown}"), from));
                }
            }
        };
        // A group that is yet to come may be meant.
        self.conditions.push((group, from));
        self.check_behind(group)?;
        let mut flags_here = flags;
        let yes = self.sequence(&mut flags_here, false)?;
        self.made.unasked += 1;
        let no = if self.next_is('|') {
            self.made.unasked += 1;
            self.sequence(&mut flags_here, false)?
        } else {
            Node::Empty
        };
        if self.peek() == Some('|' as u32) {
            return Err(self.mistake("conditional backref with more than two branches", self.at));
        }
        if !self.next_is(')') {
            return Err(self.mistake("missing ), unterminated subpattern", start));
        }
        self.made.make(TRIPLE, 1);
        Ok(self.pair(Node::Conditional { group, yes: Box::new(yes), no: Box::new(no) }))
    }

    /// `_parse_flags`: what is turned on and off, and whether only for a group.
    fn inline_flags(&mut self, first: u32) -> Read<(u32, u32, bool)> {
        let (mut on, mut off) = (0, 0);
        let mut c = char::from_u32(first).unwrap_or('\0');
        while c != '-' {
            let one = self.inline_flag(c)?;
            on |= one;
            if one & flag::TYPE != 0 && on & flag::TYPE != one {
                let message = "bad inline flags: flags 'a', 'u' and 'L' are incompatible";
                return Err(self.mistake(message, self.at));
            }
            c = self.flag_letter(")-:", "missing -, : or )", "missing -, : or )")?;
            match c {
                ')' => return Ok((on, 0, false)),
                ':' => return Ok((on, 0, true)),
                _ => {}
            }
        }
        c = self.flag_letter("", "missing flag", "missing flag")?;
        while c != ':' {
            let one = self.inline_flag(c)?;
            if one & flag::TYPE != 0 {
                let message = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                return Err(self.mistake(message, self.at));
            }
            off |= one;
            c = self.flag_letter(":", "missing :", "missing :")?;
        }
        if on & off != 0 {
            return Err(self.mistake("bad inline flags: flag turned on and off", self.at - 1));
        }
        Ok((on, off, true))
    }

    /// The next letter of flags, or one of the marks that may follow.
    fn flag_letter(&mut self, marks: &str, at_end: &str, otherwise: &str) -> Read<char> {
        let Some(c) = self.peek().map(|c| char::from_u32(c).unwrap_or('\0')) else {
            return Err(self.mistake(at_end, self.at));
        };
        if !marks.contains(c) && !"aiLmsux".contains(c) {
            return Err(self.mistake(if c.is_alphabetic() { "unknown flag" } else { otherwise }, self.at));
        }
        self.at += 1;
        Ok(c)
    }

    fn inline_flag(&mut self, letter: char) -> Read<u32> {
        Ok(match letter {
            'i' => flag::IGNORE_CASE,
            'm' => flag::MULTILINE,
            's' => flag::DOT_ALL,
            'x' => flag::VERBOSE,
            'a' => flag::ASCII,
            'u' if !self.bytes => flag::UNICODE,
            'L' if self.bytes => flag::LOCALE,
            _ => {
                let kind = if self.bytes { "bytes" } else { "str" };
                let message = format!("bad inline flags: cannot use '{letter}' flag with a {kind} pattern");
                return Err(self.mistake(message, self.at));
            }
        })
    }
}
