//! What both targets do with a text, and what holds for every diagnostic.

use zpy::syntax::{self, DumpOptions};
use zpy::text::{self, Style};

pub fn survives(bytes: &[u8]) {
    let Ok(source) = text::decode("fuzz.zpy", bytes.to_vec()) else { return };
    let loaded = syntax::load(&source);
    if let Ok(program) = &loaded {
        syntax::dump(&program.module, DumpOptions { attributes: Some(&source) });
    }
    for diagnostic in syntax::check(&source).into_iter().chain(loaded.err()) {
        assert!(source.text.get(diagnostic.span.range()).is_some(), "a span off the text: {diagnostic:?}");
        assert!(diagnostic.render(&source, Style::Plain).contains(diagnostic.kind.name()));
    }
}
