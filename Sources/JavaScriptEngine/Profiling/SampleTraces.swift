import Foundation

/// The engine's own account of its samples, in its words.
struct SampleTraces: Decodable {
    private struct Trace: Decodable {
        var timestamp: Double
        var frames: [Frame]
    }

    private struct Frame: Decodable {
        var sourceID: Int
        var name: String
        var line: Int
        var column: Int
    }

    private struct Source: Decodable {
        var sourceID: Int
        /// The engine's own sources have none.
        var url: String?
    }

    private var traces: [Trace]
    private var sources: [Source]

    init(json: String) throws {
        self = try JSONDecoder().decode(SampleTraces.self, from: Data(json.utf8))
    }

    var samples: [StackSample] {
        let files = Dictionary(sources.map { ($0.sourceID, $0.url ?? "") }) { first, _ in first }
        return traces.map { trace in
            StackSample(
                time: trace.timestamp,
                frames: trace.frames.map { frame in
                    SampledFrame(
                        function: frame.name, file: files[frame.sourceID].flatMap { $0.isEmpty ? nil : $0 }, line: Self.known(frame.line),
                        column: Self.known(frame.column))
                })
        }
    }

    /// The largest number of 32 bits stands for a place that is not known.
    private static func known(_ number: Int) -> Int? { number > 0 && number < Int(UInt32.max) ? number : nil }
}
