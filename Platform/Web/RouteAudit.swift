import DatabasePlatform
import HTTPTypes
import Hummingbird
import Kernel

/// What a route's pages show. Reading personal or financial records is recorded, as changing anything is.
public enum RecordKind: String, Sendable, CaseIterable {
    case none
    /// Names, addresses, roles of people.
    case personal
    /// Figures and evidence of a firm.
    case financial
    /// Figures of a firm on a page for everyone, recorded only of those whom it let in: ``Call/showsFigures(of:)``.
    case granted
}

/// Lets a route's handler run under the name of who asks, and records what was read.
struct RouteAudit: Sendable {
    let feature: String
    let method: HTTPRequest.Method
    /// As given to ``Routes``, without the leading slash.
    let path: String
    let audience: AudienceName
    let records: RecordKind
    let trail: AuditTrail?
    private let parameters: [String]

    init(
        feature: String,
        method: HTTPRequest.Method,
        path: String,
        audience: AudienceName,
        records: RecordKind,
        trail: AuditTrail?
    ) {
        (self.feature, self.method, self.path) = (feature, method, path)
        (self.audience, self.records, self.trail) = (audience, records, trail)
        parameters = path.split(separator: "/").filter { $0.hasPrefix(":") }.map { part in
            String(part.dropFirst().prefix { $0.isLetter || $0.isNumber })
        }
    }

    func around(
        _ who: some Sendable,
        _ context: AppContext,
        _ handler: () async throws -> Response
    ) async throws -> Response {
        guard let audit = auditContext(who, context) else { return try await handler() }
        let response = try await AuditContext.$current.withValue(audit) { try await handler() }
        let isRecorded = records == .personal || records == .financial
        if let trail, method == .get, isRecorded, response.status.kind == .successful {
            try await trail.read(audit)
        }
        return response
    }

    /// Records what a member was shown, where a route does not do so by itself.
    func read(by member: Member, _ context: AppContext) async throws {
        guard let trail, let audit = auditContext(member, context) else { return }
        try await trail.read(audit)
    }

    private func auditContext(_ who: some Sendable, _ context: AppContext) -> AuditContext? {
        let (person, role, scope): (PersonID, String, AuditContext.Scope)
        switch who {
        case let member as Member:
            (person, role, scope) = (member.person.id, member.role.rawValue, .firm(member.firm))
        case let council as CouncilMember:
            let named = context.parameters.get("council").flatMap { text in
                council.seats.first { $0.council.text == text }
            }
            let seat = named ?? council.seats[0]
            (person, role, scope) = (council.person.id, "council", .council(seat.council.text))
        case let holder as TokenHolder:
            (person, role, scope) = (holder.maker, "token", .firm(holder.firm))
        case let someone as Person:
            let isOfTheHub = audience == .administrator || audience == .contentEditor
            (person, role) = (someone.id, isOfTheHub ? audience.rawValue : "self")
            scope = isOfTheHub ? .hub : .person
        case let visitor as Visitor:
            // Open to everyone, but a member is shown the firm's own figures. Who follows a link of their own — into
            // another firm, into a council — leaves no trace in the log of the firm they happen to work in.
            guard records == .financial, let member = visitor.member else { return nil }
            (person, role, scope) = (member.person.id, member.role.rawValue, .firm(member.firm))
        default: return nil
        }
        return AuditContext(
            person: person,
            role: role,
            scope: scope,
            feature: feature,
            method: method.rawValue,
            route: "/" + path,
            objects: parameters.compactMap { context.parameters.get($0) }.filter(Self.isHarmless)
        )
    }

    /// Ids and years are taken into the log; anything else in an address may be a secret or have been typed.
    private static func isHarmless(_ text: String) -> Bool {
        EntityID<AuditTag>(text) != nil || (text.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) })
    }
}
