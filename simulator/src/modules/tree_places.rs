//! Where the nodes of a tree that is given to `compile` say that they stand. The compiler reads the tree as a text; what it
//! makes of that text gets the nodes' own places.

use crate::compile::code::{CodeUnit, Const, Location};
use crate::compile::nodes::{Item, Node};
use crate::object::ObjId;
use crate::vm::{Result, Vm};
use rustc_hash::FxHashMap as HashMap;
use std::sync::Arc;

/// A line and a column.
type Point = (i64, i64);

/// The nodes' places, by where the text has them.
#[derive(Default)]
pub(super) struct Places {
    whole: HashMap<(Point, Point), (Point, Point)>,
    starts: HashMap<Point, Point>,
    ends: HashMap<Point, Point>,
    lines: HashMap<i64, i64>,
}

impl Places {
    /// Those of the object `tree`, which the text's tree `node` stands for.
    pub(super) fn of(vm: &mut Vm, node: &Node, tree: ObjId) -> Result<Places> {
        let mut places = Places::default();
        places.note(vm, node, tree)?;
        Ok(places)
    }

    fn note(&mut self, vm: &mut Vm, node: &Node, object: ObjId) -> Result<()> {
        if vm.class_name(vm.heap.type_of(object)) != node.kind {
            return Ok(());
        }
        if let Some([line, column, end_line, end_column]) = node.place.map(|place| place.map(i64::from)) {
            let start = (number(vm, object, "lineno")?, number(vm, object, "col_offset")?);
            let end = (number(vm, object, "end_lineno")?, number(vm, object, "end_col_offset")?);
            let (from, to) = ((line, column), (end_line, end_column));
            if let ((Some(own_line), Some(own_column)), (Some(own_end), Some(own_end_column))) = (start, end)
            {
                self.whole.entry((from, to)).or_insert(((own_line, own_column), (own_end, own_end_column)));
            }
            if let (Some(own_line), Some(own_column)) = start {
                // Of several nodes that begin at one point the outermost was there first.
                self.starts.entry((line, column)).or_insert((own_line, own_column));
                self.lines.entry(line).or_insert(own_line);
            }
            if let (Some(own_line), Some(own_column)) = end {
                self.ends.entry((end_line, end_column)).or_insert((own_line, own_column));
            }
        }
        let names = vm.get_attr_str(object, "_fields")?;
        let mark = vm.sp;
        let names = vm.keep(names);
        let names = vm.heap.tuple_items(names);
        for (item, name) in node.fields.iter().zip(names) {
            let Some(value) = vm.find_attr(object, name)? else { continue };
            let value = vm.keep(value);
            match item {
                Item::Node(child) => self.note(vm, child, value)?,
                Item::List(children) => {
                    let objects = vm.heap.sequence_items(value).unwrap_or_default();
                    for (child, object) in children.iter().zip(objects) {
                        if let Item::Node(child) = child {
                            self.note(vm, child, object)?;
                        }
                    }
                }
                _ => {}
            }
        }
        vm.drain(mark);
        Ok(())
    }

    /// Puts all that was compiled at the nodes' places.
    pub(super) fn apply(&self, unit: &mut CodeUnit) {
        unit.first_line = self.line(i64::from(unit.first_line)).unwrap_or(unit.first_line);
        unit.locations = unit.locations.map(|location| self.moved(location));
        for constant in &mut unit.consts {
            if let Const::Code(inner) = constant {
                self.apply(Arc::make_mut(inner));
            }
        }
    }

    fn line(&self, line: i64) -> Option<u32> {
        self.lines.get(&line).and_then(|&line| u32::try_from(line).ok())
    }

    fn moved(&self, from: Location) -> Location {
        let point = |line: Option<u32>, column: Option<u32>| Some((i64::from(line?), i64::from(column?)));
        let (Some(start), Some(end)) = (point(from.line, from.column), point(from.end_line, from.end_column))
        else {
            let line = |line: Option<u32>| line.map(|line| self.line(i64::from(line)).unwrap_or(line));
            return Location { line: line(from.line), end_line: line(from.end_line), ..from };
        };
        let (to_start, to_end) = match self.whole.get(&(start, end)) {
            Some(&(start, end)) => (Some(start), Some(end)),
            None => (self.starts.get(&start).copied(), self.ends.get(&end).copied()),
        };
        // What is a part of a node, such as an attribute's name, is as long as it is in the text.
        let length = if start.0 == end.0 { end.1 - start.1 } else { 0 };
        let (to_start, to_end) = match (to_start, to_end) {
            (Some(start), Some(end)) => (start, end),
            (Some(start), None) => (start, (start.0, start.1 + length)),
            (None, Some(end)) => ((end.0, (end.1 - length).max(0)), end),
            (None, None) => {
                let line = |line: i64| self.line(line).map_or(line, i64::from);
                ((line(start.0), start.1), (line(end.0), end.1))
            }
        };
        let part = |number: i64| u32::try_from(number).ok();
        Location {
            line: part(to_start.0),
            end_line: part(to_end.0),
            column: part(to_start.1),
            end_column: part(to_end.1),
        }
    }
}

/// A number among an object's attributes.
fn number(vm: &mut Vm, object: ObjId, name: &str) -> Result<Option<i64>> {
    let name = vm.heap.intern(name);
    let found = vm.find_attr(object, name.id());
    vm.release(name);
    let Some(found) = found? else { return Ok(None) };
    let number = vm.heap.as_i64(found.id());
    vm.release(found);
    Ok(number)
}
