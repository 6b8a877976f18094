//! The error function and its complement by Sun's rational approximations, summed in pairs of terms as the C library of
//! the reference sums them (glibc), so that the last digits are the same.

// Some of the shortest texts of these numbers have a digit more than clippy would write.
#![allow(clippy::excessive_precision)]

use super::elementary;

/// The error function at 1, rounded to 24 bits.
const AT_ONE: f64 = 0.845_062_911_510_467_5;
/// 2 / sqrt(pi) - 1.
const SLOPE: f64 = 0.128_379_167_095_512_59;

/// Up to 0.84375, in x squared.
const NEAR: [&[f64]; 2] = [
    &[
        1.283_791_670_955_125_6e-1,
        -3.250_421_072_470_015e-1,
        -2.848_174_957_559_851e-2,
        -5.770_270_296_489_442e-3,
        -2.376_301_665_665_016_3e-5,
    ],
    &[
        1.0,
        3.979_172_239_591_553_5e-1,
        6.502_224_998_876_729e-2,
        5.081_306_281_875_766e-3,
        1.324_947_380_043_216_4e-4,
        -3.960_228_278_775_368e-6,
    ],
];
/// Up to 1.25, in the distance from 1.
const AROUND_ONE: [&[f64]; 2] = [
    &[
        -2.362_118_560_752_659_4e-3,
        4.148_561_186_837_483_3e-1,
        -3.722_078_760_357_013e-1,
        3.183_466_199_011_617_5e-1,
        -1.108_946_942_823_966_8e-1,
        3.547_830_432_561_823_6e-2,
        -2.166_375_594_868_790_8e-3,
    ],
    &[
        1.0,
        1.064_208_804_008_442_3e-1,
        5.403_979_177_021_710_5e-1,
        7.182_865_441_419_627e-2,
        1.261_712_198_087_616_4e-1,
        1.363_708_391_202_905_1e-2,
        1.198_449_984_679_910_7e-2,
    ],
];
/// Up to 1 / 0.35, in 1 / x squared.
const MIDDLE: [&[f64]; 2] = [
    &[
        -9.864_944_034_847_148e-3,
        -6.938_585_727_071_818e-1,
        -1.055_862_622_532_329_1e1,
        -6.237_533_245_032_600_6e1,
        -1.623_966_694_625_734_7e2,
        -1.846_050_929_067_110_4e2,
        -8.128_743_550_630_66e1,
        -9.814_329_344_169_145,
    ],
    &[
        1.0,
        1.965_127_166_743_925_7e1,
        1.376_577_541_435_190_4e2,
        4.345_658_774_752_292_3e2,
        6.453_872_717_332_679e2,
        4.290_081_400_275_678_3e2,
        1.086_350_055_417_794_4e2,
        6.570_249_770_319_282,
        -6.042_441_521_485_81e-2,
    ],
];
/// Beyond.
const FAR: [&[f64]; 2] = [
    &[
        -9.864_942_924_700_1e-3,
        -7.992_832_376_805_23e-1,
        -1.775_795_491_775_475_2e1,
        -1.606_363_848_558_219_2e2,
        -6.375_664_433_683_896e2,
        -1.025_095_131_611_077_2e3,
        -4.835_191_916_086_514e2,
    ],
    &[
        1.0,
        3.033_806_074_348_245_8e1,
        3.257_925_129_965_739e2,
        1.536_729_586_084_437e3,
        3.199_858_219_508_595_5e3,
        2.553_050_406_433_164_4e3,
        4.745_285_412_069_553_7e2,
        -2.244_095_244_658_582e1,
    ],
];

/// The terms two by two: the order of the sums decides the last digit.
fn in_pairs(coefficients: &[f64], s: f64) -> f64 {
    let s2 = s * s;
    let s4 = s2 * s2;
    let powers = [1.0, s2, s4, s4 * s2, s4 * s4];
    let pair = |pair: &[f64]| pair[0] + pair.get(1).map_or(0.0, |second| s * second);
    let terms = coefficients.chunks(2).zip(powers).map(|(terms, power)| power * pair(terms));
    terms.reduce(|sum, term| sum + term).unwrap_or(0.0)
}

fn quotient([above, below]: [&[f64]; 2], s: f64) -> f64 {
    in_pairs(above, s) / in_pairs(below, s)
}

/// x times the complement, of an x from 1.25 on. `bound` is where the second approximation begins.
fn tail(x: f64, bound: f64) -> f64 {
    let approximation = if x < bound { MIDDLE } else { FAR };
    let ratio = quotient(approximation, 1.0 / (x * x));
    // The square of half the digits is exact.
    let z = f64::from_bits(x.to_bits() & 0xffff_ffff_0000_0000);
    elementary::exp(-z * z - 0.5625) * elementary::exp((z - x) * (z + x) + ratio)
}

/// 1 / 0.35 as far as the upper half of a float tells, and one more unit of that.
const BOUND: f64 = f64::from_bits(0x4006_db6d_0000_0000);
const BOUND_ABOVE: f64 = f64::from_bits(0x4006_db6e_0000_0000);

/// `math.erf`: from -1 to 1.
pub fn erf(x: f64) -> f64 {
    let size = x.abs();
    if x.is_nan() {
        x
    } else if size < f64::MIN_POSITIVE {
        0.0625 * (16.0 * x + (16.0 * SLOPE) * x)
    } else if size < 2f64.powi(-28) {
        x + SLOPE * x
    } else if size < 0.84375 {
        x + x * quotient(NEAR, x * x)
    } else if size < 1.25 {
        (AT_ONE + quotient(AROUND_ONE, size - 1.0)).copysign(x)
    } else if size < 6.0 {
        (1.0 - tail(size, BOUND_ABOVE) / size).copysign(x)
    } else {
        1f64.copysign(x)
    }
}

/// 1 - erf(x), without its loss of digits.
pub fn erfc(x: f64) -> f64 {
    let size = x.abs();
    if x.is_nan() {
        x
    } else if size < 2f64.powi(-56) {
        1.0 - x
    } else if size < 0.84375 {
        let ratio = quotient(NEAR, x * x);
        if x < 0.25 { 1.0 - (x + x * ratio) } else { 0.5 - (x * ratio + (x - 0.5)) }
    } else if size < 1.25 {
        let ratio = quotient(AROUND_ONE, size - 1.0);
        if x > 0.0 { (1.0 - AT_ONE) - ratio } else { 1.0 + (AT_ONE + ratio) }
    } else if x < -6.0 || size >= 28.0 {
        if x > 0.0 { 0.0 } else { 2.0 }
    } else {
        let ratio = tail(size, BOUND) / size;
        if x > 0.0 { ratio } else { 2.0 - ratio }
    }
}
