import Foundation
import JavaScriptEngine
import NodeAPI
import PostLogin

/// Watches one leg of a login, and gives it again what a tape has where there is one. Belongs to the machine's thread.
final class LegObserver: ExecutionTape {
    /// Frames of a stack that a trace keeps.
    private static let stackDepth: UInt32 = 32

    private var start = ContinuousClock.now
    private let keepsTape: Bool
    private var recorder: TapeRecorder
    private var player: TapePlayer?
    private var files: FileLedger
    private var trace: TraceBuffer?
    private var labels = CallLabels()
    private var lastCall = 0
    private var action: String?
    private var waits = false
    /// Timers that wait for a tape to let them fire: when they would by themselves.
    private var due: [Double: Double] = [:]

    /// - Parameter node: where the files of the scripts are.
    init(_ request: ObservationRequest, node: NodeSettings) {
        let seed = request.tape?.seed ?? Self.makeSeed()
        recorder = TapeRecorder(seed: seed, limit: request.sizeLimit)
        files = FileLedger(limit: request.sizeLimit / 4, folder: node.fileRoot, modules: node.modules)
        keepsTape = request.kept.contains(.tape)
        player = request.tape.map { TapePlayer($0) }
        trace = request.kept.contains(.trace) ? TraceBuffer(limit: request.sizeLimit / 4) : nil
    }

