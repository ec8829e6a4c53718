@testable import ActionHostTesting
import JavaScriptEngine
import Testing

@Suite("Profiles")
struct ProfileTests {
    private static let source = """
        const hash = (text) => {
          let h = 0;
          for (const c of text) h += c.length;
          return h;
        };
        exports.onExecutePostLogin = async (event) => {
          hash(JSON.stringify(event));
        };
        """

    private func frame(_ name: String, _ line: Int) -> SampledFrame { SampledFrame(function: name, file: "a.js", line: line, column: 3) }

    private func profile() async -> ScriptProfile {
        let functions = await FunctionIndex(sources: ["a.js": Self.source])
        var profile = ScriptProfile()
        let login = frame("onExecutePostLogin", 7)
        let resume = SampledFrame(function: "asyncFunctionResume")
        for (index, frames) in [
            [frame("hash", 3), login, resume, login], [frame("hash", 3), login, resume, login],
            [SampledFrame(function: "stringify"), login, resume, login],
            [SampledFrame(function: "get", file: "actionhost:node:crypto", line: 4, column: 1)],
        ].enumerated() {
            profile.add(StackSample(time: Double(index) / 1000, frames: frames), functions)
        }
        return profile
    }

    @Test("Functions and lines have their shares; what they call of the engine counts for them")
    func text() async {
        let text = ProfileText(await profile(), sources: ["a.js": Self.source]).text
        #expect(
            text == """
                  self   total  function
                 50.0%   50.0%  hash                a.js:1
                 25.0%   75.0%  onExecutePostLogin  a.js:6

                  self  line
                 50.0%  a.js:3  for (const c of text) h += c.length;
                 25.0%  a.js:7  hash(JSON.stringify(event));
                 25.0%  none of yours: realms, events, Node's modules, the engine

                """)
    }

    @Test("Without samples the text says so")
    func noSamples() {
        #expect(ProfileText(ScriptProfile()).text == "No script was seen running: the login is too short, or waits most of the time.\n")
    }

    @Test("A .cpuprofile has the tree of calls, the samples, and the time between them")
    func cpuProfile() async throws {
        let json = CPUProfile(await profile(), folder: "/work").json
        #expect(json["samples"] == [3, 3, 4, 5])
        #expect(json["timeDeltas"] == [0, 1000, 1000, 1000])
        #expect(
            json["nodes"]?.arrayValue?.dropFirst(2).first == [
                "id": 3,
                "callFrame": ["functionName": "hash", "scriptId": "1", "url": "file:///work/a.js", "lineNumber": 0, "columnNumber": 0],
                "hitCount": 2, "children": [], "positionTicks": [["line": 3, "ticks": 2]],
            ])
    }

    @Test("Time in which nothing was seen is idle")
    func idle() async {
        var profile = await profile()
        profile.add(StackSample(time: 0.103, frames: [frame("hash", 3)]), await FunctionIndex(sources: [:]))
        let json = CPUProfile(profile).json
        #expect(json["samples"] == [3, 3, 4, 5, 7, 6])
        #expect(json["timeDeltas"] == [0, 1000, 1000, 1000, 2000, 98000])
    }

    @Test("A flame graph has a box for each call, and hostile names are no markup")
    func flameGraph() async {
        var profile = await profile()
        profile.add(StackSample(time: 1, frames: [SampledFrame(function: "<script>\u{1}", file: "b.js")]), await FunctionIndex(sources: [:]))
        let svg = FlameGraph(profile, title: "a & b").svg
        #expect(svg.contains("<title>hash a.js:1: 40.0%, 2 samples</title>"))
        #expect(svg.contains("<title>a &amp; b</title>"))
        #expect(svg.contains("<title>(top level) b.js: 20.0%, 1 samples</title>"))
        #expect(!svg.contains("<script>"))
    }
}
