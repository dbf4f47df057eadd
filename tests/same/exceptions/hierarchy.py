import builtins
for name in ("BaseException", "Exception", "ArithmeticError", "AssertionError", "AttributeError", "BufferError", "EOFError", "FileExistsError",
             "FileNotFoundError", "FloatingPointError", "GeneratorExit", "ImportError", "IndentationError", "IndexError", "InterruptedError",
             "IsADirectoryError", "KeyError", "KeyboardInterrupt", "LookupError", "MemoryError", "ModuleNotFoundError", "NameError",
             "NotADirectoryError", "NotImplementedError", "OSError", "OverflowError", "PermissionError", "ProcessLookupError", "RecursionError",
             "ReferenceError", "RuntimeError", "StopAsyncIteration", "StopIteration", "SyntaxError", "SystemError", "SystemExit", "TabError",
             "TimeoutError", "TypeError", "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError", "ValueError",
             "ZeroDivisionError", "ConnectionError", "BrokenPipeError", "ChildProcessError", "BlockingIOError", "Warning", "UserWarning",
             "DeprecationWarning", "SyntaxWarning", "RuntimeWarning"):
    cls = getattr(builtins, name)
    print(name, [c.__name__ for c in cls.__mro__[1:-1]])
print(IOError is OSError, EnvironmentError is OSError)
