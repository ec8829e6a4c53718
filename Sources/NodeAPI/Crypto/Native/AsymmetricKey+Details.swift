import COpenSSL
import JavaScriptEngine

extension AsymmetricKey {
    /// The members of `asymmetricKeyDetails`; the public exponent comes as bytes.
    var details: [(name: String, value: HostValue)] {
        var members: [(name: String, value: HostValue?)] = []
        switch kind {
        case .rsa, .rsaPSS:
            members.append(("modulusLength", .number(Double(bitCount))))
            members.append(("publicExponent", number(OSSL_PKEY_PARAM_RSA_E).map { .bytes($0) }))
            if kind == .rsaPSS { addLimits(to: &members) }
        case .dsa:
            members.append(("modulusLength", .number(Double(bitCount))))
            members.append(("divisorLength", number(OSSL_PKEY_PARAM_FFC_Q).map { .number(Double(BigNumber.bitCount(of: $0))) }))
        case .ec:
            members.append(("namedCurve", curve.flatMap { OBJ_nid2sn($0) }.map { .string(String(cString: $0)) }))
        default: break
        }
        return members.compactMap { member in member.value.map { (member.name, $0) } }
    }

    private func addLimits(to members: inout [(name: String, value: HostValue?)]) {
        var hash: Int32 = 0, mask: Int32 = 0, salt = 0
        guard openssl_pss_limits(pointer, &hash, &mask, &salt) == 1 else { return }
        members.append(("hashAlgorithm", OBJ_nid2ln(hash).map { .string(String(cString: $0)) }))
        members.append(("mgf1HashAlgorithm", OBJ_nid2ln(mask).map { .string(String(cString: $0)) }))
        members.append(("saltLength", .number(Double(salt))))
    }
}
