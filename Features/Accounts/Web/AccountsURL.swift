import Accounts
import Foundation
import Kernel

/// All addresses of this feature.
enum AccountsURL {
    static let register = "/registrieren"
    static let registerAlone = "/registrieren/ohne-betrieb"
    static let signIn = "/anmelden"
    static let account = "/konto"
    /// Tokens for programs; the page belongs to the programming interface.
    static let interface = "/konto/schnittstelle"
    static let password = "/konto/passwort"
    static let passwordLink = "/konto/passwort/link"
    static let mailSent = "/registrieren/gesendet"
    static let forgotten = "/passwort"
    static let security = "/konto/sicherheit"
    static let otherSessions = "/konto/sicherheit/sitzungen"
    static let code = "/anmelden/code"
    static let secondFactor = "/konto/sicherheit/app"
    static let secondFactorConfirmation = "/konto/sicherheit/app/bestaetigung"
    static let recoveryCodes = "/konto/sicherheit/app/ersatzcodes"
    static let passkeySignIn = "/anmelden/passkey"
    static let passkeySignInBeginning = "/anmelden/passkey/anfang"
    static let passkeys = "/konto/sicherheit/passkeys"
    static let passkeyBeginning = "/konto/sicherheit/passkeys/anfang"
    static let identityDoor = "/anmelden/dienst"
    static let identityReturn = "/anmelden/dienst/rueckkehr"
    static let identityConsent = "/anmelden/dienst/verbindung"
    static let identityProvider = "/konto/anmeldedienst"
    static let email = "/konto/e-mail"
    static let joinLinks = "/konto/einladungen"
    static let mailInvitations = "/konto/einladungen-per-mail"
    static let firmChange = "/konto/betrieb"
    static let firms = "/konto/betriebe"
    static let newFirm = "/konto/betriebe/neu"
    static let leaving = "/konto/austritt"
    static let grants = "/konto/zugaenge"
    static let supportGrants = "/konto/zugaenge/hub"
    static let people = "/verwaltung/personen"
    static let hubFirms = "/verwaltung/betriebe"

    static func confirmation(_ token: String) -> String { "/registrieren/bestaetigen/\(token)" }
    static func newPassword(_ token: String) -> String { "/passwort/\(token)" }
    static func newEmail(_ token: String) -> String { "/e-mail/\(token)" }
    static func identityDoor(_ firm: FirmID) -> String { "/anmelden/dienst/\(firm)/weiter" }
    static func identityDoor(_ firm: FirmID, proof: String, target: String) -> String {
        let way = identityDoor(firm) + "?beleg=\(proof)"
        let escaped = target.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return escaped.isEmpty ? way : way + "&weiter=" + escaped
    }
    static func passkey(_ id: PasskeyID) -> String { "/konto/sicherheit/passkeys/\(id)" }
    static func session(_ id: SessionID) -> String { "/konto/sicherheit/sitzungen/\(id)" }
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
