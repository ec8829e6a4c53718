import COpenSSL

/// A symmetric cipher by one of its names.
struct CipherAlgorithm: @unchecked Sendable {
    // OpenSSL's methods found by name are static and immutable.
    let method: OpaquePointer
    /// The name that it was asked for by.
    let alias: String

    init?(_ name: String) {
        guard !name.utf8.contains(0), let method = EVP_get_cipherbyname(name) else { return nil }
        self.method = method
        alias = name
    }

    init?(number: Int32) {
        guard let name = OBJ_nid2sn(number) else { return nil }
        self.init(String(cString: name))
    }

    enum Mode: String { case ecb, cbc, ctr, cfb, ofb, gcm, ccm, ocb, xts, wrap, stream }

    var mode: Mode? {
        switch EVP_CIPHER_get_mode(method) {
        case EVP_CIPH_ECB_MODE: .ecb
        case EVP_CIPH_CBC_MODE: .cbc
        case EVP_CIPH_CTR_MODE: .ctr
        case EVP_CIPH_CFB_MODE: .cfb
        case EVP_CIPH_OFB_MODE: .ofb
        case EVP_CIPH_GCM_MODE: .gcm
        case EVP_CIPH_CCM_MODE: .ccm
        case EVP_CIPH_OCB_MODE: .ocb
        case EVP_CIPH_XTS_MODE: .xts
        case EVP_CIPH_WRAP_MODE: .wrap
        case EVP_CIPH_STREAM_CIPHER: .stream
        default: nil
        }
    }

    var number: Int32 { EVP_CIPHER_get_nid(method) }
    var isChaChaPoly: Bool { number == NID_chacha20_poly1305 }
    var isAuthenticated: Bool { EVP_CIPHER_get_flags(method) & UInt(EVP_CIPH_FLAG_AEAD_CIPHER) != 0 }
    var keyLength: Int { Int(EVP_CIPHER_get_key_length(method)) }
    var ivLength: Int { Int(EVP_CIPHER_get_iv_length(method)) }
    var blockSize: Int { Int(EVP_CIPHER_get_block_size(method)) }
    /// The name as `getCipherInfo` has it.
    var name: String { (OBJ_nid2sn(number).map { String(cString: $0) } ?? "").lowercased() }

    /// Whether the cipher takes a key and an IV of these lengths.
    func accepts(keyLength: Int?, ivLength: Int?) -> Bool {
        guard keyLength != nil || ivLength != nil else { return true }
        guard let context = EVP_CIPHER_CTX_new() else { return false }
        defer {
            EVP_CIPHER_CTX_free(context)
            ERR_clear_error()
        }
        guard EVP_CipherInit_ex(context, method, nil, nil, nil, 1) == 1 else { return false }
        if let keyLength, EVP_CIPHER_CTX_set_key_length(context, Int32(clamping: keyLength)) != 1 { return false }
        guard let ivLength else { return true }
        if isAuthenticated, mode != .ccm {
            return EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, Int32(clamping: ivLength), nil) == 1
        }
        if mode == .ccm { return (7...13).contains(ivLength) }
        return ivLength == self.ivLength
    }

    static let names: [String] = {
        let list = NameList()
        EVP_CIPHER_do_all_sorted(
            { _, from, _, list in
                guard let from, let list else { return }
                Unmanaged<NameList>.fromOpaque(list).takeUnretainedValue().names.append(String(cString: from))
            }, Unmanaged.passUnretained(list).toOpaque())
        // Old ciphers stay listed whose provider is not loaded.
        return list.names.filter { name in
            guard let found = EVP_get_cipherbyname(name), let own = EVP_CIPHER_get0_name(found), let method = EVP_CIPHER_fetch(nil, own, nil)
            else {
                ERR_clear_error()
                return false
            }
            EVP_CIPHER_free(method)
            return true
        }
    }()

    private final class NameList { var names: [String] = [] }
}
