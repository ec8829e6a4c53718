extension JSONObject {
    /// This object with the members of `changes` in place of its own, whole, and without those that are null there.
    func applying(_ changes: JSONObject) -> JSONObject {
        var result = self
        for (name, value) in changes {
            // A bare nil would be JSON's null here and stay in the object.
            result[name] = value == .null ? Optional.none : value
        }
        return result
    }
}
