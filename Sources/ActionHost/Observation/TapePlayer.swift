import JavaScriptEngine
import PostLogin

/// Gives a leg again what its tape has.
///
/// Where the scripts are those of the recording, everything comes as it came then. Where they are not, calls are known by what they ask for,
/// so that what has stayed the same still gets its answers.
struct TapePlayer {
    let tape: LegTape
    private var dates: ClockReadings.Player
    private var ticks: ClockReadings.Player
    private var arrivals: ArraySlice<TapeEntry>
    private var readings: ArraySlice<(name: String, value: JSONValue)>
    private var calls: [TapedCall]
    /// By the number that a call has in the tape: the one that it has now.
    private var numbers: [Int: Int] = [:]
    /// By a number of a request of `fetch`: the one that it has in the tape.
    private var handles: [JSONValue: JSONValue] = [:]
    private var execution = 0
    private(set) var departures: [TapeDeparture] = []
    /// Milliseconds since the leg began, as it was then.
    private(set) var time = 0.0

    init(_ tape: LegTape) {
        self.tape = tape
        dates = ClockReadings.Player(tape.dates)
        ticks = ClockReadings.Player(tape.ticks)
        arrivals = tape.entries.filter { entry in
            switch entry {
            case .answer, .failure, .timer, .stopped: true
            case .call, .reading: false
            }
        }[...]
        readings = tape.entries.compactMap { entry in if case .reading(let name, let value) = entry { (name, value) } else { nil } }[...]
        calls = tape.entries.compactMap { entry in if case .call(let call) = entry { call } else { nil } }
    }

    mutating func date(_ actual: Double) -> Double { dates.next() ?? actual }
    mutating func tick(_ actual: Double) -> Double { ticks.next() ?? actual }

    /// What was read then; what is read now where the tape has nothing more of that name.
    mutating func reading(_ name: String, _ read: () -> HostValue) -> HostValue {
        guard let index = readings.firstIndex(where: { $0.name == name }) else {
            departures.append(TapeDeparture(.readings, "\(name) is read more often than in the recording"))
            return read()
        }
        return TapedValue.value(readings.remove(at: index).value)
    }

    /// A call that is made now is one of the tape's, or none.
    mutating func begin(_ call: HostCall, number: Int) {
        var arguments = TapedValue.json(call.arguments)
        let handle = arguments["handle"]
        if call.name != "fetch.start", let handle, let known = handles[handle] { arguments["handle"] = known }
        func index(_ isMatch: (TapedCall) -> Bool) -> Int? { calls.firstIndex { $0.name == call.name && isMatch($0) } }
        let found = index { $0.number == number && $0.arguments == arguments } ?? index { Self.isSame($0.arguments, arguments) }
            ?? index { $0.number == number } ?? (handle == nil || call.name == "fetch.start" ? index { _ in true } : nil)
        guard let found else { return }
        let taped = calls.remove(at: found)
        numbers[taped.number] = number
        time = max(time, taped.time)
        if call.name == "fetch.start", let handle { handles[handle] = taped.arguments["handle"] }
    }

    private static func isSame(_ one: JSONObject, _ other: JSONObject) -> Bool {
        var (one, other) = (one, other)
        if one["url"] != nil { (one["handle"], other["handle"]) = (nil, nil) }
        return one == other
    }

    /// Whether the leg was stopped at this point, and why.
    mutating func takeStop() -> String? {
        guard case .stopped(let reason, let time)? = arrivals.first else { return nil }
        arrivals = []
        self.time = time
        return reason
    }

    /// What comes next to a leg that waits; nil when nothing does.
    mutating func next() -> Arrival? {
        while let entry = arrivals.popFirst() {
            switch entry {
            case .answer(let call, let value, let time):
                self.time = time
                if let number = numbers[call] { return .answer(call: number, .success(TapedValue.value(value))) }
            case .failure(let call, let error, let time):
                self.time = time
                if let number = numbers[call] { return .answer(call: number, .failure(error.hostError)) }
            case .timer(let id, let time):
                self.time = time
                return .timer(id)
            case .call, .reading, .stopped: break
            }
        }
        return nil
    }

    /// What the execution did on the network, which comes to its end now.
    mutating func endExecution() -> TapedExecution {
        defer { execution += 1 }
        return tape.executions.indices.contains(execution) ? tape.executions[execution] : TapedExecution(requests: [])
    }

    /// The bound of the network that was passed in the current execution.
    var exceededLimit: String? { tape.executions.indices.contains(execution) ? tape.executions[execution].exceededLimit : nil }

    mutating func depart(_ kind: TapeDeparture.Kind, _ description: String) { departures.append(TapeDeparture(kind, description)) }

    /// The end: whether clocks were read more often.
    mutating func finish() {
        if dates.excess > 0 { depart(.readings, "the date is read \(dates.excess) times more than in the recording") }
        if ticks.excess > 0 { depart(.readings, "the clock of performance is read \(ticks.excess) times more than in the recording") }
    }
}
