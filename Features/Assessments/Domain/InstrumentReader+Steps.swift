import Kernel

extension InstrumentReader {
    func step(_ node: JSONNode, _ scales: [String: InstrumentScale]) -> InstrumentStep? {
        guard var object = StrictObject(node, "steps", report) else { return nil }
        let id = object.string("id")
        let title = object.string("title")
        let lead = object.string("lead")
        let kind: InstrumentStep.Kind? = object.choice("kind")
        let isOptional = object.optionalFlag("optional")
        let rowsOf = object.optionalString("rowsOf")
        let minimum = object.optionalNumber("minimum")
        let maximum = object.optionalNumber("maximum")
        let groups = object.optionalElements("groups").compactMap(group)
        let items = object.optionalElements("items").compactMap(item)
        let suggestions = object.optionalElements("suggestions").compactMap(suggestion)
        let fields = object.optionalElements("fields").compactMap { field($0, scales) }
        object.finish()
        guard let id, let title, let lead, let kind else { return nil }
        if kind == .items, items.isEmpty { object.fault(.missingField("items")) }
        if fields.isEmpty { object.fault(.missingField("fields")) }
        return InstrumentStep(
            id: id,
            title: title,
            lead: lead,
            kind: kind,
            isOptional: isOptional,
            rowsOf: rowsOf,
            minimum: minimum.map { Int($0) },
            maximum: maximum.map { Int($0) },
            groups: groups,
            items: items,
            suggestions: suggestions,
            fields: fields
        )
    }

    private func group(_ node: JSONNode) -> InstrumentStep.Group? {
        guard var object = StrictObject(node, "groups", report) else { return nil }
        let id = object.string("id")
        let title = object.string("title")
        let lead = object.string("lead")
        let theme: Instrument.Theme? = object.optionalChoice("theme")
        let isRedLine = object.optionalFlag("redLine")
        object.finish()
        guard let id, let title, let lead else { return nil }
        return InstrumentStep.Group(id: id, title: title, lead: lead, theme: theme, isRedLine: isRedLine)
    }

    private func suggestion(_ node: JSONNode) -> InstrumentStep.Suggestion? {
        guard var object = StrictObject(node, "suggestions", report) else { return nil }
        let text = object.string("text")
        let help = object.optionalString("help")
        let sectors = sectors(&object)
        let preset = plainValues(&object, "preset")
        let references = plainValues(&object, "reference").compactMapValues(\.text)
        let measures = object.optionalStrings("catalogue")
        object.finish()
        guard let text else { return nil }
        return InstrumentStep.Suggestion(
            text: text,
            help: help,
            sectors: sectors,
            preset: preset,
            references: references,
            measures: measures
        )
    }

    func part(_ node: JSONNode) -> InstrumentItem.Part? {
        guard var object = StrictObject(node, "parts", report) else { return nil }
        let text = object.string("text")
        let question = object.string("question")
        object.finish()
        guard let text, let question else { return nil }
        return InstrumentItem.Part(text: text, question: question)
    }

    /// Numbers, texts and yes or no by name.
    func plainValues(_ object: inout StrictObject, _ key: String) -> [String: FormulaValue] {
        guard let member = object.optional(key) else { return [:] }
        guard case .object(let members) = member.node.value else {
            object.fault(.wrongType(field: key), at: member.node.offset)
            return [:]
        }
        var properties: [String: FormulaValue] = [:]
        for member in members { properties[member.key] = plain(member.node, member.key) }
        return properties
    }

    private func plain(_ node: JSONNode, _ field: String) -> FormulaValue? {
        switch node.value {
        case .number(let number): return .number(number)
        case .string(let text): return .text(text)
        case .bool(let truth): return .truth(truth)
        default:
            report.add(.wrongType(field: field), at: node.offset)
            return nil
        }
    }

    func option(_ node: JSONNode) -> InstrumentField.Option? {
        guard var object = StrictObject(node, "options", report) else { return nil }
        let value = object.required("value")
        let label = object.string("label")
        object.finish()
        guard let label, let value = value.flatMap({ plain($0.node, "value") }) else { return nil }
        return InstrumentField.Option(value: value, label: label)
    }

    private func field(_ node: JSONNode, _ scales: [String: InstrumentScale]) -> InstrumentField? {
        guard var object = StrictObject(node, "fields", report) else { return nil }
        let id = object.string("id")
        let label = object.string("label")
        let kind = kind(&object, scales)
        let unit = object.optionalString("unit")
        let help = object.optionalString("help")
        let isRequired = object.optionalFlag("required")
        let condition = formula(object.optional("when"))
        let minimum = object.optionalNumber("minimum")
        let maximum = object.optionalNumber("maximum")
        let standard = object.optional("default").flatMap { plain($0.node, "default") }
        let shortcuts = object.optionalStrings("quick")
        let traits = InstrumentField.Trait.allCases.filter { object.optionalFlag($0.rawValue) }
        object.finish()
        guard let id, let label, let kind else { return nil }
        return InstrumentField(
            id: id,
            label: label,
            kind: kind,
            unit: unit,
            help: help,
            isRequired: isRequired,
            condition: condition,
            minimum: minimum,
            maximum: maximum,
            standard: standard ?? .missing,
            shortcuts: shortcuts,
            traits: Set(traits)
        )
    }

    private func kind(_ object: inout StrictObject, _ scales: [String: InstrumentScale]) -> InstrumentField.Kind? {
        let word = object.string("kind")
        switch word {
        case "number": return .number
        case "text": return .text
        case "longtext": return .longText
        case "date": return .date
        case "yesNo": return .yesNo
        case "choice": return .choice(object.elements("options").compactMap(option))
        case "reference": return object.string("of").map { .reference($0) }
        case "scale":
            guard let scale = object.string("scale") else { return nil }
            if scales[scale] == nil { object.fault(.unknownScale(scale)) }
            return .scale(scale)
        case let word?:
            object.fault(.invalidValue(field: "kind", value: word))
            return nil
        case nil: return nil
        }
    }
}
