import Foundation
import TestSupport

/// The server of `fetch-server.js`, in a Node process that ends with this object.
final class FetchServer {
    struct Ports: Decodable {
        /// HTTP.
        let plain: Int
        /// HTTP/2 alone, over TLS.
        let secure: Int
    }

    let ports: Ports
    private let process = Process()
    private let input = Pipe()

    init(node: URL) throws {
        let output = Pipe()
        process.executableURL = node
        process.arguments = [URL(filePath: #filePath).deletingLastPathComponent().appending(path: "fetch-server.js").path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let identity = TestCertificates.server
        let line = try JSONEncoder().encode(["key": identity.key, "cert": identity.certificate]) + Data("\n".utf8)
        try input.fileHandleForWriting.write(contentsOf: line)
        var answer = Data()
        while answer.last != UInt8(ascii: "\n") {
            guard let piece = try output.fileHandleForReading.read(upToCount: 1), !piece.isEmpty else { break }
            answer += piece
        }
        ports = try JSONDecoder().decode(Ports.self, from: answer)
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
