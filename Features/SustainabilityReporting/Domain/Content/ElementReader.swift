import Kernel

/// Reads one element of an edition; of a change only what differs from the element as it was.
struct ElementReader {
    let report: FaultReport

    /// - Parameter old: the element as it was, for a change; nil where everything has to be said.
    func element(_ object: inout StrictObject, name: ElementName, old: ReportElement? = nil) -> ReportElement? {
        let kind: ElementKind? = object.optionalChoice("kind") ?? old?.kind
        let period: ReportElement.PeriodType? = object.optionalChoice("period") ?? old?.period
        let disclosure = object.optionalString("disclosure") ?? old?.disclosure
        let paragraph = object.optionalString("paragraph") ?? old?.paragraph
        let dimension: ElementDimension? = object.optionalChoice("dimension") ?? old?.dimension
        let list = object.optionalString("list") ?? old?.list
        let units = object.optionalStrings("units").map { FactUnit(rawValue: $0) }
        let sums = sums(&object)
        let isUntagged = object.optionalFlag("untagged")
        let requirement = requirement(&object, old: old?.requirement)
        let members = object.optional("memberRequirement").flatMap(memberRequirement)
        let label = object.optionalString("label") ?? old?.label
        let english = object.optionalString("labelEnglish") ?? old?.labelEnglish
        object.finish()
        let fields: [(String, Bool)] = [
            ("kind", kind == nil), ("period", period == nil), ("disclosure", disclosure == nil),
            ("paragraph", paragraph == nil), ("strength", requirement == nil), ("label", label == nil),
            ("labelEnglish", english == nil),
        ]
        for (field, isMissing) in fields where isMissing { object.fault(.missingField(field)) }
        guard let kind, let period, let disclosure, let paragraph, let requirement, let label, let english else {
            return nil
        }
        return ReportElement(
            name: name,
            kind: kind,
            period: period,
            disclosure: disclosure,
            paragraph: paragraph,
            dimension: dimension,
            list: list,
            units: units.isEmpty ? old?.units ?? [] : units,
            otherSums: sums.isEmpty ? old?.sums ?? [] : sums,
            isTagged: !isUntagged && old?.isTagged ?? true,
            requirement: requirement,
            memberRequirement: members ?? old?.memberRequirement,
            label: label,
            labelEnglish: english
        )
    }

    private func sums(_ object: inout StrictObject) -> [[ElementName]] {
        object.optionalElements("sums").compactMap { node in
            guard case .array(let parts) = node.value, parts.count > 1 else {
                report.add(.wrongType(field: "sums"), at: node.offset)
                return nil
            }
            return parts.compactMap { part in
                if case .string(let name) = part.value { return ElementName(name) }
                report.add(.wrongType(field: "sums"), at: part.offset)
                return nil
            }
        }
    }

    private func requirement(_ object: inout StrictObject, old: ReportRequirement?) -> ReportRequirement? {
        let conditions = ConditionReader(report: report)
        let strength: ReportRequirement.Strength? = object.optionalChoice("strength") ?? old?.strength
        let condition = conditions.condition(object.optional("when")) ?? old?.condition ?? .always
        let mayBeOmitted = object.optional("mayBeOmitted")
        var omittable = old?.omittable
        if let mayBeOmitted {
            // `false` in a change takes the relief back.
            if case .bool(false) = mayBeOmitted.node.value {
                omittable = nil
            } else {
                omittable = conditions.condition(mayBeOmitted)
            }
        }
        return strength.map { ReportRequirement($0, when: condition, omittable: omittable) }
    }

    private func memberRequirement(_ member: JSONNode.Member) -> ReportRequirement? {
        guard var object = StrictObject(member.node, member.key, report) else { return nil }
        let strength: ReportRequirement.Strength? = object.choice("strength")
        let condition = ConditionReader(report: report).condition(object.optional("when")) ?? .always
        object.finish()
        return strength.map { ReportRequirement($0, when: condition) }
    }
}
