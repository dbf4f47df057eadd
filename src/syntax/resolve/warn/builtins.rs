//! The names that are there without being bound: Python's builtins, what a module has by itself, and
//! ZPy's helpers.

const NAMES: &str = "\
    ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError \
    BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError \
    ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning \
    EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError \
    FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError \
    InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError \
    ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError \
    OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError \
    ReferenceError RemoteError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration \
    StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError \
    UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError \
    UnicodeWarning UserWarning ValueError Warning ZeroDivisionError \
    __import__ __file__ __name__ \
    abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile \
    complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format \
    frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license \
    list locals map max memoryview min next object oct open ord pow print property quit range repr \
    reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip \
    append delete insert keys pop values \
    mp_cpu_count mp_deinit mp_kill mp_poll mp_run mp_run_code mp_sleep mp_spawn mp_wait \
    proc_close proc_communicate proc_cpu_count proc_deinit proc_kill proc_open proc_pid proc_pipe \
    proc_poll proc_read proc_run proc_run_all proc_shell proc_sleep proc_wait proc_write \
    timesection";

/// Families of helpers: any name that begins like this may be one.
const FAMILIES: [&str; 11] =
    ["mp_", "proc_", "file_", "dir_", "os_", "json_", "csv_", "yaml_", "http_", "socket_", "math_"];

pub fn builtins<'a>() -> impl Iterator<Item = &'a str> {
    NAMES.split_ascii_whitespace()
}

/// Whether a name may be known without being bound: special names may be the loader's, and Windows has
/// an error of its own.
pub fn is_builtin(name: &str) -> bool {
    let is_special = name == "_" || name == "WindowsError" || name.starts_with("__") && name.ends_with("__");
    is_special || FAMILIES.iter().any(|family| name.starts_with(family)) || builtins().any(|known| known == name)
}
