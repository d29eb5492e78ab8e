import Kernel

extension InstrumentReader {
    func value(_ node: JSONNode) -> InstrumentValue? {
        guard var object = StrictObject(node, "values", report) else { return nil }
        let id = object.string("id")
        let scope: InstrumentScope? = object.choice("of")
        let step = object.string("step")
        let title = object.string("title")
        let formula = formula(object.required("formula"))
        let unit = object.optionalString("unit")
        let digits = object.optionalNumber("digits")
        let explanation = object.string("explanation")
        let smallestGroup = object.optionalNumber("suppressBelow")
        object.finish()
        guard let id, let scope, let step, let title, let formula, let explanation else { return nil }
        return InstrumentValue(
            id: id,
            scope: scope,
            step: step,
            title: title,
            formula: formula,
            unit: unit,
            digits: digits.map { Int($0) },
            explanation: explanation,
            smallestGroup: smallestGroup.map { Int($0) }
        )
    }

    func rule(_ node: JSONNode) -> InstrumentRule? {
        guard var object = StrictObject(node, "rules", report) else { return nil }
        let id = object.string("id")
        let scope: InstrumentScope? = object.choice("of")
        let step = object.string("step")
        let condition = formula(object.required("when"))
        let level: InstrumentRule.Level? = object.choice("level")
        let text = object.string("text")
        let reason = object.string("why")
        let follows = object.optional("becomes").flatMap { consequence($0) }
        object.finish()
        guard let id, let scope, let step, let condition, let level, let text, let reason else { return nil }
        return InstrumentRule(
            id: id,
            scope: scope,
            step: step,
            condition: condition,
            level: level,
            text: text,
            reason: reason,
            follows: follows
        )
    }

    private func consequence(_ member: JSONNode.Member) -> InstrumentRule.Consequence? {
        guard var object = StrictObject(member.node, "becomes", report) else { return nil }
        let measure = object.optionalString("measure")
        let task = object.optionalString("task")
        let dueField = object.optionalString("due")
        let responsibleField = object.optionalString("responsible")
        let dueInDays = object.optionalNumber("dueInDays")
        let measures = object.optionalStrings("catalogue")
        object.finish()
        guard (measure == nil) != (task == nil), let title = measure ?? task else {
            object.fault(.missingField("measure"))
            return nil
        }
        return InstrumentRule.Consequence(
            kind: measure == nil ? .task : .measure,
            title: title,
            measures: measures,
            dueField: dueField,
            responsibleField: responsibleField,
            dueInDays: dueInDays.map { Int($0) }
        )
    }

    func gate(_ node: JSONNode) -> InstrumentGate? {
        guard var object = StrictObject(node, "gates", report) else { return nil }
        let action = object.string("action")
        let rules = object.optionalStrings("blockedBy")
        let allowsException = object.optionalFlag("exception")
        let text = object.string("text")
        object.finish()
        guard let action, let text else { return nil }
        return InstrumentGate(action: action, rules: rules, allowsException: allowsException, text: text)
    }
}
