import Documents
import Foundation
import Kernel
import SustainabilityReporting

/// Fills the official blank with a report, so that whoever reads the template's named ranges reads the report.
struct TemplateWriter {
    /// A filled workbook, and what of the report has no place in it.
    struct Filled {
        let bytes: [UInt8]
        let notes: [ReadingNote]
    }

    private let book: XLSXBook
    private let standard: ReportStandard

    /// - Parameter blank: the official workbook, see ``TemplateReader/book(_:)``
    init(_ blank: XLSXBook, _ standard: ReportStandard) { (book, self.standard) = (blank, standard) }

    /// - Parameter language: `de` or `en`; the language that the template's labels are shown in
    func fill(_ report: Report, language: String) throws -> Filled {
        guard let edition = standard.edition(TemplateReader.edition) else {
            throw ReadingFault.noTaxonomy(TemplateReader.edition)
        }
        var pass = FillingPass(book, standard, edition, report)
        pass.run(language)
        return Filled(bytes: try XLSXTemplate(book).filled(by: pass.cells.evaluator), notes: pass.notes)
    }
}

/// One filling of one workbook.
struct FillingPass {
    var cells: TemplateCells
    let map: TemplateMap
    let report: Report
    private(set) var notes: [ReadingNote] = []
    /// Facts that found their place.
    private var placed: Set<FactKey> = []
    /// Facts whose cell the template computes: looked at last.
    private var computed: [(slot: TemplateMap.Slot, position: CellPosition, unit: CellPosition?, fact: ReportFact)] = []
    private var evaluator: FormulaEvaluator { cells.evaluator }
    private var book: XLSXBook { cells.book }

    init(_ book: XLSXBook, _ standard: ReportStandard, _ edition: ReportEdition, _ report: Report) {
        cells = TemplateCells(FormulaEvaluator(book), standard)
        cells.isChanged = true
        (map, self.report) = (TemplateMap(book, edition), report)
    }

    /// Answered by a truth value; all others by YES or NO, which the template's formulas compare with.
    private static let ticks: Set<ElementName> = [
        "ReportContainsDisclosuresFromThePreviousReportingPeriodThatRemainUnchanged",
        "PracticePolicyAndOrFutureInitiativeIsPubliclyAvailable", "UndertakingHasSetATargetWhichIsRelatedToAPolicy",
        "PubliclyAvailableDisclosure", "SiteLocatedInABiodiversitySensitiveArea",
        "SiteLocatedNearABiodiversitySensitiveArea",
    ]

    mutating func run(_ language: String) {
        fillHead(language)
        TemplateSwitches(cells, report).set()
        for axis in map.axes { fillTable(axis) }
        for slot in map.slots where slot.axis == nil {
            if slot.element.kind == .enumSet { fillSet(slot) } else { fillSingle(slot) }
        }
        // A sum may be of another cell that is computed too, so twice.
        for _ in 0..<2 { for item in computed { settle(item.slot, item.position, item.unit, item.fact) } }
        for key in report.facts.keys.sorted() where !placed.contains(key) {
            note(.unknownElement, [key.element.rawValue, key.member].filter { !$0.isEmpty }.joined(separator: " "))
        }
    }

    // MARK: Head

    private mutating func fillHead(_ language: String) {
        set("template_reporting_entity_name", .text(report.entity.name))
        let scheme = TemplateReader.schemes.first { $0.value == report.entity.scheme }?.key ?? report.entity.scheme
        set("template_reporting_entity_identifier_scheme", .text(scheme))
        set("template_reporting_entity_identifier", .text(report.entity.identifier))
        set("template_currency", .text(report.currency))
        if let word = cells.words.entries(of: "template_translations").first(where: { $0.hasSuffix("[\(language)]") }) {
            set("template_selected_display_language", .text(word))
        }
        for (name, day) in [
            ("template_reporting_period_startdate", report.period.start),
            ("template_reporting_period_enddate", report.period.end),
        ] {
            if let area = book.area(named: name) { set(day, area.sheet, area.first) }
        }
    }

