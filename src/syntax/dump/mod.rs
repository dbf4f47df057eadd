//! The tree as text, letter for letter what CPython prints for its own with
//! `ast.dump(ast.parse(source), indent=2)`: for people who look at what the parser saw, and for
//! the tests that hold it against CPython's.
//!
//! CPython's tree differs from ours in shape here and there; the differences are made up for in
//! the modules below, one for each kind of node: an `elif` is an `If` in the `orelse` of another,
//! arguments are sorted into positional ones and keywords, and an expression says whether it is
//! loaded, stored or deleted.

mod expression;
mod pattern;
mod statement;
mod writer;

use super::ast::{Ident, Module, Stmt};
use super::names::{Name, Names};
use crate::text::{Source, Span, repr};
use writer::{Open, Writer};

#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// Print where each node stands in this text, as `include_attributes=True` does.
    pub attributes: Option<&'a Source>,
}

pub fn dump(module: &Module, options: Options) -> String {
    let mut dumper = Dumper { writer: Writer::default(), names: &module.names, places: options.attributes };
    dumper.node("Module").list("body", &module.body).list("type_ignores", NONE).end();
    dumper.writer.finish()
}

const NONE: &[Stmt] = &[];

/// What has a place in a dump: a node of CPython's tree, or a value in a field of one.
trait Dump {
    fn dump(&self, dumper: &mut Dumper);
}

struct Dumper<'a> {
    writer: Writer,
    names: &'a Names,
    /// Where to look up the places of nodes, if they are wanted.
    places: Option<&'a Source>,
}

/// A node left while one of its lists is written.
struct Suspended {
    node: Open,
    list: Open,
}

impl<'a> Dumper<'a> {
    fn node<'d>(&'d mut self, name: &str) -> NodeDump<'d, 'a> {
        let open = self.writer.open_node(name);
        NodeDump { dumper: self, open }
    }

    /// Goes on with a node after the last item of its list.
    fn resume<'d>(&'d mut self, suspended: &Suspended) -> NodeDump<'d, 'a> {
        self.writer.close_list(&suspended.list);
        NodeDump { dumper: self, open: suspended.node }
    }
}

/// A node being written, field by field.
struct NodeDump<'d, 'a> {
    dumper: &'d mut Dumper<'a>,
    open: Open,
}

impl NodeDump<'_, '_> {
    fn field(&mut self, name: &str, value: &dyn Dump) -> &mut Self {
        self.dumper.writer.field(&mut self.open, name);
        value.dump(self.dumper);
        self
    }

    /// A field that is left out where there is nothing.
    fn optional<T: Dump>(&mut self, name: &str, value: Option<&T>) -> &mut Self {
        match value {
            Some(value) => self.field(name, value),
            None => self,
        }
    }

    fn list<T: Dump>(&mut self, name: &str, items: impl IntoIterator<Item = T>) -> &mut Self {
        self.dumper.writer.field(&mut self.open, name);
        let mut list = self.dumper.writer.open_list();
        for item in items {
            self.dumper.writer.item(&mut list);
            item.dump(self.dumper);
        }
        self.dumper.writer.close_list(&list);
        self
    }

    /// Leaves the node in the middle of a list, where the first item is to be written next.
    fn suspend_in_list(mut self, name: &str) -> Suspended {
        self.dumper.writer.field(&mut self.open, name);
        let mut list = self.dumper.writer.open_list();
        self.dumper.writer.item(&mut list);
        Suspended { node: self.open, list }
    }

    /// Closes a node that has a place in the text.
    fn end_at(&mut self, span: Span) {
        self.attributes(span);
        self.end();
    }

    /// Closes a node of which CPython does not say where it stands.
    fn end(&mut self) {
        self.dumper.writer.close_node(&mut self.open);
    }

    fn attributes(&mut self, span: Span) {
        let Some(source) = self.dumper.places else { return };
        let [(line, column), (end_line, end_column)] = [span.start, span.end].map(|offset| place(source, offset));
        self.field("lineno", &line).field("col_offset", &column);
        self.field("end_lineno", &end_line).field("end_col_offset", &end_column);
    }
}

/// As CPython counts: lines from one, and columns from zero in bytes.
fn place(source: &Source, offset: u32) -> (u32, u32) {
    let line = source.line(offset);
    (line, offset - source.line_span(line).map_or(0, |line| line.start))
}

impl<T: Dump + ?Sized> Dump for &T {
    fn dump(&self, dumper: &mut Dumper) {
        (**self).dump(dumper);
    }
}

impl<T: Dump + ?Sized> Dump for Box<T> {
    fn dump(&self, dumper: &mut Dumper) {
        (**self).dump(dumper);
    }
}

/// In a list, what is not there is written.
impl<T: Dump> Dump for Option<T> {
    fn dump(&self, dumper: &mut Dumper) {
        match self {
            Some(value) => value.dump(dumper),
            None => dumper.writer.leaf(|out| out.push_str("None")),
        }
    }
}

impl Dump for str {
    fn dump(&self, dumper: &mut Dumper) {
        dumper.writer.leaf(|out| repr::string(out, self.as_bytes()));
    }
}

impl Dump for Name {
    fn dump(&self, dumper: &mut Dumper) {
        dumper.names.text(*self).dump(dumper);
    }
}

impl Dump for Ident {
    fn dump(&self, dumper: &mut Dumper) {
        self.kind.dump(dumper);
    }
}

impl Dump for i32 {
    fn dump(&self, dumper: &mut Dumper) {
        dumper.writer.leaf(|out| out.push_str(&self.to_string()));
    }
}

impl Dump for u32 {
    fn dump(&self, dumper: &mut Dumper) {
        dumper.writer.leaf(|out| out.push_str(&self.to_string()));
    }
}

/// CPython's tree has numbers for what is or is not so.
impl Dump for bool {
    fn dump(&self, dumper: &mut Dumper) {
        u32::from(*self).dump(dumper);
    }
}
