import Foundation
import NIOSSL

/// An authority and certificates by it, made with `openssl` once per run.
package enum TestCertificates {
    package struct Identity: Sendable {
        package let certificate: String
        package let key: String
    }

    /// The authority's certificate, PEM.
    package static var authority: String { made.authority }
    package static var authorityBytes: [[UInt8]] { certificates(authority) }
    /// Of localhost and 127.0.0.1.
    package static var server: Identity { made.server }
    package static var otherHost: Identity { made.otherHost }
    package static var expired: Identity { made.expired }
    package static var selfSigned: Identity { made.selfSigned }

    package static func certificates(_ pem: String) -> [[UInt8]] {
        (try? NIOSSLCertificate.fromPEMBytes(Array(pem.utf8)).map { try $0.toDERBytes() }) ?? []
    }

    package static func identity(_ kind: String) -> Identity {
        switch kind {
        case "self-signed": selfSigned
        case "expired": expired
        case "other host": otherHost
        default: server
        }
    }

    private struct Made {
        let authority: String
        let server, otherHost, expired, selfSigned: Identity
    }

    private static let made: Made = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "certificates-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func openssl(_ words: String) {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["openssl"] + words.split(separator: " ").map { String($0).replacing("_", with: " ") }
            process.currentDirectoryURL = folder
            process.standardError = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            try? process.run()
            process.waitUntilExit()
        }
        func text(_ file: String) -> String { (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? "" }
        func make(_ name: String, host: String, names: String, days: Int) -> Identity {
            try? "subjectAltName=\(names)\n".write(to: folder.appending(path: "\(name).ext"), atomically: true, encoding: .utf8)
            openssl("req -newkey rsa:2048 -nodes -keyout \(name).key -out \(name).csr -subj /CN=\(host)")
            openssl("x509 -req -in \(name).csr -CA ca.pem -CAkey ca.key -CAcreateserial -days \(days) -extfile \(name).ext -out \(name).pem")
            return Identity(certificate: text("\(name).pem"), key: text("\(name).key"))
        }
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 -subj /CN=Test_Authority")
        let server = make("server", host: "localhost", names: "DNS:localhost,IP:127.0.0.1", days: 30)
        let other = make("other", host: "other.example", names: "DNS:other.example", days: 30)
        let expired = make("expired", host: "localhost", names: "DNS:localhost", days: -1)
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout self.key -out self.pem -days 30 -subj /CN=localhost -addext subjectAltName=DNS:localhost")
        return Made(
            authority: text("ca.pem"), server: server, otherHost: other, expired: expired,
            selfSigned: Identity(certificate: text("self.pem"), key: text("self.key")))
    }()
}
