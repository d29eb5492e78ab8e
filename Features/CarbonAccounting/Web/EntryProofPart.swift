import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// What proves the line, how sure it is, and what else is to be said.
struct EntryProofPart {
    let fields: EntryFields
    let errors: FieldErrors

    @NodeBuilder func nodes(_ t: Texts) -> [Node] {
        fieldGroup(title: t("entry.evidence.group"), hint: t("entry.evidence.groupHint")) { evidenceFields(t) }
        fieldGroup(title: t("entry.quality.group"), hint: t("entry.quality.groupHint")) { qualityFields(t) }
        fieldGroup(title: t("entry.more.group")) { moreFields(t) }
    }

    @NodeBuilder private func evidenceFields(_ t: Texts) -> [Node] {
        fileField(
            Field(
                name: EvidenceUpload.field,
                label: t("entry.file"),
                hint: t("entry.file.hint"),
                error: errors[EvidenceUpload.field],
                note: t("entry.optional")
            ),
            accept: EvidenceType.accept
        )
        if !fields.evidence.isEmpty {
            selectField(
                fields.field(.evidence, t("entry.evidence"), errors),
                choices: [Choice(t("entry.evidence.none"), value: "")] + fields.evidence,
                selected: fields.form[.evidence],
                width: .long
            )
        }
    }

    @NodeBuilder private func qualityFields(_ t: Texts) -> [Node] {
        div(.class("entry-quality")) {
            radioCards(
                fields.field(.quality, t("entry.quality"), errors),
                choices: QualityChoice.allCases.map {
                    Choice($0.label(t), value: $0.rawValue, detail: $0.explanation(t))
                },
                selected: fields.form[.quality].isEmpty ? QualityChoice.none.rawValue : fields.form[.quality]
            )
            div(.class("entry-percent")) {
                numberField(
                    fields.field(.percent, t("entry.percent"), hint: t("entry.percent.hint"), errors),
                    value: fields.form[.percent],
                    unit: "%"
                )
            }
            div(.class("entry-pedigree")) {
                for field in EntryForm.pedigreeFields { pedigreeField(field, t) }
            }
        }
    }

    private func pedigreeField(_ name: EntryField, _ t: Texts) -> Node {
        selectField(
            fields.field(name, t("pedigree.\(name.rawValue)"), hint: t("pedigree.\(name.rawValue).hint"), errors),
            choices: (1...5).map { Choice(t("pedigree.\(name.rawValue).\($0)"), value: "\($0)") },
            selected: fields.form[name],
            prompt: t("entry.choose"),
            width: .long
        )
    }

    @NodeBuilder private func moreFields(_ t: Texts) -> [Node] {
        textAreaField(
            fields.field(.note, t("entry.note"), hint: t("entry.note.hint"), errors, note: t("entry.optional")),
            value: fields.form[.note],
            lines: 3
        )
        selectField(
            fields.field(.kind, t("entry.kind"), hint: t("entry.kind.hint"), errors),
            choices: EntryKind.allCases.map { Choice($0.label(t), value: $0.rawValue) },
            selected: fields.form[.kind],
            width: .long
        )
    }
}

extension QualityChoice {
    func label(_ t: Texts) -> String { t("entry.quality.\(rawValue)") }
    func explanation(_ t: Texts) -> String { t("entry.quality.\(rawValue).explanation") }
}

extension EntryKind {
    func label(_ t: Texts) -> String { t("kind.\(rawValue)") }
}
