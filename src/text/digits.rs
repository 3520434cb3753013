//! Large numbers as people read them.

/// A number with commas between its thousands: `12,345`.
pub(crate) fn digits(number: usize) -> String {
    let plain = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in plain.chars().enumerate() {
        if index > 0 && (plain.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_stand_between_thousands() {
        assert_eq!([0, 999, 1_000, 20_000, 1_234_567].map(digits), ["0", "999", "1,000", "20,000", "1,234,567"]);
    }
}
