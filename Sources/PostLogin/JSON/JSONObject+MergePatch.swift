extension JSONObject {
    /// This object with the changes of a JSON merge patch (RFC 7396): objects are merged member by member, to any depth; null removes a
    /// member; any other value, an array too, takes the place of what is there.
    ///
    /// ```swift
    /// let event = base.mergePatched(with: ["user": ["email": "a@b.example", "picture": nil]])
    /// ```
    public func mergePatched(with patch: JSONObject) -> JSONObject {
        var result = self
        for (name, change) in patch {
            switch change {
            // A bare nil would be JSON's null here and stay in the object.
            case .null: result[name] = Optional.none
            case .object(let patch): result[name] = .object((result[name]?.objectValue ?? [:]).mergePatched(with: patch))
            default: result[name] = change
            }
        }
        return result
    }
}
