# ZPy's chores. `make run` shows it, `make test` checks it, `make` alone lists the rest.

CARGO   ?= cargo
PREFIX  ?= /usr/local
DESTDIR ?=
# How long each fuzz target runs.
SECONDS ?= 60

BUILD := $(or $(CARGO_TARGET_DIR),target)
ZPY   := $(BUILD)/zpy
SUDO  := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

# The static target of this machine; empty where Rust has none that we want.
STATIC := $(shell [ "$$(uname -s)" = Linux ] && uname -m | sed -n 's/^\(x86_64\|aarch64\)$$/\1-unknown-linux-musl/p')

.DEFAULT_GOAL := help
.PHONY: help run release order install test conformance-syntax bench fuzz miri fmt lint cross deny clean

help: ## what this Makefile can do
	@awk -F ':[^#]*## ' '/^[a-z-]+:.*## / { printf "  make %-20s %s\n", $$1, $$2 }' Makefile

run: release ## build zpy and see it at work
	@examples/tour $(ZPY)

release: ## build the binary that people get: static where the machine can, else for the host
	@if [ -n "$(STATIC)" ] && $(call has_target,$(STATIC)); then \
	  $(CARGO) build --locked --release --target $(STATIC) && cp $(BUILD)/$(STATIC)/release/zpy $(ZPY); \
	else \
	  echo "No $(or $(STATIC),static) target can be had here: building for the host, dynamically linked."; \
	  $(CARGO) build --locked --release && cp $(BUILD)/release/zpy $(ZPY); \
	fi

order: ## learn anew what the start of a program needs, so that it stands side by side in the binary
	@$(call package,valgrind,valgrind)
	CARGO_PROFILE_RELEASE_STRIP=none $(CARGO) build --locked --release --target $(STATIC)
	link/learn $(BUILD)/$(STATIC)/release/zpy > $(BUILD)/start.ld && cp $(BUILD)/start.ld link/start.ld

install: ## put zpy into PREFIX/bin (PREFIX=/usr/local; DESTDIR is put before it)
	@if command -v $(CARGO) >/dev/null; then $(MAKE) --no-print-directory release; fi
	@[ -x $(ZPY) ] || { echo "There is no $(ZPY) yet: run 'make release' as a user who has cargo."; exit 1; }
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(ZPY) $(DESTDIR)$(PREFIX)/bin/zpy

test: ## run every test (python3 is the oracle of some)
	@$(call package,python3,python3)
	$(CARGO) test --locked

conformance-syntax: ## compare trees and scopes with python3 over Python's whole library
	@$(call package,python3,python3)
	ZPY_WHOLE_LIBRARY=1 $(CARGO) test --locked --test differential --test scopes

bench: ## measure parsing over Python's library
	@$(call package,python3,python3)
	$(CARGO) bench --locked --bench parse

fuzz: ## fuzz the front half; SECONDS=60 for each target
	@if $(has_fuzzer); then \
	  $(MAKE) --no-print-directory fuzz-syntax fuzz-edits; \
	else \
	  $(call skipped,make fuzz,a nightly toolchain with cargo-fuzz); \
	fi

# One fuzz target, from the programs of this repository as they are today.
fuzz-%:
	@mkdir -p fuzz/corpus/$*
	@find tests examples -name '*.zpy' -size -16k -exec cp {} fuzz/corpus/$*/ \;
	$(CARGO) +nightly fuzz run $* -- -max_total_time=$(SECONDS) -max_len=4096 -timeout=10 -dict=fuzz/python.dict

miri: ## run the unit tests of text and heap under Miri, which watches the unsafe code here and in the crates below
	@if $(has_miri); then \
	  MIRIFLAGS=-Zmiri-disable-isolation $(CARGO) +nightly miri test --locked --lib $(MIRI_TESTS); \
	else \
	  $(call skipped,make miri,a nightly toolchain with Miri); \
	fi
# Not those of `sys`: calls to the kernel are beyond Miri.
MIRI_TESTS := -- text:: heap::

fmt: ## format the sources
	$(CARGO) fmt

lint: ## formatting, clippy and the links of the documentation, all without a warning
	$(CARGO) fmt --check
	$(CARGO) clippy --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings -A rustdoc::private-intra-doc-links" $(CARGO) doc --locked --no-deps --lib --document-private-items

cross: ## see that it compiles for the other kind of machine (aarch64 on x86_64)
	@# In release, which shares the parser generator with what `make release` has built.
	@if $(call has_target,$(OTHER)); then \
	  $(CARGO) check --locked --release --target $(OTHER); \
	else \
	  $(call skipped,make cross,Rust's library for $(OTHER)); \
	fi
OTHER := $(if $(findstring aarch64,$(STATIC)),x86_64,aarch64)-unknown-linux-musl

deny: ## licences, duplicate versions and sources of the dependencies
	@command -v cargo-deny >/dev/null || [ -x $(TOOLS)/bin/cargo-deny ] || { echo "Building cargo-deny."; \
	  CARGO_PROFILE_DEV_DEBUG=0 $(CARGO) install --quiet --locked --debug --root $(TOOLS) --target-dir $(TOOLS)/build cargo-deny; }
	PATH="$$PATH:$(abspath $(TOOLS))/bin" $(CARGO) deny check bans licenses sources
TOOLS := $(BUILD)/tools

clean: ## remove everything built
	$(CARGO) clean

# ---- the words used above

# $(call has_target,target) holds when Rust's library for a target is here, or could be fetched.
has_target = { [ -d "$$(rustc --print target-libdir --target $(1))" ] || rustup target add $(1); }

# Hold when the tools are here, or could be installed.
has_nightly = { $(CARGO) +nightly --version >/dev/null 2>&1 || rustup toolchain install nightly --profile minimal; }
has_fuzzer  = $(has_nightly) && { command -v cargo-fuzz >/dev/null || $(CARGO) install --locked cargo-fuzz; }
has_miri    = $(has_nightly) && { $(CARGO) +nightly miri --version >/dev/null 2>&1 \
	|| rustup component add --toolchain nightly miri rust-src; }

# $(call skipped,what,for want of what)
skipped = printf '\n*** SKIPPED: %s needs %s, which cannot be had on this machine. ***\n\n' "$(1)" "$(2)"

# $(call package,command,package): the package manager of this machine fetches a command that is missing.
package = command -v $(1) >/dev/null || { echo "Installing $(2)."; \
	if   command -v apt-get >/dev/null; then $(SUDO) apt-get update && $(SUDO) apt-get install -y --no-install-recommends $(2); \
	elif command -v dnf     >/dev/null; then $(SUDO) dnf install -y $(2); \
	elif command -v apk     >/dev/null; then $(SUDO) apk add $(2); \
	elif command -v pacman  >/dev/null; then $(SUDO) pacman -S --noconfirm $(2); \
	elif command -v zypper  >/dev/null; then $(SUDO) zypper --non-interactive install $(2); \
	elif command -v brew    >/dev/null; then brew install $(2); \
	else echo "Please install $(2): no package manager that I know is here."; exit 1; fi; }
