extension JSONObject {
    /// The object with changed members replaced, and without those that are null in `changes`.
    func merging(changes: JSONObject) -> JSONObject {
        var result = self
        for (name, value) in changes {
            // A bare nil would be JSON's null here and stay in the object.
            result[name] = value == .null ? Optional.none : value
        }
        return result
    }
}
