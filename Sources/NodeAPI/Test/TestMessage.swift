import JavaScriptEngine

/// A message of `internal/test/report`, as its JSON has it.
struct TestMessage: Decodable {
    enum Kind: String, Decodable { case started, ended, failed, drained }

    struct Failure: Decodable {
        var type: String
        var message: String
        var `operator`: String?
        var actual: String?
        var expected: String?

        func failure(_ error: ScriptError?) -> NodeTestFailure {
            var comparison: NodeTestFailure.Comparison?
            if let actual, let expected { comparison = .init(actual: actual, expected: expected, operation: self.operator ?? "") }
            return NodeTestFailure(type: type, message: message, error: error, comparison: comparison)
        }
    }

    var event: Kind
    var id: Int?
    var path: [String]?
    var isSuite: Bool?
    var file: String?
    var line: Int?
    var status: NodeTestOutcome.Status?
    var duration: Double?
    var reason: String?
    var diagnostics: [String]?
    var failure: Failure?

    func event(thrown error: ScriptError?) -> NodeTestEvent {
        switch event {
        case .started: .started(test)
        case .ended:
            .ended(
                NodeTestOutcome(
                    id: test, status: status ?? .failed, duration: duration ?? 0, reason: reason, diagnostics: diagnostics ?? [],
                    failure: failure?.failure(error)))
        case .failed: .failed(failure?.failure(error) ?? NodeTestFailure(type: "testCodeFailure", message: error?.description ?? ""))
        case .drained: .drained
        }
    }

    private var test: NodeTestID {
        NodeTestID(number: id ?? 0, path: path ?? [], isSuite: isSuite ?? false, file: file, line: line == 0 ? nil : line)
    }
}
