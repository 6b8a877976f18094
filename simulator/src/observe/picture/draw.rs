//! Writing SVG: text that fits, boxes, arrows.

use super::style;
use std::fmt::Write;

/// Width of one column of the monospace font at 13 and 11 pixels; the widest of the usual fonts.
pub(super) const WIDE: f64 = 7.9;
pub(super) const NARROW: f64 = 6.7;

/// Columns that a character takes in a monospace font: 0 for what combines with the one before, 2 for East Asian
/// wide ones and pictographs.
fn columns(c: char) -> usize {
    match u32::from(c) {
        0x300..=0x36f | 0x483..=0x489 | 0x591..=0x5bd | 0x610..=0x61a | 0x64b..=0x65f => 0,
        0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x200b..=0x200f | 0x20d0..=0x20ff | 0xfe00..=0xfe0f => 0,
        0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0xa4cf | 0xac00..=0xd7a3 => 2,
        0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 => 2,
        0x1f300..=0x1faff | 0x20000..=0x3fffd => 2,
        _ => 1,
    }
}

/// The width of a text at 13 pixels.
pub(super) fn wide(text: &str) -> f64 {
    text.chars().map(columns).sum::<usize>() as f64 * WIDE
}

/// The width of a text at 11 pixels.
pub(super) fn narrow(text: &str) -> f64 {
    text.chars().map(columns).sum::<usize>() as f64 * NARROW
}

/// A picture being written.
#[derive(Default)]
pub(super) struct Drawing {
    body: String,
    right: f64,
    bottom: f64,
}

/// A number without needless digits, so that golden files stay short.
fn n(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    format!("{rounded}")
}

pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // Control characters are no XML.
            c if u32::from(c) < 32 => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

impl Drawing {
    /// The picture grows to hold this corner.
    pub fn reach(&mut self, x: f64, y: f64) {
        self.right = self.right.max(x);
        self.bottom = self.bottom.max(y);
    }

    pub fn rect(&mut self, class: &str, x: f64, y: f64, width: f64, height: f64) {
        self.reach(x + width, y + height);
        let (x, y, width, height) = (n(x), n(y), n(width), n(height));
        let _ = writeln!(
            self.body,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>"
        );
    }

    pub fn line(&mut self, class: &str, x1: f64, y1: f64, x2: f64, y2: f64) {
        self.reach(x1.max(x2), y1.max(y2));
        let _ = writeln!(
            self.body,
            "<line class=\"{class}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
            n(x1),
            n(y1),
            n(x2),
            n(y2)
        );
    }

    /// A text that starts at `x`.
    pub fn text(&mut self, class: &str, x: f64, y: f64, text: &str) {
        self.write_text(class, "", x, y, text);
    }

    /// A text that ends at `x`.
    pub fn text_end(&mut self, class: &str, x: f64, y: f64, text: &str) {
        self.write_text(class, " text-anchor=\"end\"", x, y, text);
    }

    fn write_text(&mut self, class: &str, anchor: &str, x: f64, y: f64, text: &str) {
        if text.is_empty() {
            return;
        }
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let _ =
            writeln!(self.body, "<text{class}{anchor} x=\"{}\" y=\"{}\">{}</text>", n(x), n(y), escape(text));
    }

    pub fn dot(&mut self, class: &str, x: f64, y: f64) {
        let _ =
            writeln!(self.body, "<circle class=\"dot {class}\" cx=\"{}\" cy=\"{}\" r=\"3.5\"/>", n(x), n(y));
    }

    /// A curve from a dot to a box's left edge, or around to its right edge if the box is not to the right.
    pub fn arrow(&mut self, class: &str, from: (f64, f64), target: (f64, f64, f64)) {
        let ((x1, y1), (left, width, y2)) = (from, target);
        let (end, turn, away) = if left > x1 + 8.0 {
            (left, -1.0, ((left - x1) / 2.0).min(90.0))
        } else {
            let right = left + width;
            self.reach(right.max(x1) + 46.0, y2);
            (right, 1.0, 46.0 + (right - x1).abs() / 4.0)
        };
        let tip = end + turn * 8.0;
        let first = if turn < 0.0 { x1 + away } else { x1.max(end) + away };
        let second = if turn < 0.0 { tip - away } else { end.max(x1) + away };
        let _ = writeln!(
            self.body,
            "<path class=\"arrow {class}\" d=\"M{} {}C{} {} {} {} {} {}\"/><path class=\"head {class}\" d=\"M{} {}l{} -4.5v9z\"/>",
            n(x1),
            n(y1),
            n(first),
            n(y1),
            n(second),
            n(y2),
            n(tip),
            n(y2),
            n(end),
            n(y2),
            n(turn * 10.0)
        );
    }

    pub fn open(&mut self, attributes: &str) {
        let _ = writeln!(self.body, "<g {attributes}>");
    }

    pub fn close(&mut self) {
        self.body.push_str("</g>\n");
    }

    /// The whole file. `size` is at least the picture's.
    pub fn finish(self, title: &str, standalone: bool, size: (f64, f64)) -> String {
        const MARGIN: f64 = 10.0;
        let width = n(self.right.max(size.0).ceil() + 2.0 * MARGIN);
        let height = n(self.bottom.max(size.1).ceil() + 2.0 * MARGIN);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lh\" role=\"img\" width=\"{width}\" \
             height=\"{height}\" viewBox=\"-{MARGIN} -{MARGIN} {width} {height}\">\n<title>{}</title>\n",
            escape(title)
        );
        if standalone {
            let _ = writeln!(
                svg,
                "<style>\n{}{}</style>\n<rect class=\"page\" x=\"-{MARGIN}\" y=\"-{MARGIN}\" width=\"{width}\" \
                 height=\"{height}\"/>",
                style::STYLE,
                style::DARK
            );
        }
        svg + &self.body + "</svg>\n"
    }
}
