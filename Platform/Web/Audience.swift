public import Kernel

/// Whom a route is for. Every route names its audience, and its handler receives exactly what that audience is:
/// a handler without a firm cannot be written for members, and one with a firm cannot be reached without.
public struct Audience<Who: Sendable>: Sendable {
    public let name: AudienceName
    /// What a token must be allowed; nil for people.
    var scope: TokenScope? = nil
    let admit: @Sendable (Visitor) throws(AccessError) -> Who
}

/// The audiences by name, as `bin/routes` prints them and the access test walks them.
public enum AudienceName: String, Sendable, CaseIterable {
    case everyone, signedIn, member, owner, councilMember, coach, hubTeam, contentEditor, administrator, token
}

public enum AccessError: Error, Equatable {
    case signInNeeded
    case forbidden
    /// A firm's identity provider began the session, and this is beyond that firm.
    case confined
    /// The person may still read what belongs to the firm, through that day, but no longer change it.
    case readOnly(through: LocalDate)
    /// The form did not come from a page of ours, or its page is older than the sign-in.
    case staleForm
}

extension Audience where Who == Visitor {
    public static var everyone: Audience<Visitor> { Audience(name: .everyone) { visitor in visitor } }
}

extension Audience where Who == Person {
    /// Who showed who they are by themselves. Not whom a firm's identity provider vouches for: whoever runs it must not
    /// reach what belongs to the person and not to the firm.
    public static var signedIn: Audience<Person> {
        Audience(name: .signedIn) { visitor throws(AccessError) in
            guard let person = visitor.person else { throw .signInNeeded }
            try visitor.requireOwnSignIn()
            return person
        }
    }

    /// Whoever is signed in, also by a firm's identity provider. For pages that show and change nothing beyond the firm.
    public static var anySession: Audience<Person> {
        Audience(name: .signedIn) { visitor throws(AccessError) in
            guard let person = visitor.person else { throw .signInNeeded }
            return person
        }
    }
}

extension Audience where Who == Person {
    /// Whoever accompanies firms. Which firms is asked of the grant, case by case.
    public static var coach: Audience<Person> { hub([.coach], name: .coach) }

    /// Those who hold the hub's events, offers and lists: coaches and the administration.
    public static var hubTeam: Audience<Person> { hub([.coach, .administrator], name: .hubTeam) }

    public static var contentEditor: Audience<Person> { hub([.contentEditor], name: .contentEditor) }

    public static var administrator: Audience<Person> { hub([.administrator], name: .administrator) }

    private static func hub(_ roles: Set<HubRole>, name: AudienceName) -> Audience<Person> {
        Audience(name: name) { visitor throws(AccessError) in
            guard let person = visitor.person else { throw .signInNeeded }
            try visitor.requireOwnSignIn()
            guard !visitor.hubRoles.isDisjoint(with: roles) else { throw .forbidden }
            return person
        }
    }
}

extension Audience where Who == CouncilMember {
    public static var councilMember: Audience<CouncilMember> {
        Audience(name: .councilMember) { visitor throws(AccessError) in
            guard let person = visitor.person else { throw .signInNeeded }
            try visitor.requireOwnSignIn()
            guard !visitor.seats.isEmpty else { throw .forbidden }
            return CouncilMember(person: person, seats: visitor.seats)
        }
    }
}

extension Audience where Who == Member {
    /// Whoever works for the firm; coaches and the hub's support too, as long as the firm's grant lets them.
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
