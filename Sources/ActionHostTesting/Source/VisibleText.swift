/// Texts of scripts, made harmless for terminals and pages.
package enum VisibleText {
    /// Control characters other than line breaks and tabs written out: a script's text gives a terminal no commands.
    package static func of(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isCommand) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            if isCommand(scalar) { result += spelled(scalar) } else { result.unicodeScalars.append(scalar) }
        }
    }

    private static func isCommand(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\n" }

    /// A character as JavaScript writes it: `\u{1B}`.
    static func spelled(_ scalar: Unicode.Scalar) -> String { "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" }

    /// The text as the content of an element or the value of an attribute in HTML and SVG.
    static func html(_ text: String) -> String {
        of(text).unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            // XML cannot have them.
            case "\u{FFFE}", "\u{FFFF}": result += spelled(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
