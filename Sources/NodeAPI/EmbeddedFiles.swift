/// Puts embedded JavaScript files together.
public enum EmbeddedFiles {
    /// The text of an object literal whose members are the files' function expressions.
    public static func object(_ files: [(name: String, bytes: [UInt8])]) -> String {
        let members = files.map { "\($0.name): \(String(decoding: $0.bytes, as: UTF8.self))" }
        return "({\n\(members.joined(separator: ",\n"))\n})"
    }
}
