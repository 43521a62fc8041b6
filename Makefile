# make demo   build Paragraf and look at it with the example archive
# make test   all checks and tests, as continuous integration runs them
# make bench  speed beside SQLite FTS5 and Xapian, and the site under load: an hour, 15 GB in BENCH
# make audit  licences and known faults of the libraries (needs the network)
#
# Rust, Node and Python are expected to be there; other things that are missing are installed (Debian, apt-get).

.PHONY: demo test components format lint docs licences unit browser bench load bench-needs audit clean

# The Swedish dictionary: Paragraf works without, and better with it.
dictionary := /usr/share/hunspell/sv_SE.dic=hunspell-sv

demo:
	@.ci/need cc=build-essential
	@.ci/need $(dictionary) || echo "going on without it: see 'Words and their forms' in README.md"
	cargo build --release --locked
	target/release/paragraf demo

test: format lint docs licences unit browser
	@echo "make test: all checks passed"

format: components
	cargo fmt --all --check

lint: components
	cargo clippy --workspace --all-targets --locked -- -D warnings

docs:
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked

licences:
	@if cargo deny --version >/dev/null 2>&1; then cargo deny --workspace check licenses bans sources; \
	else echo "licences: not tried, cargo deny is not there (make audit installs it)"; fi

unit:
	@.ci/need python3=python3 $(dictionary)
	cargo test --workspace --locked

# The pages in a real browser: Debian's Chromium, driven by Playwright without a browser of its own.
browser:
	@.ci/need node=nodejs npm=npm chromium=chromium
	cargo build --locked
	cd tests/browser && npm ci --no-audit --no-fund && npm test

# Where the bench puts its archives and indexes.
BENCH ?= target/bench
bench_program = cargo run --release --manifest-path tests/bench/Cargo.toml --target-dir target/bench-build --

bench: bench-needs
	$(bench_program) compare 100000 $(BENCH)/100000
	$(bench_program) compare 1000000 $(BENCH)/1000000
	$(MAKE) load

# The site over HTTP, on the index that `make bench` made.
load: bench-needs
	cargo build --release --locked
	$(bench_program) load 1000000 $(BENCH)/1000000 target/release/paragraf

bench-needs:
	@.ci/need cc=build-essential $(dictionary) /usr/share/dict/swedish=wswedish \
	    /usr/lib/python3/dist-packages/xapian=python3-xapian
	@cp Cargo.lock tests/bench/Cargo.lock

components:
	@.ci/need cc=build-essential
	@cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
	@cargo clippy --version >/dev/null 2>&1 || rustup component add clippy

audit:
	@cargo deny --version >/dev/null 2>&1 || cargo install --locked cargo-deny
	cargo deny --workspace check

clean:
	cargo clean
	rm -rf tests/browser/node_modules
