import NodeAPI
import PostLogin

extension OutgoingRequest {
    /// What a realm has recorded. A path may have a secret in it, as webhooks do.
    init(_ record: NetworkRecord, redactor: SecretRedactor) {
        self.init(
            method: record.method, target: redactor.redact(record.target), route: record.route, status: record.status,
            bytesSent: record.bytesSent, bytesReceived: record.bytesReceived, duration: record.duration,
            error: record.error.map(redactor.redact), isRefused: record.isRefused)
    }
}
