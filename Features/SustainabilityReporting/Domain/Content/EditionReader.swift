import Kernel

/// Reads one edition strictly: a whole one, or one that says only what it changes in an earlier one (`base`).
struct EditionReader {
    let report: FaultReport
    /// Those read before, which may be the base.
    let earlier: [ReportEdition]
    /// Ids of the lists that elements may choose from.
    let lists: Set<String>

    func edition(_ root: JSONNode) -> ReportEdition? {
        guard var object = StrictObject(root, "file", report) else { return nil }
        let id = object.string("id")
        let base = object.optional("base").flatMap(base)
        let title = object.string("title")
        let law = object.string("law")
        let source = object.string("source")
        let known = object.date("known")
        let inForce = object.date("inForce")
        let withdrawn = object.optionalDate("withdrawn")
        let isDefault = object.optionalFlag("default")
        let taxonomy = object.optional("taxonomy").flatMap(taxonomy) ?? base?.taxonomy
        let note = object.optionalString("taxonomyNote")
        let sectors = object.optional("highClimateImpact").flatMap(sectors) ?? base?.climateSectors
        let disclosures = disclosures(object.optionalElements("disclosures"), base: base)
        let elements = elements(&object, base: base)
        let changes = object.optionalElements("changes").compactMap { change($0, known: disclosures) }
        object.finish()
        if taxonomy == nil { object.fault(.missingField("taxonomy")) }
        if sectors == nil { object.fault(.missingField("highClimateImpact")) }
        if elements.all.isEmpty { object.fault(.missingField("elements")) }
        EditionCheck(report: report, lists: lists, disclosures: disclosures).check(elements, at: object.offset)
        guard let id, let title, let law, let source, let known, let inForce, let taxonomy, let sectors else {
            return nil
        }
        let order = Dictionary(disclosures.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return ReportEdition(
            id: id,
            title: title,
            law: law,
            source: source,
            known: known.iso,
            inForce: inForce.iso,
            withdrawn: withdrawn?.iso,
            isDefault: isDefault,
            taxonomy: taxonomy,
            taxonomyNote: note,
            climateSectors: sectors,
            disclosures: disclosures,
            elements: elements.all.enumerated().sorted {
                (order[$0.element.disclosure] ?? 0, $0.offset) < (order[$1.element.disclosure] ?? 0, $1.offset)
            }.map(\.element),
            changes: changes
        )
    }

    private func base(_ member: JSONNode.Member) -> ReportEdition? {
        guard case .string(let id) = member.node.value else {
            report.add(.wrongType(field: "base"), at: member.node.offset)
            return nil
        }
        if let edition = earlier.first(where: { $0.id == id }) { return edition }
        report.add(.rule("unknownEdition", [id]), at: member.node.offset)
        return nil
    }

    private func taxonomy(_ member: JSONNode.Member) -> ReportTaxonomy? {
        guard var object = StrictObject(member.node, member.key, report) else { return nil }
        let version = object.string("version")
        let schema = object.string("schema")
        var namespaces: [String: String] = [:]
        if let given = object.required("namespaces"), var names = StrictObject(given.node, given.key, report) {
            for prefix in ["vsme", "nace", "waste", "country"] {
                if let address = names.string(prefix) { namespaces[prefix] = address }
            }
            names.finish()
        }
        object.finish()
        for address in [schema].compactMap(\.self) + namespaces.values where !address.hasPrefix("https://") {
            object.fault(.invalidValue(field: "taxonomy", value: address))
        }
        guard let version, let schema else { return nil }
        return ReportTaxonomy(version: version, schema: schema, namespaces: namespaces)
    }

    private func sectors(_ member: JSONNode.Member) -> ClimateSectors? {
        guard var object = StrictObject(member.node, member.key, report) else { return nil }
        let prefixes = object.optionalStrings("prefixes")
        let text = object.string("text")
        let source = object.string("source")
        let isToBeChecked = object.optionalFlag("toBeChecked")
        object.finish()
        if prefixes.isEmpty { object.fault(.missingField("prefixes")) }
        guard let text, let source else { return nil }
        return ClimateSectors(prefixes: prefixes, text: text, source: source, isToBeChecked: isToBeChecked)
    }
}
