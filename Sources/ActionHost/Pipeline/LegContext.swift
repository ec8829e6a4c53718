import Foundation
import PostLogin

/// What the legs of a login have in common, and which one it is.
struct LegContext: Sendable {
    var loginID = UUID().uuidString
    /// From 1.
    var number = 1
    var event: PostLoginEvent
    /// What the legs before it have written into the user directory.
    var applied: [AppliedUpdate] = []
    var isBrowserRemembered = false

    /// The same however often the leg is repeated after a crash.
    var id: String { "\(loginID):\(number)" }
}
