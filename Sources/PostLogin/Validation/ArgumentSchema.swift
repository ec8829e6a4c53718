/// What an argument of a call on `api` may be: as much of JSON Schema as Auth0's validators use.
///
/// The arguments of a call are checked together, as one object with a member for each; an argument that is `undefined` is absent.
///
/// ```swift
/// let schema = ArgumentSchema.object([
///     .init("errorCode", .string(maxLength: 100), isRequired: true),
///     .init("errorMessage", .string(maxLength: 100), isRequired: true),
/// ])
/// schema.mistakes(in: ["errorCode": 7])
/// // [" must have required property 'errorMessage'", "errorCode must be string"]
/// ```
public indirect enum ArgumentSchema: Sendable {
    /// A text, of at most so many code points.
    case string(maxLength: Int? = nil)
    /// A finite number.
    case number
    case boolean
    case null
    /// One of these texts.
    case oneOf([String])
    /// An array whose elements are all the same.
    case array(of: ArgumentSchema, maxItems: Int? = nil)
    /// An object with no other members than these.
    case object([Property])
    /// An object whose members have names of one's own choice, and any values.
    case map(maxProperties: Int, isName: @Sendable (String) -> Bool = { _ in true })
    /// One of several types, each of which has a name of its own.
    case anyOf([ArgumentSchema])

    /// A member of an object.
    public struct Property: Sendable {
        /// The member's name, which messages about it begin with.
        public var name: String
        /// What its value may be, when there is one.
        public var schema: ArgumentSchema
        /// Whether it must be there.
        public var isRequired: Bool

        /// Makes a property.
        public init(_ name: String, _ schema: ArgumentSchema, isRequired: Bool = false) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
        }
    }
}
