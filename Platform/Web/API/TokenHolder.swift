public import Kernel

/// A program that acts for a firm with one of its tokens.
public struct TokenHolder: Sendable, Hashable {
    public let firm: FirmID
    public let token: TokenID
    public let scopes: Set<TokenScope>
    /// Who made the token: what the program changes is entered as theirs.
    public let maker: PersonID

    public init(firm: FirmID, token: TokenID, scopes: Set<TokenScope>, maker: PersonID) {
        (self.firm, self.token, self.scopes, self.maker) = (firm, token, scopes, maker)
    }
}

extension Audience where Who == TokenHolder {
    /// A program with a token of this scope. Cookies count for nothing there, so that no foreign page can ask in a
    /// person's name.
    public static func token(_ scope: TokenScope) -> Audience<TokenHolder> {
        Audience(name: .token, scope: scope) { visitor throws(AccessError) in
            guard let holder = visitor.tokenHolder else { throw .signInNeeded }
            guard holder.scopes.contains(scope) else { throw .forbidden }
            return holder
        }
    }
}
