//! SWAP instructions: the shortest run of them, and stores reordered in their stead (`swaptimize` and
//! `apply_static_swaps` in `Python/flowgraph.c`).

use super::flow::Instr;
use super::opcode::op;

/// Replaces the run of SWAPs and NOPs at the start of `instrs` by the shortest one with the same effect, and
/// answers the index of the run's last instruction, or 0 if it is left alone (`swaptimize`).
pub(super) fn optimize_swaps(instrs: &mut [Instr]) -> usize {
    let mut depth = instrs[0].arg as usize;
    let mut length = 1;
    let mut more = false;
    while let Some(instr) = instrs.get(length) {
        match instr.op {
            op::SWAP => {
                depth = depth.max(instr.arg as usize);
                more = true;
            }
            op::NOP => {}
            _ => break,
        }
        length += 1;
    }
    if !more {
        return 0;
    }
    let mut stack: Vec<usize> = (0..depth).collect();
    for instr in &instrs[..length] {
        if instr.op == op::SWAP {
            stack.swap(0, instr.arg as usize - 1);
        }
    }
    // The permutation's cycles, written from the end of the run backwards.
    const VISITED: usize = usize::MAX;
    let mut current = length;
    for i in 0..depth {
        if stack[i] == VISITED || stack[i] == i {
            continue;
        }
        let mut j = i;
        loop {
            if j != 0 {
                current -= 1;
                instrs[current].set(op::SWAP, j as u32 + 1);
            }
            if stack[j] == VISITED {
                break;
            }
            let next = stack[j];
            stack[j] = VISITED;
            j = next;
        }
    }
    for instr in &mut instrs[..current] {
        instr.nop();
    }
    length - 1
}

fn is_swappable(o: u8) -> bool {
    matches!(o, op::STORE_FAST | op::STORE_FAST_MAYBE_NULL | op::POP_TOP)
}

fn stores_to(instr: &Instr) -> Option<u32> {
    matches!(instr.op, op::STORE_FAST | op::STORE_FAST_MAYBE_NULL).then_some(instr.arg)
}

fn next_swappable(instrs: &[Instr], after: usize, line: Option<i32>) -> Option<usize> {
    for (index, instr) in instrs.iter().enumerate().skip(after + 1) {
        if line.is_some_and(|l| l >= 0 && instr.loc.line != l) {
            return None;
        }
        match instr.op {
            op::NOP => {}
            o if is_swappable(o) => return Some(index),
            _ => return None,
        }
    }
    None
}

/// Swaps two later stores instead of two stack items, where nothing can tell (`apply_static_swaps`).
pub(super) fn apply_static_swaps(instrs: &mut [Instr], from: usize) {
    for i in (0..=from).rev() {
        let swap = instrs[i];
        if swap.op != op::SWAP {
            if swap.op == op::NOP || is_swappable(swap.op) {
                continue;
            }
            return;
        }
        let Some(j) = next_swappable(instrs, i, None) else { return };
        let line = instrs[j].loc.line;
        let mut k = j;
        for _ in 1..swap.arg {
            match next_swappable(instrs, k, Some(line)) {
                Some(next) => k = next,
                None => return,
            }
        }
        let (first, second) = (stores_to(&instrs[j]), stores_to(&instrs[k]));
        if first.is_some() || second.is_some() {
            if first == second {
                return;
            }
            let between = instrs[j + 1..k].iter().filter_map(stores_to);
            if between.into_iter().any(|s| Some(s) == first || Some(s) == second) {
                return;
            }
        }
        instrs[i].nop();
        instrs.swap(j, k);
    }
}
