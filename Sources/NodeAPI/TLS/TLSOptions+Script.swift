import JavaScriptEngine
import NIOSSL

extension TLSOptions {
    /// Reads what `internal/tls/context` has made ready.
    init(_ value: Value, hostTrust: LazyTrust) throws(Thrown) {
        self.init(hostTrust: hostTrust)
        serverName = try value.member("servername").string
        authorities = try Self.list(value.member("ca"))
        certificates = try Self.list(value.member("cert")) ?? []
        keys = try Self.list(value.member("key")) ?? []
        passphrase = try value.member("passphrase").string.map { Array($0.utf8) }
        bundle = try value.member("pfx").bytes
        minimumVersion = Self.version(try value.member("minVersion").string) ?? .tlsv12
        maximumVersion = Self.version(try value.member("maxVersion").string)
        let protocols = try value.member("alpn")
        for index in 0..<Self.count(of: protocols) {
            if let name = try protocols.element(index).string { self.protocols.append(name) }
        }
    }

    private static func list(_ value: Value) throws(Thrown) -> [[UInt8]]? {
        guard value.isArray else { return nil }
        var list: [[UInt8]] = []
        for index in 0..<count(of: value) { list.append(try value.element(index).bytes ?? []) }
        return list
    }

    private static func count(of array: Value) -> Int {
        array.isArray ? (try? array.property("length"))?.number.flatMap { Int(exactly: $0) } ?? 0 : 0
    }

    private static func version(_ name: String?) -> TLSVersion? {
        switch name {
        case "TLSv1": .tlsv1
        case "TLSv1.1": .tlsv11
        case "TLSv1.2": .tlsv12
        case "TLSv1.3": .tlsv13
        default: nil
        }
    }
}
