extension UserUpdate {
    /// The user as it is once the update is written. Where the metadata is no object, there is nothing to merge into, and the changes
    /// take its place.
    public func merged(into user: PostLoginEvent.User) -> PostLoginEvent.User {
        var user = user
        if !userMetadata.isEmpty { user.userMetadata = user.userMetadata.applying(userMetadata) }
        if !appMetadata.isEmpty { user.appMetadata = user.appMetadata.applying(appMetadata) }
        return user
    }
}

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
