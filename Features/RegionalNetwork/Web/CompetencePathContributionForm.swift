import Kernel
import RegionalNetwork
import WebPlatform

/// What somebody reports to have given to the region.
struct CompetencePathContributionForm: Sendable {
    var kind = ""
    var title = ""
    /// ISO, as date fields send it.
    var day = ""

    init() {}

    init(_ form: Form) { (kind, title, day) = (form["kind"], TypedText.block(form["title"]), form["day"]) }

    func validated(today: LocalDate, _ t: Texts) -> (value: CompetencePathContribution?, errors: FieldErrors) {
        var errors = FieldErrors()
        let kind = CompetencePathContribution.Kind(rawValue: kind)
        if kind == nil { errors.add("kind", t("path.contribution.kind.missing")) }
        if title.isEmpty { errors.add("title", t("path.contribution.title.missing")) }
        let most = CompetencePathContribution.longestTitle
        if title.count > most { errors.add("title", t("path.long", ["count": "\(title.count)", "most": "\(most)"])) }
        let date = LocalDate(iso: day) ?? LocalDate(german: day)
        if let date, date > today {
            errors.add("day", t("path.contribution.day.future", ["value": date.german]))
        } else if date == nil {
            errors.add("day", day.isEmpty ? t("path.contribution.day.missing") : t("path.day.invalid", ["value": day]))
        }
        guard errors.isEmpty, let kind, let date else { return (nil, errors) }
        let value = CompetencePathContribution(id: nil, kind: kind, title: title, day: date, state: .reported)
        return (value, errors)
    }
}
