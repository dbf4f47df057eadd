//! What `zpy check` mentions beside errors: imports that nothing uses, and names that nothing binds.
//! Where anything could make a complaint wrong, there is none.

mod builtins;
mod mentions;

use super::Resolution;
use super::future::is_future;
use super::scope::{Binding, Entry, Facts, Scope, ScopeId, ScopeKind};
use super::symbols::Symbol;
use super::walk::*;
use crate::syntax::ast::*;
use crate::syntax::names::Name;
use crate::syntax::resolve::Set;
use crate::text::similar::closest;
use crate::text::{Diagnostic, Span};
use builtins::{builtins, is_builtin};
use mentions::Mentions;

const IMPORT_ERRORS: [&str; 4] = ["ImportError", "ModuleNotFoundError", "Exception", "BaseException"];
const NAME_ERRORS: [&str; 3] = ["NameError", "Exception", "BaseException"];

/// Unused imports and unbound names, in the order of the text. What the `__init__` file of a package
/// imports is there for others.
pub fn warnings(module: &Module, resolution: &Resolution, is_package: bool) -> Vec<Diagnostic> {
    let mut warner = Warner::new(module, resolution);
    warner.reports_module_imports &= !is_package;
    warner.block(&module.body);
    warner.warnings.sort_by_key(|warning| warning.span.start);
    warner.warnings
}

struct Warner<'a> {
    module: &'a Module,
    resolution: &'a Resolution,
    mentions: Mentions<'a>,
    /// What the module's code binds, and what it reads, as global names.
    bound: Set<Symbol>,
    used: Set<Symbol>,
    reports_module_imports: bool,
    reports_names: bool,
    scope: ScopeId,
    /// The class scopes whose namespace a metaclass may fill.
    prepared: Set<ScopeId>,
    /// Inside a `try` that expects imports or names to fail.
    expects_import_error: bool,
    expects_name_error: bool,
    complained: Set<Symbol>,
    warnings: Vec<Diagnostic>,
}

impl<'a> Warner<'a> {
    fn new(module: &'a Module, resolution: &'a Resolution) -> Self {
        let mentions = Mentions::of(module);
        let global = |what: Facts| {
            let entries = resolution.scopes().iter().flat_map(|scope| scope.names.entries());
            entries.filter(move |entry| is_global(entry) && entry.facts.has(what)).map(|entry| entry.symbol)
        };
        let bound: Set<Symbol> = global(Facts::BOUND).collect();
        let used: Set<Symbol> = global(Facts::USED).collect();
        let uses = |text| module.names.find(text).is_some_and(|name| used.contains(&Symbol::Written(name)));
        let has_all = module.names.find("__all__").is_some_and(|name| bound.contains(&Symbol::Written(name)));
        let is_open = mentions.is_open
            || resolution.scope(ScopeId::MODULE).is_dynamic
            || ["globals", "exec", "eval"].into_iter().any(uses);
        Warner {
            module,
            resolution,
            mentions,
            bound,
            used,
            reports_module_imports: !is_open && !has_all,
            reports_names: !is_open,
            scope: ScopeId::MODULE,
            prepared: Set::default(),
            expects_import_error: false,
            expects_name_error: false,
            complained: Set::default(),
            warnings: vec![],
        }
    }

    fn warn(&mut self, span: Span, message: String) {
        self.warnings.push(Diagnostic::warning(span, message));
    }

    fn inside(&mut self, start: u32, visit: impl FnOnce(&mut Self)) {
        let Some(inner) = self.resolution.scope_at(start) else { return };
        let outer = std::mem::replace(&mut self.scope, inner);
        visit(self);
        self.scope = outer;
    }

