import PostLogin

/// What a login begins with.
struct RecordedBeginning: Sendable {
    var event: PostLoginEvent
    var isBrowserRemembered: Bool
}
