import Accounts
import Kernel

/// All addresses of this feature.
enum AccountsURL {
    static let register = "/registrieren"
    static let signIn = "/anmelden"
    static let account = "/konto"
    static let joinLinks = "/konto/einladungen"

    static func join(_ token: String) -> String { "/beitreten/\(token)" }
    static func joinLink(_ id: EntityID<JoinLinkTag>) -> String { "/konto/einladungen/\(id)" }
}
