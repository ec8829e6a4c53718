/// The state of a suspended login on a command line.
enum StateArgument {
    /// A state is 256 bits in base64url, so it may begin with a dash; the argument parser has to be told that it is no option.
    static func protected(_ arguments: [String]) -> [String] {
        guard let command = arguments.first, ["resume", "export"].contains(command),
            let index = arguments.firstIndex(where: isStateWithDash)
        else { return arguments }
        var rest = arguments
        let state = rest.remove(at: index)
        return rest + ["--", state]
    }

    private static func isStateWithDash(_ argument: String) -> Bool {
        argument.utf8.count == 43 && argument.hasPrefix("-")
            && argument.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
