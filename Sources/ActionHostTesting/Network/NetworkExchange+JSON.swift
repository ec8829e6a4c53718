import Foundation
public import PostLogin

extension NetworkExchange {
    static let keys = ["request", "respond", "error", "times", "optional", "order"]

    /// Reads an exchange:
    ///
    /// ```yaml
    /// request: GET https://api.example.com/roles   # or a map: method, url, headers, and body (text), json, form or base64
    /// respond:                                     # or a status alone: respond: 204
    ///   status: 200                                # default
    ///   headers: { x-request-id: "7" }
    ///   json: [analyst]                            # or body: a text, or base64: bytes
    ///   delay: 200ms
    ///   cut: true                                  # the connection ends after the body
    /// error: ECONNREFUSED                          # in place of respond; or timeout: there is never an answer; or {code, message}
    /// times: 2                                     # how many such requests; 1 by default, or any
    /// optional: true                               # the request may be missing
    /// order: 3                                     # goes out after those with a lower number
    /// ```
    ///
    /// - Throws: ``DocumentError``.
    public init(json: JSONValue) throws(DocumentError) { try self.init(DocumentValue(json), at: "exchange") }

    init(_ value: DocumentValue, at path: String) throws(DocumentError) {
        let map = try MapReader(value, at: path, known: Self.keys)
        guard let request = map.value("request") else { throw map.problem("request", "is missing: write it like GET https://api.example.com/roles") }
        self.init(try NetworkRequestPattern(request, at: map.path(of: "request")), NetworkAnswer(), line: value.line)
        switch (map.value("respond"), map.value("error")) {
        case (.some, .some): throw map.problem("error", "takes the place of respond: write one of them")
        case (let respond?, nil): answer = try NetworkAnswer(respond, at: map.path(of: "respond"))
        case (nil, let error?): answer = NetworkAnswer(failure: try NetworkAnswerFailure(error, at: map.path(of: "error")))
        case (nil, nil): throw map.problem("respond", "is missing: write respond: {status: 200, json: …}, or error: ECONNREFUSED")
        }
        if let times = map.json("times") {
            if times == "any" {
                self.times = nil
            } else {
                guard let number = times.numberValue.flatMap(Int.init(exactly:)), number > 0 else {
                    throw map.problem("times", "has to be a number from 1, or any")
                }
                self.times = number
            }
        }
        isOptional = try map.flag("optional") ?? false
        order = try map.wholeNumber("order")
    }

    /// The exchange as ``init(json:)`` reads it.
    public var json: JSONValue {
        var members: JSONObject = ["request": request.json]
        if let error = answer.failure?.json { members["error"] = error } else { members["respond"] = answer.json }
        if times != 1 { members["times"] = times.map { .number(Double($0)) } ?? "any" }
        if isOptional { members["optional"] = true }
        members["order"] = order.map { .number(Double($0)) }
        return .object(members)
    }
}

extension NetworkRequestPattern {
    init(_ value: DocumentValue, at path: String) throws(DocumentError) {
        if let text = value.text {
            let words = text.split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2, words[0].wholeMatch(of: /[A-Z]+/) != nil else {
                throw DocumentError(line: value.line, message: "\(path) has to be a method and a URL, like GET https://api.example.com/roles; found \(text)")
            }
            self.init(method: words[0], url: words[1].trimmingCharacters(in: .whitespaces))
        } else {
            let map = try MapReader(value, at: path, known: ["method", "url", "headers", "body", "json", "form", "base64"])
            guard let url = try map.text("url") else { throw map.problem("url", "is missing") }
            self.init(method: try map.text("method")?.uppercased() ?? "GET", url: url)
            for (name, value) in try map.object("headers") ?? [:] {
                headers[name.lowercased()] = try map.pattern(value, of: "headers.\(name)")
            }
            switch (map.value("body"), map.json("json"), map.json("form"), try map.bytes("base64")) {
            case (nil, nil, nil, nil): break
            case (.some, nil, nil, nil): body = .text(try map.text("body") ?? "")
            case (nil, let json?, nil, nil): body = .json(try map.pattern(json, of: "json"))
            case (nil, nil, let form?, nil): body = .form(try map.pattern(form, of: "form"))
            case (nil, nil, nil, let bytes?): body = .bytes(bytes)
            default: throw map.problem("body", "is there twice: write one of body, json, form, base64")
            }
        }
        guard url.hasPrefix("https://") || url.hasPrefix("http://") || url == "*" else {
            throw DocumentError(line: value.line, message: "\(path) has to be a whole URL, like https://api.example.com/roles; found \(url)")
        }
    }

    var json: JSONValue {
        if headers.isEmpty, body == nil { return .string(description) }
        var members: JSONObject = ["method": .string(method), "url": .string(url)]
        if !headers.isEmpty {
            members["headers"] = .object(JSONObject(headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) }))
        }
        switch body {
        case nil: break
        case .text(let text): members["body"] = .string(text)
        case .json(let pattern): members["json"] = pattern.json
        case .form(let pattern): members["form"] = pattern.json
        case .bytes(let bytes): members["base64"] = .string(Data(bytes).base64EncodedString())
        }
        return .object(members)
    }
}

extension MapReader {
    /// A pattern; what is wrong with it is wrong with a member of this map.
    func pattern(_ json: JSONValue, of name: String) throws(DocumentError) -> JSONPattern {
        do throws(JSONPatternError) {
            return try JSONPattern(json)
        } catch {
            throw DocumentError(line: value(name)?.line ?? line, message: "\(path(of: name)): \(error)")
        }
    }

    /// Bytes as base64.
    func bytes(_ name: String) throws(DocumentError) -> [UInt8]? {
        guard let text = try text(name) else { return nil }
        guard let data = Data(base64Encoded: text) else { throw problem(name, "has to be base64") }
        return Array(data)
    }
}
