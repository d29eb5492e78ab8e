import Kernel
import Participation

/// All addresses of this feature.
enum ParticipationURL {
    static let area = "/vertretung"
    static let founding = "/vertretung/gruenden"
    static let requests = "/verwaltung/vertretungen"
    static let learningData = "/beteiligung/lerndaten"

    static func council(_ id: CouncilID) -> String { "/vertretung/\(id)" }
    static func members(_ id: CouncilID) -> String { council(id) + "/mitglieder" }
    static func seat(_ id: CouncilID, _ person: PersonID) -> String { members(id) + "/\(person)" }
    static func chair(_ id: CouncilID, _ person: PersonID) -> String { council(id) + "/vorsitz/\(person)" }
    static func invitations(_ id: CouncilID) -> String { council(id) + "/einladungen" }
    static func invitation(_ id: CouncilID, _ invitation: CouncilInvitationID) -> String {
        invitations(id) + "/\(invitation)"
    }
    static func dissolution(_ id: CouncilID) -> String { council(id) + "/aufloesung" }
    static func notes(_ id: CouncilID) -> String { council(id) + "/notizen" }
    static func newNote(_ id: CouncilID) -> String { notes(id) + "/neu" }
    static func note(_ id: CouncilID, _ note: CouncilNoteID) -> String { notes(id) + "/\(note)" }
    static func insight(_ id: CouncilID) -> String { council(id) + "/einblick" }
    static func agreement(_ id: CouncilID) -> String { council(id) + "/vereinbarung" }
    static func agreementEnd(_ id: CouncilID) -> String { agreement(id) + "/ende" }
    static func modelAgreement(_ id: CouncilID) -> String { agreement(id) + "/muster" }

    static func acceptance(_ token: String) -> String { "/vertretung/einladung/\(token)" }

    static func request(_ id: CouncilID) -> String { requests + "/\(id)" }
    static func confirmation(_ id: CouncilID) -> String { request(id) + "/bestaetigung" }
    static func refusal(_ id: CouncilID) -> String { request(id) + "/ablehnung" }
}
