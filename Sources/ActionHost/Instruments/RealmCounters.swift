package import JavaScriptEngine

/// The counters of the instrumented files that one realm has loaded.
package final class RealmCounters {
    private var files: [(number: Int, counts: PersistentValue)] = []
    private let collect: @Sendable (_ file: Int, _ counts: [UInt32]) -> Void

    /// Counters of a file; a script that calls the function itself gets no more either.
    private static let sizeLimit = 1 << 20

    package init(in realm: Realm, _ probe: CoverageProbe) {
        collect = probe.collect
        let make = realm.makeFunction { [unowned self] realm, arguments in
            guard let number = Int(exactly: arguments.number(0)), let size = Int(exactly: arguments.number(1)), (0...Self.sizeLimit).contains(size)
            else { return nil }
            let counts = realm.zeros(size)
            files.append((number, counts.persistent()))
            return counts
        }
        realm.global.define(CoverageProbe.functionName, as: make)
    }

    /// Hands the counts over, and sets them to 0.
    package func flush() {
        for file in files {
            let counts = file.counts.value.withMutableBytes { bytes in
                let numbers = bytes.bindMemory(to: UInt32.self)
                defer { numbers.update(repeating: 0) }
                return Array(numbers)
            }
            if let counts { collect(file.number, counts) }
        }
    }
}
