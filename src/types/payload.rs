//! What every payload says of itself, written once: which of its fields hold values, and of which kind it is.

/// `payload!(Name KIND { fields that hold values })`, with `outside` behind where it owns something outside of the heap,
/// and `file` where others see the end of that.
macro_rules! payload {
    ($name:ident $kind:ident { $($field:ident),* }) => {
        $crate::types::payload::payload!($name $kind { $($field),* } false false);
    };
    ($name:ident $kind:ident { $($field:ident),* } outside) => {
        $crate::types::payload::payload!($name $kind { $($field),* } true false);
    };
    ($name:ident $kind:ident { $($field:ident),* } file) => {
        $crate::types::payload::payload!($name $kind { $($field),* } true true);
    };
    ($name:ident $kind:ident { $($field:ident),* } $outside:literal $file:literal) => {
        impl $crate::heap::Trace for $name {
            fn trace(&self, _see: &mut dyn FnMut($crate::heap::Lent)) {
                $(self.$field.trace(_see);)*
            }
        }

        impl $crate::heap::Payload for $name {
            const KIND: $crate::heap::ShapeId = $crate::heap::kind::$kind;
            const HOLDS_OUTSIDE: bool = $outside;
            const ENDS_VISIBLY: bool = $file;
        }
    };
}

/// The row of an iterator whose payload has `next(&self, vm)`.
macro_rules! iterator_row {
    ($slots:ident $name:ident) => {
        pub static $slots: $crate::runtime::Slots = $crate::runtime::Slots {
            iter: Some(|_, me| Ok(me.keep())),
            next: Some(|vm, me| {
                me.get::<$name>().map_or(Ok($crate::heap::Value::UNBOUND), |iterator| vm.nested(|| iterator.next(vm)))
            }),
            ..$crate::types::iterator::IDENTITY
        };
    };
}

pub(crate) use {iterator_row, payload};