    fn entry(&self, name: Name) -> Option<&'a Entry> {
        let resolution = self.resolution;
        resolution.scope(self.scope).names.get(resolution.symbol(self.scope, name))
    }

    // ---- imports

    fn import(&mut self, alias: &Alias) {
        let Some((name, shown)) = self.imported(alias) else { return };
        let Some(entry) = self.entry(name).filter(|_| !self.expects_import_error) else { return };
        let is_reported = match entry.binding {
            Binding::Global => self.scope == ScopeId::MODULE && self.reports_module_imports,
            Binding::Local(_) | Binding::Cell(_) => !self.resolution.scope(self.scope).is_dynamic,
            _ => false,
        };
        let is_used = entry.facts.has(Facts::USED.and(Facts::ASSIGNED).and(Facts::CAPTURED))
            || is_global(entry) && self.used.contains(&entry.symbol)
            || self.mentions.in_annotations.contains(&name);
        if is_reported && !is_used {
            self.warn(alias.span, format!("'{shown}' imported but unused"));
        }
    }

    /// The name that an import binds, and how to speak of it; none if it is meant for others, or to be
    /// ignored.
    fn imported(&self, alias: &Alias) -> Option<(Name, String)> {
        let names = &self.module.names;
        match (&alias.alias, alias.path.as_slice()) {
            (Some(alias), [only]) if alias.kind == only.kind => None,
            (Some(alias), _) => Some((alias.kind, names.text(alias.kind).into())),
            (None, [first, ..]) => {
                let path: Vec<&str> = alias.path.iter().map(|part| names.text(part.kind)).collect();
                Some((first.kind, path.join(".")))
            }
            (None, []) => None,
        }
        .filter(|(_, shown)| shown != "_")
    }

    // ---- names

    fn name(&mut self, span: Span, name: Name) {
        let Some(entry) = self.entry(name) else { return };
        let text = self.resolution.text(self.module, entry.symbol);
        let may_be_bound = !is_global(entry)
            || self.bound.contains(&entry.symbol)
            || self.prepared.contains(&self.scope)
            || is_builtin(text);
        let is_reported = self.reports_names && !self.expects_name_error && !may_be_bound;
        if is_reported && self.complained.insert(entry.symbol) {
            let hint = self.as_attribute(entry.symbol).or_else(|| closest(text, self.candidates()).map(str::to_owned));
            let hint = hint.map_or(String::new(), |hint| format!(". Did you mean: '{hint}'?"));
            self.warn(span, format!("name '{text}' is not defined{hint}"));
        }
    }

    /// The scopes from here to the module.
    fn scopes_around(&self) -> impl Iterator<Item = &'a Scope> + use<'a> {
        let resolution = self.resolution;
        std::iter::successors(Some(resolution.scope(self.scope)), |scope| Some(resolution.scope(scope.parent?)))
    }

    /// In a method, a name that its class binds.
    fn as_attribute(&self, symbol: Symbol) -> Option<String> {
        let own = Symbol::Written(self.module.names.find("self")?);
        let is_method = self.scopes_around().any(|scope| scope.names.facts(own).has(Facts::PARAMETER));
        let of_class = |scope: &Scope| scope.kind == ScopeKind::Class && scope.names.facts(symbol).is_own();
        let is_attribute = is_method && self.scopes_around().any(of_class);
        is_attribute.then(|| format!("self.{}", self.resolution.text(self.module, symbol)))
    }

    /// All names that could have been meant, the nearest first.
    fn candidates(&self) -> Vec<&'a str> {
        let (module, resolution) = (self.module, self.resolution);
        let mut candidates: Vec<&'a str> = vec![];
        for scope in self.scopes_around() {
            let is_visible = scope.frame == self.scope || scope.kind != ScopeKind::Class;
            let bound = scope.names.entries().iter().filter(|entry| is_visible && entry.facts.has(Facts::BOUND));
            candidates.extend(bound.map(|entry| resolution.text(module, entry.symbol)));
        }
        candidates.extend(builtins());
        // What the resolver made up for itself begins like this.
        candidates.retain(|name| !name.starts_with('.'));
        candidates
    }

    fn catches(&self, handlers: &[Handler], errors: &[&str]) -> bool {
        let is_one =
            |e: &ExprNode| matches!(e.kind, ExprKind::Name(name) if errors.contains(&self.module.names.text(name)));
        handlers.iter().any(|handler| match handler.kind.as_deref() {
            None => true,
            Some(ExprNode { kind: ExprKind::Tuple(kinds), .. }) => kinds.iter().any(|e| is_one(e)),
            Some(e) => is_one(e),
        })
    }

    fn try_stmt(&mut self, node: &Try) {
        let outer = (self.expects_import_error, self.expects_name_error);
        self.expects_import_error |= self.catches(&node.handlers, &IMPORT_ERRORS);
        self.expects_name_error |= self.catches(&node.handlers, &NAME_ERRORS);
        self.block(&node.body);
        self.expects_name_error = outer.1;
        for handler in &node.handlers {
            handler.kind.iter().for_each(|e| self.expr(e));
            self.block(&handler.body);
        }
        self.block(&node.orelse);
        self.expects_import_error = outer.0;
        self.block(&node.finally);
    }

    fn generic(&mut self, params: &Option<TypeParams>, visit: impl FnOnce(&mut Self)) {
        let Some(params) = params else { return visit(self) };
        self.inside(params.span.start, |this| {
            for param in &params.kind {
                if let TypeParamKind::Var { bound: Some(bound) } = &param.kind {
                    this.inside(param.span.start, |this| this.expr(bound));
                }
            }
            visit(this);
        });
    }
}

