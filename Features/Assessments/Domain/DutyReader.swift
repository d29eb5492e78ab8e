import Kernel

/// Reads the duties strictly; what is wrong is noted with its line.
struct DutyReader {
    let report: FaultReport

    func check() -> DutyCheck? {
        do throws(JSONSyntaxFault) {
            let root = try JSONReader.read(report.file.bytes)
            guard var object = StrictObject(root, "file", report) else { return nil }
            let version = object.string("version")
            let title = object.string("title")
            let lead = object.string("lead")
            let note = object.string("note")
            let facts = object.elements("facts").compactMap(fact)
            let known = Set(facts.map(\.id))
            let duties = object.elements("duties").compactMap { duty($0, known) }
            object.finish()
            guard let version, let title, let lead, let note else { return nil }
            return DutyCheck(version: version, title: title, lead: lead, note: note, facts: facts, duties: duties)
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
            return nil
        }
    }

    private func fact(_ node: JSONNode) -> DutyFact? {
        guard var object = StrictObject(node, "facts", report) else { return nil }
        let id = object.string("id")
        let question = object.string("question")
        let help = object.optionalString("help")
        let word = object.string("kind")
        var kind: DutyFact.Kind?
        switch word {
        case "number": kind = object.string("unit").map { .number(unit: $0) }
        case "bool": kind = .yesNo
        case "choice": kind = .choice(object.elements("options").compactMap(option))
        case let word?: object.fault(.invalidValue(field: "kind", value: word))
        case nil: break
        }
        object.finish()
        guard let id, let question, let kind else { return nil }
        return DutyFact(id: id, question: question, help: help, kind: kind)
    }

    private func option(_ node: JSONNode) -> DutyFact.Option? {
        guard var object = StrictObject(node, "options", report) else { return nil }
        let value = object.string("value")
        let label = object.string("label")
        object.finish()
        guard let value, let label else { return nil }
        return DutyFact.Option(value: value, label: label)
    }

    private func duty(_ node: JSONNode, _ known: Set<String>) -> Duty? {
        guard var object = StrictObject(node, "duties", report) else { return nil }
        let id = object.string("id")
        let law = object.string("law")
        let title = object.string("title")
        let theme: Instrument.Theme? = object.choice("theme")
        let applies = object.elements("applies").map { group($0, known) }
        let from = object.optionalDate("from")
        let fromCondition = object.optionalString("fromCondition")
        let until = object.optionalDate("until")
        let recurring = object.optionalString("recurring")
        let what = object.string("what")
        let text = object.string("text")
        let status: Duty.Status? = object.choice("status")
        let penalty = object.optionalString("penalty")
        let results = object.required("result").flatMap(results)
        let change = object.optional("changes").flatMap(change)
        let knowledge = object.required("knowledge").flatMap { ContentKnowledge($0, report) }
        let sources = ContentSource.list(&object)
        object.finish()
        if sources.isEmpty { object.fault(.missingField("sources")) }
        guard let id, let law, let title, let theme, let what, let text, let status, let results, let knowledge else {
            return nil
        }
        return Duty(
            id: id,
            law: law,
            title: title,
            theme: theme,
            applies: applies,
            from: from,
            fromCondition: fromCondition,
            until: until,
            recurring: recurring,
            what: what,
            text: text,
            status: status,
            penalty: penalty,
            results: results,
            change: change,
            knowledge: knowledge,
            sources: sources
        )
    }

    private func group(_ node: JSONNode, _ known: Set<String>) -> [FactTest] {
        guard case .array(let nodes) = node.value else {
            report.add(.wrongType(field: "applies"), at: node.offset)
            return []
        }
        return nodes.compactMap { FactTest($0, "applies", known: known, report) }
    }

    private func results(_ member: JSONNode.Member) -> Duty.Results? {
        guard var object = StrictObject(member.node, member.key, report) else { return nil }
        let yes = object.string("yes")
        let no = object.string("no")
        let unclear = object.string("unclear")
        object.finish()
        guard let yes, let no, let unclear else { return nil }
        return Duty.Results(yes: yes, no: no, unclear: unclear)
    }

    private func change(_ member: JSONNode.Member) -> Duty.Change? {
        guard var object = StrictObject(member.node, member.key, report) else { return nil }
        let text = object.string("text")
        let status: Duty.Status? = object.choice("status")
        let sources = ContentSource.list(&object)
        object.finish()
        guard let text, let status else { return nil }
        return Duty.Change(text: text, status: status, sources: sources)
    }
}
