//! Source text to code objects as plain data: what CPython 3.13's parser and compiler make of it.

pub mod code;
pub mod opcode;
