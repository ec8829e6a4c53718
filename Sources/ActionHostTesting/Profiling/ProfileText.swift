/// A profile for people: hot functions and hot lines of the user's files.
///
/// ```
///   self  total  function
///  61.3%  82.0%  digest             actions/20-roles.js:12
///
///   self  line
///  58.9%  actions/20-roles.js:14    h = (h * 31 + text.charCodeAt(i)) | 0;
/// ```
///
/// The engine's and the host's functions count for the user's function, and its line, that has called them.
public struct ProfileText: Sendable {
    private let profile: ScriptProfile
    private let sources: [String: [Substring]]
    private let rows: Int

    /// - Parameters:
    ///   - sources: texts of files by name; a line of a file that is not among them is shown by its number alone.
    ///   - rows: functions and lines to show, of each the hottest.
    public init(_ profile: ScriptProfile, sources: [String: String] = [:], rows: Int = 15) {
        self.profile = profile
        self.sources = sources.mapValues { $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }
        self.rows = rows
    }

    public var text: String {
        guard !profile.moments.isEmpty else { return "No script was seen running: the login is too short, or waits most of the time.\n" }
        let functions = profile.functions.prefix(rows)
        let lines = profile.lines.prefix(rows)
        let nameWidth = functions.map(\.function.name.count).max() ?? 0
        let placeWidth = lines.map { Self.place($0).count }.max() ?? 0
        var text = "  self   total  function\n"
        for share in functions {
            let place = share.function.file.map { "  \($0)\(share.function.line.map { ":\($0)" } ?? "")" } ?? ""
            text += "\(percent(share.selfSamples))  \(percent(share.totalSamples))  \(share.function.name.padding(to: nameWidth))\(place)\n"
        }
        text += "\n  self  line\n"
        for share in lines {
            let source = sources[share.file].flatMap { $0.indices.contains(share.line - 1) ? $0[share.line - 1] : nil } ?? ""
            text += "\(percent(share.samples))  \(Self.place(share).padding(to: placeWidth))  \(source.trimmed(to: 80))"
            text = text.trimmingSpacesAtEnd + "\n"
        }
        let elsewhere = profile.moments.count - profile.lines.reduce(0) { $0 + $1.samples }
        if elsewhere > 0 { text += "\(percent(elsewhere))  none of yours: realms, events, Node's modules, the engine\n" }
        return text
    }

    private static func place(_ share: LineShare) -> String { "\(share.file):\(share.line)" }

    private func percent(_ samples: Int) -> String {
        let tenths = Int((Double(samples) * 1000 / Double(profile.moments.count)).rounded())
        return "\(tenths / 10).\(tenths % 10)%".leftPadding(to: 6)
    }
}

extension StringProtocol {
    fileprivate func trimmed(to length: Int) -> String {
        let text = drop { $0 == " " || $0 == "\t" }
        return text.count > length ? text.prefix(length - 1) + "…" : String(text)
    }

    fileprivate var trimmingSpacesAtEnd: String {
        var text = String(self)
        while text.last == " " { text.removeLast() }
        return text
    }
}
