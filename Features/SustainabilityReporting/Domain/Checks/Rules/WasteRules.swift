import Foundation
import Kernel

/// B7: the rows by kind of waste give the totals, dangerous and other; the rows of materials give theirs.
struct WasteRules: ReportRule {
    private typealias Name = CheckedElement

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        let masses = [Name.rowMass, Name.divertedMass, Name.disposedMass]
        let volumes = [Name.rowVolume, Name.divertedVolume, Name.disposedVolume]
        return [
            waste(masses, Name.hazardousMass, isHazardous: true, checked),
            waste(masses, Name.otherMass, isHazardous: false, checked),
            waste(volumes, Name.hazardousVolume, isHazardous: true, checked),
            waste(volumes, Name.otherVolume, isHazardous: false, checked),
            materials(Name.materialMass, Name.materialsMass, checked),
            materials(Name.materialVolume, Name.materialsVolume, checked),
        ].compactMap(\.self)
    }

    /// - Parameter columns: the row's total, what is recycled, what is disposed of.
    private static func waste(
        _ columns: [ElementName],
        _ total: ElementName,
        isHazardous: Bool,
        _ checked: CheckedReport
    ) -> ReportFinding? {
        guard let list = checked.standard.list(of: .waste), let stated = checked.amount(total) else { return nil }
        let rows = Set(columns.flatMap { checked.report.members(of: $0) })
            .filter { list[$0]?.isHazardous == isHazardous }
        let amounts = rows.compactMap { row in
            checked.amount(columns[0], row) ?? columns.dropFirst().compactMap { checked.amount($0, row) }.sum()
        }
        // Rows are given for the other half only: this total has none to be compared with.
        guard let sum = amounts.sum(), !stated.agrees(with: sum) else { return nil }
        let key = FactKey(total)
        return checked.finding(
            isHazardous ? .wasteHazardous : .wasteOther,
            .error,
            key,
            others: rows.sorted().map { FactKey(columns[0], $0) },
            expected: checked.value(sum.value, like: key)
        )
    }

    private static func materials(
        _ column: ElementName,
        _ total: ElementName,
        _ checked: CheckedReport
    ) -> ReportFinding? {
        let rows = checked.report.members(of: column)
        guard let stated = checked.amount(total), let sum = rows.compactMap({ checked.amount(column, $0) }).sum(),
            !stated.agrees(with: sum)
        else { return nil }
        let key = FactKey(total)
        return checked.finding(
            .materialRows,
            .error,
            key,
            others: rows.map { FactKey(column, $0) },
            expected: checked.value(sum.value, like: key)
        )
    }
}
