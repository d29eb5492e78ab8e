import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// Whose report it is, as the form of it sends it.
struct ReportHeadForm: Sendable {
    struct Valid {
        let entity: ReportEntity
        let currency: String
        let period: ReportPeriod
    }

    var name: String
    var identifier: String
    var start: String
    var end: String
    var currency: String

    init(_ head: ReportHead) {
        name = head.entity.name
        identifier = head.entity.scheme == ReportEntity.legalEntityIdentifier ? head.entity.identifier : ""
        (start, end, currency) = (head.period.start.iso, head.period.end.iso, head.currency)
    }

    init(_ form: Form) {
        (name, identifier) = (TypedText.line(form["name"]), form["lei"].uppercased().filter { $0 != " " })
        (start, end, currency) = (form["beginn"], form["ende"], form["waehrung"].uppercased())
    }

    /// - Parameter own: what identifies a firm without an LEI.
    func validated(own: String, _ t: Texts) -> (value: Valid?, errors: FieldErrors) {
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", t("interview.head.name.missing")) }
        if name.count > 200 { errors.add("name", t("interview.head.name.long")) }
        if !identifier.isEmpty, !Self.isLegalEntityIdentifier(identifier) {
            errors.add("lei", t("interview.head.lei.fault", ["value": AnswerReading.short(identifier)]))
        }
        let (first, last) = (day(start), day(end))
        if first == nil { errors.add("beginn", t("interview.head.day", ["value": AnswerReading.short(start)])) }
        if last == nil { errors.add("ende", t("interview.head.day", ["value": AnswerReading.short(end)])) }
        if let first, let last {
            let days = last.dayNumber - first.dayNumber
            if days < 0 || days > 548 {
                errors.add("ende", t("interview.head.period", ["start": first.german, "end": last.german]))
            }
        }
        let isCurrency = currency.utf8.count == 3 && currency.utf8.allSatisfy { (65...90).contains($0) }
        if !isCurrency {
            errors.add("waehrung", t("interview.head.currency.fault", ["value": AnswerReading.short(currency)]))
        }
        guard errors.isEmpty, let first, let last else { return (nil, errors) }
        let entity =
            identifier.isEmpty
            ? ReportEntity(name: name, scheme: ReportEntity.own, identifier: own)
            : ReportEntity(name: name, scheme: ReportEntity.legalEntityIdentifier, identifier: identifier)
        return (Valid(entity: entity, currency: currency, period: ReportPeriod(start: first, end: last)), errors)
    }

    private func day(_ text: String) -> LocalDate? { LocalDate(iso: text) ?? LocalDate(german: text) }

    /// ISO 17442: 20 letters and digits, of which the last two check the others by ISO 7064, MOD 97-10.
    static func isLegalEntityIdentifier(_ text: String) -> Bool {
        guard text.utf8.count == 20 else { return false }
        var rest = 0
        for byte in text.utf8 {
            switch byte {
            case 48...57: rest = (rest * 10 + Int(byte) - 48) % 97
            case 65...90: rest = (rest * 100 + Int(byte) - 55) % 97
            default: return false
            }
        }
        return rest == 1
    }
}
