import Kernel
import SustainabilityReporting

/// Tables of a report with more rows than the official template has.
struct TemplateOverflow: Hashable {
    /// Rows of every table of the template.
    static let most = 100

    let dimension: ElementDimension
    let rows: Int

    static func all(_ report: Report, _ standard: ReportStandard) -> [TemplateOverflow] {
        guard let edition = standard.edition(TemplateReader.edition) else { return [] }
        var rows: [ElementDimension: Set<String>] = [:]
        for key in report.facts.keys where !key.member.isEmpty {
            guard let element = edition.element(key.element), let dimension = element.dimension else { continue }
            // Mass and volume of the same waste take two rows.
            let kind = dimension == .waste && element.kind == .volume ? "volume " : ""
            rows[dimension, default: []].insert(kind + key.member)
        }
        return ElementDimension.allCases.compactMap { dimension in
            let count = rows[dimension]?.count ?? 0
            return count > most ? TemplateOverflow(dimension: dimension, rows: count) : nil
        }
    }

    /// Which table, how many rows it has, and how many of them are missing in the file.
    func sentence(_ t: Texts) -> String {
        t(
            "export.overflow",
            ["table": table(t), "rows": "\(rows)", "most": "\(Self.most)", "missing": "\(rows - Self.most)"]
        )
    }

    private func table(_ t: Texts) -> String {
        switch dimension {
        case .energyBreakdown: t("export.table.energy")
        case .reportingScopes: t("export.table.scopes")
        case .pollutant: t("export.table.pollutants")
        case .waste: t("export.table.waste")
        case .country: t("export.table.countries")
        case .site: t("export.table.sites")
        case .subsidiary: t("export.table.subsidiaries")
        case .material: t("export.table.materials")
        }
    }
}
