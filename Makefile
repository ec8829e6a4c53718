.DEFAULT_GOAL := help
.PHONY: help dependencies build run test soak bench docs clean

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS='	' read -r name text; do printf 'make %-8s %s\n' "$$name" "$$text"; done

dependencies:
	@scripts/install-dependencies

# With Swift's own libraries in it, the command starts faster, and runs where there is no Swift.
build: dependencies ## Build the command, optimised: .build/release/actionhost
	swift build -c release --static-swift-stdlib --product actionhost

run: build ## Install what is missing, build, and run the sample actions
	@echo
	@.build/release/actionhost run

# What a host does is the same in threads and in processes: its tests run in both.
# Tests that start processes run apart from those that make hundreds of hosts at once: starting one needs few open files. So do those of the
# tools and of packages, which keep both cores busy, and the attacks, which measure what each of them does to this computer.
# No more than eight tests at a time: what a thousand hosts and their threads do at once is not what any of them tests.
test: export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH = 8
test: ## Install what is missing, and run the tests
	@scripts/install-dependencies --tests
	swift build --build-tests
	swift test --skip-build --skip '^(ActionHostTestingTests|ActionHostCommandTests|PackageTests|AttackTests)'
	swift test --skip-build --filter '^ActionHostTestingTests'
	ACTIONHOST_TEST_ISOLATION=process swift test --skip-build --filter '^ActionHostTests'
	swift test --skip-build --filter '^ActionHostCommandTests'
	swift test --skip-build --filter '^PackageTests'
	ACTIONHOST_SOAK=120 swift test --skip-build --filter '^AttackTests'

soak: ## Attack one host for half an hour, and look at what that leaves behind
	@scripts/install-dependencies --tests
	swift build --build-tests
	ACTIONHOST_SOAK=1800 swift test --skip-build --filter '^AttackTests.*/(Soak|KilledHost)'
	ACTIONHOST_FUZZ=200000 swift test --skip-build --filter '^AttackTests.*/Fuzzing'

bench: build ## Measure speed and memory
	swift run -c release --static-swift-stdlib ActionHostBenchmarks

docs: dependencies ## Build the documentation of the library: .build/documentation
	@scripts/documentation

clean: ## Remove what was built
	swift package clean
