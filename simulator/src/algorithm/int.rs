
#[cfg(test)]
mod tests {
    use super::super::{float, radix, recorded};
    use super::*;

    fn written<T: ToString>(result: Outcome<T>) -> String {
        result.map_or_else(|e| e.to_string(), |value| value.to_string())
    }

    #[test]
    fn integers_are_cpythons() {
        recorded::check(include_str!("recorded/ints.txt"), |fields| {
            let number = |i: usize| fields[i].parse::<BigInt>().unwrap();
            let a = || number(1);
            let b = || number(2);
            let small = |i: usize| fields[i].parse::<i64>().unwrap();
            match fields[0] {
                "floordiv" => {
                    let result = floor_divide(&a(), &b());
                    if let (Ok(a), Ok(b)) = (fields[1].parse(), fields[2].parse()) {
                        let fast = small_floor_divide(a, b).map(|q| q.map(BigInt::from));
                        assert_eq!(fast.transpose().unwrap_or(result.clone()), result);
                    }
                    written(result)
                }
                "mod" => {
                    let result = remainder(&a(), &b());
                    if let (Ok(a), Ok(b)) = (fields[1].parse(), fields[2].parse()) {
                        assert_eq!(small_remainder(a, b).map(BigInt::from), result);
                    }
                    written(result)
                }
                "divmod" => written(divmod(&a(), &b()).map(|(q, r)| format!("{q} {r}"))),
                "truediv" => written(true_divide(&a(), &b()).map(float::repr)),
                "gcd" => gcd(&a(), &b()).to_string(),
                "lcm" => lcm(&a(), &b()).to_string(),
                "pow" => match power(&a(), &b()) {
                    Ok(Power::Integer(i)) => i.to_string(),
                    Ok(Power::Float) => "float".to_owned(),
                    Err(e) => e.to_string(),
                },
                "lshift" => written(shift_left(&a(), &b())),
                "rshift" => written(shift_right(&a(), &b())),
                "modpow" => written(modular_power(&a(), &b(), &number(3))),
                "float" => written(to_float(&a()).map(float::repr)),
                "compare" => {
                    let order = compare_float(&a(), recorded::float(fields[2]));
                    [Ordering::Less, Ordering::Equal, Ordering::Greater]
                        .map(|o| if order == Some(o) { "1" } else { "0" })
                        .concat()
                }
                "round" => round(&a(), small(2)).to_string(),
                "bits" => {
                    format!("{} {} {}", bit_length(&a()), bit_count(&a()), digit_count(&a()).max(1))
                }
                "radix" => [2, 8, 16].iter().fold(radix::decimal(&a(), 0).unwrap(), |text, &base| {
                    text + " " + &radix::prefixed_digits(&a(), base)
                }),
                "isqrt" => written(isqrt(&a())),
                "to_bytes" => {
                    let bytes = to_bytes(&a(), small(2) as usize, fields[3] == "big", fields[4] == "True");
                    written(bytes.map(|b| b.iter().map(|b| format!("{b:02x}")).collect::<String>()))
                }
                "from_bytes" => {
                    from_bytes(&recorded::bytes(fields[1]), fields[2] == "big", fields[3] == "True").to_string()
                }
                "comb" => written(comb(&a(), &b())),
                "perm" => written(perm(&a(), &b())),
                "factorial" => written(factorial(&a())),
                "parse" => {
                    let parsed = radix::parse(&recorded::text(fields[1]), small(2) as u32, 4300);
                    recorded::escaped(&written(parsed.map(|i| u8::from(!i.is_zero()))).into())
                }
                "parse_bytes" => {
                    let parsed = radix::parse_bytes(&recorded::bytes(fields[1]), 10, 4300);
                    recorded::escaped(&written(parsed.map(|i| u8::from(!i.is_zero()))).into())
                }
                "parse_value" => {
                    let parsed = radix::parse(&recorded::text(fields[1]), 16, 4300);
                    recorded::escaped(&written(parsed.map(|i| i.mod_floor(&1_000_000_000.into()))).into())
                }
                "limit" => {
                    let value = BigInt::from(10).pow(small(1).unsigned_abs() as u32);
                    let value = if small(1) < 0 { -value } else { value };
                    written(radix::decimal(&value, 4300).map(|text| text.len()))
                }
                other => panic!("{other}"),
            }
        });
    }

    #[test]
    fn results_too_large_to_build_are_refused() {
        let huge = BigInt::one() << 70;
        assert_eq!(written(shift_left(&BigInt::one(), &huge)), "OverflowError: too many digits in integer");
        assert_eq!(written(shift_left(&BigInt::one(), &(BigInt::one() << 40))), "MemoryError");
        assert_eq!(shift_right(&-&huge, &huge), Ok(BigInt::from(-1)));
        assert_eq!(power(&BigInt::from(2), &huge), Err(Failure::memory()));
        assert_eq!(power(&BigInt::from(-1), &(huge + 1)), Ok(Power::Integer(BigInt::from(-1))));
        assert_eq!(round(&BigInt::from(15), i64::MIN), BigInt::ZERO);
        assert_eq!(small_floor_divide(i64::MIN, -1), Ok(None));
        assert_eq!(small_remainder(i64::MIN, -1), Ok(0));
    }
}
