//! Writes JSON. The answers are few and flat, so this is smaller than a library would be in the page.

use std::fmt::Write as _;

/// A JSON object that is being written.
pub struct Object(String);

impl Object {
    /// An object without members.
    pub fn new() -> Object {
        Object("{".to_owned())
    }

    /// Adds a member whose value is JSON already.
    pub fn raw(mut self, key: &str, value: &str) -> Object {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(&mut self.0, key);
        self.0.push(':');
        self.0.push_str(value);
        self
    }

    /// Adds a string, escaped here.
    pub fn text(self, key: &str, value: &str) -> Object {
        self.raw(key, &text(value))
    }

    /// Adds a number.
    pub fn number(self, key: &str, value: impl Into<i64>) -> Object {
        self.raw(key, &value.into().to_string())
    }

    /// A number or `null`.
    pub fn line(self, key: &str, line: Option<u32>) -> Object {
        match line {
            Some(line) => self.number(key, line),
            None => self.raw(key, "null"),
        }
    }

    /// Closes it.
    pub fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A JSON array of values that are JSON already.
pub fn array(values: impl IntoIterator<Item = String>) -> String {
    let mut text = "[".to_owned();
    for (at, value) in values.into_iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&value);
    }
    text.push(']');
    text
}

/// A text as JSON.
pub fn text(value: &str) -> String {
    let mut quoted = String::with_capacity(value.len() + value.len() / 8 + 2);
    quote(&mut quoted, value);
    quoted
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    // What needs no escape is most of it, and is taken over in long pieces.
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c == '"' || c == '\\' || c < ' ') {
        let (plain, found) = rest.split_at(at);
        out.push_str(plain);
        let c = found.as_bytes()[0];
        match c {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            c => {
                let _ = write!(out, "\\u{c:04x}");
            }
        }
        rest = &found[1..];
    }
    out.push_str(rest);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written() {
        let inner = array(["1".to_owned(), "2".to_owned()]);
        let text =
            Object::new().text("a", "\"\\\n\u{1}é").line("b", None).line("c", Some(3)).raw("d", &inner).end();
        assert_eq!(text, r#"{"a":"\"\\\n\u0001é","b":null,"c":3,"d":[1,2]}"#);
        assert_eq!(Object::new().end(), "{}");
    }
}
