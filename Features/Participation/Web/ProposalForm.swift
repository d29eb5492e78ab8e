import Kernel
import Participation
import WebPlatform

/// What the page of a draft sends; becomes a draft, or sentences.
struct ProposalForm: Sendable {
    var title = ""
    var text = ""
    /// Id of the measure; empty for none.
    var measure = ""
    /// ISO, as date fields send it.
    var due = ""
    /// The version the change starts from; 0 for a new one.
    var version = 0

    init(title: String, text: String, measure: String, due: LocalDate) {
        (self.title, self.text, self.measure, self.due) = (title, text, measure, due.iso)
    }

    init(_ form: Form) {
        (title, text, measure, due) = (form["title"], form["text"], form["measure"], form["due"])
        version = Int(form["version"]) ?? 0
    }

    init(_ draft: CouncilProposal) {
        (title, text, due, version) = (draft.title, draft.text, draft.due.iso, draft.version)
        measure = draft.measure?.id.text ?? ""
    }

    /// - Parameters:
    ///   - measures: those that may be chosen.
    ///   - today: an answer cannot be asked for earlier.
    func validated(
        _ id: CouncilProposalID,
        measures: [NamedMeasure],
        author: String,
        today: LocalDate,
        _ t: Texts
    ) -> (value: CouncilProposal?, errors: FieldErrors) {
        var errors = FieldErrors()
        if title.isEmpty { errors.add("title", t("proposal.title.missing")) }
        checkLength("title", title, CouncilProposal.longestTitle, &errors, t)
        if text.isEmpty { errors.add("text", t("proposal.text.missing")) }
        checkLength("text", text, CouncilProposal.longestText, &errors, t)
        let chosen = measures.first { $0.id.text == measure }
        if !measure.isEmpty, chosen == nil { errors.add("measure", t("proposal.measure.unknown")) }
        let date = LocalDate(iso: due) ?? LocalDate(german: due)
        if let date {
            if date < today { errors.add("due", t("proposal.due.past", ["value": date.german])) }
        } else {
            errors.add("due", due.isEmpty ? t("proposal.due.missing") : t("proposal.due.invalid", ["value": due]))
        }
        guard errors.isEmpty, let date else { return (nil, errors) }
        let draft = CouncilProposal(
            id: id,
            title: title,
            text: text,
            measure: chosen,
            due: date,
            author: author,
            version: version
        )
        return (draft, errors)
    }

    private func checkLength(_ field: String, _ value: String, _ most: Int, _ errors: inout FieldErrors, _ t: Texts) {
        guard value.count > most else { return }
        errors.add(field, t("workforce.long", ["count": "\(value.count)", "most": "\(most)"]))
    }
}

/// What management types as its answer.
struct ProposalAnswerForm: Sendable {
    var decision = ""
    var reason = ""

    init() {}

    init(_ form: Form) { (decision, reason) = (form["decision"], form["reason"]) }

    func validated(day: LocalDate, by name: String, _ t: Texts) -> (
        value: HandedInProposal.Answer?, errors: FieldErrors
    ) {
        var errors = FieldErrors()
        let decision = HandedInProposal.Decision(rawValue: decision)
        if decision == nil { errors.add("decision", t("proposal.decision.missing")) }
        let most = HandedInProposal.longestReason
        if reason.count > most {
            errors.add("reason", t("workforce.long", ["count": "\(reason.count)", "most": "\(most)"]))
        }
        guard let decision else { return (nil, errors) }
        let answer = HandedInProposal.Answer(decision: decision, reason: reason, day: day, by: name)
        if answer == nil { errors.add("reason", t("proposal.reason.missing")) }
        return (errors.isEmpty ? answer : nil, errors)
    }
}
