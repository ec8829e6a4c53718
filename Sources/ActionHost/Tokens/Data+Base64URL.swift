import Foundation

extension Data {
    /// The bytes in base64url without padding, as JWTs have them.
    var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
