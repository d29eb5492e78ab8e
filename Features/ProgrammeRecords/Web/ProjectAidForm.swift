import Kernel
import ProgrammeRecords
import WebPlatform

/// What the page of an account sends; becomes a line of the ledger, or sentences.
struct ProjectAidForm: Sendable {
    var kind = ProjectAid.Kind.granted.rawValue
    var recipient = ""
    var day = ""
    var amount = ""
    var authority = ""
    var instrument = ""
    var industry = ""

    init() {}

    init(_ form: Form) {
        (kind, recipient, day) = (form["kind"], form["recipient"], form["day"])
        (amount, authority, instrument) = (form["amount"], form["authority"], form["instrument"])
        industry = form["industry"]
    }

    func validated(
        _ id: ProjectAidID,
        group: AidGroupID,
        today: LocalDate,
        _ t: Texts
    ) -> (value: ProjectAid?, errors: FieldErrors) {
        var errors = FieldErrors()
        let kind = ProjectAid.Kind(rawValue: kind)
        if kind == nil { errors.add("kind", t("projectAid.kind.missing")) }
        if recipient.isEmpty { errors.add("recipient", t("projectAid.recipient.missing")) }
        let date = RecordsInput.day("day", day, &errors, t)
        if day.isEmpty { errors.add("day", t("projectAid.day.missing")) }
        if let date, date.year < 2000 || date.dayNumber > today.dayNumber + 366 {
            errors.add("day", t("projectAid.day.far", ["value": date.german]))
        }
        let money = RecordsInput.money("amount", amount, &errors, t)
        if amount.isEmpty { errors.add("amount", t("projectAid.amount.missing")) }
        if authority.isEmpty { errors.add("authority", t("projectAid.authority.missing")) }
        for (field, text) in [
            ("recipient", recipient), ("authority", authority), ("instrument", instrument), ("industry", industry),
        ] { RecordsInput.limit(field, text, ProjectAid.longestText, &errors, t) }
        guard errors.isEmpty, let kind, let date, let money else { return (nil, errors) }
        let line = ProjectAid(
            id: id,
            group: group,
            kind: kind,
            recipient: recipient,
            day: date,
            amount: money,
            authority: authority,
            instrument: instrument,
            industry: industry
        )
        return (line, errors)
    }
}
