import JavaScriptSyntax

/// How large an action may be on Auth0.
enum SourceSize {
    /// Bytes.
    static let limit = 100 << 10

    static let description = RuleDescription(
        "file-size", .warning, "The file is larger than the 100 kB that Auth0 takes for an action.",
        example: "const countries = [/* 100 kB of them */];",
        advice: "Move data and libraries into packages, which do not count.")

    static func finding(in file: CheckedFile) -> Finding? {
        let size = file.text.utf8.count
        guard size > limit else { return nil }
        var list = FindingList(rule: description)
        list.add(
            wholeFile: SourceFile(name: file.name, text: file.text),
            "The file has \((size + 1023) / 1024) kB; Auth0 takes 100 kB for an action. Move data and libraries into packages, which do not count")
        return list.findings.first
    }
}
