import PostLogin

extension LoginFailure {
    /// Why a leg does not run at all; nil when it may.
    init?(refusing event: PostLoginEvent, _ prompt: PostLoginEvent.Prompt?, _ actions: [Action], under limits: ActionLimits) {
        let size = event.members.jsonByteCount + (prompt?.members.jsonByteCount ?? 0)
        if size > limits[.event] {
            self.init(kind: .refused, message: "the event has \(size) bytes, and the limit is \(limits[.event].readableBytes)")
            return
        }
        let large = actions.first { $0.source.utf8.count > limits[.source] }
        guard let large else { return nil }
        self.init(
            kind: .refused,
            message: "the action's file has \(large.source.utf8.count) bytes, and the limit is \(limits[.source].readableBytes)",
            action: large.name, file: large.file)
    }
}
