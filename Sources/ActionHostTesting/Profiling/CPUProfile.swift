import Foundation

/// A profile in the `.cpuprofile` format, which the developer tools of Chrome and Edge, VS Code and speedscope open.
public struct CPUProfile: Sendable {
    private let profile: ScriptProfile
    private let folder: URL

    /// A time without samples that is longer than this many seconds is no part of what ran before it.
    private static let longestGap = 0.002

    /// - Parameter folder: what relative file names are relative to; nil for the working directory.
    public init(_ profile: ScriptProfile, folder: String? = nil) {
        self.profile = profile
        self.folder = URL(fileURLWithPath: folder ?? FileManager.default.currentDirectoryPath, isDirectory: true)
    }

    /// The file's text: one JSON object.
    public var text: String { json.jsonText }

    var json: JSONValue {
        let idle = profile.nodes.count + 1
        let (samples, deltas) = timeline(idle: idle)
        let start = profile.moments.first?.time ?? 0
        return [
            "nodes": .array(nodes(idle: idle)),
            "startTime": .number((start * 1e6).rounded()), "endTime": .number((start * 1e6).rounded() + deltas.reduce(0, +)),
            "samples": .array(samples.map { .number(Double($0)) }), "timeDeltas": .array(deltas.map { .number($0) }),
        ]
    }

    private func nodes(idle: Int) -> [JSONValue] {
        var scripts: [String: Int] = [:]
        var result = profile.nodes.enumerated().map { index, node in
            let url = url(of: node.function)
            if !url.isEmpty, scripts[url] == nil { scripts[url] = scripts.count + 1 }
            var children = node.children.map { $0 + 1 }
            if index == 0 { children.append(idle) }
            return Self.node(
                id: index + 1, name: node.function.name, url: url, script: scripts[url] ?? 0, line: node.function.line, hits: node.selfSamples,
                children: children, lines: node.lineSamples)
        }
        result.append(Self.node(id: idle, name: "(idle)", url: "", script: 0, line: nil, hits: 0, children: [], lines: [:]))
        return result
    }

    private static func node(
        id: Int, name: String, url: String, script: Int, line: Int?, hits: Int, children: [Int], lines: [Int: Int]
    ) -> JSONValue {
        let ticks = lines.sorted { $0.key < $1.key }.map { JSONValue.object(["line": .number(Double($0.key)), "ticks": .number(Double($0.value))]) }
        return [
            "id": .number(Double(id)),
            // Lines and columns begin at 0 in this format.
            "callFrame": [
                "functionName": .string(name), "scriptId": .string(String(script)), "url": .string(url),
                "lineNumber": .number(Double((line ?? 0) - 1)), "columnNumber": .number(line == nil ? -1 : 0),
            ],
            "hitCount": .number(Double(hits)), "children": .array(children.map { .number(Double($0)) }), "positionTicks": .array(ticks),
        ]
    }

    private func url(of function: ProfiledFunction) -> String {
        switch function.origin {
        case .engine: ""
        case .host: function.file ?? ""
        case .user: function.file.map { URL(fileURLWithPath: $0, relativeTo: folder).absoluteURL.absoluteString } ?? ""
        }
    }

    /// Nodes and the microseconds since the one before.
    private func timeline(idle: Int) -> (samples: [Int], deltas: [Double]) {
        var samples: [Int] = []
        var deltas: [Double] = []
        var last: Double?
        for moment in profile.moments {
            let gap = moment.time - (last ?? moment.time)
            if gap > Self.longestGap {
                samples.append(idle)
                deltas.append((Self.longestGap * 1e6).rounded())
                deltas.append(((gap - Self.longestGap) * 1e6).rounded())
            } else {
                deltas.append((gap * 1e6).rounded())
            }
            samples.append(moment.node + 1)
            last = moment.time
        }
        return (samples, deltas)
    }
}
