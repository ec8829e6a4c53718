import Foundation
public import PostLogin

/// A login with everything that it depended on, so that it can be run again without network, users and waiting: ``LoginReplay``.
///
/// Secrets are not in it: ``RecordedAction/secrets`` has placeholders, which stand wherever a secret stood. Everything else is, the data of
/// the user among it: keep the file as you keep what the login was about.
public struct LoginRecording: Sendable, Hashable, Codable {
    /// Of the file's form.
    public static let version = 1
    private static let format = "actionhost recording"

    private var format = Self.format
    private var version = Self.version
    /// What the login began with. Its secrets are placeholders.
    public var event: PostLoginEvent
    public var isBrowserRemembered: Bool
    public var settings: RecordedSettings
    public private(set) var legs: [RecordedLeg] = []

    private enum CodingKeys: String, CodingKey {
        case format, version, event, settings, legs
        case isBrowserRemembered = "remembered_browser"
    }

    init(_ login: RecordedBeginning, _ surroundings: RecordedSurroundings) {
        let substitution = SecretSubstitution(surroundings.placeholders(login.event))
        var event = PostLoginEvent(members: substitution.apply(login.event.members))
        let placeholders = surroundings.placeholders(login.event)
        // Also those that are too short to be found in texts.
        event.secrets = JSONObject(
            login.event.secrets.map { name, value in (name, value.stringValue.flatMap { placeholders[$0] }.map { .string($0) } ?? value) })
        self.event = event
        isBrowserRemembered = login.isBrowserRemembered
        settings = substitution.apply(coded: surroundings.settings)
        eventSecrets = login.event.secrets
    }

    /// The event's own secrets, while the recording is being made.
    private var eventSecrets: JSONObject = [:]

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        format = try container.decode(String.self, forKey: .format)
        version = try container.decode(Int.self, forKey: .version)
        event = PostLoginEvent(members: try container.decode(JSONObject.self, forKey: .event))
        isBrowserRemembered = try container.decode(Bool.self, forKey: .isBrowserRemembered)
        settings = try container.decode(RecordedSettings.self, forKey: .settings)
        legs = try container.decode([RecordedLeg].self, forKey: .legs)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(format, forKey: .format)
        try container.encode(version, forKey: .version)
        try container.encode(event.members, forKey: .event)
        try container.encode(isBrowserRemembered, forKey: .isBrowserRemembered)
        try container.encode(settings, forKey: .settings)
        try container.encode(legs, forKey: .legs)
    }

    mutating func append(
        _ outcome: LoginOutcome, _ back: (state: String, userReturn: UserReturn)?, outside: OutsideTape, tape: LegTape?, gap: String?,
        _ surroundings: RecordedSurroundings
    ) {
        var event = self.event
        event.secrets = eventSecrets
        let placeholders = surroundings.placeholders(event)
        let substitution = SecretSubstitution(placeholders)
        // Used up, and what scripts made of it has to be the same again.
        if let back, !legs.isEmpty { legs[legs.count - 1].state = back.state }
        legs.append(
            RecordedLeg(
                actions: surroundings.actions.map { RecordedAction($0) { placeholders[$1] ?? $1 } },
                userReturn: back.map { substitution.apply($0.userReturn.members) }, outside: substitution.apply(coded: outside),
                tape: gap == nil ? tape.map { substitution.apply(coded: $0) } : nil, gap: gap,
                outcome: substitution.apply(ComparableOutcome.json(outcome))))
    }

    /// Why it cannot be run again; empty when it can.
    public var gaps: [String] { legs.compactMap(\.gap) }

    /// What its actions used that no recording can keep, such as new keys: what depends on that comes out differently.
    public var unrepeatable: [String] { Array(Set(legs.flatMap { $0.tape?.unrepeatable ?? [] })).sorted() }

    // MARK: - Files

    /// Reads the text of a recording.
    ///
    /// - Throws: ``RecordingError``.
    public init(parsing text: String) throws(RecordingError) {
        let json: JSONValue
        do throws(JSONSyntaxError) {
            json = try JSONValue(parsing: Array(text.utf8), depthLimit: Frame.depthLimit)
        } catch {
            throw RecordingError(code: .format, description: "\(error.line):\(error.column): \(error.message)")
        }
        guard json["format"]?.stringValue == Self.format else {
            throw RecordingError(code: .format, description: "this is no recording that 'actionhost run --record' has made")
        }
        guard json["version"]?.numberValue == Double(Self.version) else {
            throw RecordingError(
                code: .version,
                description: "the recording has the version \(json["version"]?.jsonText ?? "?"), and this host reads version \(Self.version)")
        }
        do {
            self = try JSONValueDecoder().decode(LoginRecording.self, from: json)
        } catch let error as DecodingError {
            throw RecordingError(code: .format, description: "the recording is damaged: \(error.place)")
        } catch {
            throw RecordingError(code: .format, description: "the recording is damaged: \(error)")
        }
        guard !legs.isEmpty else { throw RecordingError(code: .format, description: "the recording has no leg of a login") }
    }

    /// Reads a file.
    ///
    /// - Throws: ``RecordingError``, with the path in its description.
    public init(file path: String) throws(RecordingError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw RecordingError(code: .unreadable, description: "\(path): the file cannot be read")
        }
        do throws(RecordingError) {
            try self.init(parsing: String(decoding: data, as: UTF8.self))
        } catch {
            throw RecordingError(code: error.code, description: "\(path): \(error.description)")
        }
    }

    /// The recording as JSON.
    public var text: String { ((try? JSONValueEncoder().encode(self).jsonText(pretty: true)) ?? "null") + "\n" }

    /// Writes a file that only its owner can read.
    ///
    /// - Throws: ``RecordingError`` with `unwritable`.
    public func write(to path: String) throws(RecordingError) {
        func failure() -> RecordingError {
            RecordingError(code: .unwritable, description: "\(path): the recording cannot be written: \(String(cString: strerror(errno)))")
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0 else { throw failure() }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure() }
            bytes = bytes.dropFirst(count)
        }
    }
}

extension DecodingError {
    /// Where, and what.
    fileprivate var place: String {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
        case .keyNotFound(let key, let context): "\((context.codingPath + [key]).map(\.stringValue).joined(separator: ".")) is missing"
        @unknown default: "\(self)"
        }
    }
}
