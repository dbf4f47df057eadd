//! `itertools`: iterators for work on other iterators.

use crate::heap::kind;
use crate::runtime::native::ModuleDef;
use crate::types::itertools::tee;

macro_rules! classes {
    ($module:expr; $($name:literal $kind:ident)*) => {
        $module$(.value($name, |vm| vm.class(kind::$kind)))*
    };
}

pub fn definition() -> ModuleDef {
    let module = ModuleDef::new("itertools", "Iterators for work on other iterators.").function(
        "tee(iterable, n=2, /)",
        "Several iterators over the same items.\n\n\
         >>> a, b = itertools.tee('ab'); next(a), next(a), next(b)\n('a', 'b', 'a')",
        tee::tee,
    );
    classes! { module;
        "count" COUNT
        "cycle" CYCLE
        "repeat" REPEAT
        "chain" CHAIN
        "compress" COMPRESS
        "dropwhile" DROP_WHILE
        "takewhile" TAKE_WHILE
        "filterfalse" FILTER_FALSE
        "groupby" GROUP_BY
        "islice" ISLICE
        "pairwise" PAIRWISE
        "batched" BATCHED
        "starmap" STAR_MAP
        "zip_longest" ZIP_LONGEST
        "accumulate" ACCUMULATE
        "product" PRODUCT
        "permutations" PERMUTATIONS
        "combinations" COMBINATIONS
        "combinations_with_replacement" COMBINATIONS_WITH_REPLACEMENT
    }
}
