.DEFAULT_GOAL := help
.PHONY: help dependencies build run test bench docs clean

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS='	' read -r name text; do printf 'make %-8s %s\n' "$$name" "$$text"; done

dependencies:
	@scripts/install-dependencies

build: dependencies ## Build the command, optimised: .build/release/actionhost
	swift build -c release --product actionhost

run: build ## Install what is missing, build, and run the sample actions
	@echo
	@.build/release/actionhost run

# What a host does is the same in threads and in processes: its tests run in both.
# Tests that start processes run apart from those that make hundreds of hosts at once: starting one needs few open files. So do those of
# packages, which keep both cores busy.
test: ## Install what is missing, and run the tests
	@scripts/install-dependencies --tests
	swift build --build-tests
	swift test --skip-build --skip '^(ActionHostCommandTests|PackageTests)'
	ACTIONHOST_TEST_ISOLATION=process swift test --skip-build --filter '^ActionHostTests'
	swift test --skip-build --filter '^ActionHostCommandTests'
	swift test --skip-build --filter '^PackageTests'

bench: build ## Measure speed and memory
	swift run -c release ActionHostBenchmarks

docs: dependencies ## Build the documentation of the library: .build/documentation
	@scripts/documentation

clean: ## Remove what was built
	swift package clean
