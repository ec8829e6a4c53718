import Foundation

/// The web platform's URL test data, where this machine has it.
///
/// It is not part of the package: it is read from `../shared/conformance` beside the package, or from the folder that
/// the environment variable `ACTIONHOST_CONFORMANCE` names.
enum URLConformanceData {
    static let isAvailable = FileManager.default.fileExists(atPath: folder.appending(path: "urltestdata.json").path)

    static let skipped = """
        there is no web-platform URL data at \(folder.path); ACTIONHOST_CONFORMANCE can name the folder \
        that has url/urltestdata.json
        """

    private static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["ACTIONHOST_CONFORMANCE"] {
            return URL(filePath: path).appending(path: "url")
        }
        var package = URL(filePath: #filePath)
        for _ in 0..<4 { package.deleteLastPathComponent() }
        return package.deletingLastPathComponent().appending(path: "shared/conformance/url")
    }()

    /// The elements of a file's top-level array; its comments, which are plain strings, are left out.
    static func cases<Case: Decodable>(_ file: String, as type: Case.Type) throws -> [Case] {
        try decode(file, as: [Element<Case>].self).compactMap(\.value)
    }

    static func decode<Content: Decodable>(_ file: String, as type: Content.Type) throws -> Content {
        let bytes = try Data(contentsOf: folder.appending(path: file))
        return try JSONDecoder().decode(type, from: Data(replacingLoneSurrogates(in: Array(bytes))))
    }

    /// A file as it is: JSON, which JavaScript reads as an expression too.
    static func text(of file: String) throws -> String {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }

    private struct Element<Value: Decodable>: Decodable {
        let value: Value?

        init(from decoder: any Decoder) throws {
            let isComment = (try? decoder.singleValueContainer().decode(String.self)) != nil
            value = isComment ? nil : try Value(from: decoder)
        }
    }

    /// Writes `\uFFFD` for each escaped surrogate that has no partner: a Swift string cannot hold one, and JavaScript
    /// makes the same of it on the way to the URL parser.
    private static func replacingLoneSurrogates(in json: [UInt8]) -> [UInt8] {
        var output = json
        var index = 0
        while index < output.count {
            guard output[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            guard let unit = escape(in: output, at: index) else {
                index += 2
                continue
            }
            if 0xD800..<0xDC00 ~= unit, let next = escape(in: output, at: index + 6), 0xDC00..<0xE000 ~= next {
                index += 12
                continue
            }
            if 0xD800..<0xE000 ~= unit { output.replaceSubrange(index..<(index + 6), with: "\\uFFFD".utf8) }
            index += 6
        }
        return output
    }

    /// The code unit that `\uXXXX` stands for.
    private static func escape(in json: [UInt8], at index: Int) -> UInt16? {
        guard index + 6 <= json.count, json[index..<(index + 2)].elementsEqual("\\u".utf8) else { return nil }
        return UInt16(String(decoding: json[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }
}
