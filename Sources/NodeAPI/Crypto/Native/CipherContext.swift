import COpenSSL

/// An encryption or a decryption on its way.
final class CipherContext {
    private let context: OpaquePointer
    private let algorithm: CipherAlgorithm
    private let encrypts: Bool
    /// What `createDecipheriv` was told; in CCM and OCB needed from the start.
    private var tagLength: Int?
    private var tag: [UInt8]?
    private var tagIsSet = false
    private var failed = false
    private var isFinished = false
    private var maximumCCMLength = Int.max

    init(
        _ algorithm: CipherAlgorithm, encrypts: Bool, key: [UInt8], iv: [UInt8]?, tagLength: Int?
    ) throws(CryptoError) {
        self.algorithm = algorithm
        self.encrypts = encrypts
        guard let mode = algorithm.mode else { throw .code("ERR_CRYPTO_UNKNOWN_CIPHER", "Unknown cipher") }
        if iv == nil, algorithm.ivLength != 0 { throw Self.invalidIV }
        if let iv {
            if algorithm.isAuthenticated, iv.isEmpty || algorithm.isChaChaPoly && iv.count > 12 {
                throw Self.invalidIV
            } else if !algorithm.isAuthenticated, algorithm.ivLength != 0 || !iv.isEmpty, iv.count != algorithm.ivLength {
                throw Self.invalidIV
            }
        }
        context = try check(EVP_CIPHER_CTX_new(), "out of memory")
        if mode == .wrap { EVP_CIPHER_CTX_set_flags(context, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW) }
        try check(EVP_CipherInit_ex(context, algorithm.method, nil, nil, nil, encrypts ? 1 : 0), "Failed to initialize cipher")
        if algorithm.isAuthenticated {
            try setUpAuthentication(mode, ivLength: iv?.count ?? 0, tagLength: tagLength)
        }
        guard EVP_CIPHER_CTX_set_key_length(context, Int32(clamping: key.count)) == 1 else {
            ERR_clear_error()
            throw .code("ERR_CRYPTO_INVALID_KEYLEN", "Invalid key length", name: "RangeError")
        }
        try check(EVP_CipherInit_ex(context, nil, nil, key, iv, encrypts ? 1 : 0), "Failed to initialize cipher")
    }

    deinit { EVP_CIPHER_CTX_free(context) }

    private static let invalidIV = CryptoError.code("ERR_CRYPTO_INVALID_IV", "Invalid initialization vector", name: "TypeError")

    private static func invalidTag(_ length: Int) -> CryptoError {
        .code("ERR_CRYPTO_INVALID_AUTH_TAG", "Invalid authentication tag length: \(length)", name: "TypeError")
    }