    /// Into the cells of year, month and day that a date is computed from; as text where there are none.
    private func set(_ day: LocalDate, _ sheet: Int, _ position: CellPosition) {
        let sources = book.sources(sheet, position)
        guard sources.count == 3 else {
            evaluator.set(sheet, position, .text(day.iso))
            return
        }
        for (source, part) in zip(sources, [day.year, day.month, day.day]) {
            evaluator.set(sheet, source, .number(Double(part)))
        }
    }

    private func set(_ name: String, _ value: CellValue) {
        guard let area = book.area(named: name) else { return }
        evaluator.set(area.sheet, area.first, value)
    }

    // MARK: Single values

    private mutating func fillSingle(_ slot: TemplateMap.Slot) {
        let (sheet, position) = (slot.area.sheet, slot.area.first)
        let fact = report.facts[FactKey(slot.element.name, slot.member ?? "")]
        guard let fact else {
            // What the blank suggests is no answer of the firm.
            if !book.isFormula(sheet, position), book.stored(sheet, position) != .empty {
                evaluator.set(sheet, position, .empty)
            }
            return
        }
        placed.insert(fact.key)
        if let unit = slot.unit { setUnit(unit.sheet, unit.first, fact, among: slot) }
        if case .date(let day) = fact.value {
            set(day, sheet, position)
        } else if book.isFormula(sheet, position) {
            computed.append((slot, position, slot.unit?.first, fact))
        } else {
            write(fact, slot, position, unit: slot.unit?.first)
        }
    }

    /// Where the template offers a choice, the unit of the first fact of those that share the cell.
    private func setUnit(_ sheet: Int, _ position: CellPosition, _ fact: ReportFact, among slot: TemplateMap.Slot) {
        guard !book.isFormula(sheet, position), let unit = fact.unit ?? slot.element.units.first,
            unitsSet[position.key(in: sheet)] == nil, let word = cells.words.word(unit)
        else { return }
        unitsSet.words[position.key(in: sheet)] = word
        evaluator.set(sheet, position, .text(word))
    }

    /// Units chosen so far.
    private final class Units {
        var words: [String: String] = [:]
        subscript(_ key: String) -> String? { words[key] }
    }
    private let unitsSet = Units()

    /// The fact's value as the cell takes it, in the unit that stands beside it; nil where it cannot be put so.
    private func value(_ fact: ReportFact, _ slot: TemplateMap.Slot, _ position: CellPosition, unit: CellPosition?)
        -> CellValue?
    {
        switch fact.value {
        case .number(let number):
            var number = number
            if let unit, let area = slot.unit, let own = fact.unit ?? slot.element.units.first {
                guard let words = cells.value(area.sheet, unit)?.asText, let told = TemplateUnit.unit(words),
                    let converted = TemplateUnit.convert(number, from: own, to: told)
                else { return nil }
                number = converted
            }
            return .number(Double("\(number)") ?? 0)
        case .text(let text): return .text(text)
        case .flag(let flag):
            if Self.ticks.contains(slot.element.name) { return .flag(flag) }
            let choices = cells.words.entries(of: "enum_ListYesNo")
            return choices.count == 2 ? .text(choices[flag ? 0 : 1]) : .flag(flag)
        case .member(let member):
            guard let list = slot.element.list.flatMap(cells.standard.list) else { return nil }
            return cells.words.word(member, of: list).map { .text($0) }
        case .year(let year): return .number(Double(year))
        case .date(let day): return .text(day.iso)
        case .members: return nil
        }
    }

    private mutating func write(
        _ fact: ReportFact,
        _ slot: TemplateMap.Slot,
        _ position: CellPosition,
        unit: CellPosition?
    ) {
        guard let value = value(fact, slot, position, unit: unit) else {
            note(.unreadableValue, fact.key.element.rawValue, FactText.text(fact.value))
            return
        }
        evaluator.set(slot.area.sheet, position, value)
    }

