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
