import COpenSSL

/// The names in a certificate's extensions, printed so that no name can look like several.
extension X509Certificate {
    /// `DNS:example.com, IP Address:127.0.0.1`; nil without the extension.
    var alternativeNames: String? {
        guard let data = X509_get_ext_d2i(reference, NID_subject_alt_name, nil, nil) else { return nil }
        let names = OpaquePointer(data)
        defer { GENERAL_NAMES_free(names) }
        return (0..<openssl_alt_names_count(names)).compactMap { index in
            openssl_alt_name(names, index).map { Self.text(of: $0.pointee) }
        }.joined(separator: ", ")
    }

    /// A line for each way to learn more about the issuer; nil without the extension.
    var authorityAccess: String? {
        guard let data = X509_get_ext_d2i(reference, NID_info_access, nil, nil) else { return nil }
        let descriptions = OpaquePointer(data)
        defer { AUTHORITY_INFO_ACCESS_free(descriptions) }
        return (0..<openssl_access_count(descriptions)).compactMap { index in
            guard let description = openssl_access(descriptions, index)?.pointee, let location = description.location else { return nil }
            return "\(Self.name(of: description.method)) - \(Self.text(of: location.pointee))"
        }.joined(separator: "\n")
    }

    private static func text(of name: GENERAL_NAME) -> String {
        switch name.type {
        case GEN_DNS: "DNS:\(quoted(bytes(of: name.d.dNSName)))"
        case GEN_EMAIL: "email:\(quoted(bytes(of: name.d.rfc822Name)))"
        case GEN_URI: "URI:\(quoted(bytes(of: name.d.uniformResourceIdentifier)))"
        case GEN_IPADD: "IP Address:\(address(bytes(of: name.d.iPAddress)))"
        case GEN_RID: "Registered ID:\(identifier(of: name.d.registeredID))"
        case GEN_DIRNAME: "DirName:\(quoted(directoryName(name.d.directoryName), isUTF8: true))"
        case GEN_X400: "X400Name:<unsupported>"
        case GEN_EDIPARTY: "EdiPartyName:<unsupported>"
        default: "othername:<unsupported>"
        }
    }

    private static func bytes(of text: UnsafeMutablePointer<ASN1_STRING>?) -> [UInt8] {
        guard let text, let data = ASN1_STRING_get0_data(text) else { return [] }
        return Array(UnsafeBufferPointer(start: data, count: Int(ASN1_STRING_length(text))))
    }

    private static func directoryName(_ name: OpaquePointer?) -> [UInt8] {
        guard let bio = try? MemoryBIO() else { return [] }
        guard X509_NAME_print_ex(bio.pointer, name, 0, openssl_name_in_json) >= 0 else { return [] }
        return bio.bytes
    }

    private static func name(of object: OpaquePointer?) -> String {
        let number = OBJ_obj2nid(object)
        if number != NID_undef, let name = OBJ_nid2ln(number) { return String(cString: name) }
        return identifier(of: object)
    }

    static func identifier(of object: OpaquePointer?) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard let object, OBJ_obj2txt(&buffer, Int32(buffer.count), object, 1) > 0 else { return "" }
        return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    private static func address(_ bytes: [UInt8]) -> String {
        switch bytes.count {
        case 4: bytes.map { String($0) }.joined(separator: ".")
        case 16: stride(from: 0, to: 16, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16, uppercase: true) }.joined(separator: ":")
        default: "<invalid length=\(bytes.count)>"
        }
    }

    /// In quotes where it has characters that separate names.
    private static func quoted(_ bytes: [UInt8], isUTF8: Bool = false) -> String {
        func isPrintable(_ byte: UInt8) -> Bool { (0x20...0x7e).contains(byte) || (isUTF8 && byte > 0x7f) }
        let special = Set("\"\\,'".utf8)
        if bytes.allSatisfy({ isPrintable($0) && !special.contains($0) }) { return String(decoding: bytes, as: UTF8.self) }
        var output: [UInt8] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                output += [UInt8(ascii: "\\"), byte]
            } else if isPrintable(byte), byte != UInt8(ascii: ",") {
                output.append(byte)
            } else {
                output += "\\u00\(ByteText.hex([byte]))".utf8
            }
        }
        return "\"\(String(decoding: output, as: UTF8.self))\""
    }
}
