import Kernel

/// Reads one catalogue file strictly; what is wrong is noted with its line, all of it.
struct InstrumentReader {
    let report: FaultReport

    /// Nil, with the faults noted, where nothing can be made of the file.
    func instrument() -> Instrument? {
        do throws(JSONSyntaxFault) {
            let root = try JSONReader.read(report.file.bytes)
            guard var object = StrictObject(root, "instrument", report) else { return nil }
            return instrument(&object)
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
            return nil
        }
    }

    private func instrument(_ object: inout StrictObject) -> Instrument? {
        let id = object.string("id")
        let version = object.string("version")
        let title = object.string("title")
        let theme: Instrument.Theme? = object.choice("theme")
        let sectors = sectors(&object)
        let lead = object.string("lead")
        let minutes = object.number("minutes")
        let audience = object.string("audience")
        let why = object.string("why")
        let privacy = object.optionalString("privacy")
        let sources = ContentSource.list(&object)
        let scales = scales(&object)
        let steps = object.elements("steps").compactMap { step($0, scales) }
        let values = object.optionalElements("values").compactMap(value)
        let rules = object.optionalElements("rules").compactMap(rule)
        let gates = object.optionalElements("gates").compactMap(gate)
        let ranking = object.optional("ranking").flatMap { self.ranking($0) }
        let start = object.optional("start").flatMap { self.start($0) }
        let perspectives = object.optional("perspectives").flatMap { self.perspectives($0) }
        let views = object.optionalElements("views").compactMap(view)
        let notes = object.optionalStrings("notes")
        object.finish()
        guard let id, let version, let title, let theme, let lead, let minutes, let audience, let why else {
            return nil
        }
        return Instrument(
            id: id,
            version: version,
            title: title,
            theme: theme,
            sectors: sectors,
            lead: lead,
            minutes: Int(minutes),
            audience: audience,
            why: why,
            privacy: privacy,
            sources: sources,
            scales: scales,
            steps: steps,
            values: values,
            rules: rules,
            gates: gates,
            ranking: ranking,
            start: start,
            perspectives: perspectives,
            notes: notes,
            views: views
        )
    }

    func sectors(_ object: inout StrictObject) -> Set<Sector> {
        guard let member = object.optional("sectors") else { return [] }
        guard case .array(let nodes) = member.node.value else {
            object.fault(.wrongType(field: "sectors"), at: member.node.offset)
            return []
        }
        return Set(
            nodes.compactMap { node in
                guard case .string(let text) = node.value, let sector = Sector(rawValue: text) else {
                    object.fault(.invalidValue(field: "sectors", value: "\(node.value)"), at: node.offset)
                    return nil
                }
                return sector
            }
        )
    }

    private func scales(_ object: inout StrictObject) -> [String: InstrumentScale] {
        guard let member = object.optional("scales") else { return [:] }
        guard case .object(let members) = member.node.value else {
            object.fault(.wrongType(field: "scales"), at: member.node.offset)
            return [:]
        }
        var scales: [String: InstrumentScale] = [:]
        for member in members {
            if scales[member.key] != nil { report.add(.duplicateKey(member.key), at: member.offset) }
            scales[member.key] = scale(member)
        }
        return scales
    }

    private func scale(_ member: JSONNode.Member) -> InstrumentScale? {
        guard var object = StrictObject(member.node, member.key, report) else { return nil }
        let title = object.string("title")
        let levels: [InstrumentScale.Level] = object.elements("values").compactMap { node in
            guard var level = StrictObject(node, "values", report) else { return nil }
            let value = level.number("value")
            let label = level.string("label")
            let anchor = level.optionalString("anchor")
            level.finish()
            guard let value, let label else { return nil }
            return InstrumentScale.Level(value: Int(value), label: label, anchor: anchor)
        }
        let allowsUnknown = object.optionalFlag("allowsUnknown")
        let allowsNotApplicable = object.optionalFlag("allowsNotApplicable")
        object.finish()
        if zip(levels, levels.dropFirst()).contains(where: { $0.value >= $1.value }) {
            object.fault(.unorderedLevels(member.key))
        }
        guard let title, !levels.isEmpty else { return nil }
        return InstrumentScale(
            title: title,
            levels: levels,
            allowsUnknown: allowsUnknown,
            allowsNotApplicable: allowsNotApplicable
        )
    }

    /// A formula, with a fault where it cannot be read.
    func formula(_ member: JSONNode.Member?) -> Formula? {
        guard let member else { return nil }
        guard case .string(let source) = member.node.value else {
            report.add(.wrongType(field: member.key), at: member.node.offset)
            return nil
        }
        do throws(FormulaFault) {
            return try Formula(source)
        } catch {
            report.add(.faultyFormula(source, error), at: member.node.offset)
            return nil
        }
    }
}
