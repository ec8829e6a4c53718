@testable import ActionHostTesting
import Foundation
import PostLogin
import Testing

/// Snapshots from run to run.
@Suite struct SnapshotStoreTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("snapshots-\(UUID().uuidString)").path
    private var scenarios: String { "\(folder)/a.scenario.yaml" }
    private var path: String { "\(folder)/__snapshots__/a.scenario.yaml.json" }

    private func stored() -> String? { FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } }

    @Test func aSnapshotIsWrittenOnceAndThenCompared() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = SnapshotStore()
        #expect(try first.check(["outcome": "completed", "scopes": ["b"]], named: "b", of: scenarios) == .written)
        #expect(try first.check(["outcome": ["$any": true]], named: "a", of: scenarios) == .written)
        #expect(try first.finish(complete: [scenarios]) == [])
        let text = """
            {
              "a": {
                "outcome": {
                  "$any": true
                }
              },
              "b": {
                "outcome": "completed",
                "scopes": [
                  "b"
                ]
              }
            }

            """
        #expect(stored() == text)

        let second = SnapshotStore()
        #expect(try second.check(["scopes": ["b"], "outcome": "completed"], named: "b", of: scenarios) == .same)
        #expect(
            try second.check(["outcome": "denied"], named: "a", of: scenarios)
                == .different(.object([.init(name: "outcome", value: .different(expected: ["$any": true], actual: "denied"))])))
        #expect(try second.finish(complete: []) == [])
        #expect(stored() == text)
    }

    @Test func updatesReplaceAndRemove() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = SnapshotStore()
        for name in ["a", "b"] { _ = try first.check(["outcome": "completed"], named: name, of: scenarios) }
        _ = try first.finish(complete: [])

        let plain = SnapshotStore()
        #expect(try plain.check(["outcome": "completed"], named: "a", of: scenarios) == .same)
        #expect(try plain.finish(complete: [scenarios]) == ["\(path) has snapshots of no scenario any more: b; --update removes them"])

        let update = SnapshotStore(.update)
        #expect(try update.check(["outcome": "denied"], named: "a", of: scenarios) == .updated)
        #expect(try update.finish(complete: [scenarios]) == ["\(path): removed what no scenario has any more: b"])
        #expect(stored() == "{\n  \"a\": {\n    \"outcome\": \"denied\"\n  }\n}\n")

        #expect(try SnapshotStore(.update).finish(complete: [scenarios]) == ["\(path): removed what no scenario has any more: a"])
        #expect(stored() == nil)
    }

    @Test func nothingIsWrittenInCI() throws {
        let store = SnapshotStore(.refuse)
        #expect(try store.check(["outcome": "completed"], named: "a", of: scenarios) == .missing)
        #expect(try store.finish(complete: [scenarios]) == [])
        #expect(stored() == nil)
    }

    @Test func filesThatAreNoSnapshotsAreRefused() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: "\(folder)/__snapshots__", withIntermediateDirectories: true)
        try Data("{\n oops".utf8).write(to: URL(fileURLWithPath: path))
        #expect { try SnapshotStore().check([:], named: "a", of: scenarios) } throws: { error in
            "\(error)".hasPrefix("\(path):2: these are no snapshots: ")
        }
    }
}
