//! What both targets do with a text, and what holds for every diagnostic.

use zpy::syntax::{self, DumpOptions};
use zpy::text::{self, Style};

pub fn survives(bytes: &[u8]) {
    let Ok(source) = text::decode("fuzz.zpy", bytes.to_vec()) else { return };
    match syntax::parse(&source) {
        Ok(module) => {
            let attributes = Some(&source);
            syntax::dump(&module, DumpOptions { attributes });
        }
        Err(errors) => {
            for diagnostic in errors {
                assert!(source.text.get(diagnostic.span.range()).is_some(), "a span off the text: {diagnostic:?}");
                assert!(diagnostic.render(&source, Style::Plain).contains("Error: "));
            }
        }
    }
}
