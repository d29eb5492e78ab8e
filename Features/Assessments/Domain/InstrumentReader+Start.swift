import Kernel

extension InstrumentReader {
    func ranking(_ member: JSONNode.Member) -> InstrumentRanking? {
        guard var object = StrictObject(member.node, "ranking", report) else { return nil }
        let step = object.string("step")
        let value = object.string("value")
        let ties = object.optionalStrings("ties")
        let shown = object.number("shown")
        let reasons = object.optionalStrings("reasons")
        let openField = object.string("open")
        object.finish()
        guard let step, let value, let shown, let openField else { return nil }
        return InstrumentRanking(
            step: step,
            value: value,
            ties: ties,
            shown: Int(shown),
            reasons: reasons,
            openField: openField
        )
    }

    func start(_ member: JSONNode.Member) -> InstrumentStart? {
        guard var object = StrictObject(member.node, "start", report) else { return nil }
        let minutes = object.number("minutes")
        var items: [Sector: [String]] = [:]
        if var bySector = object.required("items").flatMap({ StrictObject($0.node, "items", report) }) {
            for sector in Sector.allCases { items[sector] = bySector.optionalStrings(sector.rawValue) }
            bySector.finish()
        }
        let occasions = object.optionalElements("occasions").compactMap(occasion)
        object.finish()
        return minutes.map { InstrumentStart(minutes: Int($0), items: items, occasions: occasions) }
    }

    private func occasion(_ node: JSONNode) -> InstrumentStart.Occasion? {
        guard var object = StrictObject(node, "occasions", report) else { return nil }
        let id = object.string("id")
        let text = object.string("text")
        let hint = object.string("hint")
        let items = object.optionalStrings("items")
        object.finish()
        guard let id, let text, let hint else { return nil }
        return InstrumentStart.Occasion(id: id, text: text, hint: hint, items: items)
    }

    func perspectives(_ member: JSONNode.Member) -> InstrumentPerspectives? {
        guard var object = StrictObject(member.node, "perspectives", report) else { return nil }
        let words = object.optionalStrings("allowed")
        let allowed = words.compactMap { InstrumentPerspectives.Perspective(rawValue: $0) }
        if allowed.count != words.count || allowed.isEmpty {
            object.fault(.invalidValue(field: "allowed", value: words.joined(separator: ", ")))
        }
        let field = object.string("field")
        let spread = object.number("spread")
        object.finish()
        guard let field, let spread else { return nil }
        return InstrumentPerspectives(allowed: allowed, field: field, spread: Int(spread))
    }
}
