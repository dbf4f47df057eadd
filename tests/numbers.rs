//! Arithmetic against CPython: hundreds of thousands of cases by chance from `oracle/numbers.py`, and what no such case
//! reaches.

#[path = "common/python.rs"]
mod python;

use std::cmp::Ordering;

use zpy::number::complex::Complex;
use zpy::number::float::{self, Power as FloatPower};
use zpy::number::int::{self, ByteOrder, Power, Unreadable};
use zpy::number::{Big, Exception, Fault, Int, IntRef, math};

/// What differs, shown up to here.
const SHOWN: usize = 20;

const DIGIT_LIMIT: usize = 4300;

#[test]
fn everything_is_calculated_as_python_does_it() {
    let Some(mut python) = python::oracle("numbers") else { return };
    let answer = python.arg("tests/oracle/numbers.py").output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let rows = String::from_utf8(answer.stdout).unwrap();
    let faults: Vec<_> = rows.lines().filter_map(difference).collect();
    let shown = faults.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(faults.is_empty(), "{} of {} differ:\n{shown}", faults.len(), rows.lines().count());
    assert!(rows.lines().count() > 100_000);
}

fn difference(row: &str) -> Option<String> {
    let fields: Vec<_> = row.split('\t').collect();
    let (&theirs, question) = fields.split_last().unwrap();
    let arguments: Vec<_> = question[1..].iter().map(|field| Argument::read(field)).collect();
    let ours = answer(question[0], &arguments).unwrap_or_else(told);
    (!is_near(question[0], &ours, theirs))
        .then(|| format!("{} {}: {ours}, not {theirs}", question[0], question[1..].join(" ")))
}

/// Functions of the C library, whose last bit is its own affair: how many steps between floats are allowed.
const ROUGH: [(&str, u64); 27] = [
    ("acos", 1),
    ("acosh", 2),
    ("asin", 1),
    ("asinh", 2),
    ("atan", 1),
    ("atanh", 2),
    ("atan2", 1),
    ("cbrt", 4),
    ("cos", 1),
    ("cosh", 2),
    ("erf", 1),
    ("erfc", 4),
    ("exp", 1),
    ("exp2", 1),
    ("expm1", 2),
    ("gamma", 20),
    ("lgamma", 20),
    ("log", 1),
    ("log10", 2),
    ("log1p", 2),
    ("log2", 1),
    ("sin", 1),
    ("sinh", 2),
    ("tan", 1),
    ("tanh", 2),
    ("hypot", 1),
    ("complex abs", 1),
];

fn is_near(name: &str, ours: &str, theirs: &str) -> bool {
    if ours == theirs {
        return true;
    }
    let steps = ROUGH.iter().find(|(rough, _)| *rough == name).map_or(0, |(_, steps)| *steps);
    let float = |text: &str| u64::from_str_radix(text.strip_prefix('f')?, 16).ok();
    float(ours).zip(float(theirs)).is_some_and(|(ours, theirs)| ours.abs_diff(theirs) <= steps)
}

// ---- fields of a row

#[derive(Debug)]
enum Argument {
    Int(Int),
    Float(f64),
    Text(Vec<u8>),
    Truth(bool),
}

use Argument::{Float, Text, Truth};

impl Argument {
    fn read(field: &str) -> Argument {
        let (kind, rest) = field.split_at(1);
        match kind {
            "i" => {
                let digits = rest.trim_start_matches('-');
                Argument::Int(Int::from_digits(rest != digits, digits.trim_start_matches('0'), 16).unwrap())
            }
            "f" => Float(f64::from_bits(u64::from_str_radix(rest, 16).unwrap())),
            "s" => Text(bytes(rest)),
            _ => Truth(rest == "1"),
        }
    }
}

