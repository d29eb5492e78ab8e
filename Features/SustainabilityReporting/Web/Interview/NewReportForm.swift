import Kernel
import SustainabilityReporting
import WebPlatform

/// What the form of a new report sends.
struct NewReportForm: Sendable {
    struct Valid {
        let year: ReportingYear
        let edition: ReportEdition.ID
        let contents: [AnswerContent]
    }

    var year: String
    var scope: String
    var basis: String
    var edition: String

    init(year: Int, edition: String, isConsolidated: Bool) {
        (self.year, self.edition) = ("\(year)", edition)
        (scope, basis) = ("a", isConsolidated ? "gruppe" : "einzeln")
    }

    init(_ form: Form) {
        (year, scope, basis, edition) = (form["jahr"], form["umfang"], form["basis"], form["ausgabe"])
    }

    func validated(today: LocalDate, editions: [ReportEdition], _ t: Texts) -> (value: Valid?, errors: FieldErrors) {
        var errors = FieldErrors()
        let read = Int(year).flatMap { ReportingYear($0) }
        if year.isEmpty {
            errors.add("jahr", t("interview.year.missing"))
        } else if read.map({ $0.value < 2015 || $0.value > today.year }) ?? true {
            errors.add(
                "jahr",
                t("interview.year.fault", ["value": AnswerReading.short(year), "last": "\(today.year)"])
            )
        }
        if !["a", "b"].contains(scope) { errors.add("umfang", t("interview.scope.missing")) }
        if !["einzeln", "gruppe"].contains(basis) { errors.add("basis", t("interview.basis.missing")) }
        if !editions.contains(where: { $0.id == edition }) { errors.add("ausgabe", t("interview.edition.missing")) }
        guard errors.isEmpty, let read else { return (nil, errors) }
        let preparation =
            scope == "b" ? "OptionBBasicModuleAndComprehensiveModuleMember" : "OptionABasicModuleOnlyMember"
        let reporting = basis == "gruppe" ? "ConsolidatedMember" : "IndividualMember"
        return (
            Valid(
                year: read,
                edition: edition,
                contents: [
                    AnswerContent(ReportFact("BasisForPreparation", .member(preparation))),
                    AnswerContent(ReportFact("BasisForReporting", .member(reporting))),
                ]
            ), errors
        )
    }
}
