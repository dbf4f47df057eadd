//! Small programs: what their names mean, what is wrong with them, what deserves a word.

use super::*;
use crate::syntax;
use crate::text::Source;

struct Program {
    text: String,
    module: Module,
    resolution: Resolution,
}

impl Program {
    fn of(text: &str) -> Program {
        let module = syntax::parse(&Source::new("test", text)).unwrap();
        let resolution = resolve(&module, Mode::Module).unwrap();
        Program { text: text.into(), module, resolution }
    }

    /// The scope of the node that starts with these words; of none the module.
    fn scope(&self, start: &str) -> &Scope {
        self.resolution.scope(self.id(start))
    }

    fn id(&self, start: &str) -> ScopeId {
        match start {
            "" => ScopeId::MODULE,
            _ => self.resolution.scope_at(self.text.find(start).unwrap() as u32).unwrap(),
        }
    }

    fn binding(&self, start: &str, name: &str) -> Binding {
        self.resolution.binding(self.id(start), self.module.names.find(name).unwrap()).unwrap()
    }

    fn locals(&self, start: &str) -> Vec<&str> {
        self.scope(start).locals.iter().map(|symbol| self.resolution.text(&self.module, *symbol)).collect()
    }

    fn captures(&self, start: &str) -> Vec<(&str, CaptureFrom)> {
        let captures = self.scope(start).captures.iter();
        captures.map(|capture| (self.resolution.text(&self.module, capture.symbol), capture.from)).collect()
    }
}

// ---- what names mean

#[test]
fn parameters_come_first_in_calling_order() {
    let program = Program::of("def f(a, /, b, *args, key, **rest):\n    x = 1\n");
    assert_eq!(program.locals("def"), ["a", "b", "key", "args", "rest", "x"]);
    assert_eq!(program.binding("def", "args"), Binding::Local(3));
    assert_eq!(program.binding("", "f"), Binding::Global);
}

#[test]
fn a_captured_parameter_keeps_its_slot_and_becomes_a_cell() {
    let program = Program::of("def f(a, b):\n    return lambda: b + print\n");
    assert_eq!(program.binding("def", "a"), Binding::Local(0));
    assert_eq!(program.binding("def", "b"), Binding::Cell(1));
    assert_eq!(program.binding("lambda", "b"), Binding::Free(0));
    assert_eq!(program.binding("lambda", "print"), Binding::Global);
    assert_eq!(program.captures("lambda"), [("b", CaptureFrom::Slot(1))]);
}

#[test]
fn functions_between_hand_a_cell_on() {
    let program = Program::of("def f(x):\n  def g():\n    class C:\n      def h(): return x\n");
    assert_eq!(program.captures("def g"), [("x", CaptureFrom::Slot(0))]);
    assert_eq!(program.captures("class C"), [("x", CaptureFrom::Free(0))]);
    assert_eq!(program.captures("def h"), [("x", CaptureFrom::Free(0))]);
}

#[test]
fn a_declared_name_belongs_to_where_it_is_declared_to_belong() {
    let program = Program::of("def f():\n  x = y = 1\n  def g():\n    nonlocal x\n    global y\n    x = y = 2\n");
    assert_eq!(program.binding("def f", "x"), Binding::Cell(0));
    assert_eq!(program.binding("def f", "y"), Binding::Local(1));
    assert_eq!(program.binding("def g", "x"), Binding::Free(0));
    assert_eq!(program.binding("def g", "y"), Binding::Global);
}

#[test]
fn a_global_declaration_hides_outer_variables_from_inner_functions() {
    let program = Program::of("def f(x):\n  def g():\n    global x\n    def h(): return x\n");
    assert_eq!(program.binding("def h", "x"), Binding::Global);
}

