import Foundation
import Kernel

/// Makes a report of what a file says: names of any version of the taxonomy become elements, values become what the
/// elements are, periods become this one and the one before. Whatever cannot be taken is noted.
public struct ReportAssembler: Sendable {
    /// More facts are not looked at, and more notes not made.
    public static let mostFacts = 20_000
    public static let mostNotes = 300
    /// Characters of one text.
    public static let longestText = 100_000

    let standard: ReportStandard
    let edition: ReportEdition
    var notes: [ReadingNote] = []

    /// Nil without any edition.
    public init?(_ standard: ReportStandard) {
        // What is tagged is of the edition that the taxonomy is for.
        guard let edition = standard.editions.first(where: { $0.taxonomyNote == nil }) ?? standard.editions.first
        else { return nil }
        (self.standard, self.edition) = (standard, edition)
    }

    /// - Parameter taxonomies: addresses of schemas that the file names.
    public func reading(
        of facts: [RawFact],
        format: ReportReading.Format,
        taxonomies: [String],
        notes: [ReadingNote] = []
    ) throws(ReadingFault) -> ReportReading {
        var copy = self
        copy.notes = notes
        return try copy.assembled(facts, format, taxonomies)
    }

    private mutating func assembled(
        _ all: [RawFact],
        _ format: ReportReading.Format,
        _ taxonomies: [String]
    ) throws(ReadingFault) -> ReportReading {
        let facts = all.prefix(Self.mostFacts)
        if all.count > facts.count { note(.tooManyRows, "", "\(all.count)") }
        guard
            taxonomies.contains(where: Self.isStandards)
                || facts.contains(where: { Self.isStandards($0.concept.namespace) })
        else { throw .noTaxonomy(taxonomies.first ?? "") }
        let entities = Set(facts.map { [$0.scheme, $0.identifier] })
        guard entities.count <= 1 else { throw .severalReports(entities.count) }
        guard let periods = ReportPeriods(of: facts) else { throw .noPeriod }
        let rows = RowNumbers(of: facts)
        let currency = Self.currency(of: facts, edition)
        var (present, before) = (FactCollection(), FactCollection())
        for raw in facts {
            guard raw.value != nil, let fact = fact(raw, rows, currency: currency) else { continue }
            let place = FactPlace.name(fact.key)
            let clash: Bool
            switch periods.place(
                of: raw.period,
                isScoped: element(fact.key.element)?.dimension == .reportingScopes && !fact.key.member.isEmpty
            ) {
            case .present: clash = !present.add(fact, language: raw.language)
            case .before: clash = !before.add(fact, language: raw.language)
            case .foreign:
                note(.foreignPeriod, place, raw.period.text)
                continue
            }
            if clash { note(.contradiction, place, raw.value ?? "") }
        }
        guard !present.facts.isEmpty else { throw .noFacts }
        let identifier = facts.first?.identifier ?? ""
        let report = Report(
            edition: edition.id,
            entity: ReportEntity(
                name: String(TypedText.line(identifier).prefix(200)),
                scheme: String(TypedText.line(facts.first?.scheme ?? "").prefix(500)),
                identifier: String(TypedText.line(identifier).prefix(200))
            ),
            period: periods.present,
            currency: currency,
            facts: present.facts,
            comparatives: before.facts,
            previousPeriod: before.facts.isEmpty ? nil : periods.before
        )
        return ReportReading(
            report: report,
            format: format,
            version: Self.version(taxonomies, facts),
            notes: self.notes
        )
    }

    mutating func note(_ kind: ReadingNote.Kind, _ place: String, _ value: String = "") {
        guard notes.count < Self.mostNotes else { return }
        let note = ReadingNote(
            kind: kind,
            place: String(TypedText.line(String(place.prefix(300))).prefix(200)),
            value: String(TypedText.line(String(value.prefix(160))).prefix(80))
        )
        if !notes.contains(note) { notes.append(note) }
    }

    /// Of the edition, or of another one.
    func element(_ name: ElementName) -> ReportElement? {
        if let element = edition.element(name) { return element }
        for other in standard.editions { if let element = other.element(name) { return element } }
        return nil
    }

    /// Whether an address is the Voluntary Standard's, in any version.
    static func isStandards(_ address: String) -> Bool { address.contains("xbrl.efrag.org/taxonomy/vsme/") }

    private static func version(_ taxonomies: [String], _ facts: ArraySlice<RawFact>) -> String {
        for address in taxonomies + facts.prefix(1).map(\.concept.namespace) where isStandards(address) {
            if let found = address.firstMatch(of: /vsme\/([0-9]{4}-[0-9]{2}-[0-9]{2})/) { return String(found.1) }
        }
        return ""
    }

    /// That of most amounts of money; the euro where there are none.
    private static func currency(of facts: ArraySlice<RawFact>, _ edition: ReportEdition) -> String {
        var counts: [String: Int] = [:]
        for fact in facts
        where edition.element(ElementName(ElementRenames.current(fact.concept.local)))?.kind == .monetary {
            guard let unit = fact.unit, unit.wholeMatch(of: /[A-Z]{3}/) != nil else { continue }
            counts[unit, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "EUR"
    }
}

extension RawFact.Period {
    /// As notes show it.
    var text: String {
        switch self {
        case .duration(let period): "\(period.start.german)–\(period.end.german)"
        case .instant(let day): day.german
        case .forever: ""
        }
    }
}

/// How notes name what a fact is about.
public enum FactPlace {
    public static func name(_ key: FactKey) -> String {
        key.member.isEmpty ? key.element.rawValue : "\(key.element.rawValue) · \(key.member)"
    }
}
