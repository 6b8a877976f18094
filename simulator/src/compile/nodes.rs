//! A program as the syntax tree that `ast.parse` shows (`Parser/Python.asdl`): plain data, of which `modules/syntax_trees.rs`
//! makes objects. Only programs that ask for their tree come this way; the compiler reads the parser's own tree.

mod strings;

use super::code::Const;
use super::fold;
use super::location::{Lines, Loc};
use super::{CompileError, MAX_DEPTH, Mode};
use crate::algorithm::text::Text;
use ruff_python_ast::*;
use ruff_text_size::{Ranged, TextRange, TextSize};

/// A node: its class, the values of its fields in their order, and where it stands if it says so.
pub struct Node {
    /// Its class's name in the module `ast`.
    pub kind: &'static str,
    /// As in `_fields` of the class.
    pub fields: Vec<Item>,
    /// `lineno` and so on; none where the class has no `_attributes`.
    pub place: Option<Place>,
}

/// Line and column of the start, then of the end.
pub type Place = [i32; 4];

/// The value of a field.
pub enum Item {
    /// `None` in the place of an optional child.
    Nothing,
    /// A number, such as that of an import's level.
    Number(i64),
    /// An identifier.
    Text(String),
    /// The value of a `Constant`.
    Const(Const),
    /// A child.
    Node(Box<Node>),
    /// Children, identifiers or constants.
    List(Vec<Item>),
}

type Made<T = Item> = Result<T, CompileError>;

/// The tree of a text. What only the compiler finds wrong is not wrong here.
pub fn tree(text: &str, mode: Mode, max_digits: usize) -> Result<Node, CompileError> {
    let lines = Lines::new(text, 1);
    let made = super::parse(text, &lines, mode, max_digits).and_then(|parsed| {
        let making = Making { source: text, lines: Lines::new(text, 1), depth: std::cell::Cell::new(0) };
        let node = |kind, fields| Node { kind, fields, place: None };
        Ok(match (parsed.syntax(), mode) {
            (Mod::Expression(expression), _) => node("Expression", vec![making.expr(&expression.body)?]),
            (Mod::Module(module), Mode::Prompt) => node("Interactive", vec![making.body(&module.body)?]),
            (Mod::Module(module), _) => {
                node("Module", vec![making.body(&module.body)?, Item::List(Vec::new())])
            }
        })
    });
    made.map_err(|error| super::settled(text, &lines, error))
}

struct Making<'s> {
    source: &'s str,
    lines: Lines,
    depth: std::cell::Cell<u32>,
}

fn place(loc: Loc) -> Place {
    [loc.line, loc.column, loc.end_line, loc.end_column]
}

fn bare(kind: &'static str) -> Item {
    Item::Node(Box::new(Node { kind, fields: Vec::new(), place: None }))
}

fn unplaced(kind: &'static str, fields: Vec<Item>) -> Item {
    Item::Node(Box::new(Node { kind, fields, place: None }))
}

fn named(name: &Identifier) -> Item {
    Item::Text(name.id.to_string())
}

fn maybe_named(name: Option<&Identifier>) -> Item {
    name.map_or(Item::Nothing, named)
}

fn context(ctx: ExprContext) -> Item {
    bare(match ctx {
        ExprContext::Store => "Store",
        ExprContext::Del => "Del",
        ExprContext::Load | ExprContext::Invalid => "Load",
    })
}

fn operator(op: Operator) -> Item {
    bare(match op {
        Operator::Add => "Add",
        Operator::Sub => "Sub",
        Operator::Mult => "Mult",
        Operator::MatMult => "MatMult",
        Operator::Div => "Div",
        Operator::Mod => "Mod",
        Operator::Pow => "Pow",
        Operator::LShift => "LShift",
        Operator::RShift => "RShift",
        Operator::BitOr => "BitOr",
        Operator::BitXor => "BitXor",
        Operator::BitAnd => "BitAnd",
        Operator::FloorDiv => "FloorDiv",
    })
}

