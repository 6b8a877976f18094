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

/// Shapes of a picture that belong together: a frame, an object, the arrows of either.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Group {
    /// The same thing has the same name in the pictures of all steps, so that a page can see which have changed.
    pub name: String,
    /// Elements of SVG.
    pub shapes: String,
}

/// A picture: what is drawn, in this order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Picture {
    /// What it shows, in a sentence.
    pub title: String,
    /// Its size; the margin at the left and above is a part of it, so that coordinates begin at [`MARGIN`].
    pub width: u32,
    /// In the same unit as `width`, a pixel of the page.
    pub height: u32,
    /// In the order of drawing: the later ones cover the earlier.
    pub groups: Vec<Group>,
}

/// The room around a picture. The page's script has the same number.
pub const MARGIN: u32 = 10;

impl Picture {
    /// The picture as SVG: for a page that has [`super::STYLE`], or `standalone` with its own style and background.
    pub fn svg(&self, standalone: bool) -> String {
        let Picture { title, width, height, groups } = self;
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
        for group in groups {
            svg += &group.shapes;
        }
        svg + "</svg>\n"
    }
}

/// A picture being written.
#[derive(Default)]
pub(super) struct Drawing {
    groups: Vec<Group>,
    body: String,
    right: f64,
    bottom: f64,
}

/// A coordinate: without needless digits, so that pictures stay short.
fn n(value: f64) -> Tenths {
    Tenths((value * 10.0).round() as i32)
}

/// A number of tenths. Much quicker to write than a float, of which a large picture has thousands.
struct Tenths(i32);

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, rest) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        if self.0 < 0 {
            f.write_str("-")?;
        }
        match rest {
            0 => write!(f, "{whole}"),
            _ => write!(f, "{whole}.{rest}"),
        }
    }
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
    /// What is drawn from here on belongs to the group of this name.
    pub fn group(&mut self, name: impl Into<String>) {
        self.end_group();
        self.groups.push(Group { name: name.into(), shapes: String::new() });
    }

    fn end_group(&mut self) {
        let shapes = std::mem::take(&mut self.body);
        match self.groups.last_mut() {
            Some(group) => group.shapes = shapes,
            None if shapes.is_empty() => {}
            None => self.groups.push(Group { name: "first".to_owned(), shapes }),
        }
    }

    /// The picture grows to hold this corner.
    pub fn reach(&mut self, x: f64, y: f64) {
        self.right = self.right.max(x);
        self.bottom = self.bottom.max(y);
    }

    /// A box. Like all places here, in pixels from the left and the top.
    pub fn rect(&mut self, class: &str, x: f64, y: f64, width: f64, height: f64) {
        self.reach(x + width, y + height);
        let (x, y, width, height) = (n(x), n(y), n(width), n(height));
        let _ = writeln!(
            self.body,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>"
        );
    }

    /// A straight line.
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

    /// A line through these points; nothing without points.
    pub fn polyline(&mut self, class: &str, points: impl Iterator<Item = (f64, f64)>) {
        let mut path = String::new();
        for (x, y) in points {
            let _ = write!(path, "{}{} {}", if path.is_empty() { "M" } else { "L" }, n(x), n(y));
        }
        if !path.is_empty() {
            let _ = writeln!(self.body, "<path class=\"{class}\" d=\"{path}\"/>");
        }
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

    /// A dot, where an arrow begins.
    pub fn dot(&mut self, class: &str, x: f64, y: f64) {
        let _ =
            writeln!(self.body, "<circle class=\"dot {class}\" cx=\"{}\" cy=\"{}\" r=\"3.5\"/>", n(x), n(y));
    }

    /// A curve from a dot to the left edge of a box that is to the right, around to the right edge of one above or
    /// below, and `backward` from the left side of its own box to the right edge of one to the left.
    pub fn arrow(
        &mut self,
        class: &str,
        backward: bool,
        (x1, y1): (f64, f64),
        (left, width, y2): (f64, f64, f64),
    ) {
        let right = left + width;
        let (end, side, bends) = if left > x1 + 8.0 {
            let away = ((left - x1) / 2.0).min(90.0);
            (left, -1.0, [x1 + away, left - 8.0 - away])
        } else if backward {
            let away = ((x1 - right) / 2.0).min(90.0);
            (right, 1.0, [x1 - away, right + 8.0 + away])
        } else {
            let away = right.max(x1) + 46.0 + ((right - x1).abs() / 4.0).min(40.0);
            // A curve comes three quarters of the way to its control points.
            self.reach(right.max(x1) + 0.75 * (away - right.max(x1)) + 2.0, y2);
            (right, 1.0, [away, away])
        };
        let (x1, y1, y2, tip) = (n(x1), n(y1), n(y2), n(end + side * 8.0));
        let (first, second) = (n(bends[0]), n(bends[1]));
        let _ = writeln!(
            self.body,
            "<path class=\"arrow {class}\" d=\"M{x1} {y1}C{first} {y1} {second} {y2} {tip} {y2}\"/>\
             <path class=\"head {class}\" d=\"M{} {y2}l{} -4.5v9z\"/>",
            n(end),
            n(side * 10.0)
        );
    }

    /// Opens a group of shapes.
    pub fn open(&mut self, attributes: &str) {
        let _ = writeln!(self.body, "<g {attributes}>");
    }

    /// Closes it.
    pub fn close(&mut self) {
        self.body.push_str("</g>\n");
    }

    /// The whole picture. `size` is the least that it has.
    pub fn finish(mut self, title: &str, size: (f64, f64)) -> Picture {
        self.end_group();
        let whole = |room: f64, least: f64| (room.max(least).ceil() as u32).saturating_add(2 * MARGIN);
        let (width, height) = (whole(self.right, size.0), whole(self.bottom, size.1));
        Picture { title: title.to_owned(), width, height, groups: self.groups }
    }
}

/// A picture that says why there is none.
pub(super) fn note(text: &str) -> Picture {
    let mut drawing = Drawing::default();
    drawing.text("", 0.0, 16.0, text);
    drawing.reach(wide(text), 20.0);
    drawing.finish(text, (0.0, 0.0))
}
