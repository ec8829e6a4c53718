/// The changes that actions have made to one kind of metadata and that wait to be written: one update, at the end of the login
/// or before it is suspended.
///
/// A later write of a name replaces an earlier one, and a write that is refused changes nothing. Values are replaced whole:
/// objects are merged at the root level only (Auth0: "Manage User Metadata").
public struct MetadataUpdate: Sendable, Hashable, Codable {
    /// The metadata that is changed.
    public let kind: MetadataKind

    /// The pending changes, changed names only; null stands for a property that is removed.
    public private(set) var object: JSONObject

    private enum CodingKeys: String, CodingKey {
        case kind
        case object = "changes"
    }

    /// An update without changes.
    public init(_ kind: MetadataKind) {
        self.kind = kind
        object = [:]
    }

    /// Whether nothing is to be written.
    public var isEmpty: Bool { object.isEmpty }

    /// `user.setUserMetadata` or `user.setAppMetadata`; `.null` removes the property from the profile.
    ///
    /// - Throws: ``RuleViolation`` when the name is not allowed (``MetadataRules/check(name:in:)``), or when all pending changes
    ///   together would take more than ``MetadataRules/sizeLimit`` bytes (`metadataTooLarge`).
    public mutating func set(_ name: String, to value: JSONValue) throws(RuleViolation) {
        try MetadataRules.check(name: name, in: kind)
        var changed = object
        changed[name] = value
        try MetadataRules.check(size: changed.jsonText.utf8.count, after: name, in: kind)
        object = changed
    }

    /// The same call with `undefined` for the value: takes a pending write of the name back, and leaves the profile's own
    /// property as it is.
    public mutating func cancel(_ name: String) {
        object[name] = nil
    }

    /// The metadata as it is once the update is written: `current` with the changed properties replaced and those set to null
    /// gone.
    public func merged(into current: JSONObject) -> JSONObject { current.applying(object) }
}
