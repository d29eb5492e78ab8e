import Companies
import HTML
import Kernel

/// A size class in words, with the figures that decide it; ready to be shown.
struct SizePanel: Sendable {
    struct Row: Sendable {
        let criterion: String
        /// Nil when the figure is missing.
        let value: String?
        let limit: String
        let state: String
        let isMissing: Bool
    }

    /// „Für Förderung (KMU-Definition der EU)“
    let heading: String
    /// „mittleres Unternehmen (Bilanzsumme erfüllt, Umsatz nicht)“
    let verdict: String
    let rule: String
    /// What holds for funding although this year's figures say otherwise.
    let status: String?
    let tableCaption: String
    let rows: [Row]

    /// `status` is the class that holds for funding after several years.
    init(_ size: SizeAssessment, status: SizeClass? = nil, _ t: Texts) {
        let words = SizeWords(t: t, standard: size.standard)
        switch size.standard {
        case .smeDefinition:
            heading = t("size.sme.heading")
            rule = t("size.sme.rule")
        case .vsme:
            heading = t("size.vsme.heading")
            rule = t("size.vsme.rule")
        }
        verdict = words.verdict(size)
        if let status, let byFigures = size.sizeClass, status != byFigures {
            self.status = t("size.status", ["class": words.name(status)])
        } else {
            self.status = nil
        }
        let limits = size.decisiveLimits
        tableCaption = t("size.table.caption", ["class": words.name(limits.sizeClass)])
        rows = size.findings.map { finding in
            Row(
                criterion: words.criterion(finding.criterion, size.figures),
                value: words.value(finding.criterion, size.figures),
                limit: words.limit(finding.criterion, limits),
                state: finding.state.word(t),
                isMissing: finding.state == .missing
            )
        }
    }

    func node(_ t: Texts) -> Node {
        pageSection(title: heading, intro: rule) {
            p { strong { verdict } }
            status.map { status in p { status } }
            table(t)
        }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: tableCaption,
                showsCaption: true,
                columns: [
                    TableColumn(t("size.column.criterion"), isRowTitle: true),
                    TableColumn(t("size.column.value"), isNumeric: true),
                    TableColumn(t("size.column.limit"), isNumeric: true), TableColumn(t("size.column.state")),
                ],
                rows: rows.map { row in
                    TableRow([
                        TableCell(row.criterion), row.value.map { TableCell($0) } ?? .missing(t("missing")),
                        TableCell(row.limit), row.isMissing ? .missing(row.state) : TableCell(row.state),
                    ])
                },
                narrow: .cards
            )
        )
    }
}

/// Turns a size assessment into German.
struct SizeWords {
    let t: Texts
    let standard: SizeStandard

    func name(_ size: SizeClass) -> String {
        switch (size, standard) {
        case (.micro, _): t("size.micro")
        case (.small, _): t("size.small")
        case (.medium, _): t("size.medium")
        case (.large, .smeDefinition): t("size.large.sme")
        case (.large, .vsme): t("size.large.vsme")
        }
    }

    func verdict(_ size: SizeAssessment) -> String {
        switch size.outcome {
        case .ownedByPublicBody: return t("size.publicBody")
        case .certain(let found): return t("size.certain", ["class": name(found), "reason": reason(size)])
        case .unclear(let possible, let missing):
            let (first, last) = (name(possible[0]), name(possible[possible.count - 1]))
            return t("size.unclear", ["missing": gaps(missing, size.figures), "first": first, "last": last])
        }
    }

    func criterion(_ criterion: SizeCriterion, _ figures: SizeFigures) -> String {
        guard criterion == .staff, standard == .smeDefinition else { return criterion.word(t) }
        switch figures.staffBasis {
        case .annualWorkUnits: return t("size.criterion.workUnits")
        case .headcount: return t("size.criterion.heads")
        }
    }

    /// First what the firm itself has not said, then what is missing of enterprises that count in.
    private func gaps(_ missing: [SizeCriterion], _ figures: SizeFigures) -> String {
        let own = missing.filter { !isKnown($0, figures) }.map { $0.word(t) }
        let others = missing.filter { isKnown($0, figures) }.map { $0.word(t) }
        switch (own.isEmpty, others.isEmpty) {
        case (_, true): return list(own)
        case (true, _): return t("size.gap.others", ["others": list(others)])
        default: return t("size.gap.both", ["own": list(own), "others": list(others)])
        }
    }

    private func isKnown(_ criterion: SizeCriterion, _ figures: SizeFigures) -> Bool {
        switch criterion {
        case .staff: figures.staff.known != nil
        case .turnover: figures.turnover.known != nil
        case .balanceSheet: figures.balanceSheet.known != nil
        }
    }

    func value(_ criterion: SizeCriterion, _ figures: SizeFigures) -> String? {
        switch criterion {
        case .staff: amount(figures.staff) { GermanFormat.exact(($0 * 10).rounded() / 10) }
        case .turnover: amount(figures.turnover) { $0.german }
        case .balanceSheet: amount(figures.balanceSheet) { $0.german }
        }
    }

    func limit(_ criterion: SizeCriterion, _ limits: SizeLimits) -> String {
        switch criterion {
        case .staff where limits.staffMustBeBelow:
            t("size.limit.below", ["value": GermanFormat.exact(limits.staff)])
        case .staff: t("size.limit.most", ["value": GermanFormat.exact(limits.staff)])
        case .turnover: t("size.limit.most", ["value": limits.turnover.german])
        case .balanceSheet: t("size.limit.most", ["value": limits.balanceSheet.german])
        }
    }

    private func amount<Value>(_ amount: SizeFigures.Amount<Value>, _ format: (Value) -> String) -> String? {
        guard let known = amount.known else { return nil }
        return amount.isComplete ? format(known) : t("size.atLeast", ["value": format(known)])
    }

    /// What stands in brackets behind the class.
    private func reason(_ size: SizeAssessment) -> String {
        let state = Dictionary(uniqueKeysWithValues: size.findings.map { ($0.criterion, $0.state) })
        switch standard {
        case .vsme:
            let met = size.findings.count { $0.state == .met }
            return met >= 2 ? t("size.reason.within", count: met) : t("size.reason.beyond", count: exceeded(size))
        case .smeDefinition:
            if state[.staff] == .exceeded { return t("size.reason.staff") }
            switch (state[.turnover], state[.balanceSheet]) {
            case (.met, .met): return t("size.reason.both")
            case (.met, .exceeded): return t("size.reason.turnoverOnly")
            case (.met, _): return t("size.reason.turnoverKnown")
            case (.exceeded, .met): return t("size.reason.balanceOnly")
            case (_, .met): return t("size.reason.balanceKnown")
            default: return t("size.reason.neither")
            }
        }
    }

    private func exceeded(_ size: SizeAssessment) -> Int { size.findings.count { $0.state == .exceeded } }

    private func list(_ words: [String]) -> String {
        guard words.count > 1 else { return words.first ?? "" }
        return t("list.and", ["first": words.dropLast().joined(separator: ", "), "last": words[words.count - 1]])
    }
}
