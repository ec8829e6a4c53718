import ActionHost
import PostLogin

/// The requests of a recorded login with their answers, as a scenario has them.
struct RecordedExchanges {
    private struct Exchange {
        var request: NetworkRequestPattern
        var answer: NetworkAnswer
        /// Where it begins and ends in the tapes.
        var begin: Int
        var end: Int
    }

    /// In the order of their beginnings.
    private(set) var exchanges: [NetworkExchange] = []
    /// Connections that carried no HTTP, which no scenario can answer.
    private(set) var others: [String] = []

    init(_ recording: LoginRecording) {
        var all: [Exchange] = []
        var offset = 0
        for tape in recording.legs.compactMap(\.tape) {
            var reader = TapeReader(offset: offset)
            for entry in tape.entries { reader.read(entry) }
            all += reader.exchanges
            others += reader.others
            offset += tape.entries.count
        }
        all.sort { $0.begin < $1.begin }
        // Numbers only where answers came otherwise than their requests went out.
        let isMixed = zip(all, all.dropFirst()).contains { $0.end > $1.end }
        let order = all.indices.sorted { all[$0].end < all[$1].end }
        exchanges = all.enumerated().map { index, exchange in
            let isAnswered = exchange.answer.failure != .silence
            return NetworkExchange(
                exchange.request, exchange.answer, order: isMixed && isAnswered ? order.firstIndex(of: index).map { $0 + 1 } : nil)
        }
    }

    /// The exchanges with whatever a query says.
    mutating func ignoreQueries() {
        for index in exchanges.indices {
            let url = exchanges[index].request.url
            if let mark = url.firstIndex(of: "?") { exchanges[index].request.url = url[..<mark] + "?*" }
        }
    }

    // MARK: - One leg

    private struct TapeReader {
        private struct Fetch {
            var exchange: Exchange
            var hasHead = false
        }

        private struct Socket {
            var origin: String
            var begin: Int
            var sent: [UInt8] = []
            var received: [UInt8] = []
            /// How much had come by which entry.
            var arrivals: [(count: Int, entry: Int)] = []
        }

        private var entry: Int
        private var fetches: [JSONValue: Fetch] = [:]
        private var sockets: [JSONValue: Socket] = [:]
        private var targets: [JSONValue: String] = [:]
        /// What calls are about, by their numbers.
        private var starts: [Int: JSONValue] = [:]
        private var reads: [Int: JSONValue] = [:]
        private var socketReads: [Int: JSONValue] = [:]
        private var resolves: [Int: String] = [:]
        private var connects: [Int: String] = [:]
        private var failed: [Exchange] = []

        init(offset: Int) { entry = offset }

        mutating func read(_ entry: TapeEntry) {
            self.entry += 1
            switch entry {
            case .call(let call): begin(call)
            case .answer(let call, let value, _): end(call, value)
            case .failure(let call, let error, _): fail(call, error)
            case .timer, .reading, .stopped: break
            }
        }

        private mutating func begin(_ call: TapedCall) {
            let handle = call.arguments["handle"] ?? .null
            switch call.name {
            case "fetch.start":
                let request = NetworkRequestPattern(
                    method: call.arguments["method"]?.stringValue ?? "GET", url: call.arguments["url"]?.stringValue ?? "")
                fetches[handle] = Fetch(exchange: Exchange(request: request, answer: NetworkAnswer(failure: .silence), begin: entry, end: .max))
                starts[call.number] = handle
            case "fetch.read": reads[call.number] = handle
            case "network.read": socketReads[call.number] = handle
            case "network.resolve":
                let scheme = call.arguments["isSecure"] == true ? "https" : "http"
                let port = call.arguments["port"]?.numberValue.flatMap { Int(exactly: $0) } ?? 0
                let isUsual = port == (scheme == "https" ? 443 : 80)
                resolves[call.number] = "\(scheme)://\(call.arguments["host"]?.stringValue ?? "")\(isUsual ? "" : ":\(port)")"
            case "network.connect": connects[call.number] = call.arguments["target"].flatMap { targets[$0] }
            case "network.write": sockets[handle]?.sent += TapedValue.bytes(call.arguments["bytes"]) ?? []
            default: break
            }
        }

