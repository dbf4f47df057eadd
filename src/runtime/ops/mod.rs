//! The operators, for whatever objects: numbers first, then what the types of the operands say, then one error
//! sentence. Operators are data: [`row`] has a row for each.

mod arithmetic;
mod compare;
mod item;
mod iterate;
mod number;
pub mod row;
mod say;

pub use arithmetic::{binary, divmod, in_place, power, unary};
pub use compare::{compare, equals, is_same_or_equal, less_than, rich_by_order};
pub use item::{contains, del_item, get_item, len, length_hint, set_item};
pub use iterate::{collect, each, iter, iterator_of, next, step_of, stop_as_exhausted};
pub use number::{f64_by_method, hash, index, is_true, to_clamped, to_f64, to_i64, to_size, try_f64};
pub use say::{ascii, format, repr, repr_text, str, str_text};
