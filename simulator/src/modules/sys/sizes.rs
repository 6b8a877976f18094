//! What `sys` says about memory: counts, sizes, interned strings, the allocator.

use crate::heap::{FreeList, TUPLE_LENGTHS};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Args, Result, Signature, Vm};
use crate::{Stream, address};

pub(super) fn reference_count(vm: &mut Vm, _module: ObjId, object: ObjId) -> Result {
    let count = match vm.heap.class(object) {
        Some(t) if t.flags.from_spec => vm.heap.count_of_type(object, vm.roots()),
        _ => vm.heap.count(object),
    };
    Ok(vm.heap.size_int(i64::from(count)))
}

/// `sys.getsizeof(object, default)`: what `__sizeof__` says and the words in front of the object.
pub(super) fn size_of(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("getsizeof", ["object", "default"], 0, 2, 1);
    if args.len() + args.names.len() > 2 {
        let given = args.len() + args.names.len();
        return Err(vm.type_error(&format!("getsizeof() takes at most 2 arguments ({given} given)")));
    }
    let [object, default] = args.bind(vm, &SIGNATURE)?;
    let object = object.unwrap_or(fixed::NONE);
    match (size_in_bytes(vm, object), default) {
        (Ok(size), _) => Ok(vm.heap.size_int(size)),
        (Err(raised), Some(default)) => {
            vm.swallow(raised, ty::TYPE_ERROR)?;
            Ok(vm.own(default))
        }
        (Err(raised), None) => Err(raised),
    }
}

/// `_PySys_GetSizeOf`.
fn size_in_bytes(vm: &mut Vm, object: ObjId) -> Result<i64> {
    let Some(size) = vm.call_bound_special(object, name::__sizeof__, &[])? else {
        let message = format!("Type {} doesn't define __sizeof__", vm.type_name(object));
        return Err(vm.type_error(&message));
    };
    let is_int = vm.is_int(size.id());
    let value = vm.heap.as_i64(size.id());
    vm.release(size);
    match value {
        Some(value) if value < 0 => Err(vm.value_error("__sizeof__() should return >= 0")),
        Some(value) => Ok(value.saturating_add(vm.heap.words_in_front(object) as i64)),
        None if is_int => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
        None => Err(vm.type_error("an integer is required")),
    }
}

pub(super) fn intern(vm: &mut Vm, _module: ObjId, string: ObjId) -> Result {
    if vm.heap.text(string).is_none() {
        let message = format!("intern() argument must be str, not {}", vm.type_name(string));
        return Err(vm.type_error(&message));
    }
    if !vm.heap.is_exact_str(string) {
        let message = format!("can't intern {}", vm.type_name(string));
        return Err(vm.type_error(&message));
    }
    let string = vm.own(string);
    Ok(vm.heap.intern_object(string))
}

pub(super) fn is_interned(vm: &mut Vm, _module: ObjId, string: ObjId) -> Result {
    if vm.heap.text(string).is_none() {
        let message = format!("_is_interned() argument must be str, not {}", vm.type_name(string));
        return Err(vm.type_error(&message));
    }
    let interned = vm.heap.is_interned(string);
    Ok(vm.heap.bool(interned))
}

pub(super) fn interned(vm: &mut Vm, _module: ObjId, _args: Args) -> Result {
    let count = vm.heap.interned_strings();
    Ok(vm.heap.size_int(count as i64))
}

/// `_Py_GetGlobalAllocatedBlocks`.
pub(super) fn allocated_blocks(vm: &mut Vm, _module: ObjId) -> Result {
    let blocks = &vm.heap.blocks;
    let count =
        blocks.pools().classes().iter().map(|class| class.used).sum::<usize>() + blocks.large_blocks();
    Ok(vm.heap.size_int(count as i64))
}

/// `_PyObject_DebugMallocStats`, then `_PyObject_DebugTypeStats`, on standard error.
pub(super) fn debug_malloc_stats(vm: &mut Vm, _module: ObjId) -> Result {
    let text = allocator_statistics(vm) + "\n" + &free_list_statistics(vm);
    vm.print(Stream::Err, &text)?;
    Ok(vm.none())
}