fn comparison(op: CmpOp) -> Item {
    bare(match op {
        CmpOp::Eq => "Eq",
        CmpOp::NotEq => "NotEq",
        CmpOp::Lt => "Lt",
        CmpOp::LtE => "LtE",
        CmpOp::Gt => "Gt",
        CmpOp::GtE => "GtE",
        CmpOp::Is => "Is",
        CmpOp::IsNot => "IsNot",
        CmpOp::In => "In",
        CmpOp::NotIn => "NotIn",
    })
}

impl Making<'_> {
    fn node(&self, kind: &'static str, range: TextRange, fields: Vec<Item>) -> Item {
        Item::Node(Box::new(Node { kind, fields, place: Some(place(self.lines.loc(range))) }))
    }

    fn exprs<'a>(&self, exprs: impl IntoIterator<Item = &'a Expr>) -> Made {
        Ok(Item::List(exprs.into_iter().map(|expr| self.expr(expr)).collect::<Made<_>>()?))
    }

    fn maybe(&self, expr: Option<&Expr>) -> Made {
        expr.map_or(Ok(Item::Nothing), |expr| self.expr(expr))
    }

    fn body(&self, body: &[Stmt]) -> Made {
        Ok(Item::List(body.iter().map(|stmt| self.stmt(stmt)).collect::<Made<_>>()?))
    }

    /// Runs one level down, so that no input exhausts the host's stack.
    fn deeper(&self, make: impl FnOnce() -> Made) -> Made {
        let depth = self.depth.get();
        if depth > MAX_DEPTH {
            return Err(CompileError::PendingDepth("ast construction", TextRange::empty(TextSize::new(0))));
        }
        self.depth.set(depth + 1);
        let made = make();
        self.depth.set(depth);
        made
    }

    // ----- statements -----

    fn stmt(&self, stmt: &Stmt) -> Made {
        self.deeper(|| self.statement(stmt))
    }

    fn statement(&self, stmt: &Stmt) -> Made {
        let range = self.with_semicolon(stmt);
        let (kind, fields) = match stmt {
            Stmt::FunctionDef(f) => {
                let fields = vec![
                    named(&f.name),
                    self.parameters(&f.parameters)?,
                    self.body(&f.body)?,
                    self.exprs(f.decorator_list.iter().map(|d| &d.expression))?,
                    self.maybe(f.returns.as_deref())?,
                    Item::Nothing,
                    self.type_params(f.type_params.as_deref())?,
                ];
                let kind = if f.is_async { "AsyncFunctionDef" } else { "FunctionDef" };
                return Ok(self.node(kind, self.after_decorators(range, &f.decorator_list), fields));
            }
            Stmt::ClassDef(c) => {
                let (args, keywords) = match &c.arguments {
                    Some(arguments) => self.arguments(arguments)?,
                    None => (Item::List(Vec::new()), Item::List(Vec::new())),
                };
                let fields = vec![
                    named(&c.name),
                    args,
                    keywords,
                    self.body(&c.body)?,
                    self.exprs(c.decorator_list.iter().map(|d| &d.expression))?,
                    self.type_params(c.type_params.as_deref())?,
                ];
                return Ok(self.node("ClassDef", self.after_decorators(range, &c.decorator_list), fields));
            }
            Stmt::Return(r) => ("Return", vec![self.maybe(r.value.as_deref())?]),
            Stmt::Delete(d) => ("Delete", vec![self.exprs(&d.targets)?]),
            Stmt::TypeAlias(t) => (
                "TypeAlias",
                vec![self.expr(&t.name)?, self.type_params(t.type_params.as_deref())?, self.expr(&t.value)?],
            ),
            Stmt::Assign(a) => ("Assign", vec![self.exprs(&a.targets)?, self.expr(&a.value)?, Item::Nothing]),
            Stmt::AugAssign(a) => {
                ("AugAssign", vec![self.expr(&a.target)?, operator(a.op), self.expr(&a.value)?])
            }
            Stmt::AnnAssign(a) => (
                "AnnAssign",
                vec![
                    self.expr(&a.target)?,
                    self.expr(&a.annotation)?,
                    self.maybe(a.value.as_deref())?,
                    Item::Number(i64::from(a.simple)),
                ],
            ),
            Stmt::For(f) => (
                if f.is_async { "AsyncFor" } else { "For" },
                vec![
                    self.expr(&f.target)?,
                    self.expr(&f.iter)?,
                    self.body(&f.body)?,
                    self.body(&f.orelse)?,
                    Item::Nothing,
                ],
            ),
            Stmt::While(w) => {
                ("While", vec![self.expr(&w.test)?, self.body(&w.body)?, self.body(&w.orelse)?])
            }
            Stmt::If(i) => {
                return self.conditional(range, &i.test, &i.body, &i.elif_else_clauses);
            }
            Stmt::With(w) => {
                let items = w.items.iter().map(|item| {
                    let fields =
                        vec![self.expr(&item.context_expr)?, self.maybe(item.optional_vars.as_deref())?];
                    Ok(unplaced("withitem", fields))
                });
                let items = Item::List(items.collect::<Made<_>>()?);
                (
                    if w.is_async { "AsyncWith" } else { "With" },
                    vec![items, self.body(&w.body)?, Item::Nothing],
                )
            }
            Stmt::Match(m) => {
                let cases = m.cases.iter().map(|case| {
                    let guard = self.maybe(case.guard.as_deref())?;
                    Ok(unplaced(
                        "match_case",
                        vec![self.pattern(&case.pattern)?, guard, self.body(&case.body)?],
                    ))
                });
                ("Match", vec![self.expr(&m.subject)?, Item::List(cases.collect::<Made<_>>()?)])
            }
            Stmt::Raise(r) => ("Raise", vec![self.maybe(r.exc.as_deref())?, self.maybe(r.cause.as_deref())?]),
            Stmt::Try(t) => {
                let handlers = t.handlers.iter().map(|ExceptHandler::ExceptHandler(h)| {
                    let fields = vec![
                        self.maybe(h.type_.as_deref())?,
                        maybe_named(h.name.as_ref()),
                        self.body(&h.body)?,
                    ];
                    Ok(self.node("ExceptHandler", h.range, fields))
                });
                let handlers = Item::List(handlers.collect::<Made<_>>()?);
                let (body, orelse) = (self.body(&t.body)?, self.body(&t.orelse)?);
                let fields = vec![body, handlers, orelse, self.body(&t.finalbody)?];
                (if t.is_star { "TryStar" } else { "Try" }, fields)
            }
            Stmt::Assert(a) => ("Assert", vec![self.expr(&a.test)?, self.maybe(a.msg.as_deref())?]),
            Stmt::Import(i) => ("Import", vec![self.aliases(&i.names)]),
            Stmt::ImportFrom(i) => (
                "ImportFrom",
                vec![
                    maybe_named(i.module.as_ref()),
                    self.aliases(&i.names),
                    Item::Number(i64::from(i.level)),
                ],
            ),
            Stmt::Global(g) => ("Global", vec![Item::List(g.names.iter().map(named).collect())]),
            Stmt::Nonlocal(n) => ("Nonlocal", vec![Item::List(n.names.iter().map(named).collect())]),
            Stmt::Expr(e) => ("Expr", vec![self.expr(&e.value)?]),
            Stmt::Pass(_) => ("Pass", Vec::new()),
            Stmt::Break(_) => ("Break", Vec::new()),
            Stmt::Continue(_) => ("Continue", Vec::new()),
            Stmt::IpyEscapeCommand(_) => ("Pass", Vec::new()),
        };
        Ok(self.node(kind, range, fields))
    }

    /// A compound statement whose last simple statement ends with `;` ends with the semicolon.
    fn with_semicolon(&self, stmt: &Stmt) -> TextRange {
        let range = stmt.range();
        let compound = matches!(
            stmt,
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) | Stmt::For(_) | Stmt::While(_) | Stmt::If(_)
        ) || matches!(stmt, Stmt::With(_) | Stmt::Match(_) | Stmt::Try(_));
        let rest = &self.source[range.end().to_usize()..];
        let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        if compound && rest[blank..].starts_with(';') {
            return range.add_end(TextSize::new(blank as u32 + 1));
        }
        range
    }

    /// A definition begins behind its decorators.
    fn after_decorators(&self, range: TextRange, decorators: &[Decorator]) -> TextRange {
        let Some(last) = decorators.last() else { return range };
        let mut at = last.range().end().to_usize();
        let end = range.end().to_usize();
        while at < end {
            let rest = &self.source[at..end];
            let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r', '\x0c', '\\']).len();
            at += blank;
            if !self.source[at..end].starts_with('#') {
                break;
            }
            at += self.source[at..end].find(['\n', '\r']).unwrap_or(end - at);
        }
        TextRange::new(TextSize::new(at as u32).min(range.end()), range.end())
    }

    /// `elif` is an `If` in the other branch.
    fn conditional(&self, range: TextRange, test: &Expr, body: &[Stmt], rest: &[ElifElseClause]) -> Made {
        let otherwise = match rest.split_first() {
            None => Vec::new(),
            Some((ElifElseClause { test: Some(test), body, range: from, .. }, rest)) => {
                let range = TextRange::new(from.start(), range.end());
                vec![self.deeper(|| self.conditional(range, test, body, rest))?]
            }
            Some((clause, _)) => clause.body.iter().map(|stmt| self.stmt(stmt)).collect::<Made<_>>()?,
        };
        let fields = vec![self.expr(test)?, self.body(body)?, Item::List(otherwise)];
        Ok(self.node("If", range, fields))
    }

    fn aliases(&self, names: &[Alias]) -> Item {
        let alias = |alias: &Alias| {
            self.node("alias", alias.range, vec![named(&alias.name), maybe_named(alias.asname.as_ref())])
        };
        Item::List(names.iter().map(alias).collect())
    }

    fn type_params(&self, params: Option<&TypeParams>) -> Made {
        let params = params.map_or(&[][..], |params| &params.type_params);
        let params = params.iter().map(|param| {
            Ok(match param {
                TypeParam::TypeVar(t) => {
                    let bound = self.maybe(t.bound.as_deref())?;
                    let fields = vec![named(&t.name), bound, self.maybe(t.default.as_deref())?];
                    self.node("TypeVar", t.range, fields)
                }
                TypeParam::TypeVarTuple(t) => {
                    let fields = vec![named(&t.name), self.maybe(t.default.as_deref())?];
                    self.node("TypeVarTuple", t.range, fields)
                }
                TypeParam::ParamSpec(p) => {
                    let fields = vec![named(&p.name), self.maybe(p.default.as_deref())?];
                    self.node("ParamSpec", p.range, fields)
                }
            })
        });
        Ok(Item::List(params.collect::<Made<_>>()?))
    }

    fn parameters(&self, parameters: &Parameters) -> Made {
        let arg = |p: &Parameter| {
            let fields = vec![named(&p.name), self.maybe(p.annotation.as_deref())?, Item::Nothing];
            // Without the stars in front.
            Ok(self.node("arg", TextRange::new(p.name.range.start(), p.range.end()), fields))
        };
        let args = |list: &[ParameterWithDefault]| {
            Ok(Item::List(list.iter().map(|p| arg(&p.parameter)).collect::<Made<_>>()?))
        };
        let one = |p: Option<&Parameter>| p.map_or(Ok(Item::Nothing), arg);
        let positional = parameters.posonlyargs.iter().chain(&parameters.args);
        let kw_defaults = parameters.kwonlyargs.iter().map(|p| self.maybe(p.default.as_deref()));
        let fields = vec![
            args(&parameters.posonlyargs)?,
            args(&parameters.args)?,
            one(parameters.vararg.as_deref())?,
            args(&parameters.kwonlyargs)?,
            Item::List(kw_defaults.collect::<Made<_>>()?),
            one(parameters.kwarg.as_deref())?,
            self.exprs(positional.filter_map(|p| p.default.as_deref()))?,
        ];
        Ok(unplaced("arguments", fields))
    }

    fn arguments(&self, arguments: &Arguments) -> Made<(Item, Item)> {
        let args = arguments.args.iter().map(|argument| match argument {
            // The only argument, without parentheses of its own: those of the call are its.
            Expr::Generator(g) if !g.parenthesized => {
                let fields = vec![self.expr(&g.elt)?, self.generators(&g.generators)?];
                Ok(self.node("GeneratorExp", arguments.range, fields))
            }
            _ => self.expr(argument),
        });
        let args = Item::List(args.collect::<Made<_>>()?);
        let keywords = arguments.keywords.iter().map(|keyword| {
            let fields = vec![maybe_named(keyword.arg.as_ref()), self.expr(&keyword.value)?];
            Ok(self.node("keyword", keyword.range, fields))
        });
        Ok((args, Item::List(keywords.collect::<Made<_>>()?)))
    }

    // ----- expressions -----

    fn expr(&self, expr: &Expr) -> Made {
        self.deeper(|| self.expression(expr))
    }

    fn expression(&self, expr: &Expr) -> Made {
        let (kind, fields) = match expr {
            Expr::BoolOp(b) => {
                let op = bare(if b.op == BoolOp::And { "And" } else { "Or" });
                ("BoolOp", vec![op, self.exprs(&b.values)?])
            }
            Expr::Named(n) => ("NamedExpr", vec![self.expr(&n.target)?, self.expr(&n.value)?]),
            Expr::BinOp(b) => ("BinOp", vec![self.expr(&b.left)?, operator(b.op), self.expr(&b.right)?]),
            Expr::UnaryOp(u) => {
                let op = match u.op {
                    UnaryOp::Invert => "Invert",
                    UnaryOp::Not => "Not",
                    UnaryOp::UAdd => "UAdd",
                    UnaryOp::USub => "USub",
                };
                ("UnaryOp", vec![bare(op), self.expr(&u.operand)?])
            }
            Expr::Lambda(l) => {
                let parameters = match &l.parameters {
                    Some(parameters) => self.parameters(parameters)?,
                    None => self.parameters(&Parameters::default())?,
                };
                ("Lambda", vec![parameters, self.expr(&l.body)?])
            }
            Expr::If(i) => ("IfExp", vec![self.expr(&i.test)?, self.expr(&i.body)?, self.expr(&i.orelse)?]),
            Expr::Dict(d) => {
                let keys = d.items.iter().map(|item| self.maybe(item.key.as_ref()));
                let keys = Item::List(keys.collect::<Made<_>>()?);
                ("Dict", vec![keys, self.exprs(d.items.iter().map(|item| &item.value))?])
            }
            Expr::Set(s) => ("Set", vec![self.exprs(&s.elts)?]),
            Expr::ListComp(c) => ("ListComp", vec![self.expr(&c.elt)?, self.generators(&c.generators)?]),
            Expr::SetComp(c) => ("SetComp", vec![self.expr(&c.elt)?, self.generators(&c.generators)?]),
            Expr::DictComp(c) => (
                "DictComp",
                vec![self.maybe(c.key.as_deref())?, self.expr(&c.value)?, self.generators(&c.generators)?],
            ),
            Expr::Generator(c) => ("GeneratorExp", vec![self.expr(&c.elt)?, self.generators(&c.generators)?]),
            Expr::Await(a) => ("Await", vec![self.expr(&a.value)?]),
            Expr::Yield(y) => ("Yield", vec![self.maybe(y.value.as_deref())?]),
            Expr::YieldFrom(y) => ("YieldFrom", vec![self.expr(&y.value)?]),
            Expr::Compare(c) => {
                let ops = Item::List(c.ops.iter().map(|&op| comparison(op)).collect());
                ("Compare", vec![self.expr(&c.left)?, ops, self.exprs(&c.comparators)?])
            }
            Expr::Call(c) => {
                let (args, keywords) = self.arguments(&c.arguments)?;
                ("Call", vec![self.expr(&c.func)?, args, keywords])
            }
            Expr::FString(f) => ("JoinedStr", vec![self.joined(f)?]),
            Expr::StringLiteral(s) => {
                let first = s.value.as_slice().first();
                let unicode = first.is_some_and(|part| part.flags.prefix().is_unicode());
                let kind = if unicode { Item::Text("u".to_owned()) } else { Item::Nothing };
                let text = fold::string(self.source, s.value.as_slice());
                ("Constant", vec![Item::Const(Const::Str(text)), kind])
            }
            Expr::BytesLiteral(b) => constant(Const::Bytes(b.value.bytes().collect())),
            Expr::NumberLiteral(n) => constant(fold::number(&n.value)),
            Expr::BooleanLiteral(b) => constant(Const::Bool(b.value)),
            Expr::NoneLiteral(_) => constant(Const::None),
            Expr::EllipsisLiteral(_) => constant(Const::Ellipsis),
            Expr::Attribute(a) => ("Attribute", vec![self.expr(&a.value)?, named(&a.attr), context(a.ctx)]),
            Expr::Subscript(s) => {
                ("Subscript", vec![self.expr(&s.value)?, self.expr(&s.slice)?, context(s.ctx)])
            }
            Expr::Starred(s) => ("Starred", vec![self.expr(&s.value)?, context(s.ctx)]),
            Expr::Name(n) => ("Name", vec![Item::Text(n.id.to_string()), context(n.ctx)]),
            Expr::List(l) => ("List", vec![self.exprs(&l.elts)?, context(l.ctx)]),
            Expr::Tuple(t) => ("Tuple", vec![self.exprs(&t.elts)?, context(t.ctx)]),
            Expr::Slice(s) => {
                let [lower, upper, step] =
                    [&s.lower, &s.upper, &s.step].map(|part| self.maybe(part.as_deref()));
                ("Slice", vec![lower?, upper?, step?])
            }
            Expr::TString(_) | Expr::IpyEscapeCommand(_) => constant(Const::None),
        };
        Ok(self.node(kind, expr.range(), fields))
    }

    fn generators(&self, generators: &[Comprehension]) -> Made {
        let one = |c: &Comprehension| {
            let is_async = Item::Number(i64::from(c.is_async));
            let fields = vec![self.expr(&c.target)?, self.expr(&c.iter)?, self.exprs(&c.ifs)?, is_async];
            Ok(unplaced("comprehension", fields))
        };
        Ok(Item::List(generators.iter().map(one).collect::<Made<_>>()?))
    }

    // ----- patterns -----

    fn pattern(&self, pattern: &Pattern) -> Made {
        self.deeper(|| self.one_pattern(pattern))
    }

    fn patterns(&self, patterns: &[Pattern]) -> Made {
        Ok(Item::List(patterns.iter().map(|pattern| self.pattern(pattern)).collect::<Made<_>>()?))
    }

    fn one_pattern(&self, pattern: &Pattern) -> Made {
        let (kind, fields) = match pattern {
            Pattern::MatchValue(v) => ("MatchValue", vec![self.expr(&v.value)?]),
            Pattern::MatchSingleton(s) => {
                let value = match s.value {
                    Singleton::None => Const::None,
                    Singleton::True => Const::Bool(true),
                    Singleton::False => Const::Bool(false),
                };
                ("MatchSingleton", vec![Item::Const(value)])
            }
            Pattern::MatchSequence(s) => ("MatchSequence", vec![self.patterns(&s.patterns)?]),
            Pattern::MatchMapping(m) => (
                "MatchMapping",
                vec![self.exprs(&m.keys)?, self.patterns(&m.patterns)?, maybe_named(m.rest.as_ref())],
            ),
            Pattern::MatchClass(c) => {
                let keywords = &c.arguments.keywords;
                let attrs = Item::List(keywords.iter().map(|keyword| named(&keyword.attr)).collect());
                let values = keywords.iter().map(|keyword| self.pattern(&keyword.pattern));
                let positional = self.patterns(&c.arguments.patterns)?;
                let values = Item::List(values.collect::<Made<_>>()?);
                ("MatchClass", vec![self.expr(&c.cls)?, positional, attrs, values])
            }
            Pattern::MatchStar(s) => ("MatchStar", vec![maybe_named(s.name.as_ref())]),
            Pattern::MatchAs(a) => {
                let pattern = a.pattern.as_ref().map_or(Ok(Item::Nothing), |pattern| self.pattern(pattern));
                ("MatchAs", vec![pattern?, maybe_named(a.name.as_ref())])
            }
            Pattern::MatchOr(o) => ("MatchOr", vec![self.patterns(&o.patterns)?]),
        };
        Ok(self.node(kind, pattern.range(), fields))
    }
}

fn constant(value: Const) -> (&'static str, Vec<Item>) {
    ("Constant", vec![Item::Const(value), Item::Nothing])
}
