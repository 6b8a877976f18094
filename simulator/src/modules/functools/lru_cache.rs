//! `_lru_cache_wrapper`: a function's results by its arguments, the least recently used given up first.

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::attributes::{dict, set_dict};
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Signature, Vm};

// Fields: the dictionary, the function, the class of `cache_info()`, the mark between positional and keyword
// arguments in a key; behind them, in a bounded cache, key and result of each link, the oldest first.
const CACHE: usize = 0;
const FUNCTION: usize = 1;
const INFO: usize = 2;
const MARK: usize = 3;
const LINKS: usize = 4;
// Numbers: -1 for no bound, whether types are part of the key, calls answered and not answered from the cache.
const MAXSIZE: usize = 0;
const TYPED: usize = 1;
const HITS: usize = 2;
const MISSES: usize = 3;
/// The hashes of the keys, as the links stand: a key that goes is not hashed again.
const HASHES: usize = 4;

pub(super) static LRU_CACHE: TypeDef = TypeDef {
    module: "functools",
    basicsize: 152,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    method_descriptor: true,
    slots: Slots { new: Some(new), call: Some(call), descr_get: Some(bind), ..Slots::NONE },
    methods: &[
        Native::new("cache_info", Call::NoArgs(cache_info)),
        Native::new("cache_clear", Call::NoArgs(cache_clear)),
        Native::new("__reduce__", Call::NoArgs(|vm, this| vm.get_attr(this, name::__qualname__))),
        Native::new("__copy__", Call::NoArgs(|vm, this| Ok(vm.own(this)))),
        Native::new("__deepcopy__", Call::One(|vm, this, _memo| Ok(vm.own(this)))),
    ],
    attributes: &[Attribute::write("__dict__", dict, set_dict)],
    ..TypeDef::new(Kind::LruCache)
};

/// The values of a bounded cache's dictionary (`lru_list_elem`): key and result are visited and cleared through
/// the cache, as in CPython, so here they stand in it.
pub(super) static LINK: TypeDef =
    TypeDef { module: "functools", basicsize: 56, no_new: true, ..TypeDef::new(Kind::LruLink) };

fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<4> = Signature::new(
        "_lru_cache_wrapper",
        ["user_function", "maxsize", "typed", "cache_info_type"],
        0,
        4,
        4,
    );
    let [function, maxsize, typed, info] = args.bind(vm, &SIGNATURE)?.map(|a| a.unwrap_or(fixed::NONE));
    if !vm.is_callable(function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let maxsize = if maxsize == fixed::NONE {
        -1
    } else if vm.slots_for(maxsize).index.is_some() {
        vm.size_argument(maxsize)?.max(0) as i64
    } else {
        return Err(vm.type_error("maxsize should be integer or None"));
    };
    let typed = vm.truth(typed)?;
    let cache = vm.heap.new_dict();
    let mark = vm.modules_state.keyword_mark.unwrap_or(fixed::NONE);
    let fields = vec![Some(cache), Some(vm.own(function)), Some(vm.own(info)), Some(vm.own(mark))];
    Ok(vm.record(class, Kind::LruCache, fields, vec![maxsize, i64::from(typed), 0, 0]))
}

fn bind(vm: &mut Vm, this: ObjId, object: Option<ObjId>, _class: Option<ObjId>) -> Result {
    match object {
        Some(object) if object != fixed::NONE => {
            let (function, object) = (vm.own(this), vm.own(object));
            Ok(vm.heap.method(function, object))
        }
        _ => Ok(vm.own(this)),
    }
}

fn add(vm: &mut Vm, this: ObjId, number: usize) {
    let value = vm.number(this, number);
    vm.set_number(this, number, value + 1);
}

/// `lru_cache_make_key`: the arguments' tuple, or a single string or integer.
fn make_key(vm: &mut Vm, this: ObjId, packed: ObjId, args: Args) -> Own {
    let typed = vm.number(this, TYPED) == 1;
    if !typed && args.names.is_empty() {
        return match args.positional {
            [one] if vm.heap.is_exact_str(*one) || vm.heap.type_of(*one) == ty::INT => vm.own(*one),
            _ => vm.own(packed),
        };
    }
    let mut parts = args.positional.to_vec();
    if !args.names.is_empty() {
        parts.extend(vm.field(this, MARK));
        for (&name, &value) in args.names.iter().zip(args.named) {
            parts.extend([name, value]);
        }
    }
    if typed {
        parts.extend(args.positional.iter().chain(args.named).map(|&value| vm.heap.type_of(value)));
    }
    vm.heap.tuple_of(&parts)
}

fn call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let (Some(cache), Some(function)) = (vm.field(this, CACHE), vm.field(this, FUNCTION)) else {
        return Err(vm.runtime_error("uninitialized cache"));
    };
    let packed = args.packed(vm);
    let packed = vm.keep(packed);
    let maxsize = vm.number(this, MAXSIZE);
    if maxsize == 0 {
        add(vm, this, MISSES);
        return vm.call_packed(function, args);
    }
    let key = make_key(vm, this, packed, args);
    let key = vm.keep(key);
    let hash = vm.hash(key)?;
    if let Some(result) = find(vm, this, cache, key, hash)? {
        add(vm, this, HITS);
        return Ok(result);
    }
    add(vm, this, MISSES);
    let result = vm.call_packed(function, args)?;
    let stored = store(vm, this, key, hash, result.id());
    let done = stored;
    vm.completed(result, done)
}

