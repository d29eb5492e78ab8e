import Foundation
import Kernel

/// Sites, subsidiaries and materials: whole rows, each once, the same sites in B5 as in B1.
struct RowRules: ReportRule {
    private typealias Name = CheckedElement

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        unknownSites(checked) + incomplete(checked) + subsidiaries(checked)
            + doubled(.siteDoubled, [Name.siteAddress, Name.sitePostcode, Name.siteCity], checked)
            + doubled(.subsidiaryDoubled, [Name.subsidiaryName], checked)
            + doubled(.materialDoubled, [Name.materialName], checked)
    }

    private static func unknownSites(_ checked: CheckedReport) -> [ReportFinding] {
        let known = Set(checked.rows(.site, in: "B1"))
        return checked.rows(.site, in: "B5").filter { !known.contains($0) }.compactMap { site in
            let keys = checked.report.facts.keys.filter {
                $0.member == site && checked.edition.element($0.element)?.dimension == .site
            }
            return keys.min().map {
                checked.finding(.siteUnknown, .error, $0, found: FindingValue(.text(site), kind: .string))
            }
        }
    }

    /// A row of B1 says all that is asked of it, or the report says why it does not.
    private static func incomplete(_ checked: CheckedReport) -> [ReportFinding] {
        [ElementDimension.site, .subsidiary].flatMap { dimension -> [ReportFinding] in
            let columns = checked.edition.elements.filter { element in
                element.dimension == dimension && element.disclosure == "B1"
                    && checked.report.omissions[element.name] == nil && checked.isRequired(element.name)
            }
            return checked.rows(dimension, in: "B1").flatMap { row in
                columns.filter { checked.report.fact($0.name, row) == nil }.map {
                    checked.finding(.rowIncomplete, .error, FactKey($0.name, row))
                }
            }
        }
    }

    private static func subsidiaries(_ checked: CheckedReport) -> [ReportFinding] {
        let rows = checked.rows(.subsidiary)
        let key = FactKey(Name.subsidiaryName)
        let basis = [FactKey(Name.reportingBasis)]
        switch checked.member(Name.reportingBasis) {
        case "ConsolidatedMember" where rows.isEmpty && checked.report.omissions[Name.subsidiaryName] == nil:
            return [checked.finding(.subsidiaryMissing, .error, key, others: basis)]
        case "IndividualMember" where !rows.isEmpty:
            let count = FindingValue(.number(Decimal(rows.count)), kind: .decimal)
            return [checked.finding(.subsidiarySurplus, .error, key, others: basis, found: count)]
        default: return []
        }
    }

    /// Rows that say the same in all columns, regardless of capital letters.
    private static func doubled(
        _ rule: ReportRuleName,
        _ columns: [ElementName],
        _ checked: CheckedReport
    ) -> [ReportFinding] {
        var seen: [[String]: String] = [:]
        return checked.report.members(of: columns[0]).compactMap { row in
            let words = columns.map {
                (checked.text($0, row) ?? "").lowercased().trimmingCharacters(in: .whitespaces)
            }
            guard let first = seen[words] else {
                seen[words] = row
                return nil
            }
            let key = FactKey(columns[0], row)
            return checked.finding(rule, .warning, key, others: [FactKey(columns[0], first)])
        }
    }
}
