import Foundation
import Kernel

extension InlinePage {
    var year: String { ReportPeriodWords.short(report.period, language) }
    private var previousYear: String? { report.previousPeriod.map { ReportPeriodWords.short($0, language) } }

    private func cell(_ element: ReportElement, _ member: String = "", isComparative: Bool = false) -> InlineTable.Cell
    {
        if isComparative, report.previousPeriod == nil || !element.kind.isNumeric { return .none }
        let facts = isComparative ? report.comparatives : report.facts
        guard let fact = facts[FactKey(element.name, member)] else { return .none }
        return .fact(fact, element, isComparative: isComparative)
    }

    /// One value an element, with that of the year before beside it.
    func plainTable(_ elements: [ReportElement], of disclosure: ReportDisclosure) -> InlineTable {
        let shown = elements.filter {
            members[$0.name]?.contains("") == true
                || previousMembers[$0.name]?.contains("") == true && $0.kind.isNumeric
        }
        let isCompared = shown.contains { $0.kind.isNumeric && previousMembers[$0.name]?.contains("") == true }
        let previous = isCompared ? previousYear : nil
        return InlineTable(
            caption: disclosure.title(language),
            head: [word(.item), year] + (previous.map { [$0] } ?? []),
            groups: [
                InlineTable.Group(
                    rows: shown.map { element in
                        let isAlone = previous == nil || !element.kind.isNumeric
                        return InlineTable.Row(
                            head: element.label(language),
                            cells: [cell(element)] + (isAlone ? [] : [cell(element, isComparative: true)]),
                            isSum: !element.sum.isEmpty,
                            isSpread: isAlone && previous != nil
                        )
                    }
                )
            ],
            isNumeric: shown.allSatisfy(\.kind.isNumeric)
        )
    }

    func dimensionTable(_ elements: [ReportElement], _ dimension: ElementDimension) -> InlineTable {
        if dimension == .energyBreakdown { return energyTable(elements) }
        let compared = elements.filter { $0.kind.isNumeric && previousMembers[$0.name] != nil }
        if let element = elements.first, elements.count == 1, !compared.isEmpty, let previousYear {
            return InlineTable(
                caption: element.label(language),
                head: [word(ReportWord(dimension)), year, previousYear],
                groups: [
                    InlineTable.Group(
                        rows: rows([element], dimension, [members, previousMembers]) { member in
                            [cell(element, member), cell(element, member, isComparative: true)]
                        }
                    )
                ]
            )
        }
        var groups = [
            InlineTable.Group(
                title: compared.isEmpty ? nil : year,
                rows: rows(elements, dimension, [members]) { member in elements.map { cell($0, member) } }
            )
        ]
        if !compared.isEmpty {
            groups.append(
                InlineTable.Group(
                    title: previousYear,
                    rows: rows(compared, dimension, [previousMembers]) { member in
                        elements.map { cell($0, member, isComparative: true) }
                    }
                )
            )
        }
        return InlineTable(
            caption: elements.count == 1 ? elements[0].label(language) : word(ReportWord(dimension)),
            head: [word(ReportWord(dimension))] + elements.map { $0.label(language) },
            groups: groups,
            isNumeric: elements.allSatisfy(\.kind.isNumeric)
        )
    }

    /// One row a member or row of the firm, the sum last.
    private func rows(
        _ elements: [ReportElement],
        _ dimension: ElementDimension,
        _ sources: [[ElementName: [String]]],
        cells: (String) -> [InlineTable.Cell]
    ) -> [InlineTable.Row] {
        let all = Set(elements.flatMap { element in sources.flatMap { $0[element.name] ?? [] } })
        let list = source.standard.list(of: dimension)
        var rows = all.filter { !$0.isEmpty }.sorted(by: Report.inOrder).map { member in
            InlineTable.Row(
                head: dimension.isTyped ? rowName(member, dimension) : memberWords(member, list),
                note: list?[member]?.isHazardous == true ? word(.hazardous) : "",
                cells: cells(member)
            )
        }
        if all.contains("") { rows.append(InlineTable.Row(head: word(.total), cells: cells(""), isSum: true)) }
        return rows
    }

    /// „Standort 2“, with its town where the table does not say it itself.
    private func rowName(_ id: String, _ dimension: ElementDimension) -> String {
        let number = word(ReportWord(dimension)) + " " + id
        guard dimension == .site, case .text(let town)? = report.fact("CityOfSite", id)?.value else { return number }
        return number + ", " + town
    }

