public import Kernel

extension SessionResolver {
    /// The same sessions with the seats that their people hold in works councils, which are asked for with every request.
    /// A session begun by a firm's identity provider has none: management runs the provider, and councils are not for it.
    public func adding(seats: @Sendable @escaping (PersonID) async throws -> [CouncilSeat]) -> SessionResolver {
        SessionResolver { [resolve] token in
            guard var session = try await resolve(token) else { return nil }
            session.seats = session.confinedTo == nil ? try await seats(session.person.id) : []
            return session
        }
    }
}
