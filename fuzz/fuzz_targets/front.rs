//! What both targets do with a text, and what holds for every diagnostic.

use zpy::syntax;
use zpy::text::{self, Source};

pub fn survives(bytes: &[u8]) {
    let Ok(text) = text::decode(bytes) else { return };
    let source = Source::new("fuzz.zpy", text);
    for diagnostic in syntax::check(&source) {
        assert!(source.text.get(diagnostic.span.range()).is_some(), "a span off the text: {diagnostic:?}");
        assert!(diagnostic.render(&source).contains(&diagnostic.message));
    }
    if let Ok(module) = syntax::parse(&source) {
        syntax::dump(&module);
    }
}
