/// What has been measured so far, for the page.
actor Measurements {
    static let shared = Measurements()

    private(set) var all: [String: Measurement] = [:]
    private(set) var neighbours = 0

    func add(_ measurement: Measurement, _ report: Neighbours.Report, of attack: Attack, in group: AttackGroup) {
        all[Self.key(attack, group)] = measurement
        neighbours += report.completed
    }

    static func key(_ attack: Attack, _ group: AttackGroup) -> String { "\(group.name): \(attack.name)" }
}