#[test]
fn every_way_to_bind_makes_a_local() {
    let ways = [
        "x = 1",
        "x += 1",
        "x: int",
        "(x): int = 1",
        "del x",
        "for x in y: pass",
        "for [a, *x] in y: pass",
        "with y as x: pass",
        "import x",
        "import x.y",
        "import y as x",
        "from y import x",
        "from y import z as x",
        "def x(): pass",
        "class x: pass",
        "type x = int",
        "(x := 1)",
        "[(x := 1) for y in z]",
        "try: pass\n  except E as x: pass",
        "match y:\n    case x: pass",
        "match y:\n    case [*x]: pass",
        "match y:\n    case {**x}: pass",
        "match y:\n    case 1 as x: pass",
        "match y:\n    case C(a=x): pass",
    ];
    for way in ways {
        let program = Program::of(&format!("def f():\n  {way}\n  return x\n"));
        let binding = program.binding("def f", "x");
        assert!(matches!(binding, Binding::Local(_) | Binding::Cell(_)), "{way}: {binding:?}");
    }
}

#[test]
fn what_only_mentions_a_name_makes_no_local() {
    for mention in ["(x): int", "x.y = 1", "x[0] = 1", "import y.x", "from x import y", "f(x=1)", "y: x"] {
        let program = Program::of(&format!("def f():\n  {mention}\n  return x\n"));
        assert_eq!(program.binding("def f", "x"), Binding::Global, "{mention}");
    }
}

#[test]
fn defaults_decorators_and_annotations_belong_outside() {
    let program = Program::of("def f(x):\n  @x\n  def g(a: x, x=x) -> x: pass\n  return lambda x=x: x\n");
    assert_eq!(program.binding("def f", "x"), Binding::Local(0));
    assert_eq!(program.binding("def g", "x"), Binding::Local(1));
    assert_eq!(program.binding("lambda", "x"), Binding::Local(0));
}

#[test]
fn functions_do_not_see_the_names_of_the_class_around() {
    let program = Program::of("x = 1\nclass C:\n  x = 2\n  y = x\n  def f(self): return x\n");
    assert_eq!(program.binding("class C", "x"), Binding::Class);
    assert_eq!(program.binding("def f", "x"), Binding::Global);
}

#[test]
fn a_class_looks_at_its_own_names_first() {
    let program =
        Program::of("def f(a, b):\n  class C:\n    a = a\n    c = b\n    d = print\n    def m(self): return a\n");
    assert_eq!(program.binding("class C", "a"), Binding::Class);
    assert_eq!(program.binding("class C", "b"), Binding::ClassFree(0));
    assert_eq!(program.binding("class C", "print"), Binding::Class);
    assert_eq!(program.captures("class C"), [("b", CaptureFrom::Slot(1)), ("a", CaptureFrom::Slot(0))]);
    assert_eq!(program.binding("def m", "a"), Binding::Free(0));
}

#[test]
fn super_captures_the_class() {
    let program = Program::of("class A:\n  def f(self): return super().f()\nclass B:\n  def g(self): pass\n");
    assert!(program.scope("class A").has_class_cell);
    assert_eq!(program.captures("def f"), [("__class__", CaptureFrom::Slot(0))]);
    assert!(!program.scope("class B").has_class_cell);
}

#[test]
fn the_class_is_that_of_the_nearest_class() {
    let program = Program::of(
        "class A:\n  def f(self):\n    class B:\n      x = __class__\n      def g(self): return __class__\n",
    );
    assert_eq!(program.captures("class B"), [("__class__", CaptureFrom::Free(0))]);
    assert_eq!(program.binding("class B", "__class__"), Binding::ClassFree(0));
    assert_eq!(program.captures("def g"), [("__class__", CaptureFrom::Slot(0))]);
    assert!(program.scope("class A").has_class_cell && program.scope("class B").has_class_cell);
}

