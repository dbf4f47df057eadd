# What the library's own files hardly use: every node of the tree, and places that are easy to
# get wrong. Compared with Python's tree, never run.

# ---- constants

0; 00; 1_000; 0xFF; 0o17; 0b101; 0XabcDEF; 18446744073709551615; 18446744073709551616
123456789012345678901234567890; 0xffff_ffff_ffff_ffff_ffff; 0o7777777777777777777777777777; 0b1111_0000 << 200
0b11111111111111111111111111111111111111111111111111111111111111111111111111111111111111
0.0; 1.; .5; 1e5; 1e16; 1e15; 1e-4; 1e-5; 1.5e300; 5e-324; 1e400; 1_0.0_1e1_0; 0e0; 00.5; 123456789.123456789
1j; 0j; 1.5j; 1e400j; 1e16j; 00j; .5J
None; True; False; ...; Ellipsis
''; 'it''s'; "it's"; '"'; '\'"'; "\\ \t \r \n \0 \x7f \x80 \xad \u2028 \ud800 \udfff \U0001F514 \N{BLACK STAR}"
'é ü 日本 🔔 '; u'old' 'and' ' new'; 'new' u'old'; r'\raw' '\x41'; '\101\0\18\377'; 'un\
broken'; '''three
	lines 'of' "text"
'''; 'a' \
    'b'; ('a'
          'b'  # a comment between
          'c')
b''; b'it\'s'; b"'" b'"'; rb'\raw\x' b'\x00\xff\n\t\\'; B'' RB'a' Rb"b" bR'c'; b'''
'''

# ---- f-strings

f''; f'a'; f'{x}'; f'{x}{y}'; f'a{x}b{y}c'; f'{x!r}{x!s}{x!a}'; f'{x:}'; f'{x:>10}'; f'{x!r:>{w}}'; f'{x:{w}.{p}}'
f'{x=}'; f'{x = }'; f'a{ x + 1 = !r:>{w}}b'; f'{x=:3}'; f'{{'; f'}}{{x}}'; f'{{{x}}}'
f'a' 'b' f'{c}' 'd' r'\e'; 'a' f'{b}'; rf'\d{x}\d'; F'{x}' fR'\n{y}\n'
f'{ {1: 2}[1] }'; f'{lambda_}{(lambda x: x)}'; f'{a != b}{a == b}{a >= b}{a <= b}'; f'{(x := 1)}{x:=5}'
f'{a, b}{*a, b}{yield_}'; f'''{
    x
    + y
}''' f"""{a['b']}{c["d"]}"""; f'{f"{x}"}'; f'\N{BLACK STAR}{x}\u0041'; f'é{x}日{y}'
f'{await_}{x.y.z[0](1)}{-1}{not x}{a if b else c}'; f'{x!r:^{w!s}}'; f'{3.4:10}'; f'{"a" "b"}'

# ---- operators

a or b or c and d and e or f; not not a; (a or b) or c; a or (b or c); not a == b; (not a) == b
a < b < c; a == b != c is d is not e in f not in g <= h >= i; (a < b) < c; a < (b < c)
a + b - c * d / e // f % g @ h ** i << j >> k & l ^ m | n; -a ** -b; ~+-a; (-a) ** b; a ** b ** c; 2 ** -1
(a); ((a)); (a) + (b); ((a) + b) * (c); a if b else c if d else e; (a if b else c) if d else e; a if (b if c else d) else e
lambda: 0; lambda x: x; lambda x, y=1, /, z=2, *args, k, l=3, **kw: (x, y); lambda *, k: k; lambda **kw: kw; lambda *a: a
lambda x, /: x; lambda x=lambda: 0: x; (lambda: (yield)); [lambda: 1, lambda y: 2]
(x := 1); [y := 1, z := 2]; f(x := 1); (x := y if z else w); {x := 1}; a[x := 1]; a[(x := 1):2]; (x := 1, 2)

# ---- containers

(); (  ); (a,); a,; a, b; (a, b); (a, b,); *a,; *a, *b; (*a, b); (((a, b)), c); ((a, b), c)
[]; [a]; [a,]; [*a, b]; [[], [[]]]; {a}; {a, b,}; {*a, b}; {}; {a: b}; {a: b, **c, 'd': e,}; {**a}; {a: {b: {}}}
[a for b in c]; [a for b, c in d if e if f for g, in h]; {a for b in c}; {a: b for c, d in e}; (a for b in c)
((a for b in c)); [(a, b) for a, b in c]; [a for (a, b) in c]; [a for [a, *b] in c]; [a for a.b in c]; [a for a[b] in c]
[x for x in a if b or c]; [x for x in (lambda: y, 1)]; {**{}, **{'a': 1}}; [i for i in range(5) if i if not i]; [[a for a in b] for c in d]
[y := f(x), y**2]; {(y := 1): 2}; [z for x in y if (z := x)]

