/// Who gives a badge: a `Profile` of Open Badges 3.0.
public struct BadgeIssuer: Hashable, Sendable, Codable {
    /// The address of the profile.
    public let id: String
    public let type: [String]
    public let name: String
    /// Where the issuer is.
    public let url: String

    public init(id: String, name: String, url: String) {
        (self.id, type, self.name, self.url) = (id, ["Profile"], name, url)
    }
}
