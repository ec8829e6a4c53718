import PostLogin
import Synchronization

/// Watches one login, leg by leg: give it to ``ActionHost/login(_:isBrowserRemembered:observer:)`` and to each resumption that follows.
///
/// ```swift
/// let observer = LoginObserver()
/// let outcome = try await host.login(event, observer: observer)
/// try observer.recording?.write(to: "login.recording.json")   // run it again elsewhere, without network and users
/// print(TextTimeline().text(of: observer.timeline))           // of ActionHostTesting
/// ```
///
/// A login that is watched runs in a realm of its own, even where realms are reused. Logins that nobody watches cost nothing more.
public final class LoginObserver: Sendable {
    /// What is kept.
    public let kept: Observation
    /// The leg that is given again; nil where a login runs for the first time.
    private let replayed: RecordedLeg?
    private let state: Mutex<State>

    private struct State {
        var recording: LoginRecording?
        var timeline = LoginTimeline()
        // Of the current leg:
        var outside = OutsideTape()
        var observation: LegObservation?
        var ranActions = false
        var dates: ClockReadings.Player?
        var answers: ArraySlice<OutsideTape.Answer> = []
        var departures: [TapeDeparture] = []
    }

    /// - Parameters:
    ///   - kept: what is kept; everything by default.
    ///   - recording: what was recorded of the login before it was suspended.
    public init(keeping kept: Observation = [.tape, .trace], continuing recording: LoginRecording? = nil) {
        self.kept = kept
        replayed = nil
        state = Mutex(State(recording: recording))
    }

    /// One that gives a leg of a recording again.
    init(replaying leg: RecordedLeg) {
        kept = [.tape, .trace]
        replayed = leg
        state = Mutex(State(dates: ClockReadings.Player(leg.outside.dates), answers: leg.outside.answers[...]))
    }

    /// The login as far as it has come, for another run; nil when nothing was recorded.
    public var recording: LoginRecording? { state.withLock { $0.recording } }

    /// What the login did at which time.
    public var timeline: LoginTimeline { state.withLock { $0.timeline } }

    /// What was kept of the last leg.
    var lastLeg: (observation: LegObservation?, departures: [TapeDeparture]) {
        state.withLock { ($0.observation, $0.departures + ($0.observation?.departures ?? [])) }
    }

    // MARK: - The pipeline's questions

    func date(_ actual: Double) -> Double {
        state.withLock { state in
            let value = state.dates?.next() ?? actual
            state.outside.dates.append(value)
            return value
        }
    }

    func cache(_ actual: ActionCache) -> ActionCache {
        let cache = replayed.map { $0.outside.cache ?? ActionCache() } ?? actual
        state.withLock { $0.outside.cache = cache }
        return cache
    }

    /// The state under which the login is suspended.
    func state(_ actual: String) -> String { replayed?.state ?? actual }

    /// What a worker is to observe.
    func request(_ limits: ActionLimits) -> ObservationRequest {
        state.withLock { $0.ranActions = true }
        let limit = ActionHostConfiguration.observationLimit(limits)
        // What has been kept once has room again.
        return ObservationRequest(kept: kept, tape: replayed?.tape, sizeLimit: replayed == nil ? limit : limit * 2)
    }

    func took(_ observation: LegObservation?) { state.withLock { $0.observation = observation } }

    func answer<Answer: Codable & Sendable>(_ name: String, _ ask: () async throws -> Answer) async throws -> Answer {
        if replayed != nil { return try replay(name) }
        do {
            let value = try await ask()
            let json = try JSONValueEncoder().encode(value)
            state.withLock { $0.outside.answers.append(OutsideTape.Answer(name: name, value: json)) }
            return value
        } catch let error as UserDirectoryError {
            state.withLock { $0.outside.answers.append(OutsideTape.Answer(name: name, failure: OutsideTape.Failure(error))) }
            throw error
        }
    }

    private func replay<Answer: Codable>(_ name: String) throws -> Answer {
        let answer: OutsideTape.Answer? = state.withLock { state in
            guard let index = state.answers.firstIndex(where: { $0.name == name }) else {
                state.departures.append(TapeDeparture(.unrecordedCall, "the user directory is asked for more than in the recording: \(name)"))
                return nil
            }
            let answer = state.answers.remove(at: index)
            state.outside.answers.append(answer)
            return answer
        }
        if let failure = answer?.failure { throw failure.error }
        do {
            return try JSONValueDecoder().decode(Answer.self, from: answer?.value ?? .null)
        } catch {
            throw UserDirectoryError(code: .unavailable, description: "the recording has no answer for \(name)")
        }
    }

    var tokenFailure: String? { replayed?.outside.tokenFailure }

    func tokensFailed(_ message: String) { state.withLock { $0.outside.tokenFailure = message } }

    // MARK: - Legs

    func beginLeg() {
        state.withLock { state in
            (state.outside, state.observation, state.ranActions) = (OutsideTape(), nil, false)
        }
    }

    /// A leg has come to its outcome.
    ///
    /// - Parameter login: what the login began with; nil for a leg that goes on.
    func endLeg(_ outcome: LoginOutcome, of login: RecordedBeginning?, _ back: (state: String, userReturn: UserReturn)?, _ surroundings: RecordedSurroundings) {
        state.withLock { state in
            let redactor = surroundings.redactor(login?.event)
            state.timeline.legs.append(
                LoginTimeline.Leg(
                    outcome: outcome, events: state.observation?.trace.map { $0.redacted(by: redactor) } ?? [], actions: surroundings.actions.map(\.name)))
            guard kept.contains(.tape), replayed == nil else { return }
            if let login { state.recording = LoginRecording(login, surroundings) }
            let gap = state.ranActions && state.observation?.tape == nil
                ? "the worker that ran it was lost, and what it had kept" : state.observation?.tape?.gap
            state.recording?.append(
                outcome, back, outside: state.outside, tape: state.observation?.tape, gap: gap, surroundings)
        }
    }
}
