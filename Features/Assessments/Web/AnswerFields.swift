import Assessments
import HTML
import Kernel
import WebPlatform

/// Makes the fields of a page from the catalogue and from what was typed.
struct AnswerFields: Sendable {
    let bench: Workbench
    let part: InstrumentPart
    let sheet: AnswerSheet
    let references: ReferenceChoices
    let t: Texts

    /// - Parameter answers: of the row, to tell which fields are asked.
    func fields(row: String, item: InstrumentItem?, given answers: [String: InstrumentAnswers.Answer]) -> [AnswerField]
    {
        let anchored = item.flatMap { anchoredField($0) }
        return bench.questions.asked(part.step.fields, given: answers).map { field in
            let name = AnswerSheet.name(field.id, row: row)
            return AnswerField(
                field: Field(
                    name: name,
                    label: field.label,
                    hint: hint(field),
                    error: sheet.errors[name],
                    note: field.isRequired ? nil : t("answer.optional")
                ),
                control: control(field, row: row, item: item, showsAnchors: field.id == anchored),
                shortcuts: field.shortcuts.map { text in
                    AnswerField.Shortcut(label: t("answer.shortcut", ["text": text]), value: "\(name)=\(text)")
                },
                isAdvanced: field.traits.contains(.advanced)
            )
        }
    }

    /// What may be typed, where it is not free.
    private func hint(_ field: InstrumentField) -> String? {
        guard case .number = field.kind, !field.traits.contains(.plainNumber) else { return field.help }
        let range: String? =
            switch (field.minimum, field.maximum) {
            case (let low?, let high?):
                t("answer.range", ["low": GermanFormat.exact(low), "high": GermanFormat.exact(high)])
            default: nil
            }
        let parts = [field.help, range].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func control(
        _ field: InstrumentField,
        row: String,
        item: InstrumentItem?,
        showsAnchors: Bool
    ) -> AnswerField.Control {
        let value = sheet.value(field.id, row: row)
        switch field.kind {
        case .number:
            let isWhole = field.traits.contains(.integer) || field.traits.contains(.plainNumber)
            return .number(value, unit: field.unit, isWhole: isWhole)
        case .text: return .text(value)
        case .longText: return .longText(value)
        case .date: return .date(value)
        case .yesNo:
            return .radios([Choice(t("answer.yes"), value: "1"), Choice(t("answer.no"), value: "0")], selected: value)
        case .choice(let options):
            let choices = options.map { Choice($0.label, value: AnswerReading.key($0.value)) }
            return .select(choices, selected: value, prompt: t("answer.choose"))
        case .scale(let id): return .radios(levels(id, item, showsAnchors: showsAnchors), selected: value)
        case .reference(let target):
            let stored = sheet.values(field.id, row: row)
            guard let known = references.choices(target, stored: stored) else { return .text(value) }
            let choices = known.map { Choice($0.name, value: $0.id) }
            guard field.traits.contains(.multiple) else {
                return .select(choices, selected: value, prompt: t("answer.choose"))
            }
            return .checks(choices, selected: Set(stored))
        }
    }

    private func levels(_ id: String, _ item: InstrumentItem?, showsAnchors: Bool) -> [Choice] {
        guard let scale = bench.instrument.scales[id] else { return [] }
        let options = item?.options ?? []
        var choices: [Choice]
        if options.isEmpty {
            choices = scale.levels.map { level in
                let own = showsAnchors ? item?.anchor(level.value, for: bench.assessment.sector) : nil
                return Choice("\(level.value) – \(level.label)", value: "\(level.value)", detail: own ?? level.anchor)
            }
        } else {
            choices = options.map { option in
                let key = AnswerReading.key(option.value)
                return Choice("\(key) – \(option.label)", value: key)
            }
        }
        if scale.allowsUnknown { choices.append(Choice(t("answer.unknown"), value: AnswerReading.unknown)) }
        if scale.allowsNotApplicable {
            choices.append(Choice(t("answer.notApplicable"), value: AnswerReading.notApplicable))
        }
        return choices
    }

    /// The field that an item's anchors speak of: the first scale with the same levels.
    private func anchoredField(_ item: InstrumentItem) -> String? {
        let levels = Set(item.anchors.keys).union(item.sectorAnchors.values.flatMap(\.keys))
        if levels.isEmpty { return nil }
        return part.step.fields.first { field in
            guard case .scale(let id) = field.kind, let scale = bench.instrument.scales[id] else { return false }
            return levels.isSubset(of: scale.levels.map(\.value))
        }?.id
    }
}
