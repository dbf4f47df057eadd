//! The syntax tree: what the program says, in the order in which it says it, with the place of
//! every part. The shape is that of Python's own `ast` module, except where this one is
//! nearer to the text: arguments keep their order, `elif` branches are a list, and no node says
//! whether it is read or assigned, because its place does.
//!
//! Strings are kept as generalised UTF-8: like UTF-8, but a lone surrogate (`"\ud800"`) is
//! encoded like any other code point, as Python strings may hold one.

use super::names::{Name, Names};
use crate::text::Span;

/// A parsed text.
#[derive(Debug)]
pub struct Module {
    pub body: Block,
    pub names: Names,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Node<T> {
    pub span: Span,
    pub kind: T,
}

pub type Ident = Node<Name>;
pub type Block = Vec<Stmt>;
pub type Stmt = Node<StmtKind>;
pub type Pattern = Node<PatternKind>;
pub type Expr = Box<ExprNode>;

/// An expression knows how deep it is: the parser refuses what is deeper than the machine's stack
/// carries, so that everything behind it may recurse without looking.
#[derive(Debug, Clone, PartialEq)]
pub struct ExprNode {
    pub span: Span,
    pub depth: u32,
    pub kind: ExprKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    MatMul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    Shl,
    Shr,
    BitAnd,
    BitOr,
    BitXor,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnaryOp {
    Pos,
    Neg,
    Invert,
    Not,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoolOp {
    And,
    Or,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompareOp {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    Is,
    IsNot,
    In,
    NotIn,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Constant {
    None,
    True,
    False,
    Ellipsis,
    Int(u64),
    BigInt(Box<BigInt>),
    Float(f64),
    Imaginary(f64),
    Str(Box<StrConstant>),
    Bytes(Box<[u8]>),
}

/// An integer that 64 bits do not hold: its digits, without prefix and underscores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BigInt {
    pub radix: u32,
    pub digits: Box<str>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrConstant {
    /// Generalised UTF-8.
    pub text: Box<[u8]>,
    /// Written with the prefix `u`, which Python's `ast` shows.
    pub u_prefix: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ExprKind {
    Name(Name),
    Constant(Constant),
    FString(Vec<FPart>),
    Tuple(Vec<Expr>),
    List(Vec<Expr>),
    Set(Vec<Expr>),
    Dict(Vec<DictItem>),
    /// `[e for …]`, `{e for …}`, `(e for …)`
    Comprehension(ComprehensionKind, Box<Comprehension>),
    DictComprehension(Box<DictComprehension>),
    Attribute(Expr, Ident),
    Subscript(Expr, Expr),
    Call(Expr, Vec<Arg>),
    Slice(Option<Expr>, Option<Expr>, Option<Expr>),
    Starred(Expr),
    Unary(UnaryOp, Expr),
    Binary(Expr, BinaryOp, Expr),
    /// `a and b and c`: two or more operands of one operator.
    Bool(BoolOp, Vec<Expr>),
    /// `a < b <= c`: the first operand, then operator and operand in turn.
    Compare(Expr, Vec<(CompareOp, Expr)>),
    Conditional {
        test: Expr,
        then: Expr,
        otherwise: Expr,
    },
    Lambda(Box<Lambda>),
    /// `name := value`
    Named(Ident, Expr),
    Await(Expr),
    Yield(Option<Expr>),
    YieldFrom(Expr),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComprehensionKind {
    List,
    Set,
    Generator,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Comprehension {
    pub element: Expr,
    pub clauses: Vec<Clause>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct DictComprehension {
    pub key: Expr,
    pub value: Expr,
    pub clauses: Vec<Clause>,
}

/// `async for target in iterable if condition …`
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    pub span: Span,
    pub is_async: bool,
    pub target: Expr,
    pub iterable: Expr,
    pub conditions: Vec<Expr>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum DictItem {
    Pair(Expr, Expr),
    /// `**mapping`
    Spread(Expr),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Lambda {
    pub params: Params,
    pub body: Expr,
}

pub type Arg = Node<ArgKind>;

#[derive(Debug, Clone, PartialEq)]
pub enum ArgKind {
    Positional(Expr),
    /// `*e`; the node's span covers the star.
    Spread(Expr),
    Keyword(Ident, Expr),
    /// `**e`
    KeywordSpread(Expr),
}

impl ArgKind {
    pub fn value(&self) -> &Expr {
        match self {
            ArgKind::Positional(value)
            | ArgKind::Spread(value)
            | ArgKind::Keyword(_, value)
            | ArgKind::KeywordSpread(value) => value,
        }
    }
}

/// A piece of an f-string: text, or a replacement field. No two texts follow each other.
#[derive(Debug, Clone, PartialEq)]
pub enum FPart {
    Text(Node<Box<[u8]>>),
    Field(Box<Field>),
}

/// `{value!r:spec}`. What `{value=}` prints in front is a text part of its own before the field.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    pub span: Span,
    pub value: Expr,
    pub conversion: Option<Conversion>,
    pub spec: Option<Node<Vec<FPart>>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversion {
    Str,
    Repr,
    Ascii,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Params {
    pub positional_only: Vec<Param>,
    pub regular: Vec<Param>,
    pub args: Option<Box<Param>>,
    pub keyword_only: Vec<Param>,
    pub kwargs: Option<Box<Param>>,
}

impl Params {
    /// All parameters in the order in which they are written.
    pub fn iter(&self) -> impl Iterator<Item = &Param> {
        self.positional_only
            .iter()
            .chain(&self.regular)
            .chain(self.args.as_deref())
            .chain(&self.keyword_only)
            .chain(self.kwargs.as_deref())
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Param {
    /// Name and annotation, without star and default, as in Python's `ast.arg`.
    pub span: Span,
    pub name: Ident,
    pub annotation: Option<Expr>,
    pub default: Option<Expr>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum StmtKind {
    Expr(Expr),
    /// `a = b = value`: targets from left to right.
    Assign(Vec<Expr>, Expr),
    AugAssign(Expr, BinaryOp, Expr),
    AnnAssign(Box<AnnAssign>),
    Pass,
    Break,
    Continue,
    Return(Option<Expr>),
    Raise {
        exception: Option<Expr>,
        cause: Option<Expr>,
    },
    Global(Vec<Ident>),
    Nonlocal(Vec<Ident>),
    Del(Vec<Expr>),
    Assert(Expr, Option<Expr>),
    Import(Vec<Alias>),
    From(Box<ImportFrom>),
    TypeAlias(Box<TypeAlias>),
    If(Vec<Branch>, Block),
    While(Box<While>),
    For(Box<For>),
    Try(Box<Try>),
    With(Box<With>),
    Match(Box<Match>),
    Function(Box<Function>),
    Class(Box<Class>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct AnnAssign {
    pub target: Expr,
    pub annotation: Expr,
    pub value: Option<Expr>,
    /// A bare name, not one in parentheses, declares that name.
    pub simple: bool,
}

/// `import path as alias` and `from … import path as alias`
#[derive(Debug, Clone, PartialEq)]
pub struct Alias {
    pub span: Span,
    /// The names of a dotted path.
    pub path: Vec<Ident>,
    pub alias: Option<Ident>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ImportFrom {
    /// How many dots stand in front.
    pub level: u32,
    pub path: Vec<Ident>,
    pub names: ImportNames,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ImportNames {
    /// The place of the star.
    All(Span),
    Some(Vec<Alias>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct TypeAlias {
    pub name: Ident,
    pub type_params: Option<TypeParams>,
    pub value: Expr,
}

/// `[T: int, *Ts, **P]`; the span covers the brackets.
pub type TypeParams = Node<Vec<TypeParam>>;

#[derive(Debug, Clone, PartialEq)]
pub struct TypeParam {
    pub span: Span,
    pub name: Ident,
    pub kind: TypeParamKind,
}

#[derive(Debug, Clone, PartialEq)]
pub enum TypeParamKind {
    Var { bound: Option<Expr> },
    VarTuple,
    Spec,
}

/// `if test: body` and each `elif test: body`; the span begins at the keyword.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch {
    pub span: Span,
    pub test: Expr,
    pub body: Block,
}

#[derive(Debug, Clone, PartialEq)]
pub struct While {
    pub test: Expr,
    pub body: Block,
    pub orelse: Block,
}

#[derive(Debug, Clone, PartialEq)]
pub struct For {
    pub is_async: bool,
    pub target: Expr,
    pub iterable: Expr,
    pub body: Block,
    pub orelse: Block,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Try {
    pub body: Block,
    pub handlers: Vec<Handler>,
    /// The handlers are `except*`.
    pub is_star: bool,
    pub orelse: Block,
    pub finally: Block,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Handler {
    pub span: Span,
    pub kind: Option<Expr>,
    pub name: Option<Ident>,
    pub body: Block,
}

#[derive(Debug, Clone, PartialEq)]
pub struct With {
    pub is_async: bool,
    pub items: Vec<WithItem>,
    pub body: Block,
}

#[derive(Debug, Clone, PartialEq)]
pub struct WithItem {
    pub value: Expr,
    pub target: Option<Expr>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    pub subject: Expr,
    pub cases: Vec<Case>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    pub span: Span,
    pub pattern: Pattern,
    pub guard: Option<Expr>,
    pub body: Block,
}

#[derive(Debug, Clone, PartialEq)]
pub enum PatternKind {
    /// `_`
    Wildcard,
    Capture(Ident),
    /// A literal or a dotted name.
    Value(Expr),
    Sequence(Vec<Pattern>),
    /// `*name` or `*_` inside a sequence.
    Star(Option<Ident>),
    Mapping {
        items: Vec<(Expr, Pattern)>,
        rest: Option<Ident>,
    },
    Class {
        class: Expr,
        positional: Vec<Pattern>,
        keywords: Vec<(Ident, Pattern)>,
    },
    Or(Vec<Pattern>),
    As(Box<Pattern>, Ident),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Function {
    pub decorators: Vec<Expr>,
    pub is_async: bool,
    pub name: Ident,
    pub type_params: Option<TypeParams>,
    pub params: Params,
    pub returns: Option<Expr>,
    pub body: Block,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    pub decorators: Vec<Expr>,
    pub name: Ident,
    pub type_params: Option<TypeParams>,
    pub args: Vec<Arg>,
    pub body: Block,
}
