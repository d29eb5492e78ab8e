public import Kernel

/// Who acts, for whom and through which route: what an audit entry says besides what was done.
///
/// It accompanies the task that answers a request, so that no store has to be told.
public struct AuditContext: Sendable, Hashable {
    /// Whose records are touched. Entries of one scope are never shown in another.
    public enum Scope: Sendable, Hashable {
        case firm(FirmID)
        /// The id of a works council as text. Its entries are none of the firm's.
        case council(String)
        /// The person's own account.
        case person
        /// Roles, settings and people of the hub itself.
        case hub
    }

    public let person: PersonID
    /// As what the person acted: `owner`, `member`, `coach`, `support`, `council`, `administrator`, `contentEditor`, `self`,
    /// `command` for whoever runs the installation.
    public let role: String
    public let scope: Scope
    public let feature: String
    public let method: String
    /// The address as declared, `/klimabilanz/:year`: never what a person typed.
    public let route: String
    /// Ids and years from the address, in its order.
    public let objects: [String]

    public init(
        person: PersonID,
        role: String,
        scope: Scope,
        feature: String,
        method: String,
        route: String,
        objects: [String] = []
    ) {
        (self.person, self.role, self.scope) = (person, role, scope)
        (self.feature, self.method, self.route, self.objects) = (feature, method, route, objects)
    }

    /// What is written while a page is read, such as a remembered result, is no change of the person's.
    var changes: Bool { method != "GET" && method != "HEAD" }

    /// The context of the request that is being answered; nil in background work and for unknown visitors.
    @TaskLocal public static var current: AuditContext?
}
