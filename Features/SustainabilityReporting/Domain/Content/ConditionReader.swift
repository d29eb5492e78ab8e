import Kernel

/// Reads conditions of edition files: a word such as `consolidated`, or an object with one key.
struct ConditionReader {
    let report: FaultReport

    func condition(_ member: JSONNode.Member?) -> ReportCondition? {
        member.flatMap { condition($0.node, $0.key) }
    }

    private func condition(_ node: JSONNode, _ field: String) -> ReportCondition? {
        if case .string(let word) = node.value {
            if let condition = Self.words[word] { return condition }
            report.add(.invalidValue(field: field, value: word), at: node.offset)
            return nil
        }
        guard var object = StrictObject(node, field, report) else { return nil }
        let condition = composed(&object) ?? simple(&object)
        object.finish()
        if condition == nil { object.fault(.rule("noCondition", [field])) }
        return condition
    }

    private static let words: [String: ReportCondition] = [
        "always": .always, "comprehensive": .comprehensive, "consolidated": .consolidated,
        "highClimateImpact": .highClimateImpact, "severalCountries": .severalCountries,
    ]

    private func composed(_ object: inout StrictObject) -> ReportCondition? {
        if let all = object.optional("all") { return parts(all).map { .all($0) } }
        if let any = object.optional("any") { return parts(any).map { .any($0) } }
        return object.optional("not").flatMap { condition($0) }.map { .not($0) }
    }

    /// Nil where there are none, or one of them is none.
    private func parts(_ member: JSONNode.Member) -> [ReportCondition]? {
        guard case .array(let nodes) = member.node.value, !nodes.isEmpty else { return nil }
        let parts = nodes.compactMap { condition($0, member.key) }
        return parts.count == nodes.count ? parts : nil
    }

    private func simple(_ object: inout StrictObject) -> ReportCondition? {
        if let number = object.optionalNumber("employeesAtLeast") {
            if let count = Int(exactly: number), count > 0 { return .employeesAtLeast(count) }
            object.fault(.invalidValue(field: "employeesAtLeast", value: "\(number)"))
            return nil
        }
        if let form = object.optionalString("legalForm") { return .legalForm(form) }
        if let day = object.optionalDate("periodEndsFrom") { return .periodEndsFrom(day) }
        if let element = object.optionalString("answered") { return .answered(ElementName(element)) }
        guard let element = object.optionalString("answer"), let value = object.string("is") else { return nil }
        return .answer(ElementName(element), value)
    }
}
