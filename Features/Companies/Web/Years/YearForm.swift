import Companies
import Kernel
import WebPlatform

/// What the page of a reporting year sends; becomes settings, or sentences.
struct YearForm: Sendable {
    /// Sets of global warming potentials a balance may be drawn up with, as the factor catalogue spells them.
    static let gwpSets = ["ar6", "ar5"]

    var approach: String
    var gwpSet: String
    var isBaseYear: Bool
    var threshold: String
    /// Empty only in a forged form.
    var factorEdition: String
    var version: Int

    /// `newest` is offered to a year that has no edition yet.
    init(_ settings: ReportingYearSettings, newest: String? = nil) {
        (approach, gwpSet) = (settings.approach.rawValue, settings.gwpSet)
        (isBaseYear, threshold) = (settings.isBaseYear, NumberInput.text(settings.recalculationThreshold))
        (factorEdition, version) = (settings.factorEdition ?? newest ?? "", settings.version)
    }

    init(_ form: Form) {
        (approach, gwpSet, isBaseYear) = (form["approach"], form["gwpSet"], form.isOn("baseYear"))
        (threshold, factorEdition, version) = (form["threshold"], form["factorEdition"], form.version)
    }

    func validated(
        _ firm: FirmID,
        _ year: ReportingYear,
        editions: [String],
        _ t: Texts
    ) -> (value: ReportingYearSettings?, errors: FieldErrors) {
        var errors = FieldErrors()
        let chosen = ConsolidationApproach(rawValue: approach)
        if chosen == nil { errors.add("approach", t("year.approach.missing")) }
        if !Self.gwpSets.contains(gwpSet) { errors.add("gwpSet", t("year.gwpSet.missing")) }
        if factorEdition.isEmpty {
            errors.add("factorEdition", t("year.edition.missing"))
        } else if !editions.contains(factorEdition) {
            errors.add("factorEdition", t("year.edition.unknown", ["value": factorEdition]))
        }
        if threshold.isEmpty { errors.add("threshold", t("year.threshold.missing")) }
        let bare = threshold.replacing("%", with: "")
        let percent = NumberInput.number("threshold", bare, limit: 100, &errors, t)
        guard errors.isEmpty, let chosen, let percent else { return (nil, errors) }
        do throws(ReportingYearError) {
            let settings = try ReportingYearSettings(
                firm: firm,
                year: year,
                approach: chosen,
                gwpSet: gwpSet,
                isBaseYear: isBaseYear,
                recalculationThreshold: percent,
                factorEdition: factorEdition,
                version: version
            )
            return (settings, errors)
        } catch {
            errors.add("threshold", t("year.threshold.range", ["value": threshold]))
            return (nil, errors)
        }
    }

    func conflict(with now: ReportingYearSettings, _ t: Texts) -> Conflict {
        let stored = YearForm(now)
        func yesNo(_ value: Bool) -> String { value ? t("yes") : t("no") }
        func approach(_ raw: String) -> String { ConsolidationApproach(rawValue: raw)?.word(t) ?? "" }
        return Conflict([
            (t("year.approach"), approach(stored.approach), approach(self.approach)),
            (t("year.gwpSet"), stored.gwpSet.uppercased(), gwpSet.uppercased()),
            (t("year.baseYear"), yesNo(stored.isBaseYear), yesNo(isBaseYear)),
            (t("year.threshold"), stored.threshold, threshold),
            (t("year.edition"), stored.factorEdition, factorEdition),
        ])
    }
}
