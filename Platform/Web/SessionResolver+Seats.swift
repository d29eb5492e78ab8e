public import Kernel

extension SessionResolver {
    /// The same sessions with the seats that their people hold in works councils, which are asked for with every request.
    public func adding(seats: @Sendable @escaping (PersonID) async throws -> [CouncilSeat]) -> SessionResolver {
        SessionResolver { [resolve] token in
            guard var session = try await resolve(token) else { return nil }
            session.seats = try await seats(session.person.id)
            return session
        }
    }
}
