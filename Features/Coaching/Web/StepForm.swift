import Coaching
import HTML
import Kernel
import WebPlatform

/// What the page of a step sends, as typed.
struct StepForm: Sendable {
    /// How a step is due; raw values are sent.
    enum Term: String, Sendable, CaseIterable {
        case none, day, after

        func label(_ t: Texts) -> String {
            switch self {
            case .none: t("step.term.none")
            case .day: t("step.term.day")
            case .after: t("step.term.after")
            }
        }
    }

    /// So that a form that is sent twice makes one step.
    var id = ""
    var phase = ""
    var title = ""
    var responsible = ""
    var term = Term.none.rawValue
    /// ISO, as date fields send it.
    var day = ""
    /// Key of the other step.
    var after = ""
    var days = ""
    /// ISO; empty while the step is open.
    var done = ""
    /// The version the change starts from; 0 for a new step.
    var version = 0

    init(new id: CaseStepID, phase: String) { (self.id, self.phase) = (id.text, phase) }

    init(_ form: Form) {
        (id, phase, title, responsible) = (form["id"], form["phase"], form["title"], form["responsible"])
        (term, day, after, days) = (form["term"], form["day"], form["after"], form["days"])
        (done, version) = (form["done"], Int(form["version"]) ?? 0)
    }

    init(_ step: CaseStep) {
        (id, phase, title, responsible) = (step.id.text, step.phase, step.title, step.responsible)
        (done, version) = (step.doneOn?.iso ?? "", step.version)
        switch step.due {
        case .on(let due): (term, day) = (Term.day.rawValue, due.iso)
        case .after(let key, let wait): (term, after, days) = (Term.after.rawValue, key, "\(wait)")
        case nil: break
        }
    }

    /// - Parameters:
    ///   - stored: nil for a new step.
    ///   - steps: the steps of the case.
    func validated(
        _ stored: CaseStep?,
        among steps: [CaseStep],
        outside: OutsideWorld,
        _ t: Texts
    ) -> (value: CaseStep?, errors: FieldErrors) {
        var errors = FieldErrors()
        let name = CaseStep.longestName
        let phase = errors.line("phase", phase, most: name, missing: t("step.phase.missing"), t)
        let title = errors.line("title", title, most: CaseStep.longestTitle, missing: t("step.title.missing"), t)
        let responsible = errors.line("responsible", responsible, most: name, missing: nil, t)
        let due = due(stored, steps, &errors, t)
        let done = errors.day("done", done, missing: nil, t)
        if let done, done > outside.today() { errors.add("done", t("step.done.ahead", ["day": done.german])) }
        guard errors.isEmpty else { return (nil, errors) }
        let id = stored?.id ?? CaseStepID(id) ?? CaseStepID(from: outside)
        let step = CaseStep(
            id: id,
            key: stored?.key ?? id.text,
            position: stored?.position ?? 0,
            phase: phase,
            title: title,
            responsible: responsible,
            due: due,
            doneOn: done,
            version: version
        )
        return (step, errors)
    }

    private func due(_ stored: CaseStep?, _ steps: [CaseStep], _ errors: inout FieldErrors, _ t: Texts) -> StepDue? {
        switch Term(rawValue: term) {
        case .day: return errors.day("day", day, missing: t("step.day.missing"), t).map { .on($0) }
        case .after:
            let other = steps.first { $0.key == after && $0.key != stored?.key }
            if other == nil { errors.add("after", t("step.after.missing")) }
            let wait = Int(days)
            if days.isEmpty {
                errors.add("days", t("step.days.missing"))
            } else if wait.map({ !(0...CaseStep.longestWait).contains($0) }) ?? true {
                errors.add("days", t("step.days.invalid", ["value": days, "most": "\(CaseStep.longestWait)"]))
            }
            guard let other, let wait else { return nil }
            return .after(other.key, days: wait)
        case .some(.none): return nil
        case nil:
            errors.add("term", t("step.term.missing"))
            return nil
        }
    }

    /// What the terms of the steps contradict, as a sentence.
    static func sentence(_ fault: CaseSchedule.Fault, _ steps: [CaseStep], _ t: Texts) -> String {
        func title(_ key: String) -> String { steps.first { $0.key == key }?.title ?? key }
        return switch fault {
        case .circle(let keys):
            t("step.circle", ["steps": keys.map { t("step.quoted", ["step": title($0)]) }.joined(separator: ", ")])
        case .unknown(_, let key): t("step.unknown", ["step": title(key)])
        }
    }
}
