import Accounts
import Kernel

/// All addresses of this feature.
enum AccountsURL {
    static let register = "/registrieren"
    static let signIn = "/anmelden"
    static let account = "/konto"
    static let password = "/konto/passwort"
    static let joinLinks = "/konto/einladungen"

    static func teamMember(_ person: PersonID) -> String { "/konto/team/\(person)" }
    static func removal(_ person: PersonID) -> String { teamMember(person) + "/entfernen" }
    static func join(_ token: String) -> String { "/beitreten/\(token)" }
    static func joinLink(_ id: EntityID<JoinLinkTag>) -> String { "/konto/einladungen/\(id)" }
}
