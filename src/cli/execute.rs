//! Running a program, from its text to the exit code.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::Path;
use std::rc::Rc;

use super::command::{Program, Run};
use super::report::{FAULT, complain, show};
use crate::heap::{Lent, Value};
use crate::native;
use crate::runtime::{Exc, R, Thread, Vm, exceptions, import, names, report};
use crate::string::hash::HashKey;
use crate::sys::{environment, signal, stream};
use crate::text::Source;
use crate::types::{self, Module};
use crate::{syntax, tree};

/// Runs a text as the main program.
pub fn execute(source: Source, run: &Run) -> u8 {
    let program = match syntax::load(&source) {
        Ok(program) => program,
        Err(fault) => {
            show(&fault, &source);
            return FAULT;
        }
    };
    let Ok(vm) = Vm::new(Rc::new(Thread::new(hash_key())), native::module, native::library, run.settings.unbuffered)
    else {
        complain("there is not enough memory to start");
        return FAULT;
    };
    prepare(&vm, run);
    signal::note_interrupts();
    let status = tree::enter(&vm, || {
        let status = status_of(&vm, run_main(&vm, source, program, run));
        if !run.settings.inspect {
            vm.heap.leave(status);
        }
        Ok(status)
    });
    status.unwrap_or(FAULT)
}

/// `hash(str)` differs from run to run, unless people want it otherwise.
fn hash_key() -> HashKey {
    let wanted = environment::variable("ZPYHASHSEED").and_then(|seed| seed.to_str()?.parse().ok());
    HashKey::new(wanted.unwrap_or_else(environment::random))
}

/// What `sys` will say, should anybody ask.
fn prepare(vm: &Vm, run: &Run) {
    let first = match &run.program {
        Program::Script(path) => path.clone(),
        Program::Code(_) => "-c".into(),
        Program::Module(_) => "-m".into(),
        Program::Input => OsString::new(),
    };
    let arguments = std::iter::once(first.clone()).chain(run.args.iter().cloned());
    vm.arguments.replace(arguments.map(OsStringExt::into_vec).collect());
    let home = match &run.program {
        Program::Script(path) if Path::new(path).is_dir() => path.to_string_lossy().into_owned(),
        Program::Script(path) => Path::new(path).parent().unwrap_or(Path::new("")).to_string_lossy().into_owned(),
        _ => String::new(),
    };
    vm.home.replace(home);
}

fn run_main(vm: &Vm, source: Source, program: syntax::Program, run: &Run) -> R<()> {
    let module = Module::create(vm, "__main__", Value::NONE)?;
    let Some(made) = module.get::<Module>() else { return Ok(()) };
    if matches!(run.program, Program::Script(_) | Program::Module(_)) {
        made.set(vm, names::FILE, vm.str(&source.name)?)?;
    }
    let namespace = made.dict.get();
    types::dict::set(vm, vm.modules.get().lend(), vm.name(names::MAIN)?.lend(), module)?;
    tree::run(vm, Rc::new(source), program, namespace).map(drop)
}

/// The exit code, after everything that was written has gone out and a failure has been reported.
fn status_of(vm: &Vm, result: R<()>) -> u8 {
    let result = result.and_then(|()| at_exit(vm)).and_then(|()| vm.flush());
    let Err(_) = result else { return 0 };
    let exception = vm.take_error();
    if is_closed_pipe(vm, exception.lend()) {
        return closed_pipe(vm);
    }
    if vm.output.flush().is_err() {
        vm.output.discard();
    }
    if let Some((code, text)) = report::exit_code(vm, exception.lend()) {
        text.inspect(|text| stream::write_error(&format!("{text}\n")));
        return code;
    }
    stream::write_error(&report::report(vm, exception.lend()));
    if exceptions::is_instance(vm, exception.lend(), Exc::KeyboardInterrupt) {
        signal::die_of_interrupt();
    }
    FAULT
}

/// What `atexit` has been told to do.
fn at_exit(vm: &Vm) -> R<()> {
    import::known(vm, "atexit").map_or(Ok(()), |module| {
        crate::runtime::call::attribute(vm, module.lend(), vm.symbol("_run_exitfuncs")?, &[]).map(drop)
    })
}

fn is_closed_pipe(vm: &Vm, exception: Lent) -> bool {
    exceptions::is_instance(vm, exception, Exc::BrokenPipeError) && vm.output.flush().is_err()
}

/// Nobody reads what we write: other tools end quietly by the signal, and so do we.
fn closed_pipe(vm: &Vm) -> u8 {
    vm.output.discard();
    signal::die_of_broken_pipe();
    FAULT
}
