import Documents
import Foundation
import Kernel
import SustainabilityReporting

/// Reads a filled template of EFRAG, version 1.2.0 or 1.3.0, as a report by the edition of 2025, which it is made for.
struct TemplateReader {
    static let edition: ReportEdition.ID = "vsme-2025"
    static let limits = ZipLimits(archiveBytes: 20 << 20, entries: 500, entryBytes: 64 << 20, totalBytes: 200 << 20)
    /// Without these ranges a workbook is something else.
    static let signs = ["template_reporting_entity_name", "template_reporting_period_startdate", "BasisForPreparation"]
    /// Rows of a table that are read.
    static let mostRows = 2_000
    /// Notes that are kept.
    static let mostNotes = 500

    /// Identifiers as the template offers them, with the schemes they mean.
    static let schemes = [
        "LEI": ReportEntity.legalEntityIdentifier, "DUNS": "https://www.dnb.co.uk/duns-number",
        "EU ID": "https://euid.eu/", "PermID": "https://permid.org/",
    ]

    init() {}

    func read(_ bytes: [UInt8], standard: ReportStandard) throws(ReadingFault) -> ReportReading {
        let book = try Self.book(bytes)
        guard let edition = standard.edition(Self.edition) else { throw .noTaxonomy(Self.edition) }
        var pass = TemplatePass(TemplateCells(FormulaEvaluator(book), standard), edition)
        return try pass.reading()
    }

    /// The workbook, if it is the official template.
    static func book(_ bytes: [UInt8]) throws(ReadingFault) -> XLSXBook {
        let book: XLSXBook
        do { book = try XLSXBook(bytes, limits: limits) } catch { throw fault(error) }
        for sign in signs where book.area(named: sign) == nil { throw .notTheTemplate(sign) }
        return book
    }

    private static func fault(_ error: XLSXError) -> ReadingFault {
        switch error {
        case .archive(.notAnArchive), .archive(.unreadable), .oldWorkbook, .passwordProtected, .notAWorkbook,
            .binaryWorkbook:
            .notThisFormat
        case .archive(.archiveTooLarge(let limit)), .archive(.totalTooLarge(let limit)), .tooMuchText(let limit):
            .tooLarge(limit: limit)
        case .archive(.entryTooLarge(_, let limit)): .tooLarge(limit: limit)
        case .archive, .missingPart, .noSheet: .brokenArchive
        case .documentType: .doctype
        case .malformed: .malformed(line: nil)
        }
    }
}

/// One reading of one template.
private struct TemplatePass {
    private let cells: TemplateCells
    private let edition: ReportEdition
    private let map: TemplateMap
    private var facts: [FactKey: ReportFact] = [:]
    private var notes: [ReadingNote] = []
    private var currency = "EUR"

    init(_ cells: TemplateCells, _ edition: ReportEdition) {
        (self.cells, self.edition, map) = (cells, edition, TemplateMap(cells.book, edition))
    }

    mutating func reading() throws(ReadingFault) -> ReportReading {
        for name in map.broken { note(.brokenRange, name) }
        if let named = cells.text(named: "template_currency") { currency = named }
        for slot in map.slots {
            if slot.axis != nil {
                readRows(slot)
            } else if slot.element.kind == .enumSet {
                readSet(slot)
            } else {
                read(slot, slot.area.first, member: slot.member ?? "", unit: slot.unit?.first)
            }
        }
        guard !facts.isEmpty else { throw .noFacts }
        guard let period = period() else { throw .noPeriod }
        let scheme = cells.text(named: "template_reporting_entity_identifier_scheme") ?? ""
        let report = Report(
            edition: edition.id,
            entity: ReportEntity(
                name: cells.text(named: "template_reporting_entity_name") ?? "",
                scheme: TemplateReader.schemes[scheme] ?? (scheme.isEmpty ? ReportEntity.own : scheme),
                identifier: cells.text(named: "template_reporting_entity_identifier") ?? ""
            ),
            period: period,
            currency: currency,
            facts: facts.values.sorted { $0.key < $1.key }
        )
        return ReportReading(
            report: report,
            format: .template,
            version: cells.text(named: "template_reporting_template_version") ?? "",
            notes: notes
        )
    }