    private func energyTable(_ elements: [ReportElement]) -> InlineTable {
        func rows(isComparative: Bool) -> [InlineTable.Row] {
            elements.filter { (isComparative ? previousMembers : members)[$0.name] != nil }.map { element in
                InlineTable.Row(
                    head: element.label(language),
                    cells: ["RenewableEnergyMember", "NonRenewableEnergyMember", ""].map {
                        cell(element, $0, isComparative: isComparative)
                    }
                )
            }
        }
        let before = report.previousPeriod == nil ? [] : rows(isComparative: true)
        var groups = [InlineTable.Group(title: before.isEmpty ? nil : year, rows: rows(isComparative: false))]
        if !before.isEmpty { groups.append(InlineTable.Group(title: previousYear, rows: before)) }
        return InlineTable(
            caption: word(.energyBreakdown),
            head: [word(.energySource), word(.renewable), word(.nonRenewable), word(.total)],
            groups: groups
        )
    }

    /// Base year and target year side by side, with the way between them.
    func scopesTable() -> InlineTable {
        let elements = edition.elements.filter { element in
            element.dimension == .reportingScopes && members[element.name]?.contains { !$0.isEmpty } == true
        }
        func head(_ word: ReportWord, _ element: ElementName) -> String {
            guard case .year(let year)? = report.fact(element)?.value else { return self.word(word) }
            return self.word(word) + " \(year)"
        }
        return InlineTable(
            caption: word(.targets),
            head: [
                word(.item), head(.baseYear, "GreenhouseGasEmissionReductionTargetBaseYear"),
                head(.targetYear, "GreenhouseGasEmissionReductionTargetYear"), word(.change),
            ],
            groups: [
                InlineTable.Group(
                    rows: elements.map { element in
                        InlineTable.Row(
                            head: element.label(language),
                            cells: [
                                cell(element, "BaselineYearMember"), cell(element, "TargetYearMember"), change(element),
                            ],
                            isSum: !element.sum.isEmpty
                        )
                    }
                )
            ]
        )
    }

    private func change(_ element: ReportElement) -> InlineTable.Cell {
        guard case .number(let base)? = report.fact(element.name, "BaselineYearMember")?.value,
            case .number(let target)? = report.fact(element.name, "TargetYearMember")?.value, base != 0
        else { return .none }
        let change = ((target - base) * 100 / base).rounded(places: 1)
        let sign = change < 0 ? "\u{2212}" : change > 0 ? "+" : ""
        return .words(sign + ReportNumber.grouped(change, language) + "\u{00a0}%")
    }

    mutating func write(_ table: InlineTable) {
        guard !table.isEmpty else { return }
        let columns = table.head.count
        body.raw(columns > 3 ? "<div class=\"wide\">" : "<div class=\"narrow\">")
        body.raw(table.isNumeric ? "<table class=\"figures\">" : "<table>")
        element("caption", table.caption)
        body.raw("\n<thead><tr>")
        for head in table.head {
            body.raw("<th scope=\"col\">")
            body.text(head)
            body.raw("</th>")
        }
        body.raw("</tr></thead>\n")
        for group in table.groups where !group.rows.isEmpty {
            body.raw("<tbody>\n")
            if let title = group.title {
                body.raw("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
                body.number(columns)
                body.raw("\">")
                body.text(title)
                body.raw("</th></tr>\n")
            }
            for row in group.rows { write(row) }
            body.raw("</tbody>\n")
        }
        body.raw("</table></div>\n")
    }

    private mutating func write(_ row: InlineTable.Row) {
        body.raw(row.isSum ? "<tr class=\"sum\">" : "<tr>")
        body.raw("<th scope=\"row\">")
        body.text(row.head)
        if !row.note.isEmpty {
            body.raw(" ")
            element("span", row.note, class: "note")
        }
        body.raw("</th>")
        for cell in row.cells {
            switch cell {
            case .fact(let fact, let element, let isComparative):
                let isNumeric = element.kind.isNumeric
                body.raw(isNumeric ? "<td class=\"figure\">" : row.isSpread ? "<td colspan=\"2\">" : "<td>")
                write(fact, element, isComparative: isComparative)
            case .words(let words):
                body.raw("<td class=\"figure\">")
                body.text(words)
            case .none: body.raw("<td class=\"figure\">–")
            }
            body.raw("</td>")
        }
        body.raw("</tr>\n")
    }
}
