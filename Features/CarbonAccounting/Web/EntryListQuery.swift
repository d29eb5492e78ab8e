import CarbonAccounting
import CarbonAccountingStorage
import Kernel

/// Which lines a list shows and in what order, as its address says it.
struct EntryListQuery: Sendable, Hashable {
    /// Raw values stand in addresses.
    enum Order: String, Sendable, CaseIterable {
        case category = "kategorie"
        case description = "eintrag"
        case period = "zeitraum"
        case result = "ergebnis"

        /// The largest figures are looked for, not the smallest.
        var beginsDescending: Bool { self == .result }
    }

    static let pageSize = 50

    var category: EmissionCategory?
    var site: SiteID?
    var search = ""
    var onlyMissing = false
    var batch: ImportBatchID?
    var evidence: EvidenceID?
    var order = Order.category
    var isDescending = false
    /// From 1.
    var page = 1

    init() {}

    /// Words that mean nothing here are left aside.
    init(_ value: (String) -> String?) {
        category = value("kategorie").flatMap { EmissionCategory(number: $0) }
        site = value("standort").flatMap { SiteID($0) }
        search = String((value("suche") ?? "").prefix(100))
        onlyMissing = value("fehlend") != nil
        batch = value("einlesen").flatMap { ImportBatchID($0) }
        evidence = value("beleg").flatMap { EvidenceID($0) }
        order = value("sortierung").flatMap { Order(rawValue: $0) } ?? .category
        isDescending = value("richtung") == "ab"
        page = max(1, value("seite").flatMap { Int($0) } ?? 1)
    }

    var isFiltered: Bool {
        category != nil || site != nil || !search.isEmpty || onlyMissing || batch != nil || evidence != nil
    }

    func address(_ year: ReportingYear) -> String {
        var parts: [String] = []
        func add(_ name: String, _ value: String?) {
            if let value { parts.append("\(name)=\(value)") }
        }
        add("kategorie", category?.number)
        add("standort", site?.text)
        add("suche", search.isEmpty ? nil : Self.escaped(search))
        add("fehlend", onlyMissing ? "1" : nil)
        add("einlesen", batch?.text)
        add("beleg", evidence?.text)
        add("sortierung", order == .category ? nil : order.rawValue)
        add("richtung", isDescending ? "ab" : nil)
        add("seite", page == 1 ? nil : "\(page)")
        let base = CarbonAccountingURL.entries(year)
        return parts.isEmpty ? base : base + "?" + parts.joined(separator: "&")
    }

    /// The same lines in another order; the order in use turns round.
    func sorted(by order: Order) -> EntryListQuery {
        var query = self
        query.isDescending = self.order == order ? !isDescending : order.beginsDescending
        (query.order, query.page) = (order, 1)
        return query
    }

    func onPage(_ page: Int) -> EntryListQuery {
        var query = self
        query.page = page
        return query
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (hex.count == 1 ? "0" + hex : hex)
        }
        .joined()
    }
}

extension EmissionCategory {
    /// Where the entries behind a category's figure stand. Category 3.3 is formed from those of scope 1 and 2.
    func entries(_ year: ReportingYear) -> String {
        var query = EntryListQuery()
        query.category = self == .fuelAndEnergy ? nil : self
        return query.address(year)
    }
}

extension EntryListQuery {
    /// Indices into the year's lines, all pages. `hits` are the lines in which the words searched for occur.
    func selection(of year: YearLines, hits: Set<EntryID>?) -> [Int] {
        let lines = year.lines
        var indices = Array(lines.indices)
        if isFiltered { indices = indices.filter { fits(lines[$0], hits) } }
        switch order {
        case .category: break
        case .period: indices.sort { (lines[$0].first, $0) < (lines[$1].first, $1) }
        case .result:
            indices.sort { (lines[$0].kilograms ?? -1, $0) < (lines[$1].kilograms ?? -1, $1) }
        case .description:
            let keys = lines.map { Self.sortKey($0.description) }
            indices.sort { (keys[$0], $0) < (keys[$1], $1) }
        }
        return isDescending ? indices.reversed() : indices
    }

    private func fits(_ line: YearLines.Line, _ hits: Set<EntryID>?) -> Bool {
        if let category, line.category != category { return false }
        if let site, line.site != site { return false }
        if onlyMissing, !line.isIncomplete { return false }
        if let batch, line.batch != batch { return false }
        if let evidence, line.evidence != evidence { return false }
        return hits?.contains(line.id) ?? true
    }

    /// Umlauts among their vowels, as the alphabet wants it.
    private static func sortKey(_ text: String) -> String {
        String(text.lowercased().map { umlauts[$0] ?? $0 })
    }

    private static let umlauts: [Character: Character] = ["ä": "a", "ö": "o", "ü": "u", "ß": "s"]
}
