//! `os` and `posixpath` in part: files, folders, the environment.

use std::path::Path;

use crate::heap::{Lent, Value};
use crate::runtime::native::{Bound, ModuleDef};
use crate::runtime::{R, Vm};
use crate::sys::{environment, file};
use crate::types::dict;
use crate::types::io::open::path;
use crate::types::str::make::of_os;

pub fn definition() -> ModuleDef {
    ModuleDef::new("_os", "Files, folders and the environment, in Rust.")
        .function("remove(path, /)", "Removes a file.", |vm, bound| change(vm, bound, file::remove))
        .function("mkdir(path, /)", "Makes a folder.", |vm, bound| change(vm, bound, file::make_folder))
        .function("makedirs(path, /)", "Makes a folder, and those around it.", |vm, bound| {
            change(vm, bound, file::make_folders)
        })
        .function("rmdir(path, /)", "Removes an empty folder.", |vm, bound| change(vm, bound, file::remove_folder))
        .function("chdir(path, /)", "Goes to a folder.", |vm, bound| change(vm, bound, file::change_folder))
        .function("rename(src, dst, /)", "Gives a file another name.", |vm, bound| {
            let (from, to) = (path(vm, bound.lent(0))?, path(vm, bound.lent(1))?);
            vm.written_to(file::rename(&from, &to), bound.lent(0)).map(|()| Value::NONE)
        })
        .function("listdir(path='.', /)", "The names of what a folder holds.", list)
        .function("getcwd()", "The folder that relative paths begin at.", |vm, _| {
            let folder = vm.written(file::current_folder())?;
            of_os(vm, folder.as_os_str())
        })
        .function("exists(path, /)", "Whether there is something.", |vm, bound| ask(vm, bound, file::exists))
        .function("isfile(path, /)", "Whether it is a file.", |vm, bound| ask(vm, bound, file::is_file))
        .function("isdir(path, /)", "Whether it is a folder.", |vm, bound| ask(vm, bound, file::is_folder))
        .function("getsize(path, /)", "How many bytes a file has.", |vm, bound| {
            let size = vm.written_to(file::size(&path(vm, bound.lent(0))?), bound.lent(0))?;
            vm.int(i64::try_from(size).unwrap_or(i64::MAX))
        })
        .function("getpid()", "The number of this process.", |vm, _| vm.int(i64::from(environment::process())))
        .value("environ", environ)
}

fn change(vm: &Vm, bound: Bound, act: fn(&Path) -> std::io::Result<()>) -> R {
    let target = path(vm, bound.lent(0))?;
    vm.written_to(act(&target), bound.lent(0)).map(|()| Value::NONE)
}

fn ask(vm: &Vm, bound: Bound, question: fn(&Path) -> bool) -> R {
    Ok(Value::bool(question(&path(vm, bound.lent(0))?)))
}

fn list(vm: &Vm, bound: Bound) -> R {
    let folder: Lent = bound.lent(0);
    let entries = vm.written_to(file::list(&path(vm, folder)?), folder)?;
    let names = entries.iter().filter_map(|entry| entry.file_name()).map(|name| of_os(vm, name));
    vm.list(names.collect::<R<Vec<Value>>>()?)
}

fn environ(vm: &Vm) -> R {
    let variables = vm.dict()?;
    for (name, value) in environment::variables() {
        dict::set(vm, variables.lend(), of_os(vm, &name)?.lend(), of_os(vm, &value)?)?;
    }
    Ok(variables)
}
