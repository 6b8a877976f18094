//! The nodes of formatted strings.

use super::*;

impl Making<'_> {
    /// The parts of a formatted string: neighbouring texts are one constant.
    pub(super) fn joined(&self, f: &ExprFString) -> Made {
        let mut values = Values::default();
        for part in f.value.as_slice() {
            match part {
                FStringPart::Literal(literal) => {
                    let text = fold::string(self.source, std::slice::from_ref(literal));
                    values.text(text.units().collect(), self.lines.loc(literal.range));
                }
                FStringPart::FString(f) => self.elements(&mut values, &f.elements)?,
            }
        }
        Ok(values.finish())
    }

    fn elements(&self, values: &mut Values, elements: &InterpolatedStringElements) -> Made<()> {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    let units = fold::decode(&self.source[literal.range()], &literal.value);
                    values.text(units, self.lines.loc(literal.range));
                }
                InterpolatedStringElement::Interpolation(value) => {
                    if value.debug_text.is_some() {
                        let range = super::super::call::debug_range(self.source, value);
                        let text = super::super::call::without_comments(&self.source[range.clone()]);
                        let loc = self.lines.loc(TextRange::new(
                            TextSize::new(range.start as u32),
                            TextSize::new(range.end as u32),
                        ));
                        values.text(text.chars().map(u32::from).collect(), loc);
                    }
                    let conversion = match value.conversion {
                        ConversionFlag::None if value.debug_text.is_some() && value.format_spec.is_none() => {
                            i64::from(b'r')
                        }
                        conversion => i64::from(conversion as i8),
                    };
                    let spec = match &value.format_spec {
                        Some(spec) => {
                            let mut parts = Values::default();
                            self.elements(&mut parts, &spec.elements)?;
                            // It starts at the colon.
                            let start = spec.range.start() - TextSize::new(1);
                            let range = TextRange::new(start, spec.range.end());
                            self.node("JoinedStr", range, vec![parts.finish()])
                        }
                        None => Item::Nothing,
                    };
                    let fields = vec![self.expr(&value.expression)?, Item::Number(conversion), spec];
                    values.flush();
                    values.done.push(self.node("FormattedValue", value.range, fields));
                }
            }
        }
        Ok(())
    }
}

/// The values of a `JoinedStr`, and the text that is being put together.
#[derive(Default)]
struct Values {
    done: Vec<Item>,
    units: Vec<u32>,
    place: Option<Loc>,
}

impl Values {
    fn text(&mut self, units: Vec<u32>, loc: Loc) {
        if units.is_empty() {
            return;
        }
        self.units.extend(units);
        let first = self.place.unwrap_or(loc);
        self.place = Some(Loc { end_line: loc.end_line, end_column: loc.end_column, ..first });
    }

    fn flush(&mut self) {
        if let Some(at) = self.place.take() {
            let text = Text::from_units(std::mem::take(&mut self.units));
            let (kind, fields) = constant(Const::Str(text));
            self.done.push(Item::Node(Box::new(Node { kind, fields, place: Some(place(at)) })));
        }
    }

    fn finish(mut self) -> Item {
        self.flush();
        Item::List(self.done)
    }
}
