//! Where the instructions of a code object come from.

use super::code::Location;

/// The location of each code unit. Units in a row mostly share one (an instruction and its inline caches do), so it is
/// kept once for each run; a number that is missing takes no room either.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Locations {
    runs: Vec<Run>,
}

/// Code units in a row with one location; two neighbours differ.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Run {
    /// The first unit behind it.
    end: u32,
    /// [`MISSING`] stands for `None`.
    numbers: [u32; 4],
}

const MISSING: u32 = u32::MAX;

impl Run {
    fn location(&self) -> Location {
        let [line, end_line, column, end_column] =
            self.numbers.map(|number| (number != MISSING).then_some(number));
        Location { line, end_line, column, end_column }
    }
}

impl Locations {
    /// Adds `units` code units of one location.
    pub fn push(&mut self, location: Location, units: usize) {
        let Location { line, end_line, column, end_column } = location;
        let numbers = [line, end_line, column, end_column].map(|number| number.unwrap_or(MISSING));
        let end = self.len() + units;
        match self.runs.last_mut() {
            Some(run) if run.numbers == numbers => run.end = end as u32,
            _ => self.runs.push(Run { end: end as u32, numbers }),
        }
    }

    /// How many code units there are.
    pub fn len(&self) -> usize {
        self.runs.last().map_or(0, |run| run.end as usize)
    }

    /// Whether there is no code unit.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// The location of the code unit `at`.
    pub fn get(&self, at: usize) -> Option<Location> {
        let run = self.runs.partition_point(|run| run.end as usize <= at);
        self.runs.get(run).map(Run::location)
    }

    /// The runs in order: a location and how many code units have it.
    pub fn runs(&self) -> impl Iterator<Item = (Location, usize)> {
        let mut start = 0;
        self.runs.iter().map(move |run| {
            let units = run.end - std::mem::replace(&mut start, run.end);
            (run.location(), units as usize)
        })
    }

    /// The same code units, each location changed.
    pub fn map(&self, mut change: impl FnMut(Location) -> Location) -> Locations {
        let mut changed = Locations::default();
        self.runs().for_each(|(location, units)| changed.push(change(location), units));
        changed
    }
}
