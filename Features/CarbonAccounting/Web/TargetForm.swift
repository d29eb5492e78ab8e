import CarbonAccountingStorage
import Kernel
import WebPlatform

/// The firm's own target as typed.
struct TargetForm: Sendable {
    var year: String
    var reduction: String
    var note: String
    var version: Int
    var errors = FieldErrors()

    init(_ target: OwnTarget?) {
        year = target.map { "\($0.year)" } ?? ""
        reduction = target.map { GermanFormat.significant($0.reduction * 100) } ?? ""
        note = target?.note ?? ""
        version = target?.version ?? 0
    }

    init(_ form: Form) {
        (year, reduction, note) = (form["target-year"], form["reduction"], form["note"])
        version = Int(form["version"]) ?? 0
    }

    mutating func validated(base: ReportingYear?, _ t: Texts) -> OwnTarget? {
        let targetYear = Int(year).flatMap { ReportingYear($0) }
        if targetYear == nil {
            errors.add("target-year", t("target.year.invalid", ["value": year]))
        } else if let targetYear, let base, targetYear <= base {
            errors.add("target-year", t("target.year.early", ["value": year, "base": "\(base)"]))
        }
        let percent = GermanNumber.parse(reduction)
        if !(percent.map { $0 > 0 && $0 <= 100 } ?? false) {
            errors.add("reduction", t("target.reduction.invalid", ["value": reduction]))
        }
        if note.count > 500 { errors.add("note", t("target.note.long", count: note.count)) }
        guard errors.isEmpty, let targetYear, let percent else { return nil }
        return OwnTarget(year: targetYear, reduction: percent / 100, note: note, version: version)
    }
}