        private mutating func end(_ call: Int, _ value: JSONValue) {
            let members = value["object"]?.objectValue ?? [:]
            if let handle = starts[call] {
                fetches[handle]?.hasHead = true
                fetches[handle]?.exchange.answer = NetworkAnswer(
                    status: members["status"]?.numberValue.flatMap { Int(exactly: $0) } ?? 200,
                    headers: (members["headers"]?.arrayValue ?? []).compactMap { pair in
                        guard let name = pair.arrayValue?.first?.stringValue, let value = pair.arrayValue?.last?.stringValue else { return nil }
                        return RecordedExchanges.isKept(name) ? (name, value) : nil
                    })
                fetches[handle]?.exchange.end = entry
            } else if let handle = reads[call] {
                guard let bytes = TapedValue.bytes(value) else { return }
                fetches[handle]?.exchange.answer.body += bytes
                fetches[handle]?.exchange.end = entry
            } else if let handle = socketReads[call], let bytes = TapedValue.bytes(value) {
                sockets[handle]?.received += bytes
                if let count = sockets[handle]?.received.count { sockets[handle]?.arrivals.append((count, entry)) }
            } else if let origin = resolves[call], let target = members["target"] {
                targets[target] = origin
            } else if let origin = connects[call], let handle = members["handle"] {
                sockets[handle] = Socket(origin: origin, begin: entry)
            }
        }

        private mutating func fail(_ call: Int, _ error: TapedError) {
            let code = error.members["code"]?.stringValue ?? "ECONNRESET"
            // What the script or the end of its handler has cut short was never answered.
            let failure: NetworkAnswerFailure = code == "ABORT_ERR" ? .silence : .error(code: code)
            if let handle = starts[call] {
                fetches[handle]?.exchange.answer = NetworkAnswer(failure: failure)
                fetches[handle]?.exchange.end = entry
            } else if let handle = reads[call], fetches[handle]?.hasHead == true, failure != .silence {
                fetches[handle]?.exchange.answer.failure = .cut
                fetches[handle]?.exchange.end = entry
            } else if let origin = resolves[call] ?? connects[call], failure != .silence {
                failed.append(
                    Exchange(request: NetworkRequestPattern(url: "\(origin)/*"), answer: NetworkAnswer(failure: failure), begin: entry, end: entry))
            }
        }

        var exchanges: [Exchange] {
            fetches.values.map(\.exchange) + failed + sockets.values.flatMap { socket in exchanges(of: socket) }
        }

        var others: [String] { sockets.values.filter { exchanges(of: $0).isEmpty && !$0.sent.isEmpty }.map(\.origin).sorted() }

        private func exchanges(of socket: Socket) -> [Exchange] {
            let requests = HTTPMessages(socket.sent).messages
            let answers = HTTPMessages(socket.received) { number in
                !(requests.indices.contains(number) && requests[number].start.hasPrefix("HEAD "))
            }.messages
            return requests.enumerated().map { index, request in
                let words = request.start.split(separator: " ").map(String.init)
                let pattern = NetworkRequestPattern(method: words.first ?? "GET", url: socket.origin + (words.count > 1 ? words[1] : "/"))
                var exchange = Exchange(request: pattern, answer: NetworkAnswer(failure: .silence), begin: socket.begin + index, end: .max)
                guard answers.indices.contains(index) else { return exchange }
                let answer = answers[index]
                exchange.answer = NetworkAnswer(
                    status: answer.start.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 200,
                    headers: answer.headers.filter { RecordedExchanges.isKept($0.name) }.map { ($0.name, $0.value) }, body: answer.body)
                exchange.end = socket.arrivals.first { $0.count >= answer.end }?.entry ?? .max
                return exchange
            }
        }
    }

    /// Lengths and encodings of the transfer are made anew, and the server's clock is nobody's business.
    private static func isKept(_ header: String) -> Bool {
        !["content-length", "transfer-encoding", "connection", "keep-alive", "date"].contains(header.lowercased())
    }
}