#[test]
fn a_comprehension_has_slots_in_the_frame_around() {
    let program = Program::of("def f(a, b):\n  [x + b for x in a]\n  {y: [z for z in y] for y in a}\n");
    assert_eq!(program.locals("[x"), [".0", "x"]);
    assert_eq!(program.binding("[x", "x"), Binding::Local(3));
    assert_eq!(program.binding("[x", "b"), Binding::Local(1));
    assert_eq!(program.binding("{y", "y"), Binding::Local(3));
    assert_eq!(program.binding("[z", "z"), Binding::Local(5));
    assert_eq!(program.scope("def f").slots, 6);
    assert!(program.scope("[z").captures.is_empty());
    assert_eq!(program.scope("[z").frame, program.id("def f"));
}

#[test]
fn a_generator_expression_has_a_frame_of_its_own() {
    let program = Program::of("def f(a, b):\n  return (x + b for x in a)\n");
    assert_eq!(program.binding("(x", "x"), Binding::Local(1));
    assert_eq!(program.binding("(x", "b"), Binding::Free(0));
    assert_eq!(program.binding("def f", "a"), Binding::Local(0));
    assert!(program.scope("(x").is_generator);
}

#[test]
fn a_lambda_in_a_comprehension_captures_its_variable() {
    let program = Program::of("fs = [lambda: (i, j) for i in x for j in y]\n");
    assert_eq!(program.binding("[lambda", "i"), Binding::Cell(1));
    assert_eq!(program.captures("lambda"), [("i", CaptureFrom::Slot(1)), ("j", CaptureFrom::Slot(2))]);
    assert_eq!(program.scope("").slots, 3);
}

#[test]
fn the_first_iterable_belongs_outside() {
    let program = Program::of("class C:\n  x = [1]\n  y = [x for x in x if z for z in w]\n");
    assert_eq!(program.binding("class C", "x"), Binding::Class);
    assert_eq!(program.binding("[x for", "x"), Binding::Local(2));
    assert_eq!(program.binding("[x for", "w"), Binding::Global);
}

#[test]
fn a_walrus_binds_around_all_comprehensions() {
    let program = Program::of("def f():\n  [[(x := b) for b in a] for a in y]\n[(z := 1) for a in y]\n");
    assert_eq!(program.binding("def f", "x"), Binding::Local(0));
    assert_eq!(program.binding("[(x", "x"), Binding::Local(0));
    assert_eq!(program.binding("[(z", "z"), Binding::Global);
}

#[test]
fn a_walrus_in_a_generator_expression_needs_a_cell() {
    let program = Program::of("def f(y):\n  any((x := a) for a in y)\n  return x\n");
    assert_eq!(program.binding("def f", "x"), Binding::Cell(1));
    assert_eq!(program.binding("((x", "x"), Binding::Free(0));
}

#[test]
fn private_names_carry_their_class() {
    let program = Program::of("class _C:\n  __a = 1\n  def f(self, __b): return self.__c, __d__, _C__b, __import__\n");
    let text = |name: &str| {
        let name = program.module.names.find(name).unwrap();
        program.resolution.text(&program.module, program.resolution.symbol(program.id("def f"), name))
    };
    assert_eq!([text("__a"), text("__b"), text("__c"), text("__d__")], ["_C__a", "_C__b", "_C__c", "__d__"]);
    assert_eq!(program.binding("def f", "__b"), program.binding("def f", "_C__b"));
    assert_eq!(program.locals("def f"), ["self", "_C__b"]);
    let outside = program.resolution.symbol(ScopeId::MODULE, program.module.names.find("__a").unwrap());
    assert_eq!(program.resolution.text(&program.module, outside), "__a");
}

#[test]
fn a_class_named_with_underscores_only_mangles_nothing() {
    let program = Program::of("class __:\n  __a = 1\n");
    assert_eq!(program.binding("class", "__a"), Binding::Class);
}

#[test]
fn type_parameters_are_variables_around_what_they_belong_to() {
    let program = Program::of("def f[T: int](x: T): return T\ntype A[K] = list[K]\n");
    assert_eq!(program.binding("[T", "T"), Binding::Cell(0));
    assert_eq!(program.binding("def f", "T"), Binding::Free(0));
    assert_eq!(program.binding("T: int", "int"), Binding::Global);
    assert_eq!(program.binding("type A", "K"), Binding::Free(0));
}

