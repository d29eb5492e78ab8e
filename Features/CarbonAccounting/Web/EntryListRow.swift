import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// One line of the list, formatted.
struct EntryListRow: Sendable {
    let title: PageLink
    let category: String
    let site: String
    let period: String
    let factor: String?
    let marks: [Mark]
    let amount: String?
    let unit: String
    /// kg CO₂e; nil where there is no figure.
    let result: String?
    /// Market-based figure and share in 3.3, or that something is missing.
    let resultDetails: [String]
    let trace: String
    let needsAttention: Bool
    /// Why nothing of the line counts, where its site lies outside the boundary.
    var outside: String?

    func tableRow(showsSites: Bool, _ t: Texts) -> TableRow {
        var cells: [TableCell] = [.link(title, detail: category)]
        if showsSites { cells.append(TableCell(site)) }
        cells += [TableCell(period), factorCell(t), amountCell(t), resultCell(t)]
        return TableRow(cells, needsAttention: needsAttention)
    }

    private func factorCell(_ t: Texts) -> TableCell {
        guard let factor else { return .missing(t("missing")) }
        guard !marks.isEmpty else { return TableCell(factor) }
        return TableCell(.group([.text(factor)] + marks.flatMap { [.text(" "), mark($0)] }))
    }

    private func amountCell(_ t: Texts) -> TableCell {
        guard let amount else { return .missing(t("missing")) }
        return TableCell(amount + GermanFormat.thinSpace + unit)
    }

    private func resultCell(_ t: Texts) -> TableCell {
        if let outside { return TableCell(outside) }
        let figure: Node = result.map { result in a(.href(trace)) { result } } ?? mark(Mark(.missing, t("missing")))
        let details = resultDetails.map { words in span(.class("cell-detail")) { words } }
        return TableCell(.group([figure] + details))
    }
}

extension EntryListRow {
    init(_ entry: ActivityEntry, _ line: YearLines.Line, factorName: String?, site: String, _ t: Texts) {
        let name = entry.description.isEmpty ? factorName ?? entry.category.label(t) : entry.description
        title = PageLink(name, href: CarbonAccountingURL.entry(entry.id, entry.year))
        category = entry.category.numberedLabel(t)
        self.site = site
        period = EntryPeriod.short(entry.period, in: entry.year, t)
        factor = entry.isBySupplier ? t("entries.supplier") : factorName
        amount = NumberWords.amount(entry)
        unit = entry.unit.label(t)
        trace = CarbonAccountingURL.trace(entry.id, entry.year)
        needsAttention = line.isIncomplete
        outside = line.isOutside ? t("entries.outside") : nil
        switch line.result {
        case .success(let figure):
            marks = figure.marks(isScreened: line.isScreened, t)
            result = figure.location.map(NumberWords.kilograms)
            resultDetails = figure.details(t)
        case .failure(let problem):
            marks = []
            result = nil
            resultDetails = problem == .amountMissing ? [] : [t("entries.incomplete")]
        }
    }
}

extension ActivityEntry {
    var isBySupplier: Bool { if case .supplierFigure = method { true } else { false } }
}

extension YearLines.Figure {
    fileprivate func details(_ t: Texts) -> [String] {
        var parts: [String] = []
        if location != market {
            parts.append(t("entries.market", ["amount": market.map(NumberWords.kilograms) ?? t("missing")]))
        }
        if upstream > 0 { parts.append(t("entries.upstream", ["amount": NumberWords.kilograms(upstream)])) }
        return parts
    }

    /// The two words a reader looks for; all the rest stands in the trace.
    fileprivate func marks(isScreened: Bool, _ t: Texts) -> [Mark] {
        var marks: [Mark] = []
        if substitutions.contains(.proxy) { marks.append(Mark(.proxy, t("mark.proxy"))) }
        if isScreened || substitutions.contains(.estimated) { marks.append(Mark(.estimated, t("mark.estimated"))) }
        return marks
    }
}
