//! Where CPython's frames stand: in chunks of memory one after another (`_PyThreadState_PushFrame`). A program sees the end
//! of a chunk only in how deep constructors can call each other, since their specialised call leaves that to the general one.

use crate::object::*;

/// A chunk in words (`DATA_STACK_CHUNK_SIZE`), and its head (`_PyStackChunk`).
const CHUNK: usize = 16384 / size::POINTER;
const CHUNK_HEAD: usize = 3;
/// The first one keeps a word to itself, so that it is never given back (`push_chunk`).
pub(crate) const FIRST_CHUNK: usize = CHUNK - CHUNK_HEAD - 1;
/// `MINIMUM_OVERHEAD`: a chunk has so much room besides the frame that it is taken for.
const OVERHEAD: usize = 1000;
/// `FRAME_SPECIALS_SIZE`: a frame without its variables and its stack.
const FRAME_SPECIALS: usize = 9;
/// The frame below an `__init__` (`_Py_InitCleanup`).
pub(crate) const SHIM: usize = 2 + FRAME_SPECIALS;

/// `co_framesize`.
pub(crate) fn frame_words(code: &Code) -> usize {
    code.variables_count() + code.stack_size + FRAME_SPECIALS
}

/// The room in its chunk behind a frame, by the room there was.
pub(crate) fn pushed(room: usize, frame: usize) -> usize {
    if frame < room {
        return room - frame;
    }
    let mut chunk = CHUNK;
    while chunk < frame + OVERHEAD {
        chunk *= 2;
    }
    chunk - CHUNK_HEAD - frame
}