# ---- trailers

a.b; a.b.c; a . b; (a).b; (a.b).c; 1 .real; 1..real; ''.join; a.\
    b; a[b]; a[b][c]; a[b, c]; a[b,]; a[(b, c)]; a[:]; a[b:]; a[:b]; a[b:c]; a[b:c:d]; a[::]; a[::b]; a[b:, :c, d]
a[*b]; a[*b, c]; a[b, *c]; a[...]; a[b, ...]; a[()]; a[-1]; a[b:c, d]; a [b] [c] (d)
f(); f(a); f(a,); f(a, b); f(*a); f(**a); f(a, *b, c, *d, e=f, *g, **h, i=j, **k); f(a=b, *c); f(a for b in c); f((a for b in c))
f((a for b in c), d); f(a)(b)(c); f(a).b(c)[d]; (f)(a); (f(a)); f(
    a,
    b=c,
    # a comment
); f (a . b , c = d)
f(print=1); f(match=1, case=2, type=3); f(a)(b for b in c); f(x, y=(a for b in c)); f(a, )

# ---- assignments

a = b; a = b = c; a, b = c; (a, b) = c; [a, b] = c; a, *b = c; *a, = b; (a), (b) = c; (a) = 1; [a, [b, (c, *d)]] = e
a.b = c; a[b] = c; a[b:c] = d; (a.b) = c; a.b, c[d] = e; a = yield_; a = *b, c; x = y = *z,; () = []; [] = ()
a += b; a -= b; a *= b; a @= b; a /= b; a //= b; a %= b; a **= b; a <<= b; a >>= b; a &= b; a |= b; a ^= b
a.b += c; a[b] += c, d; (a) += 1
a: b; a: b = c; (a): b = c; a.b: c; a[b]: c = d; (a.b): c; a: b = c, d; a: b = *c, d; a: (b, c)
del a; del a, b; del (a, b); del [a, b]; del (a); del a.b, a[b], a[b:c]; del (a,); del (); del []; del a,

# ---- other simple statements

pass; pass; 1
assert a; assert a, b; assert (a, b), c; raise; raise a; raise a from b; raise a(b) from None
import a; import a.b; import a.b.c as d, e as f, g; from a import b; from a.b import c as d, e; from a import (b, c as d,); from a import (b)
from . import a; from .. import a; from ... import a; from .... import a; from . import (a, b); from .a import b; from ...a.b import c
from a import *; from . import *; from . a import b; from .. . a import b; import a . b; from a import(b)


def generator():
    global a, b; nonlocal_ = 1
    global c
    yield; yield a; yield a, b; yield *a, b; yield from a; x = yield; x = yield a; x = yield from a; x += yield a; (yield); x: y = yield z
    f((yield)); f((yield a), b); [(yield)]; await_; return

def outer():
    def inner():
        nonlocal a, b
        return; return a; return a, b; return *a, b; return (a)
    return inner


async def coroutine():
    await a; await a.b(c); await a ** b; -await a; await (await a); x = await a; return await a
    [await a for b in c]; [a async for b in c]; {a async for b in c if await d}; (a async for b in c); {a: b async for c in d for e in f}
    async for a in b: pass
    async for a, *b in c, d:
        pass
    else:
        pass
    async with a: pass
    async with a as b, c as d: pass
    async with (a as b, c): pass
    yield a
    f"{await a}"; f'{[x async for x in y]}'

# ---- compound statements

if a: pass
if a: pass; pass
if a:
    pass
elif b:
    pass
elif c: pass
else:
    pass
if a:
    pass
else:
    if b:
        pass
if a: pass
else: pass
if (a): (b)
if a := b: pass
while a: break
while a:
    continue
else:
    pass

for a in b: pass
for a, b in c, d: pass
for (a, b) in c: pass
for [a, *b] in *c, d:
    pass
else: pass
for a.b in c: pass
for a[b] in c: pass
for a, in b: pass
for *a, b in c: pass
for x in (yield_): pass
for(a)in(b):pass

try: pass
except: pass
try:
    pass
except a:
    pass
except (b, c) as d:
    pass
except e.f as g: pass
except:
    pass
else:
    pass
finally:
    pass
try: pass
finally: pass
try:
    pass
except* a:
    pass
except *(b, c) as d: pass
else: pass
finally: pass

with a: pass
with a as b: pass
with a, b as c, d: pass
with (a): pass
with (a) as b: pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (a as b, c as (d, e), f as [g, *h], i.j as k.l, m as n[o],): pass
with (a, b,): pass
with (a), (b): pass
with (a).b as c: pass
with (a)(b), c: pass
with (a, b)[0] as c: pass
with (a if b else c): pass
with (yield_) as b: pass
with a(b) as c.d, e as (f): pass
with (a for b in c): pass
with (a := b): pass
with (a := b, c): pass
with (): pass
with () as a: pass
with (lambda: a): pass
with (a or b) as c: pass
with [a] as [b]: pass
with (
    open(a) as b,
    open(c) as d,
):
    pass

