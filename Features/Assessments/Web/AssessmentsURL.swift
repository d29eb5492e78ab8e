import Assessments
import Kernel

/// All addresses of instruments and of the Kompass.
enum AssessmentsURL {
    static let instruments = "/instrumente"
    static let kompass = "/kompass"
    static let kompassResult = "/kompass/ergebnis"
    static let register = "/registrieren"
    static let signIn = "/anmelden?weiter=/kompass"
    /// Another feature's: a measure from a finding.
    static let measureFromFinding = "/massnahmen/aus-befund"
    /// Another feature's: the way that people take after this instrument.
    static let competencePath = "/kompetenzweg"
    static let competences = "gruene-kompetenzen"

    static func instrument(_ id: String) -> String { "/instrumente/\(id)" }
    static func comparison(_ id: String) -> String { instrument(id) + "/vergleich" }
    static func assessment(_ instrument: String, _ id: AssessmentID) -> String { "/instrumente/\(instrument)/\(id)" }
    static func editions(_ instrument: String, _ id: AssessmentID) -> String {
        assessment(instrument, id) + "/fassungen"
    }
    static func edition(_ instrument: String, _ id: AssessmentID, _ edition: AssessmentEditionID) -> String {
        editions(instrument, id) + "/\(edition)"
    }
    static func changes(_ instrument: String, _ id: AssessmentID) -> String {
        assessment(instrument, id) + "/verlauf"
    }
}
