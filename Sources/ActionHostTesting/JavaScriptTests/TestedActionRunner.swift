import ActionHost
import Foundation
import PostLogin
import Synchronization

/// `runAction(file, event, options)` of the testing module: one action's file through the whole of a login.
final class TestedActionRunner: Sendable {
    private let job: TestFileJob
    private let clock: LoginClock
    /// The hosts of the actions that have been run, each with its secrets and configuration.
    private let hosts = Mutex<[Action: ActionHost]>([:])

    init(_ job: TestFileJob, clock: LoginClock) {
        self.job = job
        self.clock = clock
    }

    /// - Parameter arguments: the JSON texts of a list: the file, the event, and the options.
    /// - Returns: the JSON text of the outcome, as a JSON string.
    func run(_ arguments: String) async throws -> String {
        let texts = (try JSONValue(parsing: arguments)).arrayValue?.compactMap(\.stringValue) ?? []
        guard texts.count == 3 else { return "null" }
        let options = try Options(texts[2])
        let outcome = try await host(for: try action(at: texts[0], options)).login(try PostLoginEvent(parsing: texts[1]))
        return JSONValue.string(outcome.json.jsonText).jsonText
    }

    private struct Options {
        var secrets: [String: String] = [:]
        var configuration: JSONObject = [:]

        init(_ text: String) throws {
            for (name, value) in try JSONValue(parsing: text).objectValue ?? [:] {
                switch name {
                case "secrets":
                    for (secret, text) in value.objectValue ?? [:] { secrets[secret] = text.stringValue ?? text.jsonText }
                case "configuration": configuration = value.objectValue ?? [:]
                default: throw TestedActionError("runAction has no option \(name): there are secrets and configuration")
                }
            }
        }
    }

    /// The action as its folder has it, with its secrets and shared modules; a file that is no action of a folder comes alone.
    private func action(at file: String, _ options: Options) throws -> Action {
        let folder = (job.path as NSString).deletingLastPathComponent
        let path = URL(fileURLWithPath: file, relativeTo: URL(fileURLWithPath: folder, isDirectory: true)).standardizedFileURL.path
        guard path.hasPrefix(job.project + "/") else { throw TestedActionError("\(file) is outside of the project's folder") }
        guard let data = FileManager.default.contents(atPath: path) else { throw TestedActionError("there is no file \(file) beside \(job.name)") }
        let known = job.runner.catalog.actions.first { URL(fileURLWithPath: $0.file).standardizedFileURL.path == path }
        let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        return Action(
            name: name, file: job.shown(path), source: String(decoding: data, as: UTF8.self),
            secrets: (known?.secrets ?? [:]).merging(options.secrets) { $1 },
            configuration: known?.configuration.merged(with: options.configuration) ?? options.configuration, modules: known?.modules ?? [])
    }

    private func host(for action: Action) throws -> ActionHost {
        if let host = hosts.withLock({ $0[action] }) { return host }
        let host = try makeHost(action)
        hosts.withLock { $0[action] = host }
        return host
    }

    private func makeHost(_ action: Action) throws -> ActionHost {
        var catalog = job.runner.catalog
        catalog.actions = [action]
        catalog.folder = catalog.folder ?? job.project
        var configuration = job.runner.configuration
        configuration.clock = clock
        configuration.machines = 1
        return try ActionHost(catalog: catalog, configuration: configuration)
    }
}

/// Why `runAction` runs nothing.
struct TestedActionError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension JSONObject {
    fileprivate func merged(with other: JSONObject) -> JSONObject {
        var result = self
        result.merge(other)
        return result
    }
}
