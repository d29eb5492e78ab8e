import Kernel

/// Reads ceilings and rules strictly; what is wrong is noted with its line.
struct AidRulesReader {
    let report: FaultReport
    let sources: [ContentSource]

    func ceiling(_ node: JSONNode) -> AidCeiling? {
        guard var object = StrictObject(node, "deMinimis", report) else { return nil }
        let id = object.string("id")
        let name = object.string("name")
        let regulation = object.optionalString("regulation")
        let cap = object.optionalNumber("cap")
        let years = object.number("years")
        let window: AidCeiling.Window? = object.choice("window")
        let validFrom = object.optionalDate("validFrom")
        let validUntil = object.optionalDate("validUntil")
        let text = object.string("text")
        let excluded = object.optionalStrings("excluded")
        let cited = cited(&object)
        let remark = object.optionalString("remark")
        object.finish()
        if let cap, cap <= 0 { object.fault(.invalidValue(field: "cap", value: "\(cap)")) }
        if let years, !(1...10).contains(years) { object.fault(.invalidValue(field: "years", value: "\(years)")) }
        guard let id, let name, let years, (1...10).contains(years), let window, let text else { return nil }
        return AidCeiling(
            id: id,
            name: name,
            regulation: regulation,
            cap: cap,
            years: Int(years),
            window: window,
            validFrom: validFrom,
            validUntil: validUntil,
            text: text,
            excluded: excluded,
            remark: remark,
            sources: cited
        )
    }

    func rule(_ node: JSONNode) -> AidRule? {
        guard var object = StrictObject(node, "rules", report) else { return nil }
        let id = object.string("id")
        let text = object.string("text")
        let cited = cited(&object)
        object.finish()
        guard let id, let text else { return nil }
        return AidRule(id: id, text: text, sources: cited)
    }

    /// A rule without source is none.
    private func cited(_ object: inout StrictObject) -> [ContentSource] {
        var found: [ContentSource] = []
        for node in object.elements("sources") {
            guard case .number(let number) = node.value, let index = Int(exactly: number),
                sources.indices.contains(index)
            else {
                object.fault(.invalidValue(field: "sources", value: "\(node.value)"), at: node.offset)
                continue
            }
            found.append(sources[index])
        }
        if found.isEmpty { object.fault(.missingField("sources")) }
        return found
    }
}
