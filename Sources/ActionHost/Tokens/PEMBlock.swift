import Foundation

/// A part of a PEM text: what stands between a line `-----BEGIN label-----` and its `-----END label-----`.
struct PEMBlock {
    let label: String
    /// The lines in between.
    let lines: [String]

    /// The blocks of a text, whatever stands around them. A block that does not end is none.
    static func all(in text: String) -> [PEMBlock] {
        var blocks: [PEMBlock] = []
        var open: (label: String, lines: [String])?
        for line in text.split(whereSeparator: \.isNewline).map({ $0.trimmingCharacters(in: .whitespaces) }) {
            if let label = line.label(of: "BEGIN") {
                open = (label, [])
            } else if let block = open, line.label(of: "END") == block.label {
                blocks.append(PEMBlock(label: block.label, lines: block.lines))
                open = nil
            } else {
                open?.lines.append(line)
            }
        }
        return blocks
    }

    /// The block alone.
    var text: String { (["-----BEGIN \(label)-----"] + lines + ["-----END \(label)-----"]).joined(separator: "\n") + "\n" }

    /// Whether the old kind of encryption is declared by headers in the block, or the new kind by its label.
    var isEncrypted: Bool {
        label == "ENCRYPTED PRIVATE KEY" || lines.contains { $0.hasPrefix("Proc-Type:") && $0.hasSuffix("ENCRYPTED") }
    }

    /// The bytes that the lines are in base64; nil when they are not.
    var bytes: [UInt8]? { Data(base64Encoded: lines.joined()).map(Array.init) }
}

extension String {
    fileprivate func label(of mark: String) -> String? {
        guard hasPrefix("-----\(mark) "), hasSuffix("-----") else { return nil }
        return String(dropFirst("-----\(mark) ".count).dropLast("-----".count))
    }
}
