/// What the inventory says about a table: whose data it holds, what for, on which basis, how long, and who can see it.
public struct TableNote: Sendable, Decodable {
    public let title: String
    /// Whose data; „niemandes“ where no person and no firm is meant.
    public let whose: String
    public let purpose: String
    /// Key of a legal basis.
    public let basis: String
    /// Key of a ``RetentionClass``.
    public let retention: String
    public let access: String
    /// What each column holds.
    public let columns: [String: String]
    /// Columns that are never handed out: hashes and keys.
    public let secret: [String]?
    /// Columns that name a person, and what happens to the row when that person is erased.
    public let persons: [PersonLink]?
    public let expiry: Expiry?
    /// Belongs to the works council: management is not even told how much there is.
    public let apart: Bool?

    public var isApart: Bool { apart == true }

    /// Rows that a deletion run takes away.
    public struct Expiry: Sendable, Decodable {
        /// An instant; rows without one stay.
        public let column: String
        /// Days after it.
        public let days: Int
        /// Further columns that must hold a value, such as `{"state": "done"}`.
        public let when: [String: String]?
        /// A column that must be empty.
        public let unless: String?
    }
}

/// A column that names a person.
public struct PersonLink: Sendable, Decodable {
    public enum Key: String, Sendable, Decodable {
        case id, email
        /// Only the name stands there: looked for in the firms the person belongs to.
        case name
    }

    public enum Erasure: String, Sendable, Decodable {
        case delete
        /// The column becomes empty.
        case clear
        /// The name becomes „gelöschte Person“.
        case replace
        /// Stays; without the person's row it names nobody.
        case keep
    }

    public let column: String
    public let by: Key
    public let erase: Erasure
    /// The column that is cleared or replaced, when it is not ``column`` itself.
    public let target: String?
    /// The instant from which the retention period counts; with it the erasure waits for the period's end.
    public let since: String?
    /// A column that must be empty: where it says who it is, a name alone decides nothing.
    public let unless: String?
    /// Columns handed out to the person; nil for all that are not secret.
    public let export: [String]?
}
