//! Python's own library, as the `python3` of this machine has it: real programs, plenty of them.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The library's files that are UTF-8, in a fixed order.
pub fn files() -> impl Iterator<Item = (PathBuf, String)> {
    let mut paths = Vec::new();
    collect(&folder(), &mut paths);
    paths.sort();
    paths.into_iter().filter_map(|path| fs::read_to_string(&path).ok().map(|text| (path, text)))
}

fn folder() -> PathBuf {
    let ask = "import sysconfig; print(sysconfig.get_paths()['stdlib'], end='')";
    let output = Command::new("python3").args(["-c", ask]).output().expect("python3 is needed: `make test` fetches it");
    String::from_utf8(output.stdout).expect("a path in UTF-8").into()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() && path.file_name() != Some(OsStr::new("site-packages")) {
            collect(&path, found);
        } else if path.extension() == Some(OsStr::new("py")) {
            found.push(path);
        }
    }
}