    /// Leaves a formula where it comes to the same, and puts the report's value in its place where it does not.
    private mutating func settle(
        _ slot: TemplateMap.Slot,
        _ position: CellPosition,
        _ unit: CellPosition?,
        _ fact: ReportFact
    ) {
        guard let wanted = value(fact, slot, position, unit: unit) else {
            note(.unreadableValue, fact.key.element.rawValue, FactText.text(fact.value))
            return
        }
        let found = evaluator.value(slot.area.sheet, position)
        if case (.number(let one), .number(let other)) = (found, wanted),
            abs(one - other) <= 1e-9 * max(abs(one), abs(other))
        {
            return
        }
        if found != wanted { evaluator.set(slot.area.sheet, position, wanted) }
    }

    // MARK: Lists

    private mutating func fillSet(_ slot: TemplateMap.Slot) {
        let key = FactKey(slot.element.name)
        guard let list = slot.element.list.flatMap(cells.standard.list) else { return }
        guard case .members(let members)? = report.facts[key]?.value else { return }
        placed.insert(key)
        if list.id == "disclosures" {
            fillDisclosures(members, slot, list)
            return
        }
        if case .flag = book.stored(slot.area.sheet, slot.area.first) {
            for position in slot.area.positions {
                if case .flag = book.stored(slot.area.sheet, position) {
                    evaluator.set(slot.area.sheet, position, .flag(false))
                }
            }
            for member in members {
                if let position = cells.tick(member, slot.area, list) {
                    evaluator.set(slot.area.sheet, position, .flag(true))
                } else {
                    note(.unknownMember, slot.name, member)
                }
            }
            return
        }
        writeWords(members.map { ($0, cells.words.word($0, of: list)) }, slot)
    }

    /// One below the other; more than there are rows are told.
    private mutating func writeWords(_ words: [(member: String, word: String?)], _ slot: TemplateMap.Slot) {
        var places = slot.area.positions[...]
        for (member, word) in words {
            guard let word else {
                note(.unknownMember, slot.name, member)
                continue
            }
            guard let place = places.popFirst() else {
                note(.tooManyRows, slot.name, "\(words.count)")
                return
            }
            evaluator.set(slot.area.sheet, place, .text(word))
        }
        for place in places
        where book.isFormula(slot.area.sheet, place) || book.stored(slot.area.sheet, place) != .empty {
            evaluator.set(slot.area.sheet, place, .empty)
        }
    }

    /// The table of contents has a tick for each disclosure that is left out, and the list is computed from the ticks.
    private mutating func fillDisclosures(_ members: [String], _ slot: TemplateMap.Slot, _ list: MemberList) {
        var ticks: [String: (sheet: Int, tick: CellPosition, label: String)] = [:]
        let boxes = book.names.keys.filter { $0.hasPrefix("template_checkbox_") }
        guard let first = boxes.compactMap({ book.area(named: $0) }).first else {
            writeWords(members.map { ($0, list[$0]?.english) }, slot)
            return
        }
        for row in 1...200 {
            let label = CellPosition(row: row, column: first.columns.lowerBound - 2)
            guard let text = cells.words.text(first.sheet, label), let member = cells.words.member(text, of: list),
                ticks[member] == nil
            else { continue }
            ticks[member] = (first.sheet, CellPosition(row: row, column: first.columns.lowerBound), text)
        }
        guard book.isFormula(slot.area.sheet, slot.area.first) else {
            writeWords(members.map { ($0, ticks[$0]?.label) }, slot)
            return
        }
        for member in members {
            guard let tick = ticks[member], !book.isFormula(tick.sheet, tick.tick) else { continue }
            evaluator.set(tick.sheet, tick.tick, .flag(true))
        }
        let (found, unknown) = cells.members(slot.area, list)
        if found ?? [] == members.sorted(), unknown.isEmpty { return }
        if members.isEmpty {
            writeWords([("", "None")], slot)
        } else {
            writeWords(members.map { ($0, ticks[$0]?.label) }, slot)
        }
    }

    // MARK: Tables

