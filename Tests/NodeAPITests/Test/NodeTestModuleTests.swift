import Testing

@Suite struct NodeTestModuleTests {
    /// Mocks work everywhere.
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func mocksAreAsInNode() async throws {
        let differences = try await NodeComparison.differences(in: "Test/cases.js", atLeast: 25)
        #expect(differences == [])
    }

    static let refused = ["test('x', () => {})", "it('x', () => {})", "describe('x', () => {})", "suite('x')", "before(() => {})", "afterEach(() => {})"]

    @Test(arguments: refused)
    func testsRunInTestRunsAlone(call: String) async throws {
        let name = call.prefix { $0 != "(" }
        #expect(
            try await TestMachine().text(
                """
                const { afterEach, before, describe, it, suite, test } = require('node:test');
                try { \(call); return 'nothing' } catch (e) { return [e.name, e.code, e.message].join('|') }
                """)
                == "Error|ERR_FEATURE_UNAVAILABLE_ON_PLATFORM|node:test: \(name == "it" ? "test" : name == "describe" ? "suite" : name) is not available to actions: tests run with `actionhost test`")
    }

    @Test func filesAreRunByTheCommand() async throws {
        #expect(
            try await TestMachine().text("try { require('node:test').run() } catch (e) { return e.message }")
                == "node:test: run is not available to actions: test files run with `actionhost test`")
    }

    /// As in Node, the name without its prefix is a package's.
    @Test func itHasNoNameWithoutItsPrefix() async throws {
        #expect(
            try await TestMachine().text(
                """
                const { builtinModules, isBuiltin } = require('module');
                const found = (() => { try { return require('test'); } catch (e) { return e.code; } })();
                return [found, isBuiltin('node:test'), isBuiltin('test'), builtinModules.includes('test'), typeof require('node:test')].join();
                """) == "MODULE_NOT_FOUND,true,false,false,function")
    }
}
