import Documents
import SustainabilityReporting

/// Where the official template has which element: its named ranges say so, whatever cells they are in this version.
struct TemplateMap {
    /// A range of one element.
    struct Slot {
        let element: ReportElement
        /// Of the range's name; nil where each row names its own.
        let member: String?
        let area: CellArea
        let name: String
        /// Where its unit stands: one cell, or one of each row.
        let unit: CellArea?
        /// Where the rows say what they are of; nil for a single value.
        let axis: CellArea?
    }

    let slots: [Slot]
    /// Names of elements that point nowhere.
    let broken: [String]

    /// Names of the columns that say what a row is of, where they differ from the axis.
    private static let otherAxes: [ElementDimension: [String]] = [
        .site: ["IdentifierOfSitesInBiodiversitySensitiveAreasTypedAxis"]
    ]
    /// Members that stand for the sum.
    private static let sums: Set<String> = ["TotalRenewableAndNonRenewableEnergyMember", "CurrentlyStatedMember"]
    private static let strangers = ["enum_", "template_", "footnote_"]

    init(_ book: XLSXBook, _ edition: ReportEdition) {
        var slots: [Slot] = []
        var broken: [String] = []
        for name in book.names.keys.sorted() where !Self.strangers.contains(where: name.hasPrefix) {
            guard let (element, member) = Self.meaning(name, edition) else { continue }
            guard let area = book.area(named: name) else {
                broken.append(name)
                continue
            }
            var axis: CellArea?
            if member == nil, let dimension = element.dimension, Self.hasRows(dimension), area.rows.count > 1 {
                let names = [dimension.axis] + (Self.otherAxes[dimension] ?? [])
                axis = names.compactMap { book.area(named: $0) }.first {
                    $0.sheet == area.sheet && $0.rows.overlaps(area.rows)
                }
                guard axis != nil else {
                    broken.append(dimension.axis)
                    continue
                }
            }
            slots.append(
                Slot(
                    element: element,
                    member: axis == nil ? member ?? "" : nil,
                    area: area,
                    name: name,
                    unit: book.area(named: name + "_unit"),
                    axis: axis
                )
            )
        }
        (self.slots, self.broken) = (slots, broken)
    }

    private static func hasRows(_ dimension: ElementDimension) -> Bool {
        dimension != .energyBreakdown && dimension != .reportingScopes
    }

    /// `EnergyConsumptionFromFuels_RenewableEnergyMember`
    private static func meaning(_ name: String, _ edition: ReportEdition) -> (ReportElement, String?)? {
        if let element = edition.element(ElementName(name)) { return (element, nil) }
        guard let mark = name.lastIndex(of: "_"), let element = edition.element(ElementName(String(name[..<mark])))
        else {
            return nil
        }
        let member = String(name[name.index(after: mark)...])
        if member == "unit" { return nil }
        return (element, sums.contains(member) ? "" : member)
    }

    /// The slots that take their values from the same rows.
    func slots(besides axis: CellArea) -> [Slot] { slots.filter { $0.axis == axis } }

    /// The tables, each once, from the top.
    var axes: [CellArea] {
        var seen: [CellArea] = []
        for slot in slots { if let axis = slot.axis, !seen.contains(axis) { seen.append(axis) } }
        return seen.sorted { ($0.sheet, $0.rows.lowerBound) < ($1.sheet, $1.rows.lowerBound) }
    }
}
