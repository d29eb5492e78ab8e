import Kernel

/// What an edition names has to exist: elements in sums and conditions, lists, disclosures.
struct EditionCheck {
    let report: FaultReport
    let lists: Set<String>
    let disclosures: [ReportDisclosure]

    /// An element that is in the file but cannot be read has its own faults; what names it has none.
    ///
    /// - Parameter start: offset for faults of what the file does not say itself, because the base says it.
    func check(_ elements: ReadElements, at start: Int) {
        let byName = Dictionary(elements.all.map { ($0.name, $0) }) { first, _ in first }
        for element in elements.all {
            let offset = elements.offsets[element.name] ?? start
            checkPlace(of: element, at: offset)
            for part in element.sums.joined() {
                guard let other = byName[part] else {
                    if elements.offsets[part] != nil { continue }
                    report.add(.rule("unknownElement", [part.rawValue, element.name.rawValue]), at: offset)
                    continue
                }
                if other.kind != element.kind || part == element.name {
                    report.add(.rule("noPartOfSum", [part.rawValue, element.name.rawValue]), at: offset)
                }
            }
            for condition in conditions(of: element) {
                for named in condition.elements where byName[named] == nil && elements.offsets[named] == nil {
                    report.add(.rule("unknownElement", [named.rawValue, element.name.rawValue]), at: offset)
                }
            }
        }
        for disclosure in disclosures {
            for named in disclosure.voluntary?.elements ?? []
            where byName[named] == nil && elements.offsets[named] == nil {
                report.add(.rule("unknownElement", [named.rawValue, disclosure.id]), at: start)
            }
        }
    }

    private func conditions(of element: ReportElement) -> [ReportCondition] {
        [
            element.requirement.condition, element.requirement.omittable, element.memberRequirement?.condition,
            element.memberRequirement?.omittable,
        ].compactMap(\.self)
    }

    private func checkPlace(of element: ReportElement, at offset: Int) {
        let name = element.name.rawValue
        if !disclosures.contains(where: { $0.id == element.disclosure }) {
            report.add(.rule("unknownDisclosure", [element.disclosure, name]), at: offset)
        }
        let choosesFromList = element.kind == .enumSingle || element.kind == .enumSet
        if let list = element.list {
            if !lists.contains(list) { report.add(.rule("unknownList", [list, name]), at: offset) }
            if !choosesFromList { report.add(.rule("listWithoutChoice", [list, name]), at: offset) }
        } else if choosesFromList {
            report.add(.missingField("list"), at: offset)
        }
        if !element.units.isEmpty, !element.kind.isNumeric {
            report.add(.rule("unitWithoutNumber", [name]), at: offset)
        }
        if element.memberRequirement != nil, element.dimension == nil {
            report.add(.rule("memberWithoutDimension", [name]), at: offset)
        }
    }
}
