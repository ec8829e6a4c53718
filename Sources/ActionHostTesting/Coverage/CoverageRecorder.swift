import Foundation
import JavaScriptSyntax
import Synchronization

/// Counts what runs of the files of one or several catalogs, over any number of hosts.
///
/// ```swift
/// let recorder = CoverageRecorder()
/// await recorder.prepare(catalog)
/// var configuration = ActionHostConfiguration()
/// recorder.attach(to: &configuration)
/// let host = try ActionHost(catalog: catalog, configuration: configuration)
/// …
/// print(recorder.report.text)
/// ```
///
/// The files run with counters put into them: lines stay those of the files, columns in stacks do not. Packages are not counted. With isolation
/// by threads only.
public final class CoverageRecorder: Sendable {
    private struct File {
        var name: String
        var source: InstrumentedSource
        var counts: [UInt64]
    }

    private struct State {
        var files: [File] = []
        /// Numbers of files by their paths, absolute and without links.
        var numbers: [String: Int] = [:]
    }

    private let state = Mutex(State())
    private let parser = JavaScriptParser()

    public init() {}

    /// Makes the files of a catalog known: its actions, its shared modules, and the other `.js` files in its folder, but those of packages and
    /// tests. A file that cannot be parsed is left out; running it tells why.
    public func prepare(_ catalog: ActionCatalog) async {
        for action in catalog.actions {
            await add(action.file, action.source)
            for module in action.modules { await add(module.file, module.source) }
        }
        for path in catalog.folder.map(Self.scripts) ?? [] {
            if let data = FileManager.default.contents(atPath: path) { await add(path, String(decoding: data, as: UTF8.self)) }
        }
    }

    /// Has the hosts that are made with a configuration count for this recorder.
    public func attach(to configuration: inout ActionHostConfiguration) {
        var instruments = configuration.instruments ?? Instruments()
        instruments.coverage = probe
        configuration.instruments = instruments
    }

    /// What has run until now.
    public var report: CoverageReport {
        let files = state.withLock { $0.files }
        return CoverageReport(
            files: files.map { FileCoverage(file: $0.name, points: $0.source.points, counts: $0.counts) }.sorted { $0.file < $1.file })
    }

    private var probe: CoverageProbe {
        CoverageProbe(
            instrument: { [self] file, _ in
                state.withLock { state in state.numbers[Self.key(file)].map { state.files[$0].source.text } }
            },
            collect: { [self] file, counts in
                state.withLock { state in
                    guard state.files.indices.contains(file), state.files[file].counts.count == counts.count else { return }
                    for (index, count) in counts.enumerated() { state.files[file].counts[index] += UInt64(count) }
                }
            })
    }

    private func add(_ file: String, _ source: String) async {
        let key = Self.key(file)
        guard state.withLock({ $0.numbers[key] }) == nil, let tree = await parse(source, file: file) else { return }
        state.withLock { state in
            guard state.numbers[key] == nil else { return }
            let source = SourceInstrumenter.instrument(tree, file: state.files.count, function: CoverageProbe.functionName)
            state.numbers[key] = state.files.count
            state.files.append(File(name: file, source: source, counts: Array(repeating: 0, count: source.points.count)))
        }
    }

    private func parse(_ source: String, file: String) async -> SyntaxTree? {
        if let tree = try? await parser.parse(source, file: file) { return tree }
        return try? await parser.parse(source, file: file, as: .module)
    }

    private static func key(_ file: String) -> String { URL(fileURLWithPath: file).resolvingSymlinksInPath().standardizedFileURL.path }

    private static func scripts(in folder: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.filter { path in
            let isScript = [".js", ".cjs", ".mjs"].contains(where: path.hasSuffix) && ![".test.js", ".test.cjs", ".test.mjs"].contains(where: path.hasSuffix)
            return isScript && !path.split(separator: "/").contains { $0 == "node_modules" || $0.hasPrefix(".") || $0 == "test" }
        }.sorted().map { ActionCatalog.path(of: $0, in: folder) }
    }
}
