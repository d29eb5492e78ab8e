import Companies
import Kernel
import WebPlatform

/// What the page of an undertaking's figures sends; becomes figures, or sentences.
struct RelatedFiguresForm: Sendable {
    var staff: String
    var turnover: String
    var balanceSheet: String
    var version: Int

    init(_ figures: UndertakingFigures) {
        staff = NumberInput.text(figures.staff)
        turnover = NumberInput.text(figures.turnover)
        balanceSheet = NumberInput.text(figures.balanceSheet)
        version = figures.version
    }

    init(_ form: Form) {
        (staff, turnover, balanceSheet) = (form["staff"], form["turnover"], form["balanceSheet"])
        version = form.version
    }

    func validated(
        _ undertaking: UndertakingID,
        _ year: ReportingYear,
        _ t: Texts
    ) -> (value: UndertakingFigures?, errors: FieldErrors) {
        var errors = FieldErrors()
        let figures = UndertakingFigures(
            undertaking: undertaking,
            year: year,
            staff: NumberInput.number("staff", staff, limit: FiguresForm.mostPeople, &errors, t),
            turnover: NumberInput.money("turnover", turnover, &errors, t),
            balanceSheet: NumberInput.money("balanceSheet", balanceSheet, &errors, t),
            version: version
        )
        return (errors.isEmpty ? figures : nil, errors)
    }

    func conflict(with now: UndertakingFigures, _ t: Texts) -> Conflict {
        let stored = RelatedFiguresForm(now)
        return Conflict([
            (t("figures.workUnits"), stored.staff, staff), (t("figures.turnover"), stored.turnover, turnover),
            (t("figures.balanceSheet"), stored.balanceSheet, balanceSheet),
        ])
    }
}
