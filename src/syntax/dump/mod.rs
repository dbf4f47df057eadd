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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::parse;

    fn source(text: &str) -> Source {
        Source::new("test", text)
    }

    fn dumped(text: &str) -> String {
        dump(&parse(&source(text)).expect("a program"), Options::default())
    }

    #[test]
    fn small_nodes_stay_on_one_line() {
        let expected = "\
Module(
  body=[
    Pass(),
    Expr(
      value=Dict(keys=[], values=[])),
    Expr(
      value=Subscript(
        value=Name(id='a', ctx=Load()),
        slice=Slice(),
        ctx=Load()))],
  type_ignores=[])";
        assert_eq!(dumped("pass; {}; a[:]"), expected);
    }

    #[test]
    fn places_are_lines_and_bytes_of_the_text() {
        let source = source("é\n'é' .b\n");
        let module = parse(&source).expect("a program");
        let expected = "\
Module(
  body=[
    Expr(
      value=Name(
        id='é',
        ctx=Load(),
        lineno=1,
        col_offset=0,
        end_lineno=1,
        end_col_offset=2),
      lineno=1,
      col_offset=0,
      end_lineno=1,
      end_col_offset=2),
    Expr(
      value=Attribute(
        value=Constant(
          value='é',
          lineno=2,
          col_offset=0,
          end_lineno=2,
          end_col_offset=4),
        attr='b',
        ctx=Load(),
        lineno=2,
        col_offset=0,
        end_lineno=2,
        end_col_offset=7),
      lineno=2,
      col_offset=0,
      end_lineno=2,
      end_col_offset=7)],
  type_ignores=[])";
        assert_eq!(dump(&module, Options { attributes: Some(&source) }), expected);
    }

    #[test]
    fn a_type_statement_is_dumped_as_python_3_12_does() {
        let expected = "\
Module(
  body=[
    TypeAlias(
      name=Name(id='A', ctx=Store()),
      type_params=[],
      value=Name(id='a', ctx=Load())),
    TypeAlias(
      name=Name(id='B', ctx=Store()),
      type_params=[
        TypeVar(name='T'),
        TypeVar(
          name='U',
          bound=Name(id='b', ctx=Load())),
        TypeVarTuple(name='V'),
        ParamSpec(name='W')],
      value=Name(id='c', ctx=Load()))],
  type_ignores=[])";
        assert_eq!(dumped("type A = a\ntype B[T, U: b, *V, **W] = c"), expected);
    }

    #[test]
    fn type_parameters_are_shown_only_where_there_are_some() {
        assert!(
            dumped("class A[T]: pass").ends_with("type_params=[\n        TypeVar(name='T')])],\n  type_ignores=[])")
        );
        assert!(
            dumped("def f[T](): pass").ends_with("type_params=[\n        TypeVar(name='T')])],\n  type_ignores=[])")
        );
        assert!(!dumped("class A: pass\ndef f(): pass").contains("type_params"));
    }

    fn with_stack<T: Send + 'static>(bytes: usize, work: impl FnOnce() -> T + Send + 'static) -> T {
        std::thread::Builder::new().stack_size(bytes).spawn(work).unwrap().join().unwrap()
    }

    #[test]
    fn a_chain_of_elif_takes_no_stack() {
        let text = format!("if a: pass\n{}else: pass", "elif a: pass\n".repeat(2_000));
        let module = parse(&source(&text)).expect("a program");
        let dumped = with_stack(100 << 10, move || dump(&module, Options::default()));
        assert_eq!(dumped.matches("If(\n").count(), 2_001);
        assert!(dumped.ends_with(&format!(
            "orelse=[\n{}Pass()]{})],\n  type_ignores=[])",
            " ".repeat(8_008),
            ")]".repeat(2_000)
        )));
    }

    #[test]
    fn the_deepest_expression_fits_into_a_small_stack() {
        let (source, module) = with_stack(16 << 20, || {
            let source = source(&format!("{}a", "-".repeat(2_990)));
            let module = parse(&source).expect("a program");
            (source, module)
        });
        let dumped = with_stack(1 << 20, move || dump(&module, Options { attributes: Some(&source) }));
        assert_eq!(dumped.matches("USub()").count(), 2_990);
    }
}
