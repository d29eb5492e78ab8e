import ActionPlanning
import Kernel
import WebPlatform

/// What the page of readings sends; becomes a measured saving, or sentences.
struct PlanReadingForm: Sendable {
    /// What can be measured: a saving of a measure of the firm, in its unit.
    struct Target: Sendable, Equatable {
        let measure: MeasureID
        let title: String
        let quantity: CatalogueMeasure.Effect.Quantity
        let unit: String

        /// „measure|quantity|unit“, as the field sends it.
        var value: String { "\(measure)|\(quantity.rawValue)|\(unit)" }

        /// Each quantity of each measure once; money is not read off a meter.
        static func all(_ measures: [Measure]) -> [Target] {
            var found: [Target] = []
            for measure in measures where measure.status != .dropped {
                for saving in measure.savings where !saving.isMoney && saving.quantity != .none {
                    let target = Target(
                        measure: measure.id,
                        title: measure.title,
                        quantity: saving.quantity,
                        unit: saving.unit
                    )
                    if !found.contains(target) { found.append(target) }
                }
            }
            return found
        }
    }

    static let fields = [
        "before-first", "before-last", "before-value", "before-driver", "after-first", "after-last", "after-value",
        "after-driver",
    ]

    var target = ""
    var driver = MeasuredSaving.Driver.days.rawValue
    var driverUnit = ""
    var note = ""
    var evidence = ""
    /// By the names in ``fields``.
    var values: [String: String] = [:]

    init() {}

    init(_ form: Form) {
        (target, driver, driverUnit) = (form["target"], form["driver"], form["driver-unit"])
        (note, evidence) = (form["note"], form["evidence"])
        for field in Self.fields { values[field] = form[field] }
    }

    func validated(
        _ id: MeasuredSavingID,
        of firm: FirmID,
        among targets: [Target],
        _ t: Texts
    ) -> (value: MeasuredSaving?, errors: FieldErrors) {
        var errors = FieldErrors()
        let chosen = targets.first { $0.value == target }
        if chosen == nil { errors.add("target", t("reading.target.missing")) }
        let kind = MeasuredSaving.Driver(rawValue: driver)
        if kind == nil { errors.add("driver", t("reading.driver.missing")) }
        let needsDriver = kind.map { $0 != .days } ?? false
        let before = reading("before", needsDriver, &errors, t)
        let after = reading("after", needsDriver, &errors, t)
        for (field, text) in [("driver-unit", driverUnit), ("note", note), ("evidence", evidence)]
        where text.count > MeasuredSaving.longestText {
            errors.add(field, t("reading.long", ["count": "\(text.count)", "most": "\(MeasuredSaving.longestText)"]))
        }
        guard errors.isEmpty, let chosen, let kind, let before, let after else { return (nil, errors) }
        do throws(MeasuredSaving.Fault) {
            let saving = try MeasuredSaving(
                id: id,
                firm: firm,
                measure: chosen.measure,
                quantity: chosen.quantity,
                unit: chosen.unit,
                before: before,
                after: after,
                driver: kind,
                driverUnit: needsDriver ? driverUnit : "",
                note: note,
                evidence: evidence
            )
            return (saving, errors)
        } catch {
            switch error {
            case .periodsOverlap:
                errors.add(
                    "after-first",
                    t("reading.overlap", ["before": before.period.last.german, "after": after.period.first.german])
                )
            case .negativeValue: errors.add("before-value", t("reading.value.negative"))
            case .driverMissing: errors.add("before-driver", t("reading.amount.missing"))
            }
            return (nil, errors)
        }
    }

    private func reading(
        _ part: String,
        _ needsDriver: Bool,
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> MeasuredSaving.Reading? {
        let first = day("\(part)-first", &errors, t)
        let last = day("\(part)-last", &errors, t)
        let value = number("\(part)-value", isAboveZero: false, &errors, t)
        let driver = needsDriver ? number("\(part)-driver", isAboveZero: true, &errors, t) : nil
        guard let first, let last else { return nil }
        guard let period = DatePeriod(first: first, last: last) else {
            errors.add("\(part)-last", t("reading.period", ["first": first.german, "last": last.german]))
            return nil
        }
        guard let value else { return nil }
        return MeasuredSaving.Reading(period: period, value: value, driver: driver)
    }

    private func day(_ field: String, _ errors: inout FieldErrors, _ t: Texts) -> LocalDate? {
        let text = values[field] ?? ""
        let day = LocalDate(iso: text) ?? LocalDate(german: text)
        if day == nil {
            errors.add(field, text.isEmpty ? t("reading.day.missing") : t("reading.day.invalid", ["value": text]))
        }
        return day
    }

    private func number(_ field: String, isAboveZero: Bool, _ errors: inout FieldErrors, _ t: Texts) -> Double? {
        let text = values[field] ?? ""
        guard !text.isEmpty else {
            errors.add(field, isAboveZero ? t("reading.amount.missing") : t("reading.value.missing"))
            return nil
        }
        guard let number = GermanNumber.parse(text), number.isFinite, number < 1e15 else {
            errors.add(field, t("reading.number.invalid", ["value": text]))
            return nil
        }
        guard isAboveZero ? number > 0 : number >= 0 else {
            errors.add(field, isAboveZero ? t("reading.amount.positive", ["value": text]) : t("reading.value.negative"))
            return nil
        }
        return number
    }
}