#[test]
fn type_scopes_in_a_class_see_its_names() {
    let program = Program::of("class C:\n  x = 1\n  def f[T: x](self, a: x): return x\n  type A = x\n");
    assert_eq!(program.binding("[T", "x"), Binding::Class);
    assert_eq!(program.binding("T: x", "x"), Binding::Class);
    assert_eq!(program.binding("type A", "x"), Binding::Class);
    assert_eq!(program.binding("def f", "x"), Binding::Global);
}

#[test]
fn postponed_annotations_bind_and_capture_nothing() {
    let text = "from __future__ import annotations\ndef f(a):\n  x: a\n  def g(y: [b for b in a]): z: lambda: a\n";
    let program = Program::of(text);
    assert_eq!(program.binding("def f", "a"), Binding::Local(0));
    assert!(program.resolution.postponed_annotations);
    assert_eq!(program.resolution.scopes().len(), 3);
}

#[test]
fn functions_are_what_their_bodies_make_them() {
    let text = "def a(): yield\nasync def b(): await x\nasync def c(): yield\ndef d(): lambda: (yield)\nasync def e():\n  [y async for y in x]\n  (await y for y in x)\n";
    let program = Program::of(text);
    let kinds = ["def a", "async def b", "async def c", "def d", "lambda", "[y", "(await"].map(|start| {
        let scope = program.scope(start);
        (scope.is_async, scope.is_generator)
    });
    let expected =
        [(false, true), (true, false), (true, true), (false, false), (false, true), (true, false), (true, true)];
    assert_eq!(kinds, expected);
}

#[test]
fn who_may_look_at_names_is_marked() {
    let program = Program::of("def f(): return locals()\ndef g(locals): return locals\ndef h(): eval('1')\n");
    assert_eq!(["def f", "def g", "def h"].map(|start| program.scope(start).is_dynamic), [true, false, true]);
}

// ---- what is wrong

fn errors(text: &str) -> Vec<String> {
    let source = Source::new("test", text);
    let module = syntax::parse(&source).unwrap();
    let show = |error: Diagnostic| {
        let place = source.position(error.span.start);
        format!("{}:{} {}", place.line, place.column, error.message)
    };
    resolve(&module, Mode::Module).err().unwrap_or_default().into_iter().map(show).collect()
}

#[test]
fn all_errors_are_found_in_the_order_of_the_text() {
    let text =
        "def f(a, a):\n  return 1\nawait x\nclass C:\n  return\n  nonlocal y\nbreak\nfrom __future__ import division\n";
    let expected = [
        "1:10 duplicate argument 'a' in function definition",
        "3:1 'await' outside function",
        "5:3 'return' outside function",
        "6:3 no binding for nonlocal 'y' found",
        "7:1 'break' outside loop",
        "8:1 from __future__ imports must occur at the beginning of the file",
    ];
    assert_eq!(errors(text), expected);
}

#[test]
fn an_error_has_no_consequences() {
    for text in [
        "def f():\n  nonlocal x\n  x = [(x := 1) for y in z]\n  def g():\n    nonlocal x\n",
        "def f():\n  x = 1\n  global x\n  x: int\n",
        "def f():\n  def g():\n    nonlocal x\n    nonlocal x\n    x = 1\n",
        "async def f():\n  await x\ndef g():\n  [[await x for x in y] for y in z]\n",
    ] {
        assert_eq!(errors(text).len(), 1, "{:?}", errors(text));
    }
}

#[test]
fn a_type_parameter_is_declared_once() {
    assert_eq!(errors("def f[T, *T](): pass\n"), ["1:10 duplicate type parameter 'T'"]);
    assert_eq!(errors("type A[T, **T] = T\n"), ["1:11 duplicate type parameter 'T'"]);
}

