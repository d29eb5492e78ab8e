import Companies
import Kernel
import WebPlatform

/// What the page of a year's figures sends; becomes figures, or sentences.
struct FiguresForm: Sendable {
    static let mostPeople = 1e6
    static let mostUnits = 1e12

    var employees: String
    var fullTimeEquivalents: String
    var turnover: String
    var balanceSheet: String
    var ownUnit: String
    var ownUnitCount: String
    var version: Int

    /// `previousUnit` is offered while the year has none of its own.
    init(_ figures: FirmFigures, previousUnit: String? = nil) {
        employees = NumberInput.text(figures.employees)
        fullTimeEquivalents = NumberInput.text(figures.fullTimeEquivalents)
        turnover = NumberInput.text(figures.turnover)
        balanceSheet = NumberInput.text(figures.balanceSheet)
        ownUnit = figures.ownUnit?.name ?? (figures.version == 0 ? previousUnit ?? "" : "")
        ownUnitCount = NumberInput.text(figures.ownUnit?.count)
        version = figures.version
    }

    init(_ form: Form) {
        (employees, fullTimeEquivalents) = (form["employees"], form["fullTimeEquivalents"])
        (turnover, balanceSheet) = (form["turnover"], form["balanceSheet"])
        (ownUnit, ownUnitCount) = (form["ownUnit"], form["ownUnitCount"])
        version = form.version
    }

    func validated(_ firm: FirmID, _ year: ReportingYear, _ t: Texts) -> (value: FirmFigures?, errors: FieldErrors) {
        var errors = FieldErrors()
        let heads = NumberInput.number("employees", employees, limit: Self.mostPeople, &errors, t)
        let workUnits = NumberInput.number(
            "fullTimeEquivalents",
            fullTimeEquivalents,
            limit: Self.mostPeople,
            &errors,
            t
        )
        if let heads, let workUnits, workUnits > heads {
            errors.add(
                "fullTimeEquivalents",
                t("figures.workUnits.more", ["units": fullTimeEquivalents, "heads": employees])
            )
        }
        let turnover = NumberInput.money("turnover", turnover, &errors, t)
        let balance = NumberInput.money("balanceSheet", balanceSheet, &errors, t)
        let count = NumberInput.number("ownUnitCount", ownUnitCount, limit: Self.mostUnits, &errors, t)
        if count == 0 { errors.add("ownUnitCount", t("figures.ownUnit.zero")) }
        if ownUnit.isEmpty, !ownUnitCount.isEmpty { errors.add("ownUnit", t("figures.ownUnit.missing")) }
        if ownUnit.count > 60 { errors.add("ownUnit", t("text.long", ["count": "\(ownUnit.count)", "limit": "60"])) }
        guard errors.isEmpty else { return (nil, errors) }
        let figures = FirmFigures(
            firm: firm,
            year: year,
            employees: heads,
            fullTimeEquivalents: workUnits,
            turnover: turnover,
            balanceSheet: balance,
            ownUnit: OwnUnit(name: ownUnit, count: count),
            version: version
        )
        return (figures, errors)
    }

    func conflict(with now: FirmFigures, _ t: Texts) -> Conflict {
        let stored = FiguresForm(now)
        return Conflict([
            (t("figures.employees"), stored.employees, employees),
            (t("figures.workUnits"), stored.fullTimeEquivalents, fullTimeEquivalents),
            (t("figures.turnover"), stored.turnover, turnover),
            (t("figures.balanceSheet"), stored.balanceSheet, balanceSheet),
            (t("figures.ownUnit"), stored.ownUnit, ownUnit),
            (t("figures.ownUnit.count"), stored.ownUnitCount, ownUnitCount),
        ])
    }
}
