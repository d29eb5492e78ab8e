extension Report {
    /// Rows or members of which anything is said in any element of the dimension, in order.
    public func rows(of dimension: ElementDimension, in edition: ReportEdition) -> [String] {
        let elements = Set(edition.elements.filter { $0.dimension == dimension }.map(\.name))
        var rows: Set<String> = []
        for key in facts.keys where !key.member.isEmpty && elements.contains(key.element) { rows.insert(key.member) }
        return rows.sorted(by: Self.inOrder)
    }

    /// The id of a row that is to be added among those that the firm names itself.
    public func nextRow(of dimension: ElementDimension, in edition: ReportEdition) -> String {
        String((rows(of: dimension, in: edition).compactMap { Int($0) }.max() ?? 0) + 1)
    }
}
