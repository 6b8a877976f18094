//! The evaluation stack, as instructions outside the loop use it.

/// The result of what may raise.
macro_rules! go {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(raised) => return Err(raised.into()),
        }
    };
}

/// Takes the topmost entry.
macro_rules! pop {
    ($vm:expr) => {{
        $vm.sp -= 1;
        match $vm.stack[$vm.sp].take() {
            Some(id) => Own::from_counted(id),
            None => return Err($vm.broken("an empty entry on the evaluation stack")),
        }
    }};
}

/// The entry at a depth, 1 for the topmost, borrowed.
macro_rules! top {
    ($vm:expr, $depth:expr) => {
        match $vm.stack[$vm.sp - $depth] {
            Some(id) => id,
            None => return Err($vm.broken("an empty entry on the evaluation stack")),
        }
    };
}

macro_rules! push {
    ($vm:expr, $own:expr) => {{
        let own = $own;
        $vm.stack[$vm.sp] = Some(own.into_id());
        $vm.sp += 1;
    }};
}

/// Releases the topmost entries, the deepest first, and pushes the result.
macro_rules! replace {
    ($vm:expr, $count:expr, $own:expr) => {{
        let result = $own;
        $vm.replace_top($count, result);
    }};
}
