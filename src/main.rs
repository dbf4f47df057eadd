#![no_main]

#[global_allocator]
static ALLOCATOR: zpy::sys::allocate::Lists = zpy::sys::allocate::Lists;

zpy::sys::entry::program!(zpy::cli::run);
