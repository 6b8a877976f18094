//! What the collector and the free lists notice of an import of the library: what CPython's import does, not what the
//! modules here do.

use super::import_tracked::{Part, Tracked};
use super::shown_modules::Shown;
use super::start_objects::StartObjects;
use super::{Result, Vm};
use crate::heap::{FreeList, Stock, instances::inline_values_bytes};
use crate::modules::imports::{self, Left, Step};
use crate::modules::python::NATIVE;
use crate::object::{ObjId, fixed, size};

/// The modules that CPython has imported before it reads a script, in order.
pub(super) const LOADED: &[&str] = &[
    "sys",
    "builtins",
    "_frozen_importlib",
    "_imp",
    "_thread",
    "_warnings",
    "_weakref",
    "_io",
    "marshal",
    "posix",
    "_frozen_importlib_external",
    "time",
    "zipimport",
    "_codecs",
    "codecs",
    "encodings.aliases",
    "encodings",
    "encodings.utf_8",
    "_signal",
    "_abc",
    "abc",
    "io",
];

/// What functions of the library import when they run, in CPython as here: the function's module, and the other.
const LATE: &[(&str, &str)] = &[
    ("argparse", "shutil"),
    ("collections", "heapq"),
    ("concurrent.futures", "concurrent.futures.thread"),
    ("functools", "types"),
    ("functools", "typing"),
    ("functools", "weakref"),
    ("traceback", "ast"),
    ("gettext", "locale"),
    // The C code of type parameters.
    ("typing", "typing"),
    ("warnings", "linecache"),
    ("weakref", "atexit"),
];

/// Where CPython imports `_strptime`, which needs `re`.
const READING_DATES: (&str, &str) = ("datetime.parsing", "re");

/// Those that compile patterns when CPython imports them, and need none that does. The dictionaries of `re` that keep
/// patterns are tracked since the first one: as measured, each of these modules makes it.
const WITH_PATTERNS: &str = "_markupbase ast configparser difflib fractions gettext glob html json locale pickle shlex \
    string textwrap tokenize urllib.parse xml.etree.ElementPath";

/// How many such dictionaries there are.
const PATTERN_TABLES: usize = 2;

/// An instance of `ModuleSpec` with its inline values.
const SPEC_SIZE: usize = size::MANAGED + size::OBJECT + inline_values_bytes(30);

/// Which imports have been noticed.
#[derive(Default)]
pub(crate) struct Imports {
    /// An import runs whose course is known.
    running: bool,
    /// What CPython would have imported by now, beside [`LOADED`].
    done: rustc_hash::FxHashSet<String>,
    /// Classes that have subclasses since then.
    extended: Vec<&'static str>,
    /// What the garbage of these imports will bring into the free lists when it is collected: that in the young
    /// generation, and that in the middle one.
    garbage: [Stock<i32>; 2],
    pub(super) tracked: Tracked,
    pub(super) start_objects: StartObjects,
    pub(super) shown: Shown,
    /// A module in C with a file of its own has been imported.
    found_c_files: bool,
    /// A pattern has been compiled, by CPython's imports or by the program.
    keeps_patterns: bool,
}

impl Vm {
    /// Imports a module as `make` does, and lets the collector notice what CPython's import of it does.
    pub(super) fn noticed(&mut self, name: &str, make: impl FnOnce(&mut Vm) -> Result) -> Result {
        let running = self.imports.running;
        let part = self.is_part_of_c(name);
        let known = part || LOADED.contains(&name) || imports::steps(name, false).is_some();
        if running || !known {
            let module = self.traced_as_import(self.heap.trace_paused, make);
            if !running {
                self.hide_modules(name, false);
            }
            return module;
        }
        // What CPython has imported before takes no memory now; anything else takes it in frames of `importlib`.
        let there = part || self.has_imported(name);
        let module = self.note_tracked(|vm| vm.traced_as_import(there, |vm| vm.unnoticed(make)));
        if module.is_ok() && !part {
            self.notice_import(name);
        }
        if there {
            self.imports.tracked.know();
        }
        self.settle_tracked();
        self.hide_modules(name, true);
        module
    }

