import JavaScriptEngine
@testable import NodeAPI

/// What lives on a test machine's thread.
final class TestClient: VirtualMachineClient {
    let environment: NodeEnvironment
    /// For what no console method reaches: `formatWithOptions`.
    let formatter: ConsoleFormatter
    var isDone = false

    init(machine: VirtualMachine, settings: NodeSettings) throws(EngineError) {
        environment = try NodeEnvironment(machine: machine, settings: settings)
        formatter = ConsoleFormatter(realm: try machine.makeRealm())
    }

    func takeWork() -> Bool { false }
    func prepareAhead(isRested: Bool) -> Bool { false }
}