fn with_commas(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `printone`.
fn row(label: &str, value: usize) -> String {
    format!("{label:<35}={:>21}\n", with_commas(value))
}

fn allocator_statistics(vm: &Vm) -> String {
    use address::{ARENA, GRANULE, POOL, POOL_HEADER, SMALL};
    let pools = vm.heap.blocks.pools();
    let mut text = format!(
        "Small block threshold = {SMALL}, in {} size classes.\n\n\
         class   size   num pools   blocks in use  avail blocks\n\
         -----   ----   ---------   -------------  ------------\n",
        SMALL / GRANULE
    );
    let (mut allocated, mut available, mut headers, mut lost, mut used_pools) = (0, 0, 0, 0, 0);
    for (i, class) in pools.classes().iter().enumerate() {
        let size = GRANULE * (i + 1);
        if class.pools == 0 {
            continue;
        }
        text += &format!("{i:>5} {size:>6} {:>11} {:>15} {:>13}\n", class.pools, class.used, class.free);
        allocated += class.used * size;
        available += class.free * size;
        headers += class.pools * POOL_HEADER;
        lost += class.pools * ((POOL - POOL_HEADER) % size);
        used_pools += class.pools;
    }
    let held = pools.arenas_held;
    // An arena of the model begins at a pool's boundary, as one from `mmap` in whole pages of 16 KiB may not.
    let unused = (held * (ARENA / POOL)).saturating_sub(used_pools);
    text += "\n";
    text += &row("# arenas allocated total", pools.arenas_taken);
    text += &row("# arenas reclaimed", pools.arenas_taken - held);
    text += &row("# arenas highwater mark", pools.arenas_peak);
    text += &row("# arenas allocated current", held);
    text += &row(&format!("{held} arenas * {ARENA} bytes/arena"), held * ARENA);
    text += "\n";
    text += &row("# bytes in allocated blocks", allocated);
    text += &row("# bytes in available blocks", available);
    text += &row(&format!("{unused} unused pools * {POOL} bytes"), unused * POOL);
    text += &row("# bytes lost to pool headers", headers);
    text += &row("# bytes lost to quantization", lost);
    text += &row("# bytes lost to arena alignment", 0);
    text += &row("Total", allocated + available + unused * POOL + headers + lost);
    text + &arena_map()
}

/// Of the tree that finds an address's arena (`arena_map_get`): 15 bits of the address at its root, 15 in the middle and 14
/// at the bottom, of 8 bytes each. A node at the bottom covers 16 GiB, and the arenas lie nearer to each other than that.
fn arena_map() -> String {
    const UPPER: usize = 8 << 15;
    const BOTTOM: usize = 8 << 14;
    let mut text = "\narena map counts\n".to_owned();
    text += &row("# arena map mid nodes", 1);
    text += &row("# arena map bot nodes", 1);
    text += "\n";
    text += &row("# bytes lost to arena map root", UPPER);
    text += &row("# bytes lost to arena map mid", UPPER);
    text += &row("# bytes lost to arena map bot", BOTTOM);
    text + &row("Total", 2 * UPPER + BOTTOM)
}

/// `PyDictKeysObject` without its table.
const KEYS_HEADER: usize = 32;

/// `_PyDebugAllocatorStats` of each free list.
fn free_list_statistics(vm: &Vm) -> String {
    let mut lists = vec![
        ("PyDictObject".to_owned(), vm.heap.waiting(FreeList::Dict), size::DICT),
        ("PyDictKeysObject".to_owned(), vm.heap.stock().keys, KEYS_HEADER),
        ("PyFloatObject".to_owned(), vm.heap.waiting(FreeList::Float), size::FLOAT),
        ("PyListObject".to_owned(), vm.heap.waiting(FreeList::List), size::LIST),
    ];
    for length in 1..=TUPLE_LENGTHS {
        let waiting = vm.heap.waiting(FreeList::Tuple(length as u8));
        let bytes = size::TUPLE + length * size::POINTER;
        lists.push((format!("{length}-sized PyTupleObject"), waiting, bytes));
    }
    let mut text = String::new();
    for (what, count, bytes) in lists {
        let label = format!("{count} free {what}s * {bytes} bytes each");
        text += &format!("{label:>48} ={:>21}\n", with_commas(count as usize * bytes));
    }
    text
}
