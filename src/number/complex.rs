//! Python's `complex` as two floats. Sums and signs are those of the parts; here is what is more.

use super::math::hypot;
use super::{Fault, float};

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Complex {
    pub real: f64,
    pub imaginary: f64,
}

/// Whole powers up to this one are products.
const LARGEST_PRODUCT: f64 = 100.0;

const HASH_FACTOR: i64 = 1_000_003;

const DIVISION: Fault = Fault::ZeroDivision("complex division by zero");
const POWER_OF_ZERO: Fault = Fault::ZeroDivision("0.0 to a negative or complex power");

impl Complex {
    pub const ZERO: Complex = Complex::new(0.0, 0.0);
    pub const ONE: Complex = Complex::new(1.0, 0.0);

    pub const fn new(real: f64, imaginary: f64) -> Self {
        Complex { real, imaginary }
    }

    #[expect(clippy::should_implement_trait, reason = "beside a division that can fail")]
    pub fn mul(self, other: Complex) -> Complex {
        Complex::new(
            self.real * other.real - self.imaginary * other.imaginary,
            self.real * other.imaginary + self.imaginary * other.real,
        )
    }

    /// `self / other`, scaled by the greater part of the divisor, so that no square outgrows the floats.
    #[expect(clippy::should_implement_trait, reason = "it can fail")]
    pub fn div(self, other: Complex) -> Result<Complex, Fault> {
        let (a, b) = (self, other);
        if b == Complex::ZERO {
            return Err(DIVISION);
        }
        if b.real.abs() >= b.imaginary.abs() {
            let ratio = b.imaginary / b.real;
            let divisor = b.real + b.imaginary * ratio;
            let (real, imaginary) = (a.real + a.imaginary * ratio, a.imaginary - a.real * ratio);
            Ok(Complex::new(real / divisor, imaginary / divisor))
        } else if b.imaginary.abs() >= b.real.abs() {
            let ratio = b.real / b.imaginary;
            let divisor = b.real * ratio + b.imaginary;
            let (real, imaginary) = (a.real * ratio + a.imaginary, a.imaginary * ratio - a.real);
            Ok(Complex::new(real / divisor, imaginary / divisor))
        } else {
            Ok(Complex::new(f64::NAN, f64::NAN))
        }
    }

    pub fn abs(self) -> Result<f64, Fault> {
        let length = hypot([self.real, self.imaginary].into_iter());
        let is_too_large = length.is_infinite() && self.real.is_finite() && self.imaginary.is_finite();
        if is_too_large { Err(Fault::Overflow("absolute value too large")) } else { Ok(length) }
    }

    pub fn pow(self, exponent: Complex) -> Result<Complex, Fault> {
        let whole = exponent.real.floor();
        let is_product = exponent.imaginary == 0.0 && exponent.real == whole && whole.abs() <= LARGEST_PRODUCT;
        let power = if is_product { self.product(whole as i32)? } else { self.turned(exponent)? };
        let is_too_large = power.real.is_infinite() || power.imaginary.is_infinite();
        if is_too_large { Err(Fault::Overflow("complex exponentiation")) } else { Ok(power) }
    }

    fn product(self, exponent: i32) -> Result<Complex, Fault> {
        let mut product = Complex::ONE;
        let mut square = self;
        let mut rest = exponent.unsigned_abs();
        while rest > 0 {
            if rest & 1 == 1 {
                product = product.mul(square);
            }
            rest >>= 1;
            square = square.mul(square);
        }
        if exponent > 0 { Ok(product) } else { Complex::ONE.div(product).map_err(|_| POWER_OF_ZERO) }
    }

    /// By length and angle.
    fn turned(self, exponent: Complex) -> Result<Complex, Fault> {
        if self == Complex::ZERO {
            let is_undefined = exponent.imaginary != 0.0 || exponent.real < 0.0;
            return if is_undefined { Err(POWER_OF_ZERO) } else { Ok(Complex::ZERO) };
        }
        let distance = self.real.hypot(self.imaginary);
        let angle = self.imaginary.atan2(self.real);
        let mut length = distance.powf(exponent.real);
        let mut phase = angle * exponent.real;
        if exponent.imaginary != 0.0 {
            length /= (angle * exponent.imaginary).exp();
            phase += exponent.imaginary * distance.ln();
        }
        // An infinite angle is no angle; Python has the same words for it as for zero.
        if phase.is_infinite() {
            return Err(POWER_OF_ZERO);
        }
        Ok(Complex::new(length * phase.cos(), length * phase.sin()))
    }

    /// None where a part is no number: its hash is that of the object.
    pub fn hash(self) -> Option<i64> {
        let (real, imaginary) = (float::hash(self.real)?, float::hash(self.imaginary)?);
        let hash = real.wrapping_add(imaginary.wrapping_mul(HASH_FACTOR));
        Some(if hash == -1 { -2 } else { hash })
    }
}
