import Kernel

extension FundingReader {
    func condition(_ node: JSONNode) -> FundingCondition? {
        guard var object = StrictObject(node, "conditions", report) else { return nil }
        let test = test(&object)
        let cases = object.optionalElements("when").compactMap(bareTest)
        let text = object.string("text")
        let met = object.optionalString("ok")
        let unmet = object.string("no")
        let missing = object.string("missing")
        let isSoft = object.optionalFlag("soft")
        let need = object.optional("need").flatMap(need)
        let source = object.optionalNumber("source")
        object.finish()
        guard let test, let text, let unmet, let missing else { return nil }
        return FundingCondition(
            test: test,
            cases: cases,
            text: text,
            met: met ?? text,
            unmet: unmet,
            missing: missing,
            isSoft: isSoft,
            need: need,
            source: source.map { Int($0) }
        )
    }

    func rate(_ node: JSONNode) -> FundingRate? {
        guard var object = StrictObject(node, "rates", report) else { return nil }
        let cases = object.optionalElements("when").compactMap(bareTest)
        let rate = object.optionalNumber("rate")
        let isAtMost = object.optionalFlag("upTo")
        let cap = object.optionalNumber("cap")
        let capOf = object.optionalString("capOf")
        let minimum = object.optionalNumber("minimum")
        let base = object.string("base")
        let text = object.string("text")
        let source = object.optionalNumber("source")
        object.finish()
        if let rate, !(0...1).contains(rate) { object.fault(.invalidValue(field: "rate", value: "\(rate)")) }
        if let capOf, !["grant", "eligibleCost"].contains(capOf) {
            object.fault(.invalidValue(field: "capOf", value: capOf))
        }
        guard let base, let text else { return nil }
        return FundingRate(
            cases: cases,
            rate: rate,
            isAtMost: isAtMost,
            cap: cap,
            capIsOfCost: capOf == "eligibleCost",
            minimum: minimum,
            base: base,
            text: text,
            source: source.map { Int($0) }
        )
    }

    private func bareTest(_ node: JSONNode) -> FundingTest? {
        guard var object = StrictObject(node, "when", report) else { return nil }
        defer { object.finish() }
        return test(&object)
    }

    private func test(_ object: inout StrictObject) -> FundingTest? {
        let fact: FundingFact? = object.choice("fact")
        let comparison: FundingTest.Comparison? = object.choice("is")
        guard let member = object.required("value") else { return nil }
        let nodes: [JSONNode]
        if case .array(let elements) = member.node.value { nodes = elements } else { nodes = [member.node] }
        let values = nodes.compactMap { value($0) }
        guard let fact, let comparison else { return nil }
        return FundingTest(fact: fact, comparison: comparison, values: values)
    }

    private func value(_ node: JSONNode) -> FundingFacts.Value? {
        switch node.value {
        case .number(let number): return .number(number)
        case .string(let text): return .text(text)
        case .bool(let truth): return .truth(truth)
        default:
            report.add(.wrongType(field: "value"), at: node.offset)
            return nil
        }
    }

    private func need(_ member: JSONNode.Member) -> FundingCondition.Need? {
        guard var object = StrictObject(member.node, member.key, report) else { return nil }
        let fact: FundingFact? = object.choice("of")
        let share = object.number("share")
        let text = object.string("text")
        object.finish()
        guard let fact, let share, let text else { return nil }
        return FundingCondition.Need(fact: fact, share: share, text: text)
    }
}