fn bytes(hexadecimal: &str) -> Vec<u8> {
    let pairs = hexadecimal.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

/// How a result is written in a row.
trait Shown {
    fn shown(&self) -> String;
}

impl Shown for Int {
    fn shown(&self) -> String {
        let is_small = |value| (int::SMALLEST..=int::LARGEST).contains(&value);
        match self {
            Int::Small(value) => assert!(is_small(*value), "{value} is not small"),
            Int::Big(big) => assert!(!big.to_i64().is_some_and(is_small), "{big:?} is not big"),
        }
        format!("i{}", self.borrow().to_radix(16).unwrap())
    }
}

impl Shown for i64 {
    fn shown(&self) -> String {
        Int::from(*self).shown()
    }
}

impl Shown for u64 {
    fn shown(&self) -> String {
        Int::from(*self).shown()
    }
}

impl Shown for f64 {
    fn shown(&self) -> String {
        let bits = if self.is_nan() { f64::NAN.to_bits() } else { self.to_bits() };
        format!("f{bits:016x}")
    }
}

impl Shown for bool {
    fn shown(&self) -> String {
        format!("b{}", u8::from(*self))
    }
}

impl Shown for Ordering {
    fn shown(&self) -> String {
        (*self as i64).shown()
    }
}

impl Shown for String {
    fn shown(&self) -> String {
        self.as_bytes().to_vec().shown()
    }
}

impl Shown for Vec<u8> {
    fn shown(&self) -> String {
        self.iter().fold("s".to_owned(), |text, byte| text + &format!("{byte:02x}"))
    }
}

impl<A: Shown, B: Shown> Shown for (A, B) {
    fn shown(&self) -> String {
        format!("{} {}", self.0.shown(), self.1.shown())
    }
}

impl Shown for Power {
    fn shown(&self) -> String {
        match self {
            Power::Int(int) => int.shown(),
            Power::Float(float) => float.shown(),
        }
    }
}

impl Shown for Complex {
    fn shown(&self) -> String {
        (self.real, self.imaginary).shown()
    }
}

impl Shown for FloatPower {
    fn shown(&self) -> String {
        match self {
            FloatPower::Float(float) => float.shown(),
            FloatPower::Complex => "complex".to_owned().shown(),
        }
    }
}

impl<T: Shown> Shown for Option<T> {
    fn shown(&self) -> String {
        self.as_ref().map_or("NoneType".to_owned(), Shown::shown)
    }
}

fn told(fault: Fault) -> String {
    let name = match fault.exception() {
        Exception::ZeroDivision => "ZeroDivisionError",
        Exception::Overflow => "OverflowError",
        Exception::Value => "ValueError",
        Exception::Memory => "MemoryError",
    };
    format!("!{name}:{}", fault.message())
}

// ---- the questions

type Answer = Result<String, Fault>;

fn answer(name: &str, arguments: &[Argument]) -> Answer {
    match arguments {
        [Argument::Int(a)] => of_int(name, a.borrow()),
        [Argument::Int(a), Argument::Int(b)] => of_ints(name, a.borrow(), b.borrow()),
        [Argument::Int(a), Argument::Int(b), Argument::Int(c)] => {
            a.borrow().pow_mod(b.borrow(), c.borrow()).map(|power| power.shown())
        }
        [Argument::Int(a), Float(x)] if name == "compare_float" => Ok(a.borrow().compare_float(*x).shown()),
        [Argument::Int(a), Float(x)] if name == "equals_float" => Ok(a.borrow().equals_float(*x).shown()),
        [Argument::Int(value), Argument::Int(Int::Small(length)), Text(order), Truth(signed)] => {
            value.borrow().to_bytes(*length as usize, byte_order(order), *signed).map(|bytes| bytes.shown())
        }
        [Text(data), Text(order), Truth(signed)] => {
            Int::from_bytes(data, byte_order(order), *signed).map(|int| int.shown())
        }
        [Text(text), Argument::Int(Int::Small(base))] => parsed(str::from_utf8(text).unwrap(), *base as u32),
        _ if ["fsum", "sum", "hypot"].contains(&name) => of_many(name, arguments),
        [Float(x)] => of_float(name, *x),
        [Float(x), Argument::Int(exponent)] if name == "ldexp" => math::ldexp(*x, exponent.borrow()).map(|r| r.shown()),
        [Float(real), Float(imaginary)] if name.starts_with("complex ") => {
            of_complex(name, Complex::new(*real, *imaginary))
        }
        [Float(a), Float(b)] => of_floats(name, *a, *b),
        [Float(a), Float(b), Float(c), Float(d)] => of_complexes(name, Complex::new(*a, *b), Complex::new(*c, *d)),
        [Float(x), Argument::Int(Int::Small(places))] => float::round_to(*x, *places).map(|r| r.shown()),
        [Text(text)] => float::from_hex(str::from_utf8(text).unwrap()).map(|r| r.shown()),
        _ => panic!("unknown question: {name} {arguments:?}"),
    }
}

fn of_int(name: &str, a: IntRef) -> Answer {
    match name {
        "neg" => a.neg().map(|r| r.shown()),
        "abs" => a.abs().map(|r| r.shown()),
        "invert" => a.invert().map(|r| r.shown()),
        "bit_length" => Ok(a.bit_length().shown()),
        "bit_count" => Ok(a.bit_count().shown()),
        "hash" => Ok(a.hash().shown()),
        "to_float" => a.to_f64().map(|r| r.shown()),
        "isqrt" => a.isqrt().map(|r| r.shown()),
        "str" => a.to_decimal(DIGIT_LIMIT).map(|r| r.shown()),
        "factorial" => a.factorial().map(|r| r.shown()),
        "log" => math::log_of_int(a).map(|r| r.shown()),
        "log2" => math::log2_of_int(a).map(|r| r.shown()),
        "log10" => math::log10_of_int(a).map(|r| r.shown()),
        _ => panic!("unknown question: {name}"),
    }
}

fn of_ints(name: &str, a: IntRef, b: IntRef) -> Answer {
    match name {
        "add" => a.add(b).map(|r| r.shown()),
        "sub" => a.sub(b).map(|r| r.shown()),
        "mul" => a.mul(b).map(|r| r.shown()),
        "floordiv" => a.floordiv(b).map(|r| r.shown()),
        "modulo" => a.modulo(b).map(|r| r.shown()),
        "divmod" => a.divmod(b).map(|r| r.shown()),
        "truediv" => a.truediv(b).map(|r| r.shown()),
        "and" => a.and(b).map(|r| r.shown()),
        "or" => a.or(b).map(|r| r.shown()),
        "xor" => a.xor(b).map(|r| r.shown()),
        "shl" => a.shl(b).map(|r| r.shown()),
        "shr" => a.shr(b).map(|r| r.shown()),
        "gcd" => a.gcd(b).map(|r| r.shown()),
        "lcm" => a.lcm(b).map(|r| r.shown()),
        "pow" => a.pow(b).map(|r| r.shown()),
        "comb" => a.comb(b).map(|r| r.shown()),
        "perm" => a.perm(b).map(|r| r.shown()),
        "round_tens" => a.round_to_tens(b).map(|r| r.shown()),
        "radix" => a.to_radix(b.to_i64().unwrap() as u32).map(|r| r.shown()),
        "compare" => Ok(a.compare(b).shown()),
        "equals" => Ok(a.equals(b).shown()),
        _ => panic!("unknown question: {name}"),
    }
}

fn of_float(name: &str, x: f64) -> Answer {
    match name {
        "from_float" => Int::from_float(x).map(|r| r.shown()),
        "is_integer" => Ok(float::is_integer(x).shown()),
        "as_integer_ratio" => float::as_integer_ratio(x).map(|r| r.shown()),
        "round" => float::round(x).map(|r| r.shown()),
        "floor" => float::floor(x).map(|r| r.shown()),
        "ceil" => float::ceil(x).map(|r| r.shown()),
        "hex" => Ok(float::hex(x).shown()),
        "hash" => Ok(float::hash(x).shown()),
        "frexp" => Ok(shown_frexp(math::frexp(x))),
        "modf" => Ok(math::modf(x).shown()),
        "trunc" => math::trunc(x).map(|r| r.shown()),
        _ => function(name, x).map(|r| r.shown()),
    }
}

fn shown_frexp((mantissa, exponent): (f64, i32)) -> String {
    (mantissa, i64::from(exponent)).shown()
}

fn function(name: &str, x: f64) -> Result<f64, Fault> {
    match name {
        "acos" => math::acos(x),
        "acosh" => math::acosh(x),
        "asin" => math::asin(x),
        "asinh" => Ok(math::asinh(x)),
        "atan" => Ok(math::atan(x)),
        "atanh" => math::atanh(x),
        "cbrt" => Ok(math::cbrt(x)),
        "cos" => math::cos(x),
        "cosh" => math::cosh(x),
        "degrees" => Ok(math::degrees(x)),
        "erf" => Ok(math::erf(x)),
        "erfc" => Ok(math::erfc(x)),
        "exp" => math::exp(x),
        "exp2" => math::exp2(x),
        "expm1" => math::expm1(x),
        "gamma" => math::gamma(x),
        "lgamma" => math::lgamma(x),
        "log" => math::log(x),
        "log10" => math::log10(x),
        "log1p" => math::log1p(x),
        "log2" => math::log2(x),
        "radians" => Ok(math::radians(x)),
        "sin" => math::sin(x),
        "sinh" => math::sinh(x),
        "sqrt" => math::sqrt(x),
        "tan" => math::tan(x),
        "tanh" => Ok(math::tanh(x)),
        "ulp" => Ok(math::ulp(x)),
        _ => panic!("unknown question: {name}"),
    }
}

fn of_complex(name: &str, a: Complex) -> Answer {
    match name {
        "complex abs" => a.abs().map(|r| r.shown()),
        "complex hash" => Ok(a.hash().shown()),
        _ => panic!("unknown question: {name}"),
    }
}

fn of_complexes(name: &str, a: Complex, b: Complex) -> Answer {
    match name {
        "complex mul" => Ok(a.mul(b).shown()),
        "complex div" => a.div(b).map(|r| r.shown()),
        "complex pow" => a.pow(b).map(|r| r.shown()),
        _ => panic!("unknown question: {name}"),
    }
}

fn of_many(name: &str, arguments: &[Argument]) -> Answer {
    let values = arguments.iter().map(|argument| if let Float(x) = argument { *x } else { f64::NAN });
    match name {
        "fsum" => math::fsum(values).map(|r| r.shown()),
        "hypot" => Ok(math::hypot(values).shown()),
        _ => {
            let mut sum = math::Running::new(0.0);
            values.for_each(|x| sum.add(x));
            Ok(sum.total().shown())
        }
    }
}

fn of_floats(name: &str, a: f64, b: f64) -> Answer {
    match name {
        "truediv" => float::truediv(a, b).map(|r| r.shown()),
        "floordiv" => float::floordiv(a, b).map(|r| r.shown()),
        "modulo" => float::modulo(a, b).map(|r| r.shown()),
        "divmod" => float::divmod(a, b).map(|r| r.shown()),
        "pow" => float::pow(a, b).map(|r| r.shown()),
        "atan2" => Ok(math::atan2(a, b).shown()),
        "fmod" => math::fmod(a, b).map(|r| r.shown()),
        "remainder" => math::remainder(a, b).map(|r| r.shown()),
        "nextafter" => Ok(math::nextafter(a, b).shown()),
        "math.pow" => math::pow(a, b).map(|r| r.shown()),
        "log base" => math::log(a).and_then(|a| math::log_to_base(a, math::log(b)?)).map(|r| r.shown()),
        "isclose" => math::isclose(a, b, 1e-9, 0.0).map(|r| r.shown()),
        _ => panic!("unknown question: {name}"),
    }
}

fn byte_order(name: &[u8]) -> ByteOrder {
    if name == b"big" { ByteOrder::Big } else { ByteOrder::Little }
}

fn parsed(text: &str, base: u32) -> Answer {
    match int::parse(text, base, DIGIT_LIMIT) {
        Ok(value) => Ok(value.shown()),
        Err(Unreadable::Fault(fault)) => Err(fault),
        Err(Unreadable::Literal) => panic!("{text:?} is a literal in base {base}"),
    }
}

// ---- what no case by chance reaches

fn power(base: i64, exponent: i64) -> Result<Power, Fault> {
    IntRef::Small(base).pow(IntRef::Small(exponent))
}

#[test]
fn absurd_sizes_are_errors_and_not_allocations() {
    let one = IntRef::Small(1);
    assert_eq!(one.shl(IntRef::Small(1 << 62)), Err(Fault::Memory));
    assert_eq!(one.shl(IntRef::Big(&Big::from(1i64).shl(70))), Err(Fault::Memory));
    assert_eq!(IntRef::Small(0).shl(IntRef::Small(1 << 62)), Ok(Int::ZERO));
    assert_eq!(power(10, 10_000_000_000), Err(Fault::Memory));
    assert_eq!(power(2, 1 << 62), Err(Fault::Memory));
    assert_eq!(IntRef::Small(1 << 40).factorial(), Err(Fault::Memory));
    assert_eq!(IntRef::Small(1 << 62).perm(IntRef::Small(1 << 40)), Err(Fault::Memory));
    assert_eq!(IntRef::Small(1 << 62).comb(IntRef::Small(1 << 61)), Err(Fault::Memory));
    assert_eq!(one.to_bytes(usize::MAX, ByteOrder::Big, false), Err(Fault::Memory));
    assert_eq!(IntRef::Small(15).round_to_tens(IntRef::Small(i64::MAX)), Ok(Int::ZERO));
}

#[test]
fn a_base_of_two_words_is_reduced_by_a_modulus_of_sixty_four_bits() {
    let [base, modulus] = [(1i128 << 126) + 12345, (1i128 << 64) - 59].map(Int::from);
    let power = base.borrow().pow_mod(IntRef::Small(5), modulus.borrow());
    assert_eq!(power.map(|power| power.borrow().to_radix(10)), Ok(Ok("10334795252991448756".to_owned())));
}

#[test]
fn a_power_with_a_negative_exponent_is_a_float() {
    assert_eq!(power(2, -1), Ok(Power::Float(0.5)));
    assert_eq!(power(-2, -3), Ok(Power::Float(-0.125)));
    assert_eq!(power(0, -1), Err(Fault::ZeroDivision("0.0 cannot be raised to a negative power")));
}

#[test]
fn operands_may_be_words_that_no_result_would_be() {
    let smallest = IntRef::Small(i64::MIN);
    assert_eq!(smallest.neg().unwrap().borrow().to_decimal(0).unwrap(), "9223372036854775808");
    assert_eq!(smallest.floordiv(IntRef::Small(-1)).unwrap(), smallest.neg().unwrap());
    assert_eq!(smallest.modulo(IntRef::Small(-1)), Ok(Int::ZERO));
    assert!(smallest.equals_float(i64::MIN as f64));
}

#[test]
fn many_steps_between_floats_are_one_addition() {
    assert_eq!(math::nextafter_by(0.0, 1.0, 3), 1.5e-323);
    assert_eq!(math::nextafter_by(5e-324, -1.0, 3), -1e-323);
    assert_eq!(math::nextafter_by(1.0, 1.5, u64::MAX), 1.5);
    assert!(math::nextafter_by(5e-324, -0.0, 1).is_sign_negative());
    assert!(math::nextafter(5e-324, -0.0).is_sign_positive());
    assert_eq!(math::nextafter_by(1.0, 2.0, 0), 1.0);
}

#[test]
fn products_are_summed_in_three_times_the_precision() {
    let sum = |pairs: &[(f64, f64)]| math::sumprod(pairs.iter().copied());
    assert_eq!(sum(&[(10.0, 0.1), (-1.0, 1.0)]), 5.551115123125783e-17);
    assert_eq!(sum(&[(1e16, 1.0), (1.0, 1.0), (-1e16, 1.0)]), 1.0);
    assert_eq!(sum(&[(1e200, 1e200), (1.0, 1.0)]), f64::INFINITY);
    assert!(sum(&[(f64::INFINITY, 0.0)]).is_nan());
    assert_eq!(math::dist([(1.0, 4.0), (2.0, 6.0)].into_iter()), 5.0);
}
