import Foundation
import PostLogin

extension NetworkAnswer {
    init(_ value: DocumentValue, at path: String) throws(DocumentError) {
        if case .scalar(.number) = value.content {
            self.init(status: try Self.status(value.json, line: value.line, at: path))
            return
        }
        let map = try MapReader(value, at: path, known: ["status", "status_text", "headers", "body", "json", "base64", "delay", "cut"])
        self.init(statusText: try map.text("status_text"))
        if let status = map.value("status") { self.status = try Self.status(status.json, line: status.line, at: map.path(of: "status")) }
        for (name, value) in try map.object("headers") ?? [:] {
            for element in value.arrayValue ?? [value] {
                switch element {
                case .string(let text): headers.append((name, text))
                case .number, .bool: headers.append((name, element.jsonText))
                default: throw map.problem("headers.\(name)", "has to be a text or a list of texts, found \(element.kindDescription)")
                }
            }
        }
        switch (map.value("body"), map.json("json"), try map.bytes("base64")) {
        case (nil, nil, nil): break
        case (.some, nil, nil): body = Array((try map.text("body") ?? "").utf8)
        case (nil, let json?, nil):
            body = Array(json.jsonText.utf8)
            if !headers.contains(where: { $0.name.lowercased() == "content-type" }) { headers.append(("content-type", "application/json")) }
        case (nil, nil, let bytes?): body = bytes
        default: throw map.problem("body", "is there twice: write one of body, json, base64")
        }
        delay = try map.duration("delay") ?? .zero
        if try map.flag("cut") ?? false { failure = .cut }
    }

    private static func status(_ json: JSONValue, line: Int?, at path: String) throws(DocumentError) -> Int {
        guard let status = json.numberValue.flatMap(Int.init(exactly:)), (100...599).contains(status) else {
            throw DocumentError(line: line, message: "\(path) has to be a status of HTTP, from 100 to 599")
        }
        return status
    }

    /// The answer as it is read; a body that is text as text, others as base64.
    var json: JSONValue {
        var members: JSONObject = ["status": .number(Double(status))]
        members["status_text"] = statusText.map { .string($0) }
        if !headers.isEmpty {
            var object: JSONObject = [:]
            for (name, value) in headers {
                switch object[name] {
                case nil: object[name] = .string(value)
                case .array(let values)?: object[name] = .array(values + [.string(value)])
                case let first?: object[name] = .array([first, .string(value)])
                }
            }
            members["headers"] = .object(object)
        }
        if !body.isEmpty {
            if let text = String(validating: body, as: UTF8.self) {
                members["body"] = .string(text)
            } else {
                members["base64"] = .string(Data(body).base64EncodedString())
            }
        }
        if delay > .zero { members["delay"] = .string("\(Int(delay.milliseconds))ms") }
        if failure == .cut { members["cut"] = true }
        return .object(members)
    }
}

extension NetworkAnswerFailure {
    init(_ value: DocumentValue, at path: String) throws(DocumentError) {
        if let text = value.text {
            self = text == "timeout" ? .silence : .error(code: try Self.code(text, line: value.line, at: path))
            return
        }
        let map = try MapReader(value, at: path, known: ["code", "message"])
        guard let code = try map.text("code") else { throw map.problem("code", "is missing") }
        self = .error(code: try Self.code(code, line: value.line, at: map.path(of: "code")), message: try map.text("message"))
    }

    private static func code(_ text: String, line: Int?, at path: String) throws(DocumentError) -> String {
        guard text.wholeMatch(of: /[A-Z][A-Z0-9_]*/) != nil else {
            throw DocumentError(line: line, message: "\(path) has to be a code like ECONNREFUSED or ENOTFOUND, or timeout; found \(text)")
        }
        return text
    }

    /// As it is read; nil where the answer itself says it.
    var json: JSONValue? {
        switch self {
        case .error(let code, nil): .string(code)
        case .error(let code, let message?): ["code": .string(code), "message": .string(message)]
        case .silence: "timeout"
        case .cut: nil
        }
    }
}