    /// Imports a text for which CPython imports nothing.
    pub(crate) fn import_unseen(&mut self, name: &str) -> Result {
        let module = self.note_tracked(|vm| vm.unnoticed(|vm| vm.import(name)));
        self.imports.tracked.know();
        self.settle_tracked();
        self.hide_modules(name, false);
        module
    }

    /// Whether an import runs that nobody notices.
    pub(super) fn is_importing(&self) -> bool {
        self.imports.running
    }

    /// Whether a text is a part of what is one module in C, which CPython has imported by now.
    fn is_part_of_c(&self, name: &str) -> bool {
        name.rsplit_once('.').is_some_and(|(module, _)| {
            self.has_imported(module) && crate::modules::source(name).is_some_and(|part| part.file == NATIVE)
        })
    }

    /// Whether CPython would have imported a module by now.
    pub(super) fn has_imported(&self, name: &str) -> bool {
        LOADED.contains(&name) || self.imports.done.contains(name)
    }

    /// A module is asked for that is there. If CPython imports it only now, the collector notices. What the library's own
    /// functions import here says nothing of CPython's, but for [`LATE`].
    pub(super) fn notice_import(&mut self, name: &str) {
        if self.imports.running {
            return;
        }
        let followed = if self.is_scripts_frame() { name } else { self.late(name).unwrap_or_default() };
        if !followed.is_empty() && !self.imports.done.contains(followed) {
            self.follow_import(followed);
        }
    }

