import COpenSSL

/// A curve by its name, and arithmetic on it.
final class EllipticCurve {
    let group: OpaquePointer

    /// How a point is written (SEC 1).
    enum Form: String {
        case compressed, uncompressed, hybrid

        fileprivate var conversion: point_conversion_form_t {
            switch self {
            case .compressed: POINT_CONVERSION_COMPRESSED
            case .uncompressed: POINT_CONVERSION_UNCOMPRESSED
            case .hybrid: POINT_CONVERSION_HYBRID
            }
        }
    }

    /// A point; the one at infinity to begin with.
    struct Point: ~Copyable {
        let pointer: OpaquePointer

        fileprivate init(on group: OpaquePointer) throws(CryptoError) {
            pointer = try check(EC_POINT_new(group), "out of memory")
        }

        deinit { EC_POINT_clear_free(pointer) }
    }

    init(_ name: String) throws(CryptoError) {
        let number = name.utf8.contains(0) ? NID_undef : OBJ_sn2nid(name)
        guard number != NID_undef, let group = EC_GROUP_new_by_curve_name(number) else {
            ERR_clear_error()
            throw .code("ERR_CRYPTO_INVALID_CURVE", "Invalid EC curve name", name: "TypeError")
        }
        self.group = group
    }

    deinit { EC_GROUP_free(group) }

    /// Bytes of a coordinate.
    var fieldSize: Int { (Int(EC_GROUP_get_degree(group)) + 7) / 8 }

    func makePoint() throws(CryptoError) -> Point { try Point(on: group) }

    /// The point that these bytes write; an error unless it is on the curve.
    func point(_ bytes: [UInt8]) throws(CryptoError) -> Point {
        let point = try makePoint()
        guard EC_POINT_oct2point(group, point.pointer, bytes, bytes.count, nil) == 1 else {
            ERR_clear_error()
            throw .code("ERR_CRYPTO_OPERATION_FAILED", "Failed to convert Buffer to EC_POINT")
        }
        return point
    }

    func bytes(of point: borrowing Point, _ form: Form) throws(CryptoError) -> [UInt8] {
        let count = EC_POINT_point2oct(group, point.pointer, form.conversion, nil, 0, nil)
        var bytes = [UInt8](repeating: 0, count: count)
        guard count > 0, EC_POINT_point2oct(group, point.pointer, form.conversion, &bytes, count, nil) == count else {
            throw .openSSL("Failed to get public key")
        }
        return bytes
    }

    /// Whether a number is a private key on the curve.
    func isPrivateKey(_ number: borrowing BigNumber) -> Bool {
        guard let order = EC_GROUP_get0_order(group) else { return false }
        return BN_is_zero(number.pointer) == 0 && BN_cmp(number.pointer, order) < 0
    }

    /// A private key of its own.
    func fillRandomly(_ number: borrowing BigNumber) throws(CryptoError) {
        let order = try check(EC_GROUP_get0_order(group), "The curve has no order")
        repeat {
            try check(BN_priv_rand_range(number.pointer, order), "There are no random bytes")
        } while BN_is_zero(number.pointer) == 1
    }

    /// Makes a point the public one of a private key.
    func setPoint(_ point: borrowing Point, ofKey key: borrowing BigNumber) throws(CryptoError) {
        BN_set_flags(key.pointer, BN_FLG_CONSTTIME)
        try check(EC_POINT_mul(group, point.pointer, key.pointer, nil, nil, nil), "The public key cannot be made")
    }

    /// The x coordinate of a point times a private key; nil where that is at infinity.
    func sharedSecret(_ point: borrowing Point, _ key: borrowing BigNumber) throws(CryptoError) -> [UInt8]? {
        let product = try makePoint(), coordinate = try BigNumber()
        BN_set_flags(key.pointer, BN_FLG_CONSTTIME)
        guard EC_POINT_is_at_infinity(group, point.pointer) == 0,
            EC_POINT_mul(group, product.pointer, nil, point.pointer, key.pointer, nil) == 1,
            EC_POINT_get_affine_coordinates(group, product.pointer, coordinate.pointer, nil, nil) == 1
        else {
            ERR_clear_error()
            return nil
        }
        return coordinate.bytes(length: fieldSize)
    }
}
