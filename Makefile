# A thin face over CMake presets and scripts/; `make help` lists what there is.
.PHONY: help setup build demo test lint format eval bench clean

help:
	@echo "make demo    install what is missing, build, run a nightly check over the fixture corpus"
	@echo "make test    the same for the whole test suite: g++ and clang, sanitizers, golden files"
	@echo "make build   build/release/gainsay"
	@echo "make eval    accuracy on ../shared/gold and ../shared/dev"
	@echo "make bench   speed, as ratios within one run"
	@echo "make lint    clang-format and clang-tidy"

setup:
	@scripts/setup

build:
	@scripts/setup build
	@scripts/build release gainsay

demo: build
	@scripts/demo

test: setup
	@scripts/test

lint: setup
	@scripts/lint

format:
	@scripts/format

eval: build
	@scripts/eval

bench: setup
	@scripts/bench

clean:
	rm -rf build
