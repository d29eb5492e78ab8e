import Kernel
import ProgrammeRecords
import WebPlatform

/// What the page of a record sends: the questionnaire, the days, and why it changes.
struct ParticipantRecordForm: Sendable {
    static let longestReason = 300

    var questionnaire: ParticipantForm
    var entered = ""
    var left = ""
    var result = ""
    var followedUp = ""
    var laterResult = ""
    var reason = ""
    /// The version the change starts from.
    var version = 0

    init(_ form: Form) {
        questionnaire = ParticipantForm(form)
        (entered, left, result) = (form["entered"], form["left"], form["result"])
        (followedUp, laterResult, reason) = (form["followedUp"], form["laterResult"], form["reason"])
        version = Int(form["version"]) ?? 0
    }

    init(_ participant: Participant) {
        questionnaire = ParticipantForm(participant)
        (entered, left) = (participant.entered.iso, participant.left?.iso ?? "")
        (result, followedUp) = (participant.result?.rawValue ?? "", participant.followedUp?.iso ?? "")
        (laterResult, version) = (participant.laterResult?.rawValue ?? "", participant.version)
    }

    func validated(
        _ stored: Participant,
        today: LocalDate,
        by name: String,
        _ t: Texts
    ) -> (value: Participant?, errors: FieldErrors) {
        let asked = questionnaire.validated(today: today, t)
        var errors = asked.errors
        let entry = RecordsInput.day("entered", entered, &errors, t)
        if entered.isEmpty { errors.add("entered", t("participant.entered.missing")) }
        let leaving = RecordsInput.day("left", left, &errors, t)
        let later = RecordsInput.day("followedUp", followedUp, &errors, t)
        if let entry, let leaving, leaving < entry {
            errors.add("left", t("participant.left.early", ["left": leaving.german, "entered": entry.german]))
        }
        if let later, leaving.map({ later < $0 }) ?? true {
            errors.add("followedUp", t("participant.followedUp.early", ["value": later.german]))
        }
        if reason.isEmpty { errors.add("reason", t("participant.reason.missing")) }
        RecordsInput.limit("reason", reason, Self.longestReason, &errors, t)
        guard errors.isEmpty, let entry else { return (nil, errors) }
        let participant = Participant(
            id: stored.id,
            contact: asked.contact,
            attributes: asked.attributes,
            entered: entry,
            left: leaving,
            result: leaving == nil ? nil : Participant.Result(rawValue: result),
            followedUp: later,
            laterResult: later == nil ? nil : Participant.LaterResult(rawValue: laterResult),
            source: stored.source,
            version: version,
            changedBy: name
        )
        return (participant, errors)
    }
}
