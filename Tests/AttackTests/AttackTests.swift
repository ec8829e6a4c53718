import Foundation
import PostLogin
import Testing

/// Hostile scripts of every kind, and what becomes of them, of the logins beside them, and of the host.
///
/// One after the other: what they do to this process and this computer is measured.
@Suite(.serialized) struct AttackTests {
    /// By how much the host's process may grow during one attack.
    private static let growthLimit = 32 << 20

    @Test("There are enough of them, each with a name of its own")
    func number() {
        let names = AttackGroup.all.flatMap { group in group.attacks.map { "\(group.name): \($0.name)" } }
        #expect(names.count >= 60)
        #expect(Set(names).count == names.count)
    }

    @Test("In a process, each loses its own login and nothing else", arguments: AttackGroup.all)
    func inProcesses(group: AttackGroup) async throws {
        let run = try await ProcessRun(group)
        var others = 0
        for attack in group.attacks where Self.isChosen(attack) {
            let (measured, neighbours) = try await run.run(attack)
            await Measurements.shared.add(measured, neighbours, of: attack, in: group)
            Self.print(measured, attack, "process")
            let name = Comment(rawValue: "\(group.name): \(attack.name): \(measured.details)")
            #expect(measured.result.map(attack.expectation.results.contains) == true, name)
            #expect(measured.loginTime <= measured.deadline(under: group.limits), name)
            #expect(measured.wholeTime <= measured.deadline(under: group.limits), name)
            #expect(measured.growth <= Self.growthLimit, name)
            #expect(neighbours.wrong.isEmpty, name)
            others += neighbours.completed
            #expect(neighbours.slowest <= Witness.wait + Computer.grace, name)
        }
        let last = await run.finish()
        #expect(last.wrong.isEmpty)
        #expect(others + last.completed >= Neighbours.number)
    }

    @Test("In a thread, the same, or a gap that is known", arguments: AttackGroup.all)
    func inThreads(group: AttackGroup) async throws {
        let run = ThreadRun(group: group)
        // Each is a program of its own: two at a time.
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for (index, attack) in group.attacks.filter(Self.isChosen).enumerated() {
                if index >= 2 { try await tasks.next() }
                tasks.addTask {
                    let measured = try await run.run(attack)
                    Self.print(measured, attack, "thread")
                    #expect(
                        measured.result.map(attack.expectationInThreads.results.contains) == true, "\(group.name): \(attack.name): \(measured.details)")
                }
            }
            try await tasks.waitForAll()
        }
    }

    @Test("docs/attacks.md says what the attacks are expected to come to")
    func page() async throws {
        let page = AttackPage(measurements: await Measurements.shared.all, neighbours: await Measurements.shared.neighbours)
        if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil {
            try #require(page.isWhole, "the page has figures of all attacks: run them too")
            try Data(page.text.utf8).write(to: AttackPage.file)
        }
        let current = try String(contentsOf: AttackPage.file, encoding: .utf8)
        #expect(AttackPage.stable(current) == AttackPage.stable(page.text), "UPDATE_DOCS=1 writes the page anew")
    }

    /// All, unless one is named.
    private static func isChosen(_ attack: Attack) -> Bool {
        ProcessInfo.processInfo.environment["ACTIONHOST_ATTACK"].map { attack.name.contains($0) } ?? true
    }

    private static func print(_ measured: Measurement, _ attack: Attack, _ place: String) {
        var line = "\(place): \(attack.name): \(measured.result.map(\.description) ?? "?"), login \(Int(measured.loginTime.milliseconds)) ms, "
            + "whole \(Int(measured.wholeTime.milliseconds)) ms"
        if place == "process" {
            line += ", host +\(measured.growth >> 20) MB, slowest neighbour \(Int(measured.slowestNeighbour.milliseconds)) ms"
        }
        Swift.print(line)
    }
}
