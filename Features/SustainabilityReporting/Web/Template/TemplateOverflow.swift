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
}
