import Foundation

/// One thing that can be set from outside. ``all`` is the whole of it: what is not declared there is refused.
public struct Setting: Sendable, Hashable {
    /// As it stands in the environment and in the file, such as `OEKOHUB_PORT`.
    public let name: String
    /// What is read, and what is refused.
    public let kind: SettingKind
    /// Holds when nothing is said; nil when nothing holds.
    public let fallback: String?
    public let example: String
    /// Never shown, not even in a fault.
    public let isSecret: Bool
    /// The word of the command line that says the same.
    public let option: String?
    /// Key of the sentence that says what it is for.
    public let meaning: String

    init(
        _ name: String,
        _ kind: SettingKind,
        fallback: String? = nil,
        example: String,
        isSecret: Bool = false,
        option: String? = nil,
        meaning: String
    ) {
        (self.name, self.kind, self.fallback, self.example) = (name, kind, fallback, example)
        (self.isSecret, self.option, self.meaning) = (isSecret, option, meaning)
    }

    /// The value as it may be shown: a secret is hidden, and so is the password in an address.
    public func shown(_ value: String) -> String {
        if isSecret { return Self.hidden }
        guard let scheme = value.range(of: "://") else { return value }
        let rest = value[scheme.upperBound...]
        // The last at sign: a password that holds one unescaped is hidden as a whole all the same.
        guard let at = rest.lastIndex(of: "@") else { return value }
        guard let colon = rest[..<at].firstIndex(of: ":") else { return value }
        return value[..<colon] + ":\(Self.hidden)" + rest[at...]
    }

    static let hidden = "•••"

    /// The declared name nearest to what was written, if it is near enough to be meant.
    static func nearest(to name: String) -> String? {
        let candidates = all.map { (distance: EditDistance.between($0.name, name.uppercased()), name: $0.name) }
        guard let best = candidates.min(by: { $0.distance < $1.distance }), best.distance <= 4 else { return nil }
        return best.name
    }
}
