import ActionHost

extension ScenarioLimits {
    init(_ value: DocumentValue, at path: String) throws(DocumentError) {
        let map = try MapReader(value, at: path, known: ["time", "cpu", "memory"] + ActionBound.allCases.map(\.rawValue))
        self.init()
        time = try map.duration("time")
        cpu = try map.duration("cpu")
        if let text = try map.words("memory") {
            guard let bytes = Quantity.bytes(text) else { throw map.problem("memory", "has to be a size, like 128MB; found \(text)") }
            memory = bytes
        }
        for bound in ActionBound.allCases {
            guard let text = try map.words(bound.rawValue) else { continue }
            guard let value = bound.value(of: text) else { throw map.problem(bound.rawValue, "has to be \(bound.expectation); found \(text)") }
            bounds[bound] = value
        }
    }
}
