import Foundation
import Kernel

/// Writes a report as xBRL-JSON (Open Information Model 1.0, `https://xbrl.org/2021/xbrl-json`) with canonical values.
public enum XBRLJSON {
    /// - Parameter textLanguage: what the firm's texts are written in.
    public static func write(
        report: Report,
        edition: ReportEdition,
        standard: ReportStandard,
        textLanguage: String = "de"
    ) -> [UInt8] {
        let facts = XBRLFacts(report, edition: edition, standard: standard)
        return write(facts, report: report, taxonomy: edition.taxonomy, textLanguage: textLanguage)
    }

    static func write(_ facts: XBRLFacts, report: Report, taxonomy: ReportTaxonomy, textLanguage: String) -> [UInt8] {
        var json = JSONBuffer()
        json.open("{")
        json.key("documentInfo")
        json.open("{")
        json.member("documentType", "https://xbrl.org/2021/xbrl-json")
        json.key("features")
        json.open("{")
        json.member("xbrl:canonicalValues", literal: "true")
        json.close("}")
        json.key("namespaces")
        json.open("{")
        for (prefix, namespace) in namespaces(taxonomy, report.entity).sorted(by: { $0.key < $1.key }) {
            json.member(prefix, namespace)
        }
        json.close("}")
        json.key("taxonomy")
        json.open("[")
        json.string(taxonomy.schema)
        json.close("]")
        json.close("}")
        json.key("facts")
        json.open("{")
        for fact in facts.facts { write(fact, entity: report.entity, textLanguage: textLanguage, into: &json) }
        json.close("}")
        json.close("}")
        return json.bytes
    }

    private static func namespaces(_ taxonomy: ReportTaxonomy, _ entity: ReportEntity) -> [String: String] {
        taxonomy.namespaces.merging([
            "iso4217": "http://www.xbrl.org/2003/iso4217",
            "scheme": entity.scheme,
            "utr": "http://www.xbrl.org/2009/utr",
            "xbrl": "https://xbrl.org/2021",
            "xbrli": "http://www.xbrl.org/2003/instance",
        ]) { _, ours in ours }
    }

    private static func write(
        _ fact: XBRLFact,
        entity: ReportEntity,
        textLanguage: String,
        into json: inout JSONBuffer
    ) {
        json.key(fact.id)
        json.open("{")
        json.member("value", value(fact.value))
        if case .number(_, _, let decimals?) = fact.value { json.member("decimals", literal: String(decimals)) }
        json.key("dimensions")
        json.open("{")
        json.member("concept", "vsme:" + fact.element.name.rawValue)
        json.member("entity", "scheme:" + entity.identifier)
        json.member("period", period(fact.period))
        if case .number(_, let unit, _) = fact.value, let unit = name(of: unit) { json.member("unit", unit) }
        switch fact.value {
        case .text, .textBlock: json.member("language", textLanguage)
        default: break
        }
        switch fact.axis {
        case .explicit(let axis, let member)?: json.member("vsme:" + axis, member.qualified)
        case .typed(let axis, let id)?: json.member("vsme:" + axis, id)
        case nil: break
        }
        json.close("}")
        json.close("}")
    }

    private static func value(_ value: XBRLFact.Value) -> String {
        switch value {
        case .number(let number, _, _): ReportNumber.canonical(number)
        case .text(let text): plain(text)
        case .textBlock(let text): TextBlock.markup(text)
        case .flag(let flag): flag ? "true" : "false"
        case .member(let name): name.qualified
        case .members(let names): names.map(\.qualified).joined(separator: " ")
        case .year(let year): String(year)
        case .date(let date): date.iso
        }
    }

    /// A line as the inline report has it: without line breaks and characters that XML does not know.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.compactMap { scalar in
                    switch scalar.value {
                    case 0x09, 0x0a, 0x0d: " "
                    case 0..<0x20, 0x7f, 0xfffe, 0xffff: nil
                    default: scalar
                    }
                }
            )
        )
    }

    /// Days end where the next begins.
    private static func period(_ period: XBRLFact.Period) -> String {
        switch period {
        case .instant(let day): midnight(after: day)
        case .duration(let period): period.start.iso + "T00:00:00/" + midnight(after: period.end)
        }
    }

    private static func midnight(after day: LocalDate) -> String {
        (LocalDate(year: day.year, month: day.month, day: day.day + 1)
            ?? LocalDate(year: day.year, month: day.month + 1, day: 1)
            ?? LocalDate(year: day.year + 1, month: 1, day: 1) ?? day).iso + "T00:00:00"
    }

    /// Nil for counts and shares, which have none in this format.
    private static func name(of unit: XBRLFact.Unit) -> String? {
        switch unit {
        case .pure: nil
        case .currency(let code): "iso4217:" + code
        case .registry(let id): "utr:" + id
        case .quotient(let id, let code): "utr:" + id + "/iso4217:" + code
        }
    }
}
