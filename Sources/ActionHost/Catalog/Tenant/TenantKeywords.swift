import Foundation
import PostLogin

/// What keyword markers in an export stand for: `##KEY##` for the value's text, `@@KEY@@`, with or without quotes around it, for its JSON.
///
/// The environment's variables come first, then `AUTH0_KEYWORD_REPLACE_MAPPINGS` there, then that of a `config.json`.
struct TenantKeywords: Sendable {
    static let member = "AUTH0_KEYWORD_REPLACE_MAPPINGS"

    private let environment: [String: String]
    private let mappings: JSONObject

    /// - Parameter folder: the export's; a `config.json` in it or beside it is read.
    init(environment: [String: String], folder: String) throws(CatalogError) {
        self.environment = environment
        var mappings: JSONObject = [:]
        for file in [folder, TenantReader.parent(of: folder)].map({ ActionCatalog.path(of: "config.json", in: $0) })
        where FileManager.default.fileExists(atPath: file) {
            let text = try ActionCatalog.read(file)
            let json: JSONValue
            do throws(JSONSyntaxError) {
                json = try JSONValue(parsing: text)
            } catch {
                throw CatalogError(code: .invalidTenant, path: "\(file):\(error.line):\(error.column)", message: error.message)
            }
            mappings = try Self.mappings(json[Self.member], of: file)
            break
        }
        if let text = environment[Self.member] {
            let place = "the environment variable \(Self.member)"
            guard let json = try? JSONValue(parsing: text) else {
                throw CatalogError(code: .invalidTenant, path: place, message: "it has to be JSON, like {\"KEY\": \"value\"}")
            }
            mappings.merge(try Self.mappings(json, of: place))
        }
        self.mappings = mappings
    }

    private static func mappings(_ json: JSONValue?, of place: String) throws(CatalogError) -> JSONObject {
        switch json {
        case nil, .null?: return [:]
        case .object(let mappings)?: return mappings
        case let other?:
            throw CatalogError(
                code: .invalidTenant, path: place, message: "\(member) has to be an object with a value for each keyword, found \(other.kindDescription)")
        }
    }

    private func value(of keyword: String) -> JSONValue? { environment[keyword].map { .string($0) } ?? mappings[keyword] }

    /// The text with its markers replaced, and the keywords that have no value.
    ///
    /// - Parameter isMetadata: whether it is JSON or YAML, in which a marker without a value has to stand in quotes.
    func replaced(in text: String, isMetadata: Bool) -> (text: String, unknown: [String]) {
        guard text.contains("##") || text.contains("@@") else { return (text, []) }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var unknown: [String] = []
        var index = 0
        while index < bytes.count {
            guard let marker = Marker(in: bytes, at: index) else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let value = value(of: marker.keyword)
            if value == nil && !unknown.contains(marker.keyword) { unknown.append(marker.keyword) }
            let quote = result.last.flatMap { Marker.quotes.contains($0) && marker.end < bytes.count && bytes[marker.end] == $0 ? $0 : nil }
            index = marker.end
            if marker.isJSON, let value {
                if quote != nil {
                    result.removeLast()
                    index += 1
                }
                result += value.jsonText.utf8
            } else if let value {
                result += Self.text(of: value).utf8
            } else {
                let needsQuotes = marker.isJSON && isMetadata && quote == nil
                result += "\(needsQuotes ? "\"" : "")\(marker.text)\(needsQuotes ? "\"" : "")".utf8
            }
        }
        return (String(decoding: result, as: UTF8.self), unknown)
    }

    /// Whether a text is a marker and nothing else.
    static func isMarker(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return Marker(in: bytes, at: 0)?.end == bytes.count
    }

    /// As JavaScript makes a text of a value.
    private static func text(of value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .array(let elements): elements.map(text).joined(separator: ",")
        default: value.jsonText
        }
    }
}

extension TenantKeywords {
    /// `##KEY##` or `@@KEY@@` in a text.
    private struct Marker {
        static let quotes = Array("'\"".utf8)

        let keyword: String
        let isJSON: Bool
        let end: Int

        init?(in bytes: [UInt8], at start: Int) {
            let sign = bytes.indices.contains(start) ? bytes[start] : 0
            isJSON = sign == UInt8(ascii: "@")
            guard isJSON || sign == UInt8(ascii: "#"), start + 1 < bytes.count, bytes[start + 1] == sign else { return nil }
            let end = bytes[(start + 2)...].firstIndex { !Self.isOfName($0) } ?? bytes.count
            guard end > start + 2, end + 1 < bytes.count, bytes[end] == sign, bytes[end + 1] == sign else { return nil }
            keyword = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
            self.end = end + 2
        }

        var text: String { isJSON ? "@@\(keyword)@@" : "##\(keyword)##" }

        private static func isOfName(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
    }
}