    /// What CPython imports where a function of the library imports a module here.
    fn late<'a>(&self, name: &'a str) -> Option<&'a str> {
        let frame = self.frames.last()?;
        let importer = self
            .heap
            .dict_get_str(frame.globals, crate::object::name::__name__)
            .map(|m| self.heap.text_lossy(m));
        // What `importlib` asks for is what the program asks it for.
        let importer = importer?;
        if (&*importer, name) == READING_DATES {
            return Some("_strptime");
        }
        (importer == "importlib" || LATE.contains(&(&importer, name))).then_some(name)
    }

    /// Makes something while the free lists and the collector's count stay as they are: where memory is traced the very
    /// blocks, since each has its trace, and otherwise their numbers.
    pub(crate) fn unnoticed<T>(&mut self, make: impl FnOnce(&mut Vm) -> T) -> T {
        let aside = self.heap.trace.is_some().then(|| self.heap.put_free_lists_aside());
        let stock = self.heap.stock();
        let collector = &mut self.heap.collector;
        let (enabled, due, young) = (collector.enabled, collector.due, collector.generations[0].count);
        collector.enabled = false;
        let running = std::mem::replace(&mut self.imports.running, true);
        let made = make(self);
        self.imports.running = running;
        match aside {
            Some(lists) => self.heap.put_free_lists_back(lists),
            None => self.heap.set_stock(&stock),
        }
        let collector = &mut self.heap.collector;
        collector.enabled = enabled;
        collector.due = due;
        collector.generations[0].count = young;
        made
    }

    /// Follows CPython's import of a module, unless it has been imported.
    pub(crate) fn follow_import(&mut self, name: &str) {
        self.follow_import_within(name);
        let made = std::mem::take(&mut self.imports.tracked.made);
        self.note_tracked(|vm| {
            vm.traced_as_import(true, |vm| {
                vm.unnoticed(|vm| {
                    vm.extend_built_in_types();
                    vm.show_modules();
                });
            });
        });
        self.imports.tracked.made.splice(0..0, made);
        self.settle_tracked();
    }

    /// Built-in types that CPython's imports have extended have their dictionaries of subclasses: a program's class makes none.
    fn extend_built_in_types(&mut self) {
        for index in 0..self.imports.extended.len() {
            let Some(name) = self.imports.extended[index].strip_prefix("builtins.") else { continue };
            let name = self.heap.intern(name);
            if let Some(class) = self.heap.dict_get_str(self.builtins, name.id())
                && self.heap.class(class).is_some_and(|t| t.subclasses.is_none())
            {
                self.add_stand_ins(class, 1, 0);
            }
            self.release(name);
        }
    }

    fn follow_import_within(&mut self, name: &str) {
        if LOADED.contains(&name) {
            // What it makes in CPython is counted with the start.
            return self.imports.tracked.know();
        }
        if !self.imports.done.insert(name.to_owned()) {
            return;
        }
        // The first module in C with a file of its own makes the finder for such files.
        let first = if self.imports.found_c_files { None } else { imports::steps(name, true) };
        let was_first = first.is_some();
        self.imports.found_c_files |= was_first;
        let Some(steps) = first.or_else(|| imports::steps(name, false)) else {
            // Those of a module have its package among them.
            name.rsplit_once('.').into_iter().for_each(|(package, _)| self.follow_import_within(package));
            return self.imports.shown.new.push(name.to_owned());
        };
        // What `compile()` makes is no module, and takes no lock.
        let is_module = !name.ends_with(')');
        if is_module {
            self.imports.tracked.begin(self.heap.collector.generations[2].collections);
        }
        let mut part = Part::new(steps.clone());
        let collections = |vm: &Vm| vm.heap.collector.generations.map(|generation| generation.collections);
        // What a collection now would leave of the garbage to come, and what one has left.
        let (mut seen, mut left) = (None, None);
        let begun = collections(self);
        // The generation of the garbage, and the collections until then.
        let mut place = (0, begun);
        // What waits, and what is in use that waited when the part began.
        let mut stock = self.heap.stock();
        for step in steps {
            match step {
                Step::Taken { plain, dip, most } => {
                    let made = stock.raise(&most);
                    part.go_on();
                    let young = &mut self.heap.collector.generations[0];
                    // A count that began anew does not go below 0 when what was there before dies.
                    let low = plain.min(0).saturating_sub(dip);
                    let lowest = young.count.saturating_add_signed(low);
                    young.count =
                        lowest.saturating_add_signed(plain.saturating_sub(low)).saturating_add(made);
                    let full = i64::from(young.count) > i64::from(young.threshold) && young.threshold != 0;
                    if full && self.heap.collector.enabled && !self.heap.collector.collecting {
                        let earlier = collections(self);
                        self.imports.tracked.come_to(&mut part);
                        let garbage = std::mem::take(&mut self.imports.garbage);
                        self.collect_if_due();
                        self.imports.garbage = garbage;
                        let now = collections(self);
                        if let Some(generation) = (0..3).find(|&g| now[g] != earlier[g]) {
                            stock.give(&self.imports.found(generation));
                            left = seen;
                            self.imports.tracked.age(generation);
                        }
                        if now[2] != earlier[2] {
                            stock = Stock::default();
                        }
                    }
                }
                Step::Kept(kept) => stock.keep(&kept),
                Step::Extended(class) if self.imports.extended.contains(&class) => {
                    stock.dicts += 1;
                    part.lack();
                }
                Step::Extended(class) => self.imports.extended.push(class),
                Step::Seen(rest) => seen = Some(rest),
                Step::Garbage(garbage) => {
                    let left = left.unwrap_or(Left { objects: garbage.objects, old: 0 });
                    self.leave_imports_garbage(left);
                    let old = usize::from(2 * left.old > left.objects);
                    self.imports.garbage[old].each(&garbage.returned, |all, more, _| *all += more);
                    place = (old, collections(self));
                }
                Step::More(rest) => {
                    let now = collections(self);
                    if now == begun {
                        self.leave_imports_garbage(Left { objects: rest.objects, old: 0 });
                    }
                    let (old, then) = place;
                    if now[old..] == then[old..] {
                        self.imports.garbage[old].each(&rest.returned, |all, more, _| *all += more);
                    } else {
                        stock.give(&rest.returned);
                    }
                }
                Step::Tracked { .. } => {
                    let mark = if was_first { "(first)" } else { "" };
                    self.imports.tracked.kinds.imports.push(format!("{name}{mark}"));
                    let with_patterns = WITH_PATTERNS.split_whitespace().any(|other| other == name);
                    if with_patterns && std::mem::replace(&mut self.imports.keeps_patterns, true) {
                        (0..PATTERN_TABLES).for_each(|_| part.lack());
                    }
                    self.imports.tracked.end(&mut part);
                }
                Step::Reached { .. } => {}
                Step::Along(other) => {
                    self.imports.done.insert(other.to_owned());
                    self.imports.shown.new.push(other.to_owned());
                }
                Step::Import(other) => {
                    let earlier = collections(self);
                    self.imports.tracked.come_to(&mut part);
                    self.set_stock(&stock);
                    self.follow_import_within(other);
                    stock = self.heap.stock();
                    if collections(self) != earlier {
                        left = seen;
                    }
                }
            }
        }
        self.set_stock(&stock);
        self.heap.collector.due = false;
        if is_module {
            self.imports.shown.new.push(name.to_owned());
        }
    }

    /// If CPython's imports have compiled patterns, the dictionaries of `re` that keep them have been tracked since, and their
    /// tables are there. One of these patterns is the first entry.
    pub(crate) fn keep_imported_patterns(&mut self, dicts: &[ObjId]) {
        if !self.imports.running && std::mem::replace(&mut self.imports.keeps_patterns, true) {
            self.traced_as_import(true, |vm| {
                for &dict in dicts {
                    // `None` is no pattern's key.
                    let _ = vm.dict_set(dict, fixed::NONE, fixed::NONE);
                    vm.heap.track(dict);
                }
            });
            self.replace_stand_ins(dicts.to_vec(), 2);
        }
    }

    /// What waits more is traced memory, of `importlib`: an object that is made of it has its trace.
    fn set_stock(&mut self, stock: &Stock) {
        self.traced_as_import(false, |vm| vm.heap.set_stock(stock));
    }

    fn leave_imports_garbage(&mut self, left: Left) {
        let young = self.heap.collector.generations[0].count;
        self.heap.leave_garbage(left.objects.saturating_sub(left.old), 0);
        self.heap.leave_garbage(left.old, 1);
        self.heap.collector.generations[0].count = young;
    }

    /// A collection found the garbage of imports: what it consisted of comes into the free lists.
    pub(super) fn return_imports_garbage(&mut self, generation: usize) {
        let returned = self.imports.found(generation);
        if returned != Stock::default() {
            let mut stock = self.heap.stock();
            stock.give(&returned);
            // Its blocks are older than the trace.
            self.traced_as_import(true, |vm| vm.heap.set_stock(&stock));
        }
    }

    /// What the import of a module of C's leaves (`importlib._bootstrap`): a `ModuleSpec`, and two tuples of three for
    /// leaving contexts.
    pub(super) fn note_built_in_import(&mut self) {
        self.heap.take_unseen(None, SPEC_SIZE);
        let size = size::TUPLE + 3 * size::POINTER;
        let tuples = [(); 2].map(|()| self.heap.take_unseen(Some(FreeList::Tuple(3)), size));
        for tuple in tuples {
            self.heap.give_unseen(tuple, Some(FreeList::Tuple(3)));
        }
    }
}

impl Imports {
    /// What a collection of a generation brings into the free lists.
    fn found(&mut self, generation: usize) -> Stock<i32> {
        let mut returned = std::mem::take(&mut self.garbage[0]);
        if generation > 0 {
            returned.each(&std::mem::take(&mut self.garbage[1]), |all, more, _| *all += more);
        }
        returned
    }
}

impl Stock {
    /// So many of each kind are in use at once: what does not wait is made. Answers how many of those made the
    /// collector counts.
    fn raise(&mut self, most: &Stock<i32>) -> u32 {
        let mut made = 0;
        self.each(most, |waiting, most, counted| {
            let lacking = (most.max(0) as u32).saturating_sub(*waiting);
            *waiting += lacking;
            made += if counted { lacking } else { 0 };
        });
        made
    }

    /// So many of each kind stay in use.
    fn keep(&mut self, kept: &Stock<i32>) {
        self.each(kept, |waiting, kept, _| *waiting = waiting.saturating_add_signed(-kept));
    }

    /// So many of each kind die.
    fn give(&mut self, dead: &Stock<i32>) {
        self.each(dead, |waiting, dead, _| *waiting = waiting.saturating_add_signed(dead));
    }
}
