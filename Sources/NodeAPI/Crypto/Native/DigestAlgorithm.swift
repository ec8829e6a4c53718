import COpenSSL

/// A hash function by one of its names.
struct DigestAlgorithm: @unchecked Sendable {
    // OpenSSL's methods found by name are static and immutable.
    let method: OpaquePointer

    /// Nil when there is none of that name.
    init?(_ name: String) {
        ERR_set_mark()
        defer { ERR_pop_to_mark() }
        // XOFs and the like are found by their modern name only, "RSA-SHA256" by the old list only.
        guard !name.utf8.contains(0), let method = EVP_get_digestbyname(name) else { return nil }
        self.method = method
    }

    static func named(_ name: String) throws(CryptoError) -> DigestAlgorithm {
        guard let found = DigestAlgorithm(name) else {
            throw .code("ERR_CRYPTO_INVALID_DIGEST", "Invalid digest: \(name)", name: "TypeError")
        }
        return found
    }

    var size: Int { Int(EVP_MD_get_size(method)) }
    var isExtendable: Bool { EVP_MD_get_flags(method) & UInt(EVP_MD_FLAG_XOF) != 0 }
    var name: String { EVP_MD_get0_name(method).map { String(cString: $0) } ?? "" }

    /// The names that OpenSSL lists, sorted, as `crypto.getHashes()` has them.
    static let names: [String] = {
        let list = NameList()
        let pointer = Unmanaged.passUnretained(list).toOpaque()
        EVP_MD_do_all_sorted(
            { method, from, _, list in
                guard let from, let list else { return }
                // An alias without a method of its own is one of a hash that this build leaves out.
                let name = String(cString: from)
                if method != nil || EVP_get_digestbyname(name) != nil {
                    Unmanaged<NameList>.fromOpaque(list).takeUnretainedValue().names.append(name)
                }
            }, pointer)
        return list.names.filter { name in
            (try? DigestContext(named(name))) != nil
        }
    }()

    private final class NameList { var names: [String] = [] }
}
