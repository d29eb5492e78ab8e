/// Whom a route is for. Every route names its audience, and its handler receives exactly what that audience is:
/// a handler without a firm cannot be written for members, and one with a firm cannot be reached without.
public struct Audience<Who: Sendable>: Sendable {
    public let name: AudienceName
    let admit: @Sendable (Visitor) throws(AccessError) -> Who
}

/// The audiences by name, as `bin/routes` prints them and the access test walks them.
public enum AudienceName: String, Sendable, CaseIterable {
    case everyone, signedIn, member, owner
}

public enum AccessError: Error, Equatable {
    case signInNeeded
    case forbidden
    /// The form did not come from a page of ours, or its page is older than the sign-in.
    case staleForm
}

extension Audience where Who == Visitor {
    public static var everyone: Audience<Visitor> { Audience(name: .everyone) { visitor in visitor } }
}

extension Audience where Who == Person {
    public static var signedIn: Audience<Person> {
        Audience(name: .signedIn) { visitor throws(AccessError) in
            guard let person = visitor.person else { throw .signInNeeded }
            return person
        }
    }
}

extension Audience where Who == Member {
    public static var member: Audience<Member> {
        Audience(name: .member) { visitor throws(AccessError) in
            guard visitor.person != nil else { throw .signInNeeded }
            guard let member = visitor.member else { throw .forbidden }
            return member
        }
    }

    public static var owner: Audience<Member> {
        Audience(name: .owner) { visitor throws(AccessError) in
            guard visitor.person != nil else { throw .signInNeeded }
            guard let member = visitor.member, member.role == .owner else { throw .forbidden }
            return member
        }
    }
}
