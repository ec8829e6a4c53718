import Foundation
import PostLogin

/// `docs/attacks.md`: what the tests expect of every attack, and what they have measured.
struct AttackPage {
    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/attacks.md").standardized
    /// What lines with measured figures begin with.
    private static let measured = "Measured: "

    var measurements: [String: Measurement]
    var neighbours: Int

    /// Whether every attack has been measured.
    var isWhole: Bool { AttackGroup.all.allSatisfy { group in group.attacks.allSatisfy { measurements[Measurements.key($0, group)] != nil } } }

    var text: String {
        let attacks = AttackGroup.all.flatMap(\.attacks)
        return """
            # Attacks

            <!-- Made by `UPDATE_DOCS=1 swift test --filter '^AttackTests'`. Change the attacks in Tests/AttackTests, not this page. -->

            \(attacks.count) hostile scripts, and what becomes of their logins. Each runs with `--isolation process`, where it loses its own login and
            nothing else, and with `--isolation thread`, where \(attacks.count(where: \.hasGap)) of them show what threads cannot do: these are marked as gaps.

            What `Ends as` says is the kind of the failure; *comes to nothing* means that the login completes, with exactly what the other actions of
            the host have asked for. In processes eight other logins run beside each attack, one after the other, through the same workers: each has
            to complete, correctly and in time. A login has to be over 250 ms after its limit, as its report has it and as its caller sees it, and the
            host's own process must not grow. Times and sizes are those of a debug build on a busy computer with two cores; the tests allow
            a factor on what is not the limit (`ACTIONHOST_ATTACK_SLACK`).

            \(figures)

            An answer of a name server that changes between a check and a connection is tried where the resolver can be replaced, in
            Tests/NodeAPITests/Network: a connection goes to an address that was checked. A token that is sent twice is refused by its state:
            Tests/ActionHostTests/SuspensionTests.swift.

            \(AttackGroup.all.map(table).joined(separator: "\n\n"))

            ## Beside the attacks

            - **Soak**: hostile and good logins in processes, workers killed at random, users who go away. At the end, memory, descriptors, threads,
              processes and temporary files are what they were. `ACTIONHOST_SOAK` is its length in seconds; `make soak` runs half an hour.
            - **Killed hosts**: `actionhost resume --isolation process` is killed at many moments. No login is lost, no update is written twice,
              and within a second no worker is left.
            - **Fuzzing**: events, messages between host and worker, session tokens, stored logins (as they are, and signed after the change) and
              `actions.yaml`, with mistakes put in by a seeded generator. Each is read or refused with a typed error. `ACTIONHOST_FUZZ` is the number
              of cases, `ACTIONHOST_SEED` the first seed; a failure names its own. The toolchain's libFuzzer (`-sanitize=fuzzer`) is there on Linux,
              and is not needed for these.

            """
    }

    private var figures: String {
        let slowest = measurements.values.map(\.slowestNeighbour).max() ?? .zero
        let growth = measurements.values.map(\.growth).max() ?? 0
        return "\(Self.measured)\(neighbours) logins beside the attacks, the slowest in \(Int(slowest.milliseconds)) ms, of which it waits for "
            + "\(Int(Witness.wait.milliseconds)); the host grew by \(growth >> 20) MB at most."
    }

    /// The page without what differs from run to run: the last column of its tables, and lines of figures.
    static func stable(_ page: String) -> [String] {
        page.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(measured) }.map { line in
            guard line.hasPrefix("| "), let end = line.dropLast(2).range(of: " | ", options: .backwards) else { return String(line) }
            return String(line[..<end.lowerBound])
        }
    }

    private func table(_ group: AttackGroup) -> String {
        let limits = group.limits
        let rows = group.attacks.map { attack in
            "| \(attack.name) | \(attack.expectation) | \(attack.hasGap ? "gap: " : "")\(attack.expectationInThreads) | \(times(attack, group)) |"
        }
        return """
            ## \(group.name)

            Limits: \(Int(limits.cpu.milliseconds)) ms of CPU time, \(Int(limits.time.milliseconds)) ms, \(limits.memory >> 20) MB.

            | Attack | Ends as | In a thread | Login, caller |
            | --- | --- | --- | --- |
            \(rows.joined(separator: "\n"))
            """
    }

    private func times(_ attack: Attack, _ group: AttackGroup) -> String {
        guard let measurement = measurements[Measurements.key(attack, group)] else { return "not measured" }
        return "\(Int(measurement.loginTime.milliseconds)) ms, \(Int(measurement.wholeTime.milliseconds)) ms"
    }
}

extension Attack {
    fileprivate var hasGap: Bool { if case .gap = inThreads { true } else { false } }
}
