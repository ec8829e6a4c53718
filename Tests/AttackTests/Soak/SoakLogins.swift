/// The logins of a soak, counted.
actor SoakLogins {
    private(set) var good = 0
    private(set) var hostile = 0
    private(set) var killed = 0
    private(set) var left = 0
    private(set) var kills = 0
    private var others: [String] = []

    func add(_ login: SoakLogin) {
        switch login {
        case .good: good += 1
        case .hostile: hostile += 1
        case .killed: killed += 1
        case .left: left += 1
        case .wrong(let text): others.append(text)
        }
    }

    func countKill() { kills += 1 }

    /// What was not as it has to be. No login is lost but those whose workers were killed.
    var wrong: [String] { others + (killed > kills ? ["\(killed) logins were lost, and \(kills) workers killed"] : []) }

    var report: String { "\(good) good logins, \(hostile) hostile ones, \(left) left, \(kills) workers killed and \(killed) logins with them" }
}