#[test]
fn a_type_parameter_cannot_be_rebound_from_inside() {
    let message = "nonlocal binding not allowed for type parameter 'T'";
    assert_eq!(errors("def f[T]():\n  nonlocal T\n"), [format!("2:3 {message}")]);
    assert_eq!(errors("class C[T]:\n  def f():\n    nonlocal T\n"), [format!("3:5 {message}")]);
    assert_eq!(errors("def f[T]():\n  T = 1\n  def g():\n    nonlocal T\n"), [""; 0]);
}

#[test]
fn type_syntax_neither_binds_nor_waits() {
    for (text, message) in [
        ("def f[T: (x := 1)](): pass", "1:11 named expression cannot be used within a TypeVar bound"),
        ("def f[T](a: (yield)): pass", "1:14 yield expression cannot be used within the definition of a generic"),
        ("class C[T](await x): pass", "1:12 await expression cannot be used within the definition of a generic"),
        ("type A = (x := 1)", "1:11 named expression cannot be used within a type alias"),
        (
            "type A = [(x := 1) for y in z]",
            "1:12 assignment expression within a comprehension cannot be used in a type alias",
        ),
        (
            "def f[T](a: [(x := 1) for y in z]): pass",
            "1:15 assignment expression within a comprehension cannot be used within the definition of a generic",
        ),
        ("type __debug__ = int", "1:1 cannot assign to __debug__"),
        ("def f[__debug__](): pass", "1:7 cannot assign to __debug__"),
    ] {
        assert_eq!(errors(text), [message], "{text}");
    }
}

#[test]
fn at_most_twenty_blocks_nest() {
    let line = |(level, text): (usize, &str)| " ".repeat(level) + text + "\n";
    let block = |lines: Vec<&str>| lines.into_iter().enumerate().map(line).collect::<String>();
    let nested = |depth| block([vec!["while 1:"; depth], vec!["pass"]].concat());
    assert_eq!(errors(&nested(20)), [""; 0]);
    assert_eq!(errors(&nested(21)), ["21:21 too many statically nested blocks"]);
    assert_eq!(errors(&nested(23)), ["21:21 too many statically nested blocks"]);
    let split = block([vec!["while 1:"; 15], vec!["def f():"], vec!["for x in y:"; 15], vec!["pass"]].concat());
    assert_eq!(errors(&split), [""; 0]);
}

#[test]
fn a_star_has_at_most_255_expressions_before_it() {
    let unpacking = |before: usize| "a, ".repeat(before) + "*b = c\n";
    assert_eq!(errors(&unpacking(255)), [""; 0]);
    assert_eq!(errors(&unpacking(256)), ["1:1 too many expressions in star-unpacking assignment"]);
}

#[test]
fn equal_keys_of_a_mapping_pattern_are_duplicates() {
    for (keys, shown) in [
        ("1: a, true: b", "true"),
        ("0: a, -0.0: b", "-0.0"),
        ("10000000000000000000000: a, 0x21e19e0c9bab2400000: b", "10000000000000000000000"),
        ("1 - 2j: a, 1 - 2j: b", "(1-2j)"),
        ("-2j: a, -2j: b", "(-0-2j)"),
        ("'it''s': a, \"its\": b", "'its'"),
        ("b'\\xff': a, b'\\xff': b", "b'\\xff'"),
        ("none: a, none: b", "none"),
    ] {
        let text = format!("match x:\n  case {{{keys}}}: pass\n");
        assert_eq!(errors(&text), [format!("2:8 mapping pattern checks duplicate key ({shown})")], "{keys}");
    }
    assert_eq!(errors("match x:\n  case {1: a, '1': b, b'1': c, 1j: d, A.b: e, A.c: f}: pass\n"), [""; 0]);
}

// ---- what deserves a word

