import JavaScriptEngine
import NodeAPI
import PostLogin

/// Gives one machine its legs, and its realms ahead of time.
final class MachineClient: VirtualMachineClient {
    /// Realms kept ready: each costs 0.1 MB. One is made at once after a leg, so that the machine is soon free for the next; the others when
    /// it has time.
    private static let spareRealms = 4

    let machine: VirtualMachine
    private let id: MachineID
    private let pool: ThreadWorkers
    private let environment: NodeEnvironment
    private var realms: [ActionRealm] = []
    private var legs: [LegTicket.ID: Leg] = [:]
    /// What is done ahead in spare realms; nil until the first leg.
    private var rehearsal: Rehearsal?
    private var legsUntilNewRehearsal = 0
    /// Files whose syntax this machine has checked.
    private var checkedFiles: Set<Script> = []

    init(machine: VirtualMachine, id: MachineID, pool: ThreadWorkers) throws(EngineError) {
        self.machine = machine
        self.id = id
        self.pool = pool
        environment = try NodeEnvironment(
            machine: machine, features: pool.configuration.realmSettings.features, settings: pool.configuration.realmSettings.node)
        if pool.configuration.takeSamples != nil { try machine.startSampling() }
    }

    var isDone: Bool { legs.isEmpty && pool.isFinished(id) }

    func takeWork() -> Bool {
        guard let ticket = pool.nextTicket(for: id, running: legs.count) else { return false }
        do throws(EngineError) {
            let observer = ticket.invocation.observation.map { LegObserver($0, node: pool.configuration.realmSettings.node) }
            let realm = if let observer { try makeRealm(observer) } else { try takeRealm() }
            let leg = Leg(ticket: ticket, realm: realm, client: self, observer: observer)
            legs[ticket.id] = leg
            leg.start()
            noteRehearsal(ticket.invocation)
        } catch {
            pool.ended(ticket)
            ticket.fail(LoginFailure(kind: .host, message: error.description))
        }
        return true
    }

    func prepareAhead(isRested: Bool) -> Bool {
        guard !machine.hasTerminatedScript, realms.count < (isRested ? Self.spareRealms : 1), let realm = try? makeRealm() else {
            pool.isReady(id)
            return false
        }
        do throws(Thrown) {
            try rehearsal?.perform(in: realm) { action in
                checkedFiles.contains(action.module.body) ? try? machine.compile(action.module.wrapped) : nil
            }
        } catch {
            // A realm in which the host's own part fails is none to run a login in; the next login will say why.
            pool.isReady(id)
            return false
        }
        // Behind those that have been used: where realms are reused, the one that was used last comes first.
        realms.insert(realm, at: 0)
        return true
    }

    /// The action's file, compiled for this machine.
    ///
    /// - Throws: the syntax error, with its place in the file.
    func compile(_ action: Action) throws(ScriptError) -> CompiledScript {
        do throws(ScriptError) {
            let compiled = try machine.compile(action.module.wrapped)
            if !checkedFiles.contains(action.module.body) {
                try machine.checkFunctionBody(action.module.body)
                checkedFiles.insert(action.module.body)
            }
            return compiled
        } catch {
            throw action.module.syntaxError(error)
        }
    }

    /// A leg has come to its end.
    func ended(_ leg: Leg, _ report: LegReport) {
        legs[leg.ticket.id] = nil
        machine.end(leg.execution)
        leg.realm.counters?.flush()
        handOverSamples()
        if machine.hasTerminatedScript {
            realms = []
            pool.retire(id)
        } else if pool.configuration.realm == .reused, leg.ticket.invocation.observation == nil, leg.execution.termination == nil, realms.count < legs.count + Self.spareRealms {
            leg.realm.reset()
            realms.append(leg.realm)
        }
        pool.ended(leg.ticket)
        leg.ticket.finish(.success(report))
    }

    private func handOverSamples() {
        guard let takeSamples = pool.configuration.takeSamples else { return }
        takeSamples(Result { () throws(EngineError) in try machine.takeSamples() })
    }

    /// The login's time, in milliseconds since 1970.
    func now() -> Double { pool.configuration.realmSettings.clock.now() }

    /// Answers what is asked about the users of logins.
    var answerUserQuestion: AnswerUserQuestion? { pool.configuration.realmSettings.answerUserQuestion }

    /// Stops a leg whose task was cancelled, if it still waits here.
    func cancel(_ id: LegTicket.ID) {
        legs[id]?.cancel()
    }

    /// Logins change over time: what is rehearsed follows them.
    private func noteRehearsal(_ invocation: Invocation) {
        legsUntilNewRehearsal -= 1
        guard legsUntilNewRehearsal < 0 else { return }
        legsUntilNewRehearsal = 1000
        rehearsal = Rehearsal(of: invocation)
    }

    private func takeRealm() throws(EngineError) -> ActionRealm {
        if let realm = realms.popLast() { return realm }
        return try makeRealm()
    }

    /// - Parameter observer: what watches the leg that the realm is for.
    private func makeRealm(_ observer: LegObserver? = nil) throws(EngineError) -> ActionRealm {
        try ActionRealm(
            machine.makeRealm(), environment: environment, settings: pool.configuration.realmSettings, observer: observer)
    }
}