    private static func makeSeed() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<RepeatableSources.seedSize).map { _ in UInt8.random(in: 0...255, using: &generator) }.hexadecimal
    }

    /// Milliseconds since the leg began; as it was then, where a tape is given again.
    private var time: Double { player?.time ?? start.duration(to: .now).milliseconds }

    /// What the realm of the leg has in the place of clock and chance.
    var sources: RepeatableSources {
        RepeatableSources(monotonicTime: { [weak self] in self?.tick($0) ?? $0 }, seed: bytes(ofHexadecimal: recorder.seed))
    }

    /// What the login sees as the time, in milliseconds since 1970.
    func date(_ actual: Double) -> Double {
        let value = player?.date(actual) ?? actual
        if keepsTape { recorder.addDate(value) }
        return value
    }

    /// In tenths of milliseconds, so that a script that does nothing but look at the clock leaves little behind.
    private func tick(_ actual: Double) -> Double {
        let value = player?.tick(actual) ?? (actual * 10).rounded(.down) / 10
        if keepsTape { recorder.addTick(value) }
        return value
    }

    // MARK: - ExecutionTape

    var isLive: Bool { player == nil }

    func begin(_ call: HostCall) -> Int {
        lastCall += 1
        player?.begin(call, number: lastCall)
        if keepsTape { recorder.add(.call(TapedCall(number: lastCall, name: call.name, arguments: TapedValue.json(call.arguments), time: time))) }
        if trace != nil {
            labels.begin(lastCall, call)
            if let question = CallLabels.question(call) { note(.asked(question)) }
        }
        return lastCall
    }

    func end(_ call: Int, with result: Result<HostValue, HostError>) {
        if keepsTape {
            switch result {
            case .success(let value): recorder.add(.answer(call: call, value: TapedValue.json(value), time: time))
            case .failure(let error): recorder.add(.failure(call: call, TapedError(error), time: time))
            }
        }
        if trace != nil { goesOn(labels.end(call, with: result)) }
    }

    func setTimer(_ id: Double, milliseconds: Double) {
        if player != nil { due[id] = time + milliseconds }
        if trace != nil { labels.setTimer(id, milliseconds: milliseconds) }
    }

    func cancelTimer(_ id: Double) {
        due[id] = nil
        if trace != nil { labels.cancelTimer(id) }
    }

    func fireTimer(_ id: Double) {
        due[id] = nil
        if keepsTape { recorder.add(.timer(id: id, time: time)) }
        if trace != nil { goesOn(labels.fireTimer(id)) }
    }

    func reading(_ name: String, _ read: () -> HostValue) -> HostValue {
        let value = player?.reading(name, read) ?? read()
        if keepsTape { recorder.add(.reading(name: name, value: TapedValue.json(value))) }
        return value
    }

    func file(_ path: String, _ contents: () -> [UInt8]) { if keepsTape { files.add(path, contents) } }

    func unrepeatable(_ name: String) { if keepsTape { recorder.addUnrepeatable(name) } }

    // MARK: - The leg

    /// The leg begins, in a realm that is there.
    func begin() { start = .now }

    func began(_ action: String, handler: String) {
        self.action = action
        waits = false
        note(.began(handler: handler))
    }

    func ended(_ status: ExecutionReport.Status) {
        note(.ended(status))
        action = nil
    }

    func recorded(_ effect: Effect, line: Int?, _ arguments: Arguments) {
        guard trace != nil else { return }
        var stack: [StackFrame] = []
        // The engine has two frames for an async function that has not waited yet.
        for frame in arguments.callStack(within: Self.stackDepth) where stack.last.map({ $0.function != frame.function || $0.file != frame.file }) ?? true {
            stack.append(frame)
        }
        note(.effect(effect, stack: stack.map(\.description)), line: line)
    }

    func logged(level: String, message: String) { note(.log(level: level, message: message)) }

    /// The handler has given the thread back.
    func waiting() {
        waits = true
        if trace != nil, !labels.waiting.isEmpty { note(.waits(labels.waiting)) }
    }

    func stopped(_ reason: Termination.Reason) {
        if keepsTape { recorder.add(.stopped(reason: reason.rawValue, time: time)) }
        note(.stopped(reason.rawValue))
    }

    /// What an execution did on the network, as its report has it.
    func endExecution(_ records: [NetworkRecord], redactor: SecretRedactor, exceededLimit: String?) -> [OutgoingRequest] {
        let execution = player?.endExecution() ?? TapedExecution(
            requests: records.map { record in
                TapedRequest(OutgoingRequest(record, redactor: redactor), time: start.duration(to: record.begin ?? start).milliseconds)
            }, exceededLimit: exceededLimit)
        if keepsTape { recorder.add(execution) }
        for request in execution.requests {
            trace?.add(TraceEvent(time: request.time, action: action, kind: .request(request.request)))
        }
        return execution.requests.map(\.request)
    }

    /// A bound of the network that the login has passed.
    func exceededLimit(_ actual: ExceededLimit?) -> ExceededLimit? {
        player.map { $0.exceededLimit.map { ExceededLimit(message: $0) } } ?? actual
    }

    /// What was observed.
    func finish() -> LegObservation {
        player?.finish()
        return LegObservation(tape: keepsTape ? recorder.tape(with: files) : nil, trace: trace?.sorted ?? [], departures: player?.departures ?? [])
    }

    // MARK: - The tape that is given again

    /// Why the leg is stopped at this point of the tape; nil when it is not.
    var stopDueNow: Termination.Reason? { player?.takeStop().flatMap(Termination.Reason.init) }

    /// Gives the leg what comes next to it.
    ///
    /// - Returns: false when nothing is left that it waits for.
    func deliverNext(to execution: Execution, on machine: VirtualMachine) -> Bool {
        while let arrival = player?.next() {
            if machine.deliver(arrival, to: execution) { return true }
        }
        // Beyond the tape: changed scripts may have set timers that nobody has recorded.
        while let (id, _) = due.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            due[id] = nil
            if machine.deliver(.timer(id), to: execution) { return true }
        }
        player?.depart(.stuck, "the actions wait for something that the recording does not have")
        return false
    }

    // MARK: - The trace

    private func note(_ kind: TraceEvent.Kind, line: Int? = nil) {
        trace?.add(TraceEvent(time: time, action: action, kind: kind, line: line))
    }

    private func goesOn(_ label: String) {
        if waits { note(.goesOn(label)) }
        waits = false
    }
}

/// The bytes of hexadecimal digits; what is none counts as zero.
private func bytes(ofHexadecimal text: String) -> [UInt8] {
    let digits = text.utf8.map { UInt8(Character(Unicode.Scalar($0)).hexDigitValue ?? 0) }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
