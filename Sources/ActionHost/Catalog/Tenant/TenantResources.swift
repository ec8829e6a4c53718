import PostLogin

/// The parts of an export that logins need, as they are written.
struct TenantResources: Sendable {
    /// An action, or a module that actions share.
    struct Code: Sendable {
        let name: String
        /// A path, or the code itself.
        let code: String
        let secrets: Secrets
        let dependencies: [(name: String, version: String)]
        /// Where it is written, for messages.
        let place: String
        /// The versions of triggers that it is for, by the triggers' names.
        let triggers: [String: String]
        let isDeployed: Bool
        /// The modules that it uses, with their versions; nil when the export does not say.
        let modules: [(name: String, version: Int?)]?
        /// A module's own version.
        let version: Int?
    }

    /// The names of secrets, and those of their values that are written.
    struct Secrets: Sendable {
        var names: [String] = []
        var values: [String: String] = [:]
    }

    var actions: [Code] = []
    var modules: [Code] = []
    /// The names of actions by trigger; nil when the export has no bindings.
    var bindings: [String: [String]]?
}

extension TenantResources.Code {
    /// - Parameter place: the file, for messages.
    init(_ json: JSONValue, in place: String) throws(CatalogError) {
        func invalid(_ message: String) -> CatalogError { CatalogError(code: .invalidTenant, path: place, message: message) }
        guard let object = json.objectValue else { throw invalid("expected the description of an action, found \(json.kindDescription)") }
        guard let name = object["name"]?.stringValue, !name.isEmpty else { throw invalid("there is no name") }
        func list(_ member: String) throws(CatalogError) -> [JSONValue] {
            switch object[member] {
            case nil, .null?: return []
            case .array(let elements)?: return elements
            case let other?: throw invalid("\(name): \(member) has to be a list, found \(other.kindDescription)")
            }
        }
        self.name = name
        self.place = place
        guard let code = object["code"]?.stringValue, !code.isEmpty else {
            throw invalid("\(name) has no code: a path in the export, ./actions/\(name)/code.js")
        }
        self.code = code
        dependencies = try list("dependencies").compactMap { dependency in
            dependency["name"]?.stringValue.map { ($0, dependency["version"]?.text ?? "latest") }
        }
        triggers = Dictionary(
            try list("supported_triggers").compactMap { trigger in
                trigger["id"]?.stringValue.map { ($0, trigger["version"]?.text ?? "") }
            }, uniquingKeysWith: { max($0, $1) })
        // Exports always say it; what is written by hand and does not is meant to run.
        isDeployed = object["deployed"]?.text != "false"
        modules = object["modules"] == nil ? nil : try list("modules").compactMap { module in
            module["module_name"]?.stringValue.map { ($0, module["module_version_number"]?.text.flatMap { Int($0) }) }
        }
        version = object["latest_version_number"]?.text.flatMap { Int($0) }
        var secrets = TenantResources.Secrets()
        // A text is a keyword marker that stands for the list and has no value.
        if object["secrets"]?.stringValue == nil {
            for secret in try list("secrets") {
                guard let name = secret["name"]?.text else { continue }
                secrets.names.append(name)
                if let value = secret["value"]?.text, Self.isValue(value) { secrets.values[name] = value }
            }
        }
        self.secrets = secrets
    }

    /// Whether the text of a secret is one, and not what exports write in its place.
    private static func isValue(_ text: String) -> Bool {
        !text.isEmpty && text != "_VALUE_NOT_SHOWN_" && !text.allSatisfy { $0 == "*" || $0 == "•" }
            && !TenantKeywords.isMarker(text)
    }
}

extension JSONValue {
    /// A scalar as a text: numbers and booleans of JSON, which are texts in the YAML form.
    fileprivate var text: String? {
        switch self {
        case .string(let text): text
        case .number, .bool: jsonText
        default: nil
        }
    }
}
