/// Which part of a list is asked for.
public struct PageRequest: Sendable, Hashable, Codable {
    /// The most elements of one page; a larger page is not refused but cut, and has a `next`.
    public static let limit = 1000
    /// The elements of a page where nothing else was asked for, as in Auth0's Management API.
    public static let defaultSize = 50

    /// How many elements, from 1 to ``limit``.
    public let take: Int
    /// The ``Page/next`` of the page before; nil for the first page.
    public let from: String?

    public init(take: Int = defaultSize, from: String? = nil) {
        self.take = min(max(take, 1), Self.limit)
        self.from = from
    }

    /// By the rules of ``init(take:from:)``, whoever wrote it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(take: try container.decode(Int.self, forKey: .take), from: try container.decodeIfPresent(String.self, forKey: .from))
    }
}
