import Kernel

extension ProgrammeReader {
    func condition(_ node: JSONNode) -> FundingCondition? {
        guard var object = StrictObject(node, "conditions", report) else { return nil }
        let test = FactTest(&object, known: FundingFact.names)
        let cases = object.optionalElements("when").compactMap { self.test($0) }
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
        let cases = object.optionalElements("when").compactMap(test)
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

    private func test(_ node: JSONNode) -> FactTest? {
        FactTest(node, "when", known: FundingFact.names, report)
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