    private func setUpAuthentication(_ mode: CipherAlgorithm.Mode, ivLength: Int, tagLength: Int?) throws(CryptoError) {
        guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, Int32(clamping: ivLength), nil) == 1 else {
            ERR_clear_error()
            throw Self.invalidIV
        }
        if mode == .gcm {
            if let tagLength {
                guard Self.isTagLength(tagLength) else { throw Self.invalidTag(tagLength) }
                self.tagLength = tagLength
            }
            return
        }
        guard let tagLength = tagLength ?? (algorithm.isChaChaPoly ? 16 : nil) else {
            throw .code("ERR_CRYPTO_INVALID_AUTH_TAG", "authTagLength required for \(algorithm.alias)", name: "TypeError")
        }
        guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(clamping: tagLength), nil) == 1 else {
            ERR_clear_error()
            throw Self.invalidTag(tagLength)
        }
        self.tagLength = tagLength
        if mode == .ccm { maximumCCMLength = ivLength == 12 ? 16_777_215 : ivLength == 13 ? 65535 : .max }
    }

    private static func isTagLength(_ length: Int) -> Bool { length == 4 || length == 8 || (12...16).contains(length) }

    func setPadding(_ isOn: Bool) -> Bool { !isFinished && EVP_CIPHER_CTX_set_padding(context, isOn ? 1 : 0) == 1 }

    /// The tag of an encryption; nil as long as there is none.
    var authenticationTag: [UInt8]? { encrypts && isFinished ? tag : nil }

    func setAuthenticationTag(_ tag: [UInt8]) throws(CryptoError) -> Bool {
        guard algorithm.isAuthenticated, !encrypts, !isFinished, self.tag == nil else { return false }
        if algorithm.mode == .gcm {
            guard tagLength.map({ $0 == tag.count }) ?? Self.isTagLength(tag.count) else { throw Self.invalidTag(tag.count) }
        } else if tag.count != tagLength {
            throw Self.invalidTag(tag.count)
        }
        self.tag = tag
        return true
    }

    /// Hands the expected tag to OpenSSL, once.
    private func passTag() -> Bool {
        guard !encrypts, !tagIsSet, var tag else { return true }
        tagIsSet = true
        return EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1
    }

    func setAAD(_ data: [UInt8], plaintextLength: Int?) throws(CryptoError) -> Bool {
        guard algorithm.isAuthenticated, !isFinished else { return false }
        var length: Int32 = 0
        if algorithm.mode == .ccm {
            guard let plaintextLength else {
                throw .code("ERR_MISSING_ARGS", "options.plaintextLength required for CCM mode with AAD", name: "TypeError")
            }
            guard plaintextLength <= maximumCCMLength else { throw .code("ERR_CRYPTO_INVALID_MESSAGELEN", "Invalid message length", name: "RangeError") }
            guard encrypts || tag != nil, passTag() else { return false }
            guard EVP_CipherUpdate(context, nil, &length, nil, Int32(clamping: plaintextLength)) == 1 else { return false }
        } else if !passTag() {
            return false
        }
        return EVP_CipherUpdate(context, nil, &length, data, Int32(data.count)) == 1
    }

    /// Nil for a state in which there is nothing to encrypt or to decrypt.
    func update(_ data: [UInt8]) throws(CryptoError) -> [UInt8]? {
        guard !isFinished else { return nil }
        guard data.count <= Int(Int32.max) - 64 else { throw .code("ERR_OUT_OF_RANGE", "The data is too long", name: "RangeError") }
        if algorithm.mode == .ccm, data.count > maximumCCMLength {
            throw .code("ERR_CRYPTO_INVALID_MESSAGELEN", "Invalid message length", name: "RangeError")
        }
        guard passTag() else { return nil }
        var length: Int32 = 0
        var output = [UInt8](repeating: 0, count: data.count + algorithm.blockSize + 8)
        let result = data.isEmpty && algorithm.mode != .ccm ? 1 : EVP_CipherUpdate(context, &output, &length, data.isEmpty ? [0] : data, Int32(data.count))
        // In CCM a decryption tells already here whether the tag fits, and Node only at the end.
        if result != 1, !encrypts, algorithm.mode == .ccm {
            failed = true
            ERR_clear_error()
            return []
        }
        guard result == 1 else { return nil }
        return Array(output.prefix(Int(length)))
    }

    /// The rest; nil when the tag does not fit or there is nothing to end.
    func finish() throws(CryptoError) -> [UInt8]? {
        guard !isFinished else { throw .code("ERR_CRYPTO_INVALID_STATE", "Invalid state") }
        if !encrypts, algorithm.isAuthenticated, tag == nil || !passTag() || failed {
            isFinished = true
            throw CryptoError(message: "Unsupported state or unable to authenticate data")
        }
        isFinished = true
        var output = [UInt8](repeating: 0, count: algorithm.blockSize + 32)
        var length: Int32 = 0
        // In CCM all was done by `update`.
        if encrypts || algorithm.mode != .ccm {
            guard EVP_CipherFinal_ex(context, &output, &length) == 1 else {
                throw .openSSL(algorithm.isAuthenticated ? "Unsupported state or unable to authenticate data" : "Unsupported state")
            }
        }
        if encrypts, algorithm.isAuthenticated {
            var made = [UInt8](repeating: 0, count: tagLength ?? 16)
            try check(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(made.count), &made), "The tag cannot be read")
            tag = made
        }
        return Array(output.prefix(Int(length)))
    }
}
