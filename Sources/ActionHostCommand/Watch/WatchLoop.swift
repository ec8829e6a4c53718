import Foundation
import PostLogin

/// Runs this program again whenever files change.
///
/// Each run is a process of its own: one that hangs or crashes does not touch the watcher, and is ended when the next change comes.
final class WatchLoop {
    private let watcher: FileWatcher
    private let arguments: [String]
    private let signals: SignalPipe
    private var child: ChildRun?
    private var lastStatus: Int32 = 0
    /// When the run was asked for: by the first change that it answers.
    private var asked = ContinuousClock.now
    /// What has changed since the last run began, in order, and when the first and the last of it did.
    private var changes: [String] = []
    private var firstChange = ContinuousClock.now
    private var lastChange = ContinuousClock.now

    /// An editor's save is several changes: files written, renamed, removed. The run begins when it has been quiet for this long, but after
    /// the longer time at the latest.
    private static let quietTime = Duration.milliseconds(4)
    private static let longestWait = Duration.milliseconds(60)

    init(watcher: FileWatcher, arguments: [String]) throws(CommandFailure) {
        self.watcher = watcher
        self.arguments = arguments
        signals = try SignalPipe([SIGCHLD, SIGINT, SIGTERM, SIGHUP])
    }

    func run() throws(CommandFailure) -> Never {
        try start()
        while true {
            let hasChanged = wait()
            for signal in signals.read() {
                if signal == SIGCHLD { reap() } else { end() }
            }
            if hasChanged { collect() }
            guard !changes.isEmpty, isTimeToRun else { continue }
            child?.kill()
            announce()
            try start()
        }
    }

    private var isTimeToRun: Bool {
        let now = ContinuousClock.now
        return lastChange.duration(to: now) >= Self.quietTime || firstChange.duration(to: now) >= Self.longestWait
    }

    /// Until something happens, or until it has been quiet for long enough. True when files have changed.
    private func wait() -> Bool {
        var descriptors = [
            pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let milliseconds: Int32 = changes.isEmpty ? -1 : 2
        _ = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
        return descriptors[0].revents != 0
    }

    private func collect() {
        for path in watcher.changes() where !changes.contains(path) {
            if changes.isEmpty { firstChange = .now }
            changes.append(path)
        }
        lastChange = .now
    }

    private func start() throws(CommandFailure) {
        asked = changes.isEmpty ? .now : firstChange
        changes = []
        child = try ChildRun(arguments)
    }

    private func reap() {
        guard let ending = child?.ending() else { return }
        child = nil
        lastStatus = ending.status
        let duration = Int(asked.duration(to: .now).milliseconds.rounded())
        Terminal.note("\(ending.description) after \(duration) ms; waiting for changes, Ctrl-C ends")
    }

    /// Says what has changed, on a clear screen where there is one.
    private func announce() {
        if Terminal.isScreen { Terminal.write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
        var time = time(nil)
        var local = tm()
        localtime_r(&time, &local)
        let two = { (number: Int32) in number < 10 ? "0\(number)" : "\(number)" }
        let names = changes.count > 3 ? "\(changes[0]) and \(changes.count - 1) others" : changes.joined(separator: ", ")
        Terminal.note("\(names) changed at \(two(local.tm_hour)):\(two(local.tm_min)):\(two(local.tm_sec))")
    }

    /// The user has had enough.
    private func end() -> Never {
        child?.kill()
        Terminal.end(withStatus: lastStatus)
    }
}