# ---- definitions

def f(): pass
def f(a): pass
def f(a, b=1, /, c=2, *d, e, f=3, **g): pass
def f(a: b, c: d = e, /, f: g = h, *i: j, k: l, m: n = o, **p: q) -> r: pass
def f(*, a): pass
def f(*, a=1, b, c=None, **d): pass
def f(*a): pass
def f(**a): pass
def f(a, /): pass
def f(a, /, b): pass
def f(a, *, b): pass
def f(a, b,): pass
def f(*a,): pass
def f(**a,): pass
def f(*a: *b): pass
def f(a=(1, 2), b=[], *, c={}): "documentation"; return a
def f(
    a,  # one
    b: int = 1,

    *c
) -> (
    d
): pass


@a
@a.b.c
@a(b, c=d)
@(a, b)
@x[0].y
@(lambda f: f)
@a or b
@(c := d)
async def f():
    '''Documentation.'''

@a

# a comment between

@b
class C: pass
class C(): pass
class C(A): pass
class C(A, B, metaclass=M, *args, **kwargs): x: int; y = 1
class C(*a, b=c):
    """Documentation."""

    @property
    def f(self): return self.__x

    class D:
        pass


class E:
    def f(self):
        class G: pass

        def h(): pass
        # a comment at the end of the block

    # another one

# ---- patterns

match a:
    case 1: pass
    case -1: pass
    case 1.5 | -1.5 | 1j | -1j: pass
    case 1 + 2j: pass
    case -1 - 2j: pass
    case 1.5 - 0j: pass
    case 'a': pass
    case 'a' 'b' | b'c' b'd' | u'e': pass
    case None | True | False: pass
    case None: pass
    case (None): pass
    case a: pass
    case _: pass
    case (a): pass
    case (_): pass
    case a.b: pass
    case a.b.c: pass
    case a | b.c | (1 | 2): pass
    case a as b: pass
    case (1 | 2) as b: pass
    case 1 | 2 as b: pass
    case (a as b): pass
    case (a as b) as c: pass
    case []: pass
    case (): pass
    case [a]: pass
    case [a,]: pass
    case (a,): pass
    case a,: pass
    case a, b: pass
    case a, *b: pass
    case *a, b: pass
    case *_,: pass
    case [*_]: pass
    case (*a, b, *_): pass
    case [a, [b, (c, d)], *e]: pass
    case {}: pass
    case {'a': 1}: pass
    case {'a': b, 1: c, -1: d, 1 + 2j: e, None: f, a.b: g, **rest}: pass
    case {'a' 'b': _,}: pass
    case {**rest}: pass
    case {b'x': {'y': [z]}, **rest,}: pass
    case A(): pass
    case a.B(): pass
    case A(b): pass
    case A(b,): pass
    case A(b, c=d): pass
    case A(b=c, d=1 | 2 as e,): pass
    case A(B(c), [d], e={'f': g}): pass
    case a if b: pass
    case [a, b] if a > b: pass
    case a, b if (c := d): pass
    case match: pass
    case case: pass
    case type(): pass
    case str() | None | [*_, 1]:
        pass
match a, b:
    case _: pass
match a,:
    case _: pass
match *a, b:
    case _: pass
match (a):
    case _: pass
match [a]:
    case _: pass
match -a:
    case _: pass
match a if b else c:
    case _: pass
match a := b:
    case _: pass
match not a:
    case _:
        match b:
            case c: pass
match {}:
    case _: pass
match f(x):
    case x: pass
match match:
    case case: pass

# ---- words that are keywords in some places

match = case = type = _ = 1
match(a); match[a]; match.a; match(a, b); match, a; match + a; match - a; match: a; match: a = b; match = a; match in a; match is a
case(a); case[a]; case.a; case = a; type(a); type[a]; type.a; type = a; type: a; type, a; type == a; type in a; type if type else type
match * a; match @ a; match[a:b]; match(a)[b]; match[a].b; match(*a); print(match, case, type); match if match else match; lambda match: match
match[a]: b
match(a).b: c = d


def match(case, type=type): return match
def type(): pass
class case(type, match=case): pass
import match, case as type; from match import type as case; del match, case, type; global_ = match
for match in case: pass
for type in match: pass
with match as case, type: pass
try: pass
except match as case: pass

# ---- layout

if a:
	b
	if c:
		d
if a:
        b
        c
x = (  # comment
    1 +
    # comment
    2
)
x = [
    1,

    2,
]; y = 3;
x = 1 \
    + 2

if x: \
    y
if a: pass

	# a comment with another indentation
else: pass
é = ñ = 日本 = ﬁ = ℌ; µ.µ(µ=µ); 'é'; x = 'é' + é; (é, 'é', é); def_é = {'é': é, 'b': é}