/// A name that is looked up among the module's names, first or last.
fn is_global(entry: &Entry) -> bool {
    match entry.binding {
        Binding::Global => true,
        Binding::Class => !entry.facts.is_own(),
        _ => false,
    }
}

impl Visitor for Warner<'_> {
    fn expr(&mut self, expr: &ExprNode) {
        match &expr.kind {
            ExprKind::Name(name) => self.name(expr.span, *name),
            _ => walk_expr(self, expr),
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Import(aliases) => aliases.iter().for_each(|alias| self.import(alias)),
            StmtKind::From(from) => match &from.names {
                ImportNames::Some(aliases) if !is_future(from, &self.module.names) => {
                    aliases.iter().for_each(|alias| self.import(alias));
                }
                _ => {}
            },
            StmtKind::Try(node) => self.try_stmt(node),
            _ => walk_stmt(self, stmt),
        }
    }

    fn lambda(&mut self, node: &ExprNode, lambda: &Lambda) {
        walk_defaults(self, &lambda.params);
        self.inside(node.span.start, |this| this.expr(&lambda.body));
    }

    fn comprehension(&mut self, node: &ExprNode, parts: Parts) {
        let Some((first, rest)) = parts.clauses.split_first() else { return };
        self.expr(&first.iterable);
        self.inside(node.span.start, |this| {
            walk_clause(this, first);
            for clause in rest {
                this.expr(&clause.iterable);
                walk_clause(this, clause);
            }
            parts.elements().for_each(|e| this.expr(e));
        });
    }

    fn function(&mut self, stmt: &Stmt, function: &Function) {
        walk_outside_function(self, function);
        self.generic(&function.type_params, |this| {
            annotations(&function.params, &function.returns).for_each(|e| this.annotation(e));
            this.inside(stmt.span.start, |this| this.block(&function.body));
        });
    }

    fn class(&mut self, stmt: &Stmt, class: &Class) {
        self.exprs(&class.decorators);
        let has_keywords =
            class.args.iter().any(|arg| matches!(arg.kind, ArgKind::Keyword(..) | ArgKind::KeywordSpread(_)));
        self.generic(&class.type_params, |this| {
            walk_args(this, &class.args);
            this.inside(stmt.span.start, |this| {
                if has_keywords {
                    this.prepared.insert(this.scope);
                }
                this.block(&class.body);
            });
        });
    }

    fn type_alias(&mut self, stmt: &Stmt, alias: &TypeAlias) {
        self.generic(&alias.type_params, |this| this.inside(stmt.span.start, |this| this.expr(&alias.value)));
    }

    fn annotated(&mut self, _stmt: &Stmt, node: &AnnAssign) {
        self.target(&node.target);
        if matches!(self.resolution.scope(self.scope).kind, ScopeKind::Module | ScopeKind::Class) {
            self.annotation(&node.annotation);
        }
        node.value.iter().for_each(|e| self.expr(e));
    }

    fn annotation(&mut self, annotation: &ExprNode) {
        if !self.resolution.postponed_annotations {
            self.expr(annotation);
        }
    }
}
