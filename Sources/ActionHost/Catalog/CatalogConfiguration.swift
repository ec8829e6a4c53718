import Foundation
import PostLogin

/// The `actions.yaml` of a folder. All of it is optional:
///
/// ```yaml
/// actions:                      # these run first, in this order; the others follow by file name
///   - name: deny-contractors
///     enabled: true
///     secrets: { API_KEY: "${API_KEY}" }
///     configuration: { limit: 3 }
///   - name: old-rule
///     enabled: false
/// secrets: { SHARED: "${SHARED}" }        # for every action
/// configuration: { region: eu }           # event.configuration of every action
/// time-limit: 20s
/// cpu-limit: 1s
/// memory-limit: 128MB
/// limits: { effects: 100, log: 64kB }     # ActionBound has their names
/// eval: false
/// web-assembly: false
/// realm: fresh
/// network: { mode: public }     # NetworkSettings+Catalog.swift has the rest
/// environment: { REGION: "${REGION}" }    # process.env
/// modules:
///   tokens: { secrets: { KEY: "${KEY}" } }     # actions.secrets of modules/tokens.js
/// ```
struct CatalogConfiguration {
    let path: String
    private(set) var settings = CatalogSettings()
    private var entries: [Entry] = []
    private var secrets: [String: String] = [:]
    private var configuration: JSONObject = [:]
    /// The secrets of shared modules, by the modules' names.
    private var moduleSecrets: [String: [String: String]] = [:]

    private struct Entry {
        var name: String
        var isEnabled = true
        var secrets: [String: String] = [:]
        var configuration: JSONObject = [:]
    }

    /// The value of a variable.
    typealias Environment = (_ variable: String) -> String?

    static func path(in folder: String) -> String { ActionCatalog.path(of: "actions.yaml", in: folder) }

    /// - Parameter environment: what `${NAME}` stands for, nil for a variable that is not set; without it, it stays as it is written.
    init(folder: String, environment: Environment?) throws(CatalogError) {
        path = Self.path(in: folder)
        guard FileManager.default.fileExists(atPath: path) else { return }
        let text = try ActionCatalog.read(path)
        let value = try YAMLFile.parse(text, path: path, code: .invalidConfiguration)
        if value == .null { return }
        // Secrets are the texts that are written, also where they look like numbers.
        let texts = try YAMLFile.parse(text, path: path, code: .invalidConfiguration, scalars: .texts)
        for (name, value) in try object(value, "the file") {
            switch name {
            case "actions": entries = try readEntries(value, texts: texts[name], environment)
            case "secrets": secrets = try readTexts(texts[name] ?? value, name, environment)
            case "environment": settings.environment = try readTexts(texts[name] ?? value, name, environment)
            case "modules": moduleSecrets = try readModules(texts[name] ?? value, environment)
            case "configuration": configuration = try object(value, name)
            case "time-limit": settings.timeLimit = try quantity(value, name, "a duration, like 20s", Quantity.duration)
            case "cpu-limit": settings.cpuLimit = try quantity(value, name, "a duration, like 500ms", Quantity.duration)
            case "memory-limit": settings.memoryLimit = try quantity(value, name, "a size, like 128MB", Quantity.bytes)
            case "limits": settings.bounds = try readBounds(value)
            case "eval": settings.allowsEval = try flag(value, name)
            case "web-assembly": settings.allowsWebAssembly = try flag(value, name)
            case "realm": settings.realm = try quantity(value, name, "fresh or reused", RealmPolicy.init(rawValue:))
            case "network": settings.network = try network(value, folder: folder)
            default: throw invalid("\(name) is not known here; there are actions, secrets, configuration, time-limit, cpu-limit, memory-limit, limits, eval, web-assembly, realm, network, environment, modules")
            }
        }
    }

    /// The actions in the file's order, without those turned off, with what belongs to each.
    func arrange(_ actions: [Action]) throws(CatalogError) -> [Action] {
        var rest = actions
        var arranged: [Action] = []
        for entry in entries {
            guard let index = rest.firstIndex(where: { $0.name == entry.name }) else {
                throw invalid(
                    actions.contains { $0.name == entry.name }
                        ? "the action \(entry.name) is listed twice" : "there is no file \(entry.name).js for the action \(entry.name)")
            }
            var action = rest.remove(at: index)
            guard entry.isEnabled else { continue }
            action.secrets = entry.secrets
            action.configuration = entry.configuration
            arranged.append(action)
        }
        return (arranged + rest).map { action in
            var action = action
            action.secrets = secrets.merging(action.secrets) { _, own in own }
            var configuration = configuration
            configuration.merge(action.configuration)
            action.configuration = configuration
            return action
        }
    }

