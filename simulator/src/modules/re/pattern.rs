//! `re.Pattern`.

use super::{found, look, mistake, program, replace, scanner, subject};
use crate::algorithm::regex::{self, Mode, Program, Scratch};
use crate::compile::scratch::Thing;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Signature, Vm};
use std::rc::Rc;

// Fields.
pub(super) const GROUP_INDEX: usize = 0;
pub(super) const INDEX_GROUP: usize = 1;
const SOURCE: usize = 2;

pub(super) static PATTERN: TypeDef = TypeDef {
    module: "re",
    basicsize: 96,
    itemsize: 4,
    gc: true,
    has_weakrefs: true,
    no_new: true,
    slots: Slots { repr: Some(repr), hash: Some(hash), richcompare: Some(compare), ..Slots::NONE },
    methods: &[
        Native::new("match", Call::Keywords(|vm, this, args| one(vm, this, args, &MATCH, Mode::Match)))
            .shown("($self, /, string, pos=0, endpos=sys.maxsize)"),
        Native::new("fullmatch", Call::Keywords(|vm, this, args| one(vm, this, args, &FULL, Mode::Full)))
            .shown("($self, /, string, pos=0, endpos=sys.maxsize)"),
        Native::new("search", Call::Keywords(|vm, this, args| one(vm, this, args, &SEARCH, Mode::Search)))
            .shown("($self, /, string, pos=0, endpos=sys.maxsize)"),
        Native::new("sub", Call::Keywords(|vm, this, args| replace::sub(vm, this, args, "sub", false)))
            .shown("($self, /, repl, string, count=0)"),
        Native::new("subn", Call::Keywords(|vm, this, args| replace::sub(vm, this, args, "subn", true)))
            .shown("($self, /, repl, string, count=0)"),
        Native::new("findall", Call::Keywords(find_all))
            .shown("($self, /, string, pos=0, endpos=sys.maxsize)"),
        Native::new("split", Call::Keywords(split)).shown("($self, /, string, maxsplit=0)"),
        Native::new("finditer", Call::Keywords(find_iter))
            .shown("($self, /, string, pos=0, endpos=sys.maxsize)"),
        Native::new("scanner", Call::Keywords(scan)).shown("($self, /, string, pos=0, endpos=sys.maxsize)"),
        Native::new("__copy__", Call::NoArgs(|vm, this| Ok(vm.own(this)))).shown("($self, /)"),
        Native::new("__deepcopy__", Call::One(|vm, this, _| Ok(vm.own(this)))).shown("($self, memo, /)"),
        Native::new(
            "__sizeof__",
            Call::NoArgs(|vm, this| {
                let words = program(vm, this)?.words;
                Ok(vm.heap.size_int((PATTERN.basicsize + words * PATTERN.itemsize) as i64))
            }),
        ),
        crate::modules::record::CLASS_GETITEM,
    ],
    attributes: &[
        Attribute::member("pattern", |vm, this| {
            let source = vm.field(this, SOURCE).unwrap_or(fixed::NONE);
            Ok(vm.own(source))
        }),
        Attribute::member("flags", |vm, this| {
            let flags = program(vm, this)?.flags;
            Ok(vm.heap.int(i64::from(flags)))
        }),
        Attribute::member("groups", |vm, this| {
            let groups = program(vm, this)?.groups;
            Ok(vm.heap.size_int(groups as i64))
        }),
        Attribute::read("groupindex", |vm, this| match vm.field(this, GROUP_INDEX) {
            Some(index) => vm.call_positional(ty::MAPPINGPROXY, &[index]),
            None => Ok(vm.heap.new_dict()),
        }),
    ],
    doc: "Compiled regular expression object.",
    ..TypeDef::new(Kind::Pattern)
};

/// `compile(pattern, flags)`.
pub(super) fn compile(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "compile", 2, 2)?;
    let source = args[0];
    let flags = vm.index(args[1])?;
    let number = vm.heap.as_i64(flags.id()).and_then(|f| u32::try_from(f).ok());
    vm.release(flags);
    let Some(flags) = number else { return Err(vm.value_error("flags are out of range")) };
    let (units, bytes): (Vec<u32>, bool) = match (vm.heap.text(source), vm.heap.bytes_body(source)) {
        (Some(text), _) => (text.units().collect(), false),
        (None, Some(b)) => (b.data.iter().map(|&b| u32::from(b)).collect(), true),
        _ => return Err(vm.type_error("first argument must be string or compiled pattern")),
    };
    let program = match regex::compile(&units, flags, bytes) {
        Ok(program) => program,
        Err((error, scratch, warnings)) => {
            warn(vm, &warnings)?;
            drop_scratch(vm, scratch, None);
            return Err(mistake(vm, &error, source));
        }
    };
    warn(vm, &program.warnings)?;
    drop_scratch(vm, program.scratch, Some(program.groups));
    let words = program.words;
    let size = PATTERN.basicsize + words * PATTERN.itemsize;
    let (index, names) = if program.names.is_empty() { (None, None) } else { named_groups(vm, &program)? };
    let fields = vec![index, names, Some(vm.own(source))];
    let pattern = vm.heap.new_record(ty::PATTERN, size, fields, Vec::new());
    vm.set_native(pattern.id(), Rc::new(program));
    Ok(pattern)
}

