import NodeAPI
import PostLogin

extension OutgoingRequest {
    /// What a realm has recorded. A path may have a secret in it, as webhooks do.
    init(_ record: NetworkRecord, redactor: SecretRedactor) {
        self.init(
            method: redactor.redact(record.method, limit: TextLimit.request), target: redactor.redact(record.target, limit: TextLimit.request),
            route: record.route, status: record.status,
            bytesSent: record.bytesSent, bytesReceived: record.bytesReceived, duration: record.duration,
            error: record.error.map { redactor.redact($0, limit: TextLimit.message) }, isRefused: record.isRefused)
    }
}
