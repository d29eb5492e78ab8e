import Kernel

extension InstrumentReader {
    func item(_ node: JSONNode) -> InstrumentItem? {
        guard var object = StrictObject(node, "items", report) else { return nil }
        let id = object.string("id")
        let title = object.optionalString("title")
        let text = object.string("text")
        let help = object.optionalString("help")
        let weight = object.optionalNumber("weight") ?? 1
        let condition = formula(object.optional("when"))
        let options = object.optionalElements("options").compactMap(option)
        let measures = object.optionalStrings("catalogue")
        let properties = plainValues(&object, "properties")
        let parts = object.optionalElements("parts").compactMap(part)
        let sectorHelp = bySector(object.optional("sectorHelp"))
        let group = object.optionalString("group")
        let sectors = sectors(&object)
        let wording = bySector(object.optional("wording"))
        let anchors = levels(object.optional("anchors"))
        let sectorAnchors = anchorsBySector(object.optional("anchorsFor"))
        let why = object.optionalString("why")
        let proof = object.optionalString("proof")
        let firstSteps = object.optionalStrings("template")
        let finding = object.optionalString("finding")
        object.finish()
        if weight <= 0 { object.fault(.invalidValue(field: "weight", value: "\(weight)")) }
        guard let id, let text else { return nil }
        return InstrumentItem(
            id: id,
            title: title,
            text: text,
            help: help,
            weight: weight,
            condition: condition,
            options: options,
            measures: measures,
            properties: properties,
            parts: parts,
            sectorHelp: sectorHelp,
            group: group,
            sectors: sectors,
            wording: wording,
            anchors: anchors,
            sectorAnchors: sectorAnchors,
            why: why,
            proof: proof,
            firstSteps: firstSteps,
            finding: finding
        )
    }

    private func bySector(_ member: JSONNode.Member?) -> [Sector: String] {
        guard let member, var object = StrictObject(member.node, member.key, report) else { return [:] }
        var texts: [Sector: String] = [:]
        for sector in Sector.allCases { texts[sector] = object.optionalString(sector.rawValue) }
        object.finish()
        return texts
    }

    private func anchorsBySector(_ member: JSONNode.Member?) -> [Sector: [Int: String]] {
        guard let member, var object = StrictObject(member.node, member.key, report) else { return [:] }
        var anchors: [Sector: [Int: String]] = [:]
        for sector in Sector.allCases {
            let own = levels(object.optional(sector.rawValue))
            if !own.isEmpty { anchors[sector] = own }
        }
        object.finish()
        return anchors
    }

    /// Texts by level: `{"0": "…", "4": "…"}`.
    private func levels(_ member: JSONNode.Member?) -> [Int: String] {
        guard let member, case .object(let members) = member.node.value else {
            if let member { report.add(.wrongType(field: member.key), at: member.node.offset) }
            return [:]
        }
        var levels: [Int: String] = [:]
        for level in members {
            guard let value = Int(level.key), case .string(let text) = level.node.value, levels[value] == nil else {
                report.add(.invalidValue(field: member.key, value: level.key), at: level.offset)
                continue
            }
            levels[value] = text
        }
        return levels
    }
}
