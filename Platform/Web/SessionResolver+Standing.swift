import Kernel

extension SessionResolver {
    /// Whether a visitor is still who they were when they asked: signed in, in the same firm and with the same roles. For
    /// connections that outlast their request.
    ///
    /// - Parameter token: what the cookie of the session held then; nil where there was none.
    public func stands(_ visitor: Visitor, token: String?) async throws -> Bool {
        guard let person = visitor.person else { return true }
        guard let token, let session = try await resolve(token) else { return false }
        return session.person.id == person.id && session.member == visitor.member
            && session.hubRoles == visitor.hubRoles && session.confinedTo == visitor.confinedTo
    }
}
