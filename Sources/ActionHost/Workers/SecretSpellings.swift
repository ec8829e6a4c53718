import Foundation
import PostLogin

/// How a text can be written: what scripts commonly make of a secret on its way into a log, an error or a URL.
enum SecretSpellings {
    static func all(of text: String) -> Set<String> { Set(list(of: text)) }

    /// As many for each text, and each way of writing in its place.
    static func list(of text: String) -> [String] {
        let quoted = json(text)
        return [text, text.replacing("\\", with: "\\\\"), quoted, json(quoted)] + base64(text) + percentEncoded(text) + hexadecimal(text)
    }

    /// As in a text of JSON. Twice, it is JSON inside of JSON.
    private static func json(_ text: String) -> String { String(JSONValue.string(text).jsonText.dropFirst().dropLast()) }

    private static func base64(_ text: String) -> [String] {
        let padded = Data(text.utf8).base64EncodedString()
        let standard = [padded, padded.replacing("=", with: "")]
        return standard + standard.map { $0.replacing("+", with: "-").replacing("/", with: "_") }
    }

    private static func hexadecimal(_ text: String) -> [String] {
        let digits = text.utf8.map { hexadecimal($0) }.joined()
        return [digits, digits.uppercased()]
    }

    private static func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    /// By `encodeURIComponent`, in forms, and in the path of a URL.
    private static func percentEncoded(_ text: String) -> [String] {
        let component = percentEncoded(text) { isAlphanumeric($0) || "-_.!~*'()".utf8.contains($0) }
        let form = percentEncoded(text) { isAlphanumeric($0) || "-_.* ".utf8.contains($0) }.map { $0.replacing(" ", with: "+") }
        let path = percentEncoded(text) { $0 > 0x20 && $0 < 0x7F && !"\"#<>?^`{}".utf8.contains($0) }
        return component + form + path
    }

    /// With the digits of percent signs in either case.
    private static func percentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> [String] {
        let pieces = text.utf8.map { (isKept($0), $0) }
        let kept = { (byte: UInt8) in String(Unicode.Scalar(byte)) }
        return [
            pieces.map { $0 ? kept($1) : "%" + hexadecimal($1).uppercased() }.joined(), pieces.map { $0 ? kept($1) : "%" + hexadecimal($1) }.joined(),
        ]
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        let scalar = Unicode.Scalar(byte)
        return scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
}
