import Foundation

/// The TypeScript compiler of this computer, when there is one.
enum TypeScriptCompiler {
    static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/tsc" }
        .first(where: FileManager.default.isExecutableFile(atPath:))

    /// Checks files as strictly as it can.
    ///
    /// - Returns: what it has to say: nothing when all is well.
    static func check(_ files: [String: String], options: [String] = []) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("actionhost-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        let process = Process()
        let output = Pipe()
        process.executableURL = path.map { URL(fileURLWithPath: $0) }
        process.arguments = ["--noEmit", "--strict", "--allowJs", "--checkJs", "--target", "es2022"] + options + files.keys.sorted()
        process.currentDirectoryURL = folder
        process.standardOutput = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
