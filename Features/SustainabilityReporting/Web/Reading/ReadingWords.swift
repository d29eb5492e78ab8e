import Kernel
import SustainabilityReporting

/// What reading a file came to, as German sentences.
struct ReadingWords {
    let facts: CheckedValueWords
    private var t: Texts { facts.t }

    init(_ report: Report, standard: ReportStandard, _ t: Texts) {
        let edition = standard.edition(report.edition) ?? standard.editions[0]
        facts = CheckedValueWords(edition: edition, standard: standard, currency: report.currency, t: t)
    }

    static func sentence(_ fault: ReadingFault, file: String, _ t: Texts) -> String {
        switch fault {
        case .notThisFormat: t("reading.fault.format", ["file": file])
        case .tooLarge(let limit): t("reading.fault.large", ["file": file, "limit": "\(limit >> 20)"])
        case .doctype: t("reading.fault.doctype", ["file": file])
        case .malformed(let line?): t("reading.fault.malformed.line", ["file": file, "line": "\(line)"])
        case .malformed(nil): t("reading.fault.malformed", ["file": file])
        case .unknownEncoding(let name): t("reading.fault.encoding", ["file": file, "name": name])
        case .brokenArchive: t("reading.fault.archive", ["file": file])
        case .noReport(let what): t("reading.fault.noReport", ["file": file, "what": what])
        case .severalReports(let count): t("reading.fault.several", ["file": file], count: count)
        case .noTaxonomy(""): t("reading.fault.noTaxonomy", ["file": file])
        case .noTaxonomy(let address): t("reading.fault.otherTaxonomy", ["file": file, "address": address])
        case .notTheTemplate(let what): t("reading.fault.template", ["file": file, "what": what])
        case .noFacts: t("reading.fault.noFacts", ["file": file])
        case .noPeriod: t("reading.fault.noPeriod", ["file": file])
        }
    }

    /// What, where, the value, and what to do.
    func sentence(_ note: ReadingNote) -> String {
        let fills: KeyValuePairs<String, String> = ["place": place(note.place), "value": note.value]
        return switch note.kind {
        case .unknownElement: t("reading.note.unknownElement", fills)
        case .unknownMember:
            note.value.isEmpty
                ? t("reading.note.noMember", fills) : t("reading.note.unknownMember", fills)
        case .unreadableValue:
            note.value.isEmpty
                ? t("reading.note.noValue", fills) : t("reading.note.unreadableValue", fills)
        case .unknownUnit: t("reading.note.unknownUnit", fills)
        case .contradiction: t("reading.note.contradiction", fills)
        case .foreignPeriod: t("reading.note.foreignPeriod", fills)
        case .missingFormulaValue: t("reading.note.missingFormulaValue", fills)
        case .brokenRange: t("reading.note.brokenRange", fills)
        case .tooManyRows: t("reading.note.tooManyRows", fills)
        }
    }

    static func format(_ head: ReportReading.Format, version: String, _ t: Texts) -> String {
        let name = t("reading.format.\(head.rawValue)")
        return version.isEmpty ? name : t("reading.format.version", ["name": name, "version": version])
    }

    static func period(_ period: ReportPeriod, _ t: Texts) -> String {
        period == ReportPeriod(year: period.end.year)
            ? "\(period.end.year)"
            : t("reading.period", ["start": period.start.german, "end": period.end.german])
    }

    /// The German label where the place is an element.
    private func place(_ place: String) -> String {
        let parts = place.split(separator: "·", maxSplits: 1).map { part in
            String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
        guard let name = parts.first, facts.edition.element(ElementName(name)) != nil else { return place }
        return facts.label(FactKey(ElementName(name), parts.count > 1 ? parts[1] : ""))
    }

    /// A value in full; figures and names as everywhere.
    func value(_ fact: ReportFact, _ element: ReportElement) -> String {
        switch fact.value {
        case .text(let text): text
        case .member(let name): member(name, element)
        case .members(let names): names.map { member($0, element) }.joined(separator: "; ")
        case .number, .flag, .year, .date:
            facts.value(FindingValue(fact.value, unit: fact.unit, kind: element.kind), list: element.list)
        }
    }

    private func member(_ name: String, _ element: ReportElement) -> String {
        guard let member = element.list.flatMap(facts.standard.list)?[name] else { return name }
        return member.code.isEmpty || member.code == member.name ? member.german : "\(member.code) \(member.german)"
    }
}
