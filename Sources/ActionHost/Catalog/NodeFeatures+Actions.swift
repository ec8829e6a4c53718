import NodeAPI

extension NodeFeatures {
    /// The parts of Node's surface that actions and their shared modules name.
    init(of actions: [Action]) { self.init(namedIn: actions.flatMap { [$0.source] + $0.modules.map(\.source) }) }
}
