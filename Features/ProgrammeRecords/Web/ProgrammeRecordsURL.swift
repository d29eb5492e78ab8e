import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage

/// Addresses of this feature.
enum ProgrammeRecordsURL {
    static let project = "/verwaltung/projekt"
    static let entries = "/verwaltung/projekt/eintritte"
    static let entryLinks = "/verwaltung/projekt/eintrittslinks"
    static let participants = "/verwaltung/projekt/teilnehmende"
    static let indicators = "/verwaltung/projekt/kennzahlen"

    static let openQuestions = "/verwaltung/projekt/fragen"
    static let hours = "/verwaltung/projekt/stunden"
    static let poster = "/plakat"
    static let enterprises = "/verwaltung/projekt/unternehmen"
    static let retention = "/verwaltung/projekt/loeschvorschau"
    static let holds = "/verwaltung/projekt/sperren"
    static let readings = "/verwaltung/projekt/protokoll"
    static let publicity = "/verwaltung/projekt/publizitaet"
    static let posterFile = publicity + "/plakat.pdf"
    static let keepPoster = publicity + "/plakat"
    static let ledger = "/verwaltung/projekt/beihilfen"

    static func account(_ id: AidGroupID) -> String { "\(ledger)/\(id)" }
    static func accountFirms(_ id: AidGroupID) -> String { "\(ledger)/\(id)/betriebe" }
    static func aidLine(_ group: AidGroupID, _ id: ProjectAidID) -> String { "\(ledger)/\(group)/zeilen/\(id)" }
    static func register(_ group: AidGroupID, _ id: ProjectAidID) -> String { aidLine(group, id) + "/register" }

    static func proof(_ id: PublicityProofID) -> String { "\(publicity)/\(id)" }
    static func hold(_ id: ProjectHoldID) -> String { "\(holds)/\(id)" }
    static func newHold(_ kind: ProjectRecord.Kind?, _ record: String) -> String {
        kind.map { "\(holds)/neu?art=\($0.rawValue)&satz=\(record)" } ?? "\(holds)/neu?art=projekt"
    }
    static func readings(of id: ParticipantID) -> String { "\(participant(id))/protokoll" }
    static func entryLink(_ id: EntryLinkID) -> String { "\(entryLinks)/\(id)" }
    static func entryImport(_ id: EntryImportID) -> String { "/verwaltung/projekt/einlesungen/\(id)" }
    static func participant(_ id: ParticipantID) -> String { "\(participants)/\(id)" }
    static func participantLink(_ id: ParticipantID) -> String { "\(participants)/\(id)/link" }
    static func questionnaire(_ token: String) -> String { "/eintritt/\(token)" }

    /// As the page of enterprises reads them.
    static func enterprises(_ parameters: [(String, String)]) -> String {
        enterprises + "?" + parameters.map { "\($0)=\($1)" }.joined(separator: "&") + "#liste"
    }

    /// A list of records that share attributes; parameters as ``ParticipantFilter`` reads them.
    static func participants(_ parameters: [(String, String)]) -> String {
        parameters.isEmpty ? participants : participants + "?" + parameters.map { "\($0)=\($1)" }.joined(separator: "&")
    }
}