/// The result kept for a key; its link becomes the newest.
fn find(vm: &mut Vm, this: ObjId, cache: ObjId, key: ObjId, hash: i64) -> Result<Option<Own>> {
    let Some(entry) = vm.dict_lookup(cache, key, hash)? else { return Ok(None) };
    let Some(value) = vm.heap.dict_value(cache, entry) else { return Ok(None) };
    if vm.number(this, MAXSIZE) < 0 {
        return Ok(Some(vm.own(value)));
    }
    let kept = vm.heap.dict_table(cache).and_then(|t| t.entries.get(entry)?.key);
    let Some(record) = vm.heap.record_mut(this) else { return Ok(None) };
    let Some(links) = record.fields.get_mut(LINKS..) else { return Ok(None) };
    let Some(at) = links.chunks(2).position(|link| link[0] == kept) else { return Ok(None) };
    links[2 * at..].rotate_left(2);
    if let Some(hashes) = record.numbers.get_mut(HASHES + at..).filter(|hashes| !hashes.is_empty()) {
        hashes.rotate_left(1);
    }
    let result = links.last().copied().flatten();
    Ok(result.map(|r| vm.own(r)))
}

fn store(vm: &mut Vm, this: ObjId, key: ObjId, hash: i64, result: ObjId) -> Result<()> {
    let Some(cache) = vm.field(this, CACHE) else { return Ok(()) };
    let maxsize = vm.number(this, MAXSIZE);
    if maxsize < 0 {
        return vm.dict_set_hashed(cache, key, hash, result);
    }
    if let Some(entry) = vm.dict_lookup(cache, key, hash)?
        && vm.heap.dict_value(cache, entry).is_some()
    {
        // The call itself has brought the key in.
        return Ok(());
    }
    let links = vm.heap.record(this).map_or(0, |r| r.fields.len() - LINKS);
    if (vm.heap.dict_len(cache) as i64) < maxsize || links == 0 {
        let link = vm.record(ty::LRU_LINK, Kind::LruLink, Vec::new(), Vec::new());
        let link = vm.keep(link);
        vm.dict_set_hashed(cache, key, hash, link)?;
        append(vm, this, key, hash, result);
        return Ok(());
    }
    // The oldest link is given the new key. What it held is released last.
    let (old_key, old_result) = (vm.field(this, LINKS), vm.field(this, LINKS + 1));
    let mut old_hash = hash;
    if let Some(r) = vm.heap.record_mut(this) {
        r.fields.drain(LINKS..LINKS + 2);
        if r.numbers.len() > HASHES {
            old_hash = r.numbers.remove(HASHES);
        }
    }
    let old = [old_key, old_result].map(|field| field.map(Own::from_counted));
    for own in old.into_iter().flatten().rev() {
        vm.keep(own);
    }
    let link = match old_key {
        Some(old_key) => vm.dict_pop_hashed(cache, old_key, old_hash)?,
        None => None,
    };
    let link = match link {
        Some(link) => link,
        None => vm.record(ty::LRU_LINK, Kind::LruLink, Vec::new(), Vec::new()),
    };
    let link = vm.keep(link);
    vm.dict_set_hashed(cache, key, hash, link)?;
    append(vm, this, key, hash, result);
    Ok(())
}

fn append(vm: &mut Vm, this: ObjId, key: ObjId, hash: i64, result: ObjId) {
    let link = [key, result].map(|id| Some(vm.own(id).into_id()));
    if let Some(r) = vm.heap.record_mut(this) {
        r.fields.extend(link);
        r.numbers.push(hash);
    }
}

fn cache_info(vm: &mut Vm, this: ObjId) -> Result {
    let hits = vm.heap.size_int(vm.number(this, HITS));
    let misses = vm.heap.size_int(vm.number(this, MISSES));
    let maxsize = match vm.number(this, MAXSIZE) {
        -1 => vm.none(),
        maxsize => vm.heap.size_int(maxsize),
    };
    let size = vm.field(this, CACHE).map_or(0, |cache| vm.heap.dict_len(cache));
    let size = vm.heap.size_int(size as i64);
    let arguments = [hits, misses, maxsize, size].map(|own| vm.keep(own));
    vm.call_positional(vm.field(this, INFO).unwrap_or(fixed::NONE), &arguments)
}

fn cache_clear(vm: &mut Vm, this: ObjId) -> Result {
    vm.set_number(this, HITS, 0);
    vm.set_number(this, MISSES, 0);
    let links = match vm.heap.record_mut(this) {
        Some(r) => {
            r.numbers.truncate(HASHES);
            r.fields.split_off(LINKS)
        }
        None => Vec::new(),
    };
    if let Some(cache) = vm.field(this, CACHE) {
        vm.dict_clear(cache);
    }
    links.into_iter().for_each(|field| vm.release_id(field));
    Ok(vm.none())
}
