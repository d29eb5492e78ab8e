import ActionPlanning
import Kernel
import WebPlatform

/// The measured value and what was learned.
struct ExperimentResultForm: Sendable {
    var measured = ""
    var otherReasons = ""
    var learned = ""
    var version = 0

    init(_ form: Form) {
        (measured, otherReasons, learned) = (form["measured"], form["otherReasons"], form["learned"])
        version = Int(form["version"]) ?? 0
    }

    init(_ stored: Experiment) {
        measured = stored.measured.map { GermanFormat.exact($0) } ?? ""
        (otherReasons, learned, version) = (stored.otherReasons, stored.learned, stored.version)
    }

    func validated(_ stored: Experiment, _ t: Texts) -> (value: Experiment?, errors: FieldErrors) {
        var check = ExperimentCheck(t)
        let measured = check.number("measured", measured, missing: t("experiment.measured.missing"))
        check.text("otherReasons", otherReasons)
        check.text("learned", learned)
        guard check.errors.isEmpty else { return (nil, check.errors) }
        var result = stored
        (result.measured, result.otherReasons, result.learned) = (measured, otherReasons, learned)
        result.version = version
        return (result, check.errors)
    }
}

/// „behalten“, „ändern“ or „lassen“, and why.
struct ExperimentDecisionForm: Sendable {
    var kind = ""
    var reason = ""
    var version = 0

    init(version: Int) { self.version = version }

    init(_ form: Form) {
        (kind, reason, version) = (form["decision"], form["reason"], Int(form["version"]) ?? 0)
    }

    func validated(_ stored: Experiment, today: LocalDate, _ t: Texts) -> (value: Experiment?, errors: FieldErrors) {
        var check = ExperimentCheck(t)
        let kind = Experiment.Decision.Kind(rawValue: kind)
        if kind == nil { check.errors.add("decision", t("experiment.decision.missing")) }
        check.text("reason", reason, missing: t("experiment.reason.missing"))
        guard check.errors.isEmpty, let kind else { return (nil, check.errors) }
        var result = stored
        do throws(Experiment.DecisionFault) {
            try result.decide(kind, because: reason, on: today)
        } catch {
            let sentence =
                switch error {
                case .noResult: t("experiment.decision.noResult")
                case .noReason: t("experiment.reason.missing")
                case .alreadyDecided: t("experiment.decision.already")
                }
            check.errors.add("decision", sentence)
            return (nil, check.errors)
        }
        result.version = version
        return (result, check.errors)
    }
}

/// A line of the log.
struct ExperimentNoteForm: Sendable {
    var day = ""
    var text = ""

    init(day: LocalDate) { self.day = day.iso }

    init(_ form: Form) { (day, text) = (form["day"], form["text"]) }

    func validated(
        _ id: ExperimentNoteID,
        author: String,
        today: LocalDate,
        _ t: Texts
    ) -> (value: ExperimentNote?, errors: FieldErrors) {
        var check = ExperimentCheck(t)
        let date = check.day("day", day, missing: t("experiment.note.day.missing"))
        if let date, date > today { check.errors.add("day", t("experiment.note.day.future", ["value": date.german])) }
        check.text("text", text, missing: t("experiment.note.text.missing"))
        guard check.errors.isEmpty, let date else { return (nil, check.errors) }
        return (ExperimentNote(id: id, day: date, text: text, author: author), check.errors)
    }
}
