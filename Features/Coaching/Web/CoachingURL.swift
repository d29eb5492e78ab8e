import Coaching
import Kernel

/// Addresses of this feature, but for remarks at figures.
enum CoachingURL {
    /// „Meine Betriebe“, for coaches.
    static let cases = "/meine-betriebe"
    static let new = cases + "/neu"
    static let all = cases + "?stand=alle"
    static let closed = cases + "?stand=abgeschlossen"

    static func new(for firm: FirmID) -> String { "\(new)?betrieb=\(firm)" }
    static func `case`(_ id: CoachingCaseID) -> String { "\(cases)/\(id)" }
    static func edit(_ id: CoachingCaseID) -> String { Self.case(id) + "/bearbeiten" }
    static func closing(_ id: CoachingCaseID) -> String { Self.case(id) + "/abschluss" }
    static func steps(_ id: CoachingCaseID) -> String { Self.case(id) + "/schritte" }
    static func newStep(_ id: CoachingCaseID) -> String { steps(id) + "/neu" }
    static func step(_ id: CoachingCaseID, _ step: CaseStepID) -> String { "\(steps(id))/\(step)" }
    static func done(_ id: CoachingCaseID, _ step: CaseStepID) -> String { Self.step(id, step) + "/erledigt" }
    static func sessions(_ id: CoachingCaseID) -> String { Self.case(id) + "/sitzungen" }
    static func newSession(_ id: CoachingCaseID) -> String { sessions(id) + "/neu" }
    static func session(_ id: CoachingCaseID, _ session: CaseSessionID) -> String { "\(sessions(id))/\(session)" }
    static func promises(_ id: CoachingCaseID) -> String { Self.case(id) + "/zusagen" }
    static func newPromise(_ id: CoachingCaseID) -> String { promises(id) + "/neu" }
    static func promise(_ id: CoachingCaseID, _ promise: CasePromiseID) -> String { "\(promises(id))/\(promise)" }
    static func kept(_ id: CoachingCaseID, _ promise: CasePromiseID) -> String {
        Self.promise(id, promise) + "/gehalten"
    }
    static func links(_ id: CoachingCaseID) -> String { Self.case(id) + "/verweise" }
    static func newLink(_ id: CoachingCaseID) -> String { links(id) + "/neu" }
    static func link(_ id: CoachingCaseID, _ link: CaseLinkID) -> String { "\(links(id))/\(link)" }

    static func documents(_ id: CoachingCaseID) -> String { Self.case(id) + "/dokumente" }
    static func newDocument(_ id: CoachingCaseID) -> String { documents(id) + "/neu" }
    static func document(_ id: CoachingCaseID, _ document: CaseDocumentID) -> String { "\(documents(id))/\(document)" }
    static func documentRemoval(_ id: CoachingCaseID, _ document: CaseDocumentID) -> String {
        Self.document(id, document) + "/entfernen"
    }

    /// „Begleitung“, for members of the firm.
    static let firm = "/begleitung"

    static func firmCase(_ id: CoachingCaseID) -> String { "\(firm)/\(id)" }
    static func firmKept(_ id: CoachingCaseID, _ promise: CasePromiseID) -> String {
        "\(firmCase(id))/zusagen/\(promise)/gehalten"
    }

    static func firmDocuments(_ id: CoachingCaseID) -> String { firmCase(id) + "/dokumente" }
    static func newFirmDocument(_ id: CoachingCaseID) -> String { firmDocuments(id) + "/neu" }
    static func firmDocument(_ id: CoachingCaseID, _ document: CaseDocumentID) -> String {
        "\(firmDocuments(id))/\(document)"
    }
    static func firmDocumentRemoval(_ id: CoachingCaseID, _ document: CaseDocumentID) -> String {
        firmDocument(id, document) + "/entfernen"
    }

    /// An address whose form deletes.
    static func deleting(_ address: String) -> String { address + "?_method=DELETE" }

    // Pages of other features.
    static let coaches = "/coaches"
    static let grants = "/konto/zugaenge"
    static let firmChange = "/konto/betrieb"
    static let kompass = "/kompass"
    static let balance = "/klimabilanz"
    static let plan = "/handlungsplan"

    static func measure(_ id: String) -> String { "/massnahmen/\(id)" }
    static func experiment(_ id: String) -> String { "/experimente/\(id)" }
    static func assessment(_ instrument: String, _ id: String) -> String { "/instrumente/\(instrument)/\(id)" }
}