    private mutating func fillTable(_ axis: CellArea) {
        let slots = map.slots(besides: axis)
        guard let dimension = slots.first?.element.dimension else { return }
        let facts = slots.flatMap { slot in
            report.members(of: slot.element.name).compactMap { report.facts[FactKey(slot.element.name, $0)] }
        }
        let members = Set(facts.map(\.key.member)).sorted { one, other in
            if let first = Int(one), let second = Int(other) { return first < second }
            return one < other
        }
        var rows = Array(axis.rows)[...]
        var known: [String: Int] = [:]
        for row in axis.rows {
            let label = CellPosition(row: row, column: axis.columns.lowerBound)
            if let value = cells.value(axis.sheet, label) { known[value.asText] = row }
        }
        for member in members {
            let own = slots.compactMap { slot in report.facts[FactKey(slot.element.name, member)].map { (slot, $0) } }
            // Mass and volume of the same waste stand in two rows, since the row has one unit.
            for group in Self.groups(own) {
                let row: Int
                if dimension.isTyped, let place = known[member] {
                    row = place
                } else if let place = rows.popFirst(), !dimension.isTyped || known.isEmpty {
                    row = place
                    guard setLabel(member, dimension, axis, row) else { continue }
                } else {
                    note(.tooManyRows, slots[0].name, member)
                    for (_, fact) in group { placed.insert(fact.key) }
                    continue
                }
                fillRow(group, slots, row)
            }
        }
    }

    private static func groups(
        _ facts: [(TemplateMap.Slot, ReportFact)]
    ) -> [[(TemplateMap.Slot, ReportFact)]] {
        let isVolume: ((TemplateMap.Slot, ReportFact)) -> Bool = { $0.0.element.kind == .volume }
        guard facts.contains(where: isVolume), facts.contains(where: { $0.0.element.kind == .mass }) else {
            return [facts]
        }
        return [facts.filter { !isVolume($0) }, facts.filter(isVolume)]
    }

    private mutating func setLabel(_ member: String, _ dimension: ElementDimension, _ axis: CellArea, _ row: Int)
        -> Bool
    {
        let position = CellPosition(row: row, column: axis.columns.lowerBound)
        if let list = cells.standard.list(of: dimension) {
            guard let word = cells.words.word(member, of: list) else {
                note(.unknownMember, dimension.axis, member)
                return false
            }
            evaluator.set(axis.sheet, position, .text(word))
        } else {
            evaluator.set(axis.sheet, position, Double(member).map { .number($0) } ?? .text(member))
        }
        return true
    }

    private mutating func fillRow(_ facts: [(TemplateMap.Slot, ReportFact)], _ slots: [TemplateMap.Slot], _ row: Int) {
        for (slot, fact) in facts {
            placed.insert(fact.key)
            let position = CellPosition(row: row, column: slot.area.columns.lowerBound)
            var unit: CellPosition?
            if let area = slot.unit {
                unit = area.rows.count > 1 ? CellPosition(row: row, column: area.columns.lowerBound) : area.first
                if let unit { setUnit(area.sheet, unit, fact, among: slot) }
            }
            if book.isFormula(slot.area.sheet, position) {
                computed.append((slot, position, unit, fact))
            } else {
                write(fact, slot, position, unit: unit)
            }
        }
        let told = Set(facts.map(\.0.area))
        for slot in slots where !told.contains(slot.area) {
            let position = CellPosition(row: row, column: slot.area.columns.lowerBound)
            guard !book.isFormula(slot.area.sheet, position), book.stored(slot.area.sheet, position) != .empty else {
                continue
            }
            evaluator.set(slot.area.sheet, position, .empty)
        }
    }

    private mutating func note(_ kind: ReadingNote.Kind, _ place: String, _ value: String = "") {
        let note = ReadingNote(kind: kind, place: place, value: String(value.prefix(80)))
        guard notes.count < TemplateReader.mostNotes, !notes.contains(note) else { return }
        notes.append(note)
    }
}

extension CellPosition {
    fileprivate func key(in sheet: Int) -> String { "\(sheet)!\(name)" }
}
