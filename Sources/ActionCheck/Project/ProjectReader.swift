import Foundation
import JavaScriptSyntax

/// Reads files, and those that they load by relative paths.
struct ProjectReader {
    private let parser: JavaScriptParser

    init(_ parser: JavaScriptParser) { self.parser = parser }

    /// - Returns: the files themselves, then those that they load, in the order in which they are met.
    /// - Throws: ``SyntaxProblem`` with the code `parser` when the parser cannot be started.
    func read(_ files: [CheckedFile]) async throws(SyntaxProblem) -> [ReadFile] {
        var queue = files
        var known = Set(files.compactMap(\.path))
        var sources: [ReadFile] = []
        while sources.count < queue.count {
            let file = queue[sources.count]
            let source = try await ReadFile(file, SyntaxReading(file, parser))
            sources.append(source)
            for case .file(let path) in Set(source.requires.values).sorted(by: Self.byPath) where !known.contains(path) {
                guard let loaded = RequiredFiles.read(path, from: file) else { continue }
                known.insert(path)
                queue.append(loaded)
            }
        }
        tellLoaded(in: &sources)
        giveSecrets(to: &sources)
        return sources
    }

    /// A file that was named for itself is no action where an action loads it from a folder below its own: the host would not run it.
    private func tellLoaded(in sources: inout [ReadFile]) {
        for source in sources {
            for case .file(let path) in source.requires.values where !source.file.homes.contains((path as NSString).deletingLastPathComponent) {
                guard let index = sources.firstIndex(where: { $0.file.path == path && $0.file.kind == .action }) else { continue }
                sources[index].file.kind = .required(as: .commonJS)
                sources[index].file.homes = source.file.homes
            }
        }
    }

    private static func byPath(_ one: ReadFile.Required, _ other: ReadFile.Required) -> Bool {
        guard case .file(let one) = one, case .file(let other) = other else { return false }
        return one < other
    }

    /// A file that actions load may read the secrets of each of them; unknown ones when the secrets of one are not known.
    private func giveSecrets(to sources: inout [ReadFile]) {
        let places = Dictionary(sources.indices.compactMap { index in sources[index].file.path.map { ($0, index) } }) { first, _ in first }
        var isSettled = false
        var seen: Set<Int> = []
        while !isSettled {
            isSettled = true
            for place in sources.indices where sources[place].file.kind == .action || seen.contains(place) {
                let source = sources[place]
                for case .file(let path) in source.requires.values {
                    guard let index = places[path], case .required = sources[index].file.kind else { continue }
                    let known = sources[index].file.secrets
                    let secrets = seen.contains(index)
                        ? known.flatMap { known in source.file.secrets.map(known.union) } : source.file.secrets
                    guard seen.insert(index).inserted || secrets != known else { continue }
                    sources[index].file.secrets = secrets
                    isSettled = false
                }
            }
        }
    }
}
