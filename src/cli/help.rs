//! What `zpy` says about itself.

pub const VERSION: &str = concat!("zpy ", env!("CARGO_PKG_VERSION"), "\n");

pub const USAGE: &str = "\
usage: zpy [OPTIONS] [SCRIPT | -c CODE | -m MODULE | -] [ARGUMENTS...]
       zpy check FILE...
Try 'zpy --help' for more.
";

pub const HELP: &str = "\
ZPy: Python's syntax in one small binary.

Usage:
  zpy [OPTIONS] SCRIPT [ARGUMENTS...]     run a program, or a folder's __main__
  zpy [OPTIONS] -c CODE [ARGUMENTS...]    run CODE
  zpy [OPTIONS] -m MODULE [ARGUMENTS...]  run a module as a program
  zpy [OPTIONS] - [ARGUMENTS...]          run what standard input holds
  zpy [OPTIONS] [repl]                    type programs line by line
  zpy check FILE...                       look for mistakes and run nothing;
                                          - is standard input, and a folder all
                                          its *.zpy and *.py files, however deep

Options (what comes after the program belongs to the program):
  -i             when the program has ended, go on line by line
  -q             no greeting when going line by line
  -u             do not hold back output
  -h, --help     this page
  -V, --version  the version

For people who work on the language, in place of running a program:
  --tokens       show its tokens
  --ast          show its syntax tree

Environment:
  ZPYPATH        folders where modules are looked for, separated by colons
  NO_COLOR       if set, error messages have no colours
  FORCE_COLOR    if set, they have colours everywhere

Examples:
  zpy hello.zpy
  zpy hello.zpy Ada Grace
  zpy -c 'print(2 ** 100)'
  echo 'print(\"hi\")' | zpy
  zpy check .

";
