import ActionCheck
import Foundation
import Testing

@Suite("missing-package and refused-module")
struct ModuleRuleTests {
    /// A folder with an action, packages and files, removed with the suite.
    private final class Folder: Sendable {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("check-\(UUID().uuidString)").path

        init() throws {
            for file in [
                "actions/a.js", "actions/data.json", "actions/lib/index.js", "node_modules/axios/package.json",
                "node_modules/@scope/one/package.json", "actions/node_modules/near/inner.js",
            ] {
                let url = URL(fileURLWithPath: path).appendingPathComponent(file)
                try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data("{}".utf8).write(to: url)
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private let folder: Folder
    init() throws { folder = try Folder() }

    @Test("find what require does not find", arguments: [
        ("require('axioss');", ["1:9 error: The package axioss is not installed beside the file: npm install axioss"]),
        ("require('@scope/two/inner');", ["1:9 error: The package @scope/two is not installed beside the file: npm install @scope/two"]),
        ("require(`crypt`);", ["1:9 error: The package crypt is not installed beside the file: npm install crypt. Did you mean crypto?"]),
        ("require('node:cripto');", ["1:9 error: There is no built-in module node:cripto. Did you mean node:crypto?"]),
        ("require('./other');", ["1:9 error: There is no file ./other here. Auth0 takes one file for an action: shared code goes into a module, require('actions:NAME')"]),
        ("require('/etc/x.js');", ["1:9 error: /etc/x.js cannot be found from here"]),
        ("require('actions:tokns');", ["1:9 error: There is no shared module tokns: put its file into the folder modules beside the actions, as tokns.js. Did you mean tokens?"]),
        ("require('axios'); require('axios/lib/any'); require('@scope/one'); require('near/inner'); require('crypto'); require('node:crypto');", []),
        ("require('./data'); require('./data.json'); require('./lib'); require('../actions/a.js'); require('actions:tokens'); require(name);", []),
        ("try { require('optional'); } catch {}", []),
        ("const require = () => {}; require('axioss');", []),
    ] as [(String, [String])])
    func missing(source: String, expected: [String]) async throws {
        #expect(
            try await findings(of: "missing-package", in: source, modules: ["tokens"], path: "\(folder.path)/actions/a.js") == expected)
    }

    @Test("say nothing where there are no files, and that a module requires no other")
    func unknown() async throws {
        #expect(try await findings(of: "missing-package", in: "require('axioss'); require('actions:any');") == [])
        #expect(
            try await findings(of: "missing-package", in: "require('actions:any');", kind: .sharedModule(name: "shared"))
                == ["1:9 error: A shared module cannot require another one: actions:any"])
    }

    @Test("find modules that refuse", arguments: [
        ("require('child_process');", ["1:9 note: child_process can be loaded, but its functions throw: an action starts no processes"]),
        ("require('node:dgram');", ["1:9 note: dgram can be loaded, but its functions throw: an action has no UDP"]),
        ("require('fs'); require('https');", []),
    ] as [(String, [String])])
    func refused(source: String, expected: [String]) async throws {
        #expect(try await findings(of: "refused-module", in: source) == expected)
    }
}
