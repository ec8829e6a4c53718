import ActionHost
import PostLogin
import Testing

/// Attacks of one sort, under the same limits.
struct AttackGroup: Sendable, CustomTestStringConvertible {
    struct Limits: Sendable {
        /// Far beyond the CPU limit where that is to be met: on a busy computer CPU time takes its time.
        var time = Duration.seconds(5)
        var cpu = Duration.milliseconds(300)
        var memory = 64 << 20
    }

    let name: String
    var limits = Limits()
    /// Options of the command line beside the limits. They are those of the hosts in ``ProcessRun`` as well.
    var network = NetworkSettings()
    let attacks: [Attack]

    var testDescription: String { name }

    /// The action that attacks: each attack by its name in the event, nobody else.
    var script: String {
        let handlers = attacks.compactMap { attack -> String? in
            guard case .handler(let body) = attack.script else { return nil }
            return "\(JSONValue.string(attack.name).jsonText): async (event, api) => {\n\(body)\n},\n"
        }
        return """
            // What a call throws, or that it does not.
            const caught = (call) => { try { call(); return 'nothing'; } catch (error) { return error.code ?? error.name; } };
            const attacks = {
            \(handlers.joined())};
            exports.onExecutePostLogin = async (event, api) => { await attacks[event.stats.attack]?.(event, api); };

            """
    }

    static let all = [cpu, jobs, memory, recursion, floods, timers, escapes, tampering, crashes, tokens, network]
}
