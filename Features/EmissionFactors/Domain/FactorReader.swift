import Kernel

/// Reads one row of a factor file and checks what can be checked in the row itself.
struct FactorReader {
    let report: FaultReport
    let sources: [String: FactorSource.Located]
    let gwp: GWPTable

    /// Nil, with every fault noted, where the row cannot be used.
    func read(_ node: JSONNode, units: inout UnitCache) -> EmissionFactor? {
        guard var object = StrictObject(node, "factors", report) else { return nil }
        let before = report.faults.count
        let series = object.string("series")
        let year = object.year("year")
        let validThrough = object.optionalYear("validThrough")
        let name = object.string("name")
        let synonyms = object.optionalStrings("synonyms")
        let activity: FactorActivity? = object.choice("activity")
        let region = object.string("region")
        let unit = unit(&object, &units)
        let isCredit = object.optionalFlag("credit")
        let emission = emission(&object, isCredit: isCredit)
        let biogenic = object.optionalNumber("biogenicCO2")
        let boundary: FactorBoundary? = object.choice("boundary")
        let purposes = purposes(&object)
        let scope2Method: Scope2Method? = object.optionalChoice("scope2Method")
        let upstreamSeries = object.optionalString("upstreamSeries")
        let figure = object.optionalString("figure")
        let sourceID = object.string("source")
        let place = object.string("place")
        let uncertainty = uncertainty(&object)
        let confidence = object.string("confidence")
        let status: FactorStatus? = object.choice("status")
        let note = object.optionalString("note")
        let properties = properties(&object)
        let categories = object.optionalStrings("categories")
        object.finish()

        if let biogenic, biogenic < 0 { object.fault(.negativeValue(field: "biogenicCO2", value: biogenic)) }
        if let year, let validThrough, validThrough < year {
            object.fault(.invalidValue(field: "validThrough", value: "\(validThrough)"))
        }
        if let series, !FactorRules.isSeries(series) { object.fault(.invalidValue(field: "series", value: series)) }
        if let figure, !FactorRules.isSeries(figure) { object.fault(.invalidValue(field: "figure", value: figure)) }
        if let region, !FactorRules.isRegion(region) { object.fault(.invalidValue(field: "region", value: region)) }
        if let confidence, !FactorRules.confidences.contains(confidence) {
            object.fault(.invalidValue(field: "confidence", value: confidence))
        }
        for category in categories where !FactorRules.categories.contains(category) {
            object.fault(.invalidValue(field: "categories", value: category))
        }
        if let scope2Method, activity?.isPurchasedEnergy == false {
            object.fault(.invalidValue(field: "scope2Method", value: scope2Method.rawValue))
        }
        if let upstreamSeries, let boundary, boundary != .direct {
            object.fault(.invalidValue(field: "upstreamSeries", value: upstreamSeries))
        }
        if let sourceID, sources[sourceID] == nil { object.fault(.unknownSource(sourceID)) }
        guard before == report.faults.count, let series, let year, let name, let activity, let region, let unit,
            let emission, let boundary, let sourceID, let source = sources[sourceID]?.source, let place, let confidence,
            let status
        else { return nil }
        return EmissionFactor(
            series: series,
            year: year,
            validThrough: validThrough,
            name: name,
            synonyms: synonyms,
            activity: activity,
            region: region,
            unit: unit,
            emission: emission,
            biogenicCO2: biogenic,
            boundary: boundary,
            purposes: purposes,
            scope2Method: scope2Method,
            upstreamSeries: upstreamSeries,
            figure: figure,
            source: source,
            place: place,
            uncertainty: uncertainty,
            confidence: confidence,
            status: status,
            note: note,
            properties: properties,
            categories: categories,
            isCredit: isCredit
        )
    }

    private func unit(_ object: inout StrictObject, _ units: inout UnitCache) -> Unit? {
        guard let text = object.string("unit") else { return nil }
        if let unit = units.unit(text) { return unit }
        object.fault(.unknownUnit(text))
        return nil
    }

    private func purposes(_ object: inout StrictObject) -> Set<FactorPurpose> {
        guard let member = object.required("purposes") else { return [] }
        guard case .array(let nodes) = member.node.value, !nodes.isEmpty else {
            object.fault(.wrongType(field: "purposes"), at: member.node.offset)
            return []
        }
        var purposes: Set<FactorPurpose> = []
        for node in nodes {
            guard case .string(let text) = node.value else {
                object.fault(.wrongType(field: "purposes"), at: node.offset)
                continue
            }
            guard let purpose = FactorPurpose(rawValue: text), purposes.insert(purpose).inserted else {
                object.fault(.invalidValue(field: "purposes", value: text), at: node.offset)
                continue
            }
        }
        return purposes
    }

    private func uncertainty(_ object: inout StrictObject) -> FactorUncertainty? {
        guard let member = object.optional("uncertainty"),
            var part = StrictObject(member.node, member.key, report)
        else { return nil }
        let percent = part.number("percent")
        let basis = part.string("basis")
        part.finish()
        guard let percent, let basis else { return nil }
        if percent < 0 { part.fault(.negativeValue(field: "percent", value: percent)) }
        return FactorUncertainty(percent: percent, basis: basis)
    }

    private func properties(_ object: inout StrictObject) -> [UnitProperty] {
        var properties: [UnitProperty] = []
        for node in object.optionalElements("properties") {
            guard var part = StrictObject(node, "properties", report) else { continue }
            let kind: UnitPropertyKind? = part.choice("kind")
            let value = part.number("value")
            let source = part.string("source")
            part.finish()
            guard let kind, let value, let source else { continue }
            let property = UnitProperty(kind: kind, value: value, source: source)
            if !property.isValid { part.fault(.invalidValue(field: kind.rawValue, value: "\(value)")) }
            properties.append(property)
        }
        return properties
    }
}