    /// The shared modules with what belongs to each.
    func complete(_ modules: [SharedModule]) throws(CatalogError) -> [SharedModule] {
        for name in moduleSecrets.keys.sorted() where !modules.contains(where: { $0.name == name }) {
            throw invalid("there is no file modules/\(name).js for the module \(name)")
        }
        return modules.map { module in
            var module = module
            module.secrets = moduleSecrets[module.name] ?? [:]
            return module
        }
    }

    private func readModules(_ value: JSONValue, _ environment: Environment?) throws(CatalogError) -> [String: [String: String]] {
        var secrets: [String: [String: String]] = [:]
        for (name, value) in try object(value, "modules") {
            secrets[name] = [:]
            for (member, value) in try object(value, "modules.\(name)") {
                guard member == "secrets" else { throw invalid("modules.\(name).\(member) is not known here; there is secrets") }
                secrets[name] = try readTexts(value, "modules.\(name).secrets", environment)
            }
        }
        return secrets
    }

    private func readEntries(
        _ value: JSONValue, texts: JSONValue?, _ environment: Environment?
    ) throws(CatalogError) -> [Entry] {
        if value == .null { return [] }
        guard let list = value.arrayValue else { throw invalid("actions has to be a list, found \(value.kindDescription)") }
        var entries: [Entry] = []
        for (index, item) in list.enumerated() {
            if let name = item.stringValue {
                entries.append(Entry(name: name))
                continue
            }
            let place = "actions[\(index)]"
            let members = try object(item, place)
            guard let name = members["name"]?.stringValue else { throw invalid("\(place) has no name") }
            var entry = Entry(name: name)
            for (member, value) in members {
                switch member {
                case "name": break
                case "enabled":
                    entry.isEnabled = try flag(value, "\(place).enabled")
                case "secrets":
                    let written = texts?.arrayValue?[index][member] ?? value
                    entry.secrets = try readTexts(written, "\(place).secrets", environment)
                case "configuration": entry.configuration = try object(value, "\(place).configuration")
                default: throw invalid("\(place).\(member) is not known here; there are name, enabled, secrets, configuration")
                }
            }
            entries.append(entry)
        }
        return entries
    }

    /// Texts by name; `${NAME}` is one of the environment.
    private func readTexts(
        _ value: JSONValue, _ place: String, _ environment: Environment?
    ) throws(CatalogError) -> [String: String] {
        var texts = try ActionSecrets.texts(try object(value, place), of: place, path: path)
        guard let environment else { return texts }
        for (name, text) in texts where text.hasPrefix("${") && text.hasSuffix("}") {
            let variable = String(text.dropFirst(2).dropLast())
            guard let value = environment(variable) else {
                throw invalid("\(place).\(name) is the environment variable \(variable), which is not set")
            }
            texts[name] = value
        }
        return texts
    }

    private func readBounds(_ value: JSONValue) throws(CatalogError) -> [ActionBound: Int] {
        var bounds: [ActionBound: Int] = [:]
        for (name, value) in try object(value, "limits") {
            guard let bound = ActionBound(rawValue: name) else {
                throw invalid("limits.\(name) is not known here; there are \(ActionBound.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            bounds[bound] = try quantity(value, "limits.\(name)", bound.expectation, bound.value(of:))
        }
        return bounds
    }

    private func network(_ value: JSONValue, folder: String) throws(CatalogError) -> NetworkSettings {
        do throws(NetworkSettingsProblem) {
            return try NetworkSettings(value, folder: folder)
        } catch {
            throw invalid(error.message)
        }
    }

    private func object(_ value: JSONValue, _ place: String) throws(CatalogError) -> JSONObject {
        if value == .null { return [:] }
        guard let object = value.objectValue else { throw invalid("\(place) has to be a map, found \(value.kindDescription)") }
        return object
    }

    private func flag(_ value: JSONValue, _ name: String) throws(CatalogError) -> Bool {
        guard let flag = value.boolValue else { throw invalid("\(name) has to be true or false") }
        return flag
    }

    private func quantity<Result>(
        _ value: JSONValue, _ name: String, _ expectation: String, _ read: (String) -> Result?
    ) throws(CatalogError) -> Result {
        let text = value.stringValue ?? value.jsonText
        guard let result = read(text) else { throw invalid("\(name) has to be \(expectation); found \(text)") }
        return result
    }

    private func invalid(_ message: String) -> CatalogError {
        CatalogError(code: .invalidConfiguration, path: path, message: message)
    }
}
