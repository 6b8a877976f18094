//! What went wrong in a computation, as plain data; `types/` turns it into an exception object.

use std::fmt;

/// A Python error that a computation ends in: which exception class, and CPython's exact message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure {
    /// The class.
    pub kind: FailureKind,
    /// Its only argument, unless the class says otherwise.
    pub message: String,
}

/// The exception class of a [`Failure`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FailureKind {
    /// `ValueError`.
    ValueError,
    /// A `ValueError` that what reads the number raises, and that its caller then replaces by an equal one.
    InvalidLiteral,
    /// `TypeError`.
    TypeError,
    /// `OverflowError`.
    OverflowError,
    /// An `OverflowError` whose arguments are `(34, message)`: CPython raises it from C's `errno == ERANGE`.
    OverflowErrno,
    /// `ZeroDivisionError`.
    ZeroDivisionError,
    /// `MemoryError`, of which CPython says nothing.
    MemoryError,
}

/// What a computation that may fail answers.
pub type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// A failure of this class.
    pub fn new(kind: FailureKind, message: impl Into<String>) -> Failure {
        Failure { kind, message: message.into() }
    }

    /// A `ValueError`.
    pub fn value(message: impl Into<String>) -> Failure {
        Failure::new(FailureKind::ValueError, message)
    }

    /// A `TypeError`.
    pub fn type_error(message: impl Into<String>) -> Failure {
        Failure::new(FailureKind::TypeError, message)
    }

    /// An `OverflowError`.
    pub fn overflow(message: impl Into<String>) -> Failure {
        Failure::new(FailureKind::OverflowError, message)
    }

    /// A `ZeroDivisionError`.
    pub fn zero_division(message: impl Into<String>) -> Failure {
        Failure::new(FailureKind::ZeroDivisionError, message)
    }

    /// A result too large to build. CPython raises `MemoryError` without a message.
    pub fn memory() -> Failure {
        Failure::new(FailureKind::MemoryError, "")
    }

    /// The result of a floating-point operation is out of range (`errno == ERANGE`).
    pub fn out_of_range() -> Failure {
        Failure::new(FailureKind::OverflowErrno, "Numerical result out of range")
    }
}

impl FailureKind {
    /// The name of the exception class.
    pub fn class(self) -> &'static str {
        match self {
            FailureKind::ValueError | FailureKind::InvalidLiteral => "ValueError",
            FailureKind::TypeError => "TypeError",
            FailureKind::OverflowError | FailureKind::OverflowErrno => "OverflowError",
            FailureKind::ZeroDivisionError => "ZeroDivisionError",
            FailureKind::MemoryError => "MemoryError",
        }
    }
}

/// As the last line of a traceback: `ValueError: message`.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.message.is_empty() {
            return f.write_str(self.kind.class());
        }
        match self.kind {
            FailureKind::OverflowErrno => write!(f, "OverflowError: (34, '{}')", self.message),
            kind => write!(f, "{}: {}", kind.class(), self.message),
        }
    }
}
