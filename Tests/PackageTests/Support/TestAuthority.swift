import Foundation

/// An authority, and a certificate by it for localhost; made with `openssl` once per run.
enum TestAuthority {
    /// PEM.
    static var certificate: String { made.authority }
    static var serverCertificate: String { made.certificate }
    static var serverKey: String { made.key }

    private static let made: (authority: String, certificate: String, key: String) = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "authority-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = "subjectAltName=DNS:localhost,IP:127.0.0.1"
        try? Data(names.utf8).write(to: folder.appending(path: "names"))
        for words in [
            "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 -subj /CN=Test",
            "req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=localhost",
            "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile names -out server.pem",
        ] {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["openssl"] + words.split(separator: " ").map(String.init)
            process.currentDirectoryURL = folder
            process.standardError = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            try? process.run()
            process.waitUntilExit()
        }
        func text(_ file: String) -> String { (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? "" }
        return (text("ca.pem"), text("server.pem"), text("server.key"))
    }()
}