    private func period() -> ReportPeriod? {
        let ends = ["template_reporting_period_startdate", "template_reporting_period_enddate"].map { name in
            cells.book.area(named: name).flatMap { cells.day($0.sheet, $0.first) }
        }
        guard let start = ends[0], let end = ends[1], start <= end else { return nil }
        return ReportPeriod(start: start, end: end)
    }

    // MARK: Ranges

    private mutating func readRows(_ slot: TemplateMap.Slot) {
        guard let axis = slot.axis, let dimension = slot.element.dimension else { return }
        let list = cells.standard.list(of: dimension)
        for (count, row) in slot.area.rows.enumerated() where axis.rows.contains(row) {
            let columns = slot.area.columns.map { CellPosition(row: row, column: $0) }
            guard let position = columns.first(where: { cells.value(slot.area.sheet, $0) != nil }) else { continue }
            guard count < TemplateReader.mostRows else {
                note(.tooManyRows, slot.name, "\(slot.area.rows.count)")
                return
            }
            let label = CellPosition(row: row, column: axis.columns.lowerBound)
            guard let value = cells.value(axis.sheet, label) else { continue }
            var member = value.asText
            if let list {
                guard let found = cells.words.member(member, of: list) else {
                    note(.unknownMember, cells.place(axis.sheet, label), member)
                    continue
                }
                member = found
            }
            let unit = slot.unit.map { unit in
                unit.rows.count > 1 ? CellPosition(row: row, column: unit.columns.lowerBound) : unit.first
            }
            read(slot, position, member: member, unit: unit)
        }
    }

    private mutating func readSet(_ slot: TemplateMap.Slot) {
        guard let list = slot.element.list.flatMap(cells.standard.list) else { return }
        let (members, unknown) = cells.members(slot.area, list)
        for text in unknown { note(.unknownMember, slot.name, text) }
        if let members { put(ReportFact(key: FactKey(slot.element.name), value: .members(members)), slot.name) }
    }

    private mutating func read(
        _ slot: TemplateMap.Slot,
        _ position: CellPosition,
        member: String,
        unit: CellPosition?
    ) {
        let (sheet, element) = (slot.area.sheet, slot.element)
        guard let value = cells.value(sheet, position) else {
            if cells.book.isUncomputed(sheet, position), cells.evaluator.value(sheet, position).isError {
                note(.missingFormulaValue, cells.place(sheet, position))
            }
            return
        }
        if cells.book.isUncomputed(sheet, position) {
            note(.missingFormulaValue, cells.place(sheet, position), value.asText)
        }
        guard let content = cells.fact(value, element, sheet, position) else {
            let kind: ReadingNote.Kind = element.kind == .enumSingle ? .unknownMember : .unreadableValue
            note(kind, cells.place(sheet, position), value.asText)
            return
        }
        guard element.kind.isNumeric else {
            put(ReportFact(key: FactKey(element.name, member), value: content), cells.place(sheet, position))
            return
        }
        var told = element.units.first
        if let unit, let area = slot.unit, let words = cells.value(area.sheet, unit)?.asText {
            let found = TemplateUnit.unit(words)
            if let found, TemplateUnit.fits(found, element) {
                told = found
            } else {
                // The same cells hold masses and volumes; the unit says which of both elements they are of.
                if found == nil || !isShared(slot) { note(.unknownUnit, cells.place(area.sheet, unit), words) }
                return
            }
        } else if slot.unit != nil {
            if isShared(slot) { return }
            note(.unknownUnit, cells.place(sheet, position))
        }
        put(
            ReportFact(
                key: FactKey(element.name, member),
                value: content,
                unit: told,
                decimals: cells.decimals(sheet, position)
            ),
            cells.place(sheet, position)
        )
    }

    private func isShared(_ slot: TemplateMap.Slot) -> Bool {
        map.slots.contains { $0.area == slot.area && $0.name != slot.name }
    }

    private mutating func put(_ fact: ReportFact, _ place: String) {
        if let other = facts[fact.key] {
            if other.value != fact.value { note(.contradiction, place, FactText.text(fact.value)) }
            return
        }
        facts[fact.key] = fact
    }

    private mutating func note(_ kind: ReadingNote.Kind, _ place: String, _ value: String = "") {
        guard notes.count < TemplateReader.mostNotes else { return }
        notes.append(ReadingNote(kind: kind, place: place, value: String(value.prefix(80))))
    }
}
