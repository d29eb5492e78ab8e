public import Foundation
public import Kernel

/// A token with which a program acts for a firm, without its secret text.
public struct AccessToken: Sendable, Identifiable, Hashable {
    public let id: TokenID
    /// What the firm calls the program that uses it.
    public let name: String
    public let scopes: Set<TokenScope>
    public let maker: PersonID
    public let made: Date
    public let expires: Date
    /// The full hour in which it was last used; nil for one never used.
    public let used: Date?

    public init(
        id: TokenID,
        name: String,
        scopes: Set<TokenScope>,
        maker: PersonID,
        made: Date,
        expires: Date,
        used: Date?
    ) {
        (self.id, self.name, self.scopes, self.maker) = (id, name, scopes, maker)
        (self.made, self.expires, self.used) = (made, expires, used)
    }
}

/// What is wanted of a new token.
public struct AccessTokenDraft: Sendable, Hashable {
    public static let longestName = 80
    /// Days a token may live; one that never ends is one that is forgotten.
    public static let lifetimes = [30, 90, 365]

    public enum Fault: Sendable, Hashable {
        case nameMissing
        case nameTooLong(count: Int)
        case scopesMissing
        case lifetimeUnknown
    }

    public var name: String
    public var scopes: Set<TokenScope>
    /// In days.
    public var lifetime: Int

    public init(name: String, scopes: Set<TokenScope>, lifetime: Int) {
        (self.name, self.scopes, self.lifetime) = (name, scopes, lifetime)
    }

    public var faults: [Fault] {
        var faults: [Fault] = name.isEmpty ? [.nameMissing] : []
        if name.count > Self.longestName { faults.append(.nameTooLong(count: name.count)) }
        if scopes.isEmpty { faults.append(.scopesMissing) }
        if !Self.lifetimes.contains(lifetime) { faults.append(.lifetimeUnknown) }
        return faults
    }
}
