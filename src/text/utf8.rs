//! Generalised UTF-8: like UTF-8, but with an encoding for lone surrogates too. What stands in it is known to be so; where
//! it is not, some code point comes out, and nothing breaks.

/// The first code point, and what follows it.
pub fn next(text: &[u8]) -> Option<(u32, &[u8])> {
    let more = |byte: u8| u32::from(byte & 0x3f);
    match *text {
        [] => None,
        [a @ 0xf0..=0xff, b, c, d, ref rest @ ..] => {
            Some((u32::from(a & 0x07) << 18 | more(b) << 12 | more(c) << 6 | more(d), rest))
        }
        [a @ 0xe0..=0xef, b, c, ref rest @ ..] => Some((u32::from(a & 0x0f) << 12 | more(b) << 6 | more(c), rest)),
        [a @ 0xc0..=0xdf, b, ref rest @ ..] => Some((u32::from(a & 0x1f) << 6 | more(b), rest)),
        [a, ref rest @ ..] => Some((a.into(), rest)),
    }
}

/// All code points of a text.
pub fn code_points(text: &[u8]) -> impl Iterator<Item = u32> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (code_point, behind) = next(rest)?;
        rest = behind;
        Some(code_point)
    })
}

/// The first code point of a text; 0 where there is none.
pub fn first(text: &[u8]) -> u32 {
    next(text).map_or(0, |(code_point, _)| code_point)
}

/// How many code points a text has.
pub fn len(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte as i8 >= -0x40).count()
}

/// Where the code point that begins at `start` ends.
pub fn end(text: &[u8], start: usize) -> usize {
    let more = text.iter().skip(start + 1).take_while(|&byte| byte & 0xc0 == 0x80).count();
    (start + 1 + more).min(text.len())
}

/// Appends a code point.
#[inline]
pub fn push(out: &mut Vec<u8>, code_point: u32) {
    let more = |shift: u32| 0x80 | (code_point >> shift & 0x3f) as u8;
    match code_point {
        ..0x80 => out.push(code_point as u8),
        0x80..0x800 => out.extend_from_slice(&[0xc0 | (code_point >> 6) as u8, more(0)]),
        0x800..0x10000 => out.extend_from_slice(&[0xe0 | (code_point >> 12) as u8, more(6), more(0)]),
        _ => out.extend_from_slice(&[0xf0 | (code_point >> 18) as u8, more(12), more(6), more(0)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pushed_comes_back() {
        let edges = [0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xffff, 0x1_0000, 0x10_ffff];
        let mut text = Vec::new();
        edges.iter().for_each(|&code_point| push(&mut text, code_point));
        assert!(code_points(&text).eq(edges));
        assert_eq!(len(&text), edges.len());
    }

    #[test]
    fn characters_are_encoded_as_utf_8_has_them() {
        for c in ['a', 'é', '日', '🔔'] {
            let mut text = Vec::new();
            push(&mut text, c.into());
            assert_eq!(text, c.to_string().as_bytes());
            assert_eq!((first(&text), end(&text, 0)), (c.into(), text.len()));
        }
    }

    #[test]
    fn what_is_broken_ends() {
        for broken in [&b"\xf0\x9f"[..], b"\xe0", b"\x80\x80", b"\xff\xff\xff\xff\xff"] {
            assert!(code_points(broken).count() <= broken.len());
            assert!(end(broken, 0) <= broken.len());
        }
        assert_eq!(first(b""), 0);
    }
}
