import Accounts
import Kernel

/// All addresses of this feature.
enum AccountsURL {
    static let register = "/registrieren"
    static let registerAlone = "/registrieren/ohne-betrieb"
    static let signIn = "/anmelden"
    static let account = "/konto"
    static let password = "/konto/passwort"
    static let joinLinks = "/konto/einladungen"
    static let mailInvitations = "/konto/einladungen-per-mail"
    static let firmChange = "/konto/betrieb"
    static let firms = "/konto/betriebe"
    static let newFirm = "/konto/betriebe/neu"
    static let leaving = "/konto/austritt"
    static let grants = "/konto/zugaenge"
    static let supportGrants = "/konto/zugaenge/hub"
    static let administration = "/verwaltung"
    static let people = "/verwaltung/personen"
    static let hubFirms = "/verwaltung/betriebe"

    static func teamMember(_ person: PersonID) -> String { "/konto/team/\(person)" }
    static func removal(_ person: PersonID) -> String { teamMember(person) + "/entfernen" }
    static func teamRole(_ person: PersonID) -> String { teamMember(person) + "/rolle" }
    static func join(_ token: String) -> String { "/beitreten/\(token)" }
    static func joinLink(_ id: EntityID<JoinLinkTag>) -> String { "/konto/einladungen/\(id)" }
    static func invitation(_ token: String) -> String { "/einladung/\(token)" }
    static func mailInvitation(_ id: InvitationID) -> String { "\(mailInvitations)/\(id)" }
    static func mailInvitationAgain(_ id: InvitationID) -> String { mailInvitation(id) + "/wiederholung" }
    static func grantEnd(_ id: FirmGrantID) -> String { "\(grants)/\(id)/ende" }
    static func person(_ id: PersonID) -> String { "\(people)/\(id)" }
    static func office(_ office: HubOffice, of person: PersonID) -> String {
        "\(Self.person(person))/rollen/\(office.address)"
    }
    static func appointment(_ firm: FirmID) -> String { "\(hubFirms)/\(firm)/kontofuehrung" }
}

extension HubOffice {
    var address: String {
        switch self {
        case .coach: "coach"
        case .contentEditor: "redaktion"
        case .administrator: "verwaltung"
        }
    }

    init?(address: String) {
        guard let office = Self.allCases.first(where: { $0.address == address }) else { return nil }
        self = office
    }
}