fn words(text: &str, is_package: bool) -> Vec<String> {
    let source = Source::new("test", text);
    let module = syntax::parse(&source).unwrap();
    let resolution = resolve(&module, Mode::Module).unwrap();
    let warnings = warnings(&module, &resolution, is_package);
    warnings.into_iter().map(|warning| format!("{} {}", source.line(warning.span.start), warning.message)).collect()
}

#[test]
fn unused_imports_are_mentioned() {
    let text = "import json, os.path\nfrom a import b as c, d\nimport used\ndef f():\n  import g\n  return used\n";
    let expected = [
        "1 'json' imported but unused",
        "1 'os.path' imported but unused",
        "2 'c' imported but unused",
        "2 'd' imported but unused",
        "5 'g' imported but unused",
    ];
    assert_eq!(words(text, false), expected);
    assert_eq!(words(text, true), ["5 'g' imported but unused"]);
}

#[test]
fn imports_that_somebody_may_use_are_not_mentioned() {
    for text in [
        "import json\n__all__ = ['json']\n",
        "import json\nfrom x import *\n",
        "import json\nprint(globals())\n",
        "import json\nexec('json')\n",
        "import json as json\nfrom a import b as b\n",
        "from gettext import gettext as _\n",
        "from __future__ import division\n",
        "try:\n  import json\nexcept ImportError:\n  json = none\n",
        "try:\n  import json\nexcept (ValueError, ModuleNotFoundError):\n  import simplejson\n",
        "import json\ndef f():\n  return json\n",
        "import json\ndef f(x: json.A): pass\n",
        "import json\ndef f(x: 'json.A'): pass\n",
        "import json\nx = cast('json.A', y)\ndef cast(a, b): pass\ny = 1\n",
        "from __future__ import annotations\nimport json\nx: json.A\n",
        "import json\ndel json\n",
        "class C:\n  import json\n",
        "def f():\n  import json\n  return lambda: json\n",
        "def f():\n  import json\n  return locals()\n",
        "def f():\n  global json\n  import json\n",
    ] {
        assert_eq!(words(text, false), [""; 0], "{text}");
    }
}

#[test]
fn names_that_nothing_binds_are_mentioned_once() {
    let text = "def f(count):\n  prnt(count)\n  prnt(cuont)\n  return [q0 for value in xyzzy]\n";
    let expected = [
        "2 name 'prnt' is not defined. Did you mean: 'print'?",
        "3 name 'cuont' is not defined. Did you mean: 'count'?",
        "4 name 'q0' is not defined",
        "4 name 'xyzzy' is not defined",
    ];
    assert_eq!(words(text, false), expected);
}

#[test]
fn a_method_does_not_see_the_names_of_its_class() {
    let text = "class C:\n  most = 1\n  xyzzy = most\n  def f(self): return most\n  def g(): return xyzzy\n";
    let expected = ["4 name 'most' is not defined. Did you mean: 'self.most'?", "5 name 'xyzzy' is not defined"];
    assert_eq!(words(text, false), expected);
}

#[test]
fn names_that_something_may_bind_are_not_mentioned() {
    for text in [
        "def f():\n  global x\n  x = 1\nprint(x)\n",
        "[y := 1 for a in 'b']\nprint(y)\n",
        "print(x)\nfrom y import *\n",
        "exec('x = 1')\nprint(x)\n",
        "globals()['x'] = 1\nprint(x)\n",
        "locals()['x'] = 1\nprint(x)\n",
        "try:\n  unicode\nexcept NameError:\n  unicode = str\n",
        "try:\n  print(x)\nexcept:\n  pass\n",
        "class C(metaclass=type):\n  print(x)\n",
        "print(__file__, __version__, _, mp_run, file_anything, timesection)\n",
        "def f[T](x: T): return T\n",
        "def f():\n  x: undefined\n",
        "from __future__ import annotations\nx: undefined\n",
        "class C:\n  def f(self): return __class__, super\n",
    ] {
        assert_eq!(words(text, false), [""; 0], "{text}");
    }
}
