import JavaScriptEngine
import PostLogin

/// `setMetadata`, `deleteMetadata` and `evictMetadata` of a session or a refresh token: what they change, the script's event shows at once.
struct EntryMetadataCalls {
    /// The event's member.
    let member: String
    /// What it is called in messages.
    let title: String
    /// Whether there can be metadata before there is a member: those of a refresh token are kept for the one to be issued.
    let isAllowedWithoutMember: Bool
    let effect: @Sendable (MetadataCommand) -> Effect

    func set(_ call: NamespaceCall) throws {
        guard try isThere(call) else { throw failure("there is no \(title)") }
        guard let name = call[0].string else { throw failure("Invalid metadata: the key must be string") }
        var metadata = metadata(of: call)
        if call[1].isNull {
            guard metadata.remove(name) else { return }
            return try record(.set(name, nil), metadata, call)
        }
        guard let value = call[1].string else { throw failure("Invalid metadata: the value of \(JSONValue.string(name).jsonText) must be string") }
        do throws(RuleViolation) {
            try metadata.set(name, to: value)
        } catch {
            // Auth0's quirk: see EntryMetadata.
            call.run.entryMetadata[member] = metadata
            throw failure(error.message)
        }
        try record(.set(name, value), metadata, call)
    }

    func delete(_ call: NamespaceCall) throws {
        var metadata = metadata(of: call)
        // A symbol is the name of no entry.
        guard try isThere(call), call[0].typeName != "symbol", !metadata.entries.isEmpty else { return }
        let name = try call[0].toText()
        if metadata.remove(name) { try record(.delete(name), metadata, call) }
    }

    func evict(_ call: NamespaceCall) throws {
        var metadata = metadata(of: call)
        guard try isThere(call), !metadata.entries.isEmpty else { return }
        try record(.evict(metadata.removeAll()), metadata, call)
    }

    private func isThere(_ call: NamespaceCall) throws(Thrown) -> Bool {
        if isAllowedWithoutMember { return true }
        return try call.event.member(member).bool && call.run.eventMember(member)?.objectValue != nil
    }

    /// Those of the execution's beginning, with what its calls have done since.
    private func metadata(of call: NamespaceCall) -> EntryMetadata {
        if let known = call.run.entryMetadata[member] { return known }
        return EntryMetadata(call.run.eventMember(member)?["metadata"]?.objectValue ?? [:])
    }

    private func record(_ command: MetadataCommand, _ metadata: EntryMetadata, _ call: NamespaceCall) throws {
        try call.record(effect(command))
        call.run.entryMetadata[member] = metadata
        try call.write(.object(metadata.entries), to: "metadata", of: call.event.member(member))
    }

    private func failure(_ reason: String) -> ScriptError { ScriptError(message: "Failed to set \(title) metadata: \(reason)") }
}
