import CJavaScriptCore

extension Arguments {
    /// The line of the user's file that the call came from, counted from 1; nil where there is none.
    ///
    /// The call itself and, where a built-in function passed it on, that one.
    public var callLine: Int? { callLine(within: 4) }

    /// The frames in the user's files that the call came from, innermost first; frames have no columns.
    ///
    /// - Parameter frames: how many frames are looked through, the host's own among them.
    public func callStack(within frames: UInt32) -> [StackFrame] {
        guard let text = EngineText(owned: JSContextCreateBacktrace(context, frames)) else { return [] }
        return StackFrame.parse(backtrace: text.string).filter(\.isUserCode)
    }

    /// The innermost of them; nil where there is none.
    public func callPlace(within frames: UInt32) -> StackFrame? { callStack(within: frames).first }

    /// The same where some of the host's own functions may lie between.
    public func callLine(within frames: UInt32) -> Int? {
        guard let text = EngineText(owned: JSContextCreateBacktrace(context, frames)) else { return nil }
        return StackFrame.firstUserLine(inBacktrace: text.string)
    }
}

extension StackFrame {
    /// The line of the first frame in a file of the user's: of a text that ``parse(backtrace:)`` reads whole, and so takes ten times as long.
    static func firstUserLine(inBacktrace text: String) -> Int? {
        var text = text
        return text.withUTF8 { bytes in
            for frame in bytes.split(separator: UInt8(ascii: "\n")) {
                guard let colon = frame.lastIndex(of: UInt8(ascii: ":")), let line = number(frame[(colon + 1)...]) else { continue }
                let head = frame[..<colon]
                if !head.ends(with: native), !head.ends(with: builtIn), !head.contains(internalPrefix) { return line }
            }
            return nil
        }
    }

    private static let native = "[native code]".utf8
    /// A function of the engine's that is written in JavaScript has a line, and no file.
    private static let builtIn = " at ".utf8
    private static let internalPrefix = Array(" at \(Script.internalPrefix)".utf8)

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        guard !digits.isEmpty else { return nil }
        var number = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9"), number < 100_000_000 else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    fileprivate func ends(with suffix: String.UTF8View) -> Bool { count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix) }

    fileprivate func contains(_ part: [UInt8]) -> Bool {
        guard count >= part.count else { return false }
        return (startIndex...(endIndex - part.count)).contains { self[$0] == part[0] && self[$0..<($0 + part.count)].elementsEqual(part) }
    }
}
