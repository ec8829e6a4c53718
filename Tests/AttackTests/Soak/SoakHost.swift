import ActionHost
import Logging
import PostLogin
import TestSupport

/// A host of a soak: its first action attacks, as the event says, and its others do not.
struct SoakHost: Sendable {
    private static let attacks = AttackGroup.all.flatMap(\.attacks).filter { names.contains($0.name) }
    private static let names = [
        "an endless loop", "one long native call of crypto", "while (true) await null", "a flood of rejections at once", "arrays", "texts",
        "one huge typed array", "a function that calls itself", "structuredClone of a deep value", "a line of 32 MB", "process.exit",
        "all globals, deleted", "then of Object.prototype", "every character of a huge text", "alg none", "waiting for nothing",
    ]
    private static let group = AttackGroup(
        name: "Soak", limits: AttackGroup.Limits(time: .seconds(1), cpu: .milliseconds(150), memory: 48 << 20), attacks: attacks)

    private let folder: AttackFolder
    private let host: ActionHost

    init(workers: Int) throws {
        folder = try AttackFolder(attack: Self.group.script)
        var configuration = ActionHostConfiguration()
        configuration.isolation = .process(executable: Computer.executable)
        configuration.workers = workers
        configuration.timeLimit = Self.group.limits.time
        configuration.cpuLimit = Self.group.limits.cpu
        configuration.memoryLimit = Self.group.limits.memory
        configuration.logger = Logger(label: "soak") { _ in SwiftLogNoOpLogHandler() }
        host = try ActionHost(catalog: ActionCatalog(folder: folder.actions), configuration: configuration)
    }

    /// A login of somebody: half of them attack, and a tenth goes away before it has its answer.
    func login(_ random: inout SeededGenerator) async -> SoakLogin {
        let attack = Bool.random(using: &random) ? Self.attacks.randomElement(using: &random) : nil
        let patience = Int.random(in: 0..<10, using: &random) == 0 ? Int.random(in: 1...200, using: &random) : nil
        let user = "user|\(Int.random(in: 1...1000, using: &random))"
        let event = attack?.event ?? .ofUser(user)
        let task = Task { try await host.login(event) }
        let impatience = Task {
            guard let patience else { return }
            try? await Task.sleep(for: .milliseconds(patience))
            task.cancel()
        }
        defer { impatience.cancel() }
        switch await task.result {
        case .success(.completed(let login)) where attack == nil && login.idTokenClaims == ["witness": .string(Witness.claim(user: user))]: return .good
        case .success(.failed(let failed)) where failed.failure.kind == .crashed: return .killed
        case .success(.failed) where attack != nil: return .hostile
        case .success(.completed(let login)) where attack != nil && login.executions.allSatisfy { $0.action != "20-witness" || $0.effects.count == 1 }:
            return .hostile
        case .success(let outcome): return .wrong("\(attack?.name ?? user): \(outcome.json.jsonText.prefix(500))")
        case .failure(let error) where error is CancellationError && patience != nil: return .left
        case .failure(let error): return .wrong("\(attack?.name ?? user): \(error)")
        }
    }
}