/// Says what may come to mean something else, to what called a function of `re`, which called another one.
fn warn(vm: &mut Vm, warnings: &[String]) -> Result<()> {
    warnings.iter().try_for_each(|warning| {
        let message = vm.heap.string(warning);
        let message = vm.keep(message);
        vm.warn_at_level(ty::FUTURE_WARNING, message, 3, &[], fixed::NONE)
    })
}

/// What CPython makes meanwhile and drops.
fn drop_scratch(vm: &mut Vm, scratch: Scratch, names: Option<usize>) {
    let Scratch { lists, sets, pairs, triples, groups } = scratch;
    let kinds = [
        (Thing::List, lists),
        (Thing::Dict, 2),
        (Thing::CalledDict, sets),
        // The arguments for a part of the pattern, and the groups' names, which stay if there are any.
        (Thing::Tuple(1), 1),
        (Thing::Tuple(2), pairs),
        (Thing::Tuple(3), triples),
        (Thing::Tuple(4), groups),
    ];
    let mut things: Vec<Thing> =
        kinds.into_iter().flat_map(|(thing, count)| std::iter::repeat_n(thing, count)).collect();
    things
        .extend(names.map(|groups| Thing::Tuple(groups as u32 + 1)).filter(|names| !things.contains(names)));
    vm.make_and_drop(&things);
}

/// A dictionary of the names of groups, and a tuple of them by number.
fn named_groups(vm: &mut Vm, program: &Program) -> Result<(Option<Own>, Option<Own>)> {
    let index = vm.heap.new_dict();
    let mut names = vec![fixed::NONE; program.groups + 1];
    let index = vm.keep(index);
    for (name, group) in program.names.clone() {
        let name = vm.heap.string(&name);
        let name = vm.keep(name);
        let number = vm.heap.size_int(group as i64);
        let set = vm.dict_set(index, name, number.id());
        vm.release(number);
        set?;
        if let Some(place) = names.get_mut(group) {
            *place = name;
        }
    }
    let names = vm.heap.tuple_of(&names);
    Ok((Some(vm.own(index)), Some(names)))
}

const NAMES: [&str; 3] = ["string", "pos", "endpos"];
static MATCH: Signature<3> = Signature::new("match", NAMES, 0, 3, 1);
static FULL: Signature<3> = Signature::new("fullmatch", NAMES, 0, 3, 1);
static SEARCH: Signature<3> = Signature::new("search", NAMES, 0, 3, 1);
static FIND_ALL: Signature<3> = Signature::new("findall", NAMES, 0, 3, 1);
static FIND_ITER: Signature<3> = Signature::new("finditer", NAMES, 0, 3, 1);
static SCANNER: Signature<3> = Signature::new("scanner", NAMES, 0, 3, 1);

/// The string, and the part of it to look at, its length unknown.
fn arguments(vm: &mut Vm, args: Args, signature: &Signature<3>) -> Result<(ObjId, usize, usize)> {
    let [string, start, end] = args.bind(vm, signature)?;
    let start = start.map_or(Ok(0), |start| vm.size_argument(start))?.max(0);
    let end = end.map_or(Ok(isize::MAX), |end| vm.size_argument(end))?.max(0);
    Ok((string.unwrap_or(fixed::NONE), start as usize, end as usize))
}

fn one(vm: &mut Vm, this: ObjId, args: Args, signature: &Signature<3>, mode: Mode) -> Result {
    let (string, start, end) = arguments(vm, args, signature)?;
    let program = program(vm, this)?;
    let subject = subject(vm, &program, string)?;
    let end = end.min(subject.units.len());
    let start = start.min(subject.units.len());
    if start > end {
        return Ok(vm.none());
    }
    match look(vm, &program, &subject, (start, end), mode, None)? {
        Some(result) => Ok(found::new(vm, this, &subject, &result, start, end)),
        None => Ok(vm.none()),
    }
}

/// Calls `each` with all matches in turn, until it returns false.
pub(super) fn each_match(
    vm: &mut Vm,
    program: &regex::Program,
    subject: &super::Subject,
    (start, end): (usize, usize),
    mut each: impl FnMut(&mut Vm, &regex::Found) -> Result<bool>,
) -> Result<()> {
    let end = end.min(subject.units.len());
    let (mut start, mut not_empty_at) = (start, None);
    while start <= end {
        let Some(result) = look(vm, program, subject, (start, end), Mode::Search, not_empty_at)? else {
            break;
        };
        let Some(&Some((from, to))) = result.groups.first() else { break };
        if !each(vm, &result)? {
            break;
        }
        not_empty_at = (from == to).then_some(to);
        start = to;
    }
    Ok(())
}

