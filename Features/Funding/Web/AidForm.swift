import Funding
import Kernel
import WebPlatform

/// What the page of a line of the account sends; becomes a line, or sentences.
struct AidForm: Sendable {
    /// ISO, as date fields send it.
    var day = ""
    var amount = ""
    var giver = ""
    var note = ""
    /// The version the change starts from; 0 for a new line.
    var version = 0

    init() {}

    init(_ form: Form) {
        (day, amount, giver, note) = (form["day"], form["amount"], form["giver"], form["note"])
        version = Int(form["version"]) ?? 0
    }

    init(_ grant: AidGrant) {
        (day, amount) = (grant.day.iso, FundingInput.text(grant.amount))
        (giver, note, version) = (grant.giver, grant.note, grant.version)
    }

    func validated(
        _ id: AidGrantID,
        today: LocalDate,
        by name: String,
        _ t: Texts
    ) -> (value: AidGrant?, errors: FieldErrors) {
        var errors = FieldErrors()
        let date = FundingInput.day("day", day, &errors, t)
        if day.isEmpty { errors.add("day", t("aid.day.missing")) }
        if let date, date.year < 2000 || date.dayNumber > today.dayNumber + 366 {
            errors.add("day", t("aid.day.far", ["value": date.german]))
        }
        let money = FundingInput.money("amount", amount, &errors, t)
        if amount.isEmpty { errors.add("amount", t("aid.amount.missing")) }
        if giver.isEmpty { errors.add("giver", t("aid.giver.missing")) }
        FundingInput.limit("giver", giver, AidGrant.longestGiver, &errors, t)
        FundingInput.limit("note", note, AidGrant.longestNote, &errors, t)
        guard errors.isEmpty, let date, let money else { return (nil, errors) }
        let grant = AidGrant(
            id: id,
            day: date,
            amount: money,
            giver: giver,
            note: note,
            version: version,
            changedBy: name
        )
        return (grant, errors)
    }
}
