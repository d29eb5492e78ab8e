import Kernel

/// Reads a measure of the catalogue strictly; what is wrong is noted with its line.
struct MeasureReader {
    let report: FaultReport

    func measure(_ node: JSONNode) -> CatalogueMeasure? {
        guard var object = StrictObject(node, "measures", report) else { return nil }
        let id = object.string("id")
        let title = object.string("title")
        let theme = object.string("theme")
        let sectors = object.optionalStrings("sectors")
        let summary = object.string("summary")
        let steps = object.optionalStrings("steps")
        let conditions = object.optionalStrings("conditions")
        let sideEffects = object.optionalStrings("sideEffects")
        let effects = object.optionalElements("effects").compactMap(effect)
        let investment = object.optional("investment").flatMap(range)
        let runningCost = object.optional("runningCost").flatMap(range)
        let life = object.optional("lifeYears").flatMap(range)
        let leadTime = object.optional("leadTimeWeeks").flatMap(range)
        let difficulty: CatalogueMeasure.Difficulty? = object.choice("difficulty")
        let selfPaying: CatalogueMeasure.SelfPaying? = object.choice("selfPaying")
        let questions = object.optionalStrings("kompass")
        let programmes = object.optionalStrings("funding")
        let rights = object.optionalStrings("participation")
        let excludes = object.optionalStrings("excludes")
        let requires = object.optionalStrings("requires")
        let overlaps = object.optionalStrings("overlaps")
        let sources = ContentSource.list(&object)
        object.finish()
        let ranges = effects.map(\.range) + [investment, runningCost, life, leadTime].compactMap(\.self)
        for source in ranges.compactMap(\.source) where source >= sources.count {
            object.fault(.invalidValue(field: "source", value: "\(source)"))
        }
        guard let id, let title, let theme, let summary, let difficulty, let selfPaying else { return nil }
        return CatalogueMeasure(
            id: id,
            title: title,
            theme: theme,
            sectors: Set(sectors),
            summary: summary,
            steps: steps,
            conditions: conditions,
            sideEffects: sideEffects,
            effects: effects,
            investment: investment,
            runningCost: runningCost,
            life: life,
            leadTime: leadTime,
            difficulty: difficulty,
            selfPaying: selfPaying,
            questions: questions,
            programmes: programmes,
            rights: rights,
            excludes: excludes,
            requires: requires,
            overlaps: overlaps,
            sources: sources
        )
    }

    private func effect(_ node: JSONNode) -> CatalogueMeasure.Effect? {
        guard var object = StrictObject(node, "effects", report) else { return nil }
        let quantity: CatalogueMeasure.Effect.Quantity? = object.choice("quantity")
        let kind: CatalogueMeasure.Effect.Kind? = object.choice("kind")
        let unit = object.optionalString("unit")
        let of = object.string("of")
        let range = range(&object)
        object.finish()
        guard let quantity, let kind, let of else { return nil }
        return CatalogueMeasure.Effect(quantity: quantity, kind: kind, unit: unit, of: of, range: range)
    }

    private func range(_ member: JSONNode.Member) -> CatalogueMeasure.Range? {
        guard var object = StrictObject(member.node, member.key, report) else { return nil }
        defer { object.finish() }
        return range(&object)
    }

    private func range(_ object: inout StrictObject) -> CatalogueMeasure.Range {
        let low = object.optionalNumber("low")
        let high = object.optionalNumber("high")
        let per = object.optionalString("per")
        let source = object.optionalNumber("source")
        let note = object.optionalString("note")
        if let low, let high, low > high { object.fault(.invalidValue(field: "low", value: "\(low)")) }
        // A figure without a source needs a word about where it comes from.
        if low != nil || high != nil, source == nil, note == nil { object.fault(.missingField("source")) }
        return CatalogueMeasure.Range(low: low, high: high, per: per, source: source.map { Int($0) }, note: note)
    }
}
