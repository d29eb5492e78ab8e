import Kernel

/// Reads a programme strictly; what is wrong is noted with its line.
struct ProgrammeReader {
    let report: FaultReport

    func programme(_ node: JSONNode) -> FundingProgramme? {
        guard var object = StrictObject(node, "programmes", report) else { return nil }
        let id = object.string("id")
        let name = object.string("name")
        let grantor = object.string("grantor")
        let kind: FundingProgramme.Kind? = object.choice("kind")
        let themes = object.optionalStrings("themes")
        let purpose = object.string("purpose")
        let headline = object.optionalString("headline")
        let status: FundingProgramme.Status? = object.choice("status")
        let opens = object.optionalDate("opens")
        let closes = object.optionalDate("closes")
        let endedOn = object.optionalDate("endedOn")
        let knowledge = object.required("knowledge").flatMap { ContentKnowledge($0, report) }
        let conditions = object.optionalElements("conditions").compactMap(condition)
        let rates = object.optionalElements("rates").compactMap(rate)
        let aidLaw: FundingProgramme.AidLaw? = object.choice("aidLaw")
        let order: FundingProgramme.Order? = object.choice("order")
        let excludes = object.optionalStrings("excludes")
        let goesWith = object.optionalStrings("goesWith")
        let combination = object.optionalString("combination")
        let isExclusive = object.optionalFlag("exclusive")
        let co2Factors = object.optionalString("co2Factors")
        let applyAt = object.optionalString("applyAt")
        let steps = object.optionalStrings("steps")
        let checks = object.optionalStrings("checks")
        let notes = object.optionalString("notes")
        let sources = ContentSource.list(&object)
        object.finish()
        // A programme, a rate or a deadline without source is none.
        if sources.isEmpty { object.fault(.missingField("sources")) }
        for source in conditions.compactMap(\.source) + rates.compactMap(\.source) where source >= sources.count {
            object.fault(.invalidValue(field: "source", value: "\(source)"))
        }
        guard let id, let name, let grantor, let kind, let purpose, let status, let knowledge, let aidLaw, let order
        else { return nil }
        return FundingProgramme(
            id: id,
            name: name,
            grantor: grantor,
            kind: kind,
            themes: themes,
            purpose: purpose,
            headline: headline,
            status: status,
            opens: opens,
            closes: closes,
            endedOn: endedOn,
            knowledge: knowledge,
            conditions: conditions,
            rates: rates,
            aidLaw: aidLaw,
            order: order,
            excludes: excludes,
            goesWith: goesWith,
            combination: combination,
            isExclusive: isExclusive,
            co2Factors: co2Factors,
            applyAt: applyAt,
            steps: steps,
            checks: checks,
            notes: notes,
            sources: sources
        )
    }
}