fn find_all(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let (string, start, end) = arguments(vm, args, &FIND_ALL)?;
    let program = program(vm, this)?;
    let subject = subject(vm, &program, string)?;
    let list = vm.heap.empty_list(0);
    let list = vm.keep(list);
    each_match(vm, &program, &subject, (start, end), |vm, result| {
        let shown = if program.groups == 0 { &result.groups[..1] } else { &result.groups[1..] };
        let mut parts: Vec<Own> = shown
            .iter()
            .map(|place| match *place {
                Some((from, to)) => subject.part(vm, from, to),
                None => subject.part(vm, 0, 0),
            })
            .collect();
        let item = match parts.pop() {
            Some(only) if parts.is_empty() => only,
            last => {
                parts.extend(last);
                vm.heap.tuple(parts)
            }
        };
        vm.heap.list_push(list, item);
        Ok(true)
    })?;
    Ok(vm.own(list))
}

fn split(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("split", ["string", "maxsplit"], 0, 2, 1);
    let [string, most] = args.bind(vm, &SIGNATURE)?;
    let most = most.map_or(Ok(0), |most| vm.size_argument(most))?;
    let program = program(vm, this)?;
    let subject = subject(vm, &program, string.unwrap_or(fixed::NONE))?;
    let list = vm.heap.empty_list(0);
    let list = vm.keep(list);
    let (mut count, mut last) = (0, 0);
    if most >= 0 {
        each_match(vm, &program, &subject, (0, usize::MAX), |vm, result| {
            let Some(&Some((from, to))) = result.groups.first() else { return Ok(false) };
            let before = subject.part(vm, last, from);
            vm.heap.list_push(list, before);
            for place in &result.groups[1..] {
                let part = match *place {
                    Some((from, to)) => subject.part(vm, from, to),
                    None => vm.none(),
                };
                vm.heap.list_push(list, part);
            }
            last = to;
            count += 1;
            Ok(most == 0 || count < most)
        })?;
    }
    let rest = subject.part(vm, last, subject.units.len());
    vm.heap.list_push(list, rest);
    Ok(vm.own(list))
}

fn scan(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let (string, start, end) = arguments(vm, args, &SCANNER)?;
    scanner::new(vm, this, string, start, end)
}

/// `iter(scanner.search, None)`.
fn find_iter(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let (string, start, end) = arguments(vm, args, &FIND_ITER)?;
    let scanner = scanner::new(vm, this, string, start, end)?;
    // `PyObject_GetAttrString` makes the name anew each time, and the cache of look-ups keeps it.
    let name = vm.heap.string("search");
    let search = vm.get_attr(scanner.id(), name.id());
    vm.release(name);
    vm.release(scanner);
    let search = search?;
    let iterator = crate::types::iterators::new_callable_iterator(vm, search.id(), fixed::NONE);
    vm.release(search);
    Ok(iterator)
}

const FLAGS: [(u32, &str); 7] = [
    (regex::flag::IGNORE_CASE, "re.IGNORECASE"),
    (regex::flag::LOCALE, "re.LOCALE"),
    (regex::flag::MULTILINE, "re.MULTILINE"),
    (regex::flag::DOT_ALL, "re.DOTALL"),
    (regex::flag::VERBOSE, "re.VERBOSE"),
    (regex::flag::DEBUG, "re.DEBUG"),
    (regex::flag::ASCII, "re.ASCII"),
];

/// `pattern_repr`: the pattern cut to 200 characters, and the flags without the one that text patterns have.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let program = program(vm, this)?;
    let mut flags: Vec<String> =
        FLAGS.iter().filter(|(f, _)| program.flags & f != 0).map(|(_, name)| (*name).to_owned()).collect();
    let known = FLAGS.iter().fold(regex::flag::UNICODE, |known, (f, _)| known | f);
    if program.flags & !known != 0 {
        flags.push(format!("{:#x}", program.flags & !known));
    }
    let shown = vm.repr(vm.field(this, SOURCE).unwrap_or(fixed::NONE))?;
    let mut text = crate::algorithm::text::TextBuilder::default();
    text.push_str("re.compile(");
    if let Some(shown) = vm.heap.text(shown.id()) {
        text.push_text(&shown.slice(0, shown.len().min(200)));
    }
    vm.release(shown);
    if !flags.is_empty() {
        text.push_str(", ");
        text.push_str(&flags.join("|"));
    }
    text.push_str(")");
    Ok(vm.heap.str(text.finish()))
}

fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let flags = i64::from(program(vm, this)?.flags);
    Ok(vm.hash(vm.field(this, SOURCE).unwrap_or(fixed::NONE))? ^ flags)
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if !matches!(operator, Comparison::Eq | Comparison::Ne) || vm.heap.type_of(b) != ty::PATTERN {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let same_flags = program(vm, a)?.flags == program(vm, b)?.flags;
    let same = match (vm.field(a, SOURCE), vm.field(b, SOURCE)) {
        (Some(x), Some(y)) if same_flags && vm.heap.type_of(x) == vm.heap.type_of(y) => vm.equal(x, y)?,
        _ => false,
    };
    Ok(vm.heap.bool(same == (operator == Comparison::Eq)))
}
