/// The challenges and enrolments that actions of a login ask for: they run one after the other, when the action that asked has ended.
public struct FactorQueue: Sendable, Hashable, Codable {
    /// Commands of one login, over all actions. (Auth0: "Customize MFA selection".)
    public static let commandLimit = 4

    /// Commands that wait for their turn.
    public private(set) var commands: [FactorCommand] = []
    /// How many commands there have been in this login.
    public private(set) var commandCount = 0
    /// What the user has proved and enrolled in this login, in order.
    public private(set) var fulfilled: [FulfilledFactor] = []

    /// An empty queue.
    public init() {}

    /// What comes next, with what the author should know.
    public struct Step: Sendable, Hashable {
        /// What comes next.
        public enum Kind: Sendable, Hashable {
            /// No command is left.
            case none
            case ask(FactorCommand.Kind, FactorRequest)
            /// The login fails, for this reason.
            case fail(String)
        }

        /// What comes next.
        public var kind: Kind
        /// Factors that were ignored, commands that were skipped.
        public var warnings: [String] = []
    }

    mutating func add(_ command: FactorCommand) {
        commandCount += 1
        commands.append(command)
    }

    mutating func fulfil(_ factor: FulfilledFactor) { fulfilled.append(factor) }

    /// Takes commands off until one asks the user for something.
    public mutating func next(under rules: FactorRules) -> Step {
        guard commandCount <= Self.commandLimit else {
            return Step(
                kind: .fail(
                    "the actions of this login asked for \(commandCount) challenges and enrolments; at most \(Self.commandLimit) are allowed"))
        }
        var warnings: [String] = []
        while !commands.isEmpty {
            let command = commands.removeFirst()
            let choice = Choice(command, under: rules, after: fulfilled)
            if let request = choice.request {
                warnings += choice.ignored.map { "\(command.call): the factor \($0) and was ignored" }
                guard command.kind == .challenge || !rules.needsChallenge(before: command, after: fulfilled) else {
                    return Step(
                        kind: .fail("\(command.call): the user has a factor already, and has to be challenged with it before enrolling another one"),
                        warnings: warnings)
                }
                return Step(kind: .ask(command.kind, request), warnings: warnings)
            }
            if choice.isSatisfied { continue }
            let reasons = choice.ignored.isEmpty ? "no factor was given" : choice.ignored.joined(separator: ", ")
            switch command.kind {
            case .challenge: return Step(kind: .fail("\(command.call): no factor can be used: \(reasons)"), warnings: warnings)
            case .enrollment: warnings.append("\(command.call): there is nothing to enroll, and it was skipped: \(reasons)")
            }
        }
        return Step(kind: .none, warnings: warnings)
    }

    /// What is left of a command's factors.
    private struct Choice {
        private(set) var request: FactorRequest?
        private(set) var isSatisfied = false
        /// `"phone" is not enrolled`, for each factor that cannot be used.
        private(set) var ignored: [String] = []

        init(_ command: FactorCommand, under rules: FactorRules, after fulfilled: [FulfilledFactor]) {
            var usable: [Factor] = []
            for factor in command.factors {
                let type = FactorRules.canonical(factor.type)
                switch rules.verdict(on: type, for: command.kind, after: fulfilled) {
                case .usable:
                    if !usable.contains(where: { $0.type == type }) { usable.append(Factor(type: type, options: factor.options)) }
                case .satisfied: isSatisfied = true
                case .unusable(let reason): ignored.append("\(JSONValue.string(factor.type).jsonText) \(reason)")
                }
            }
            if !usable.isEmpty { request = FactorRequest(usable, offersChoice: command.offersChoice && usable.count > 1) }
        }
    }
}
