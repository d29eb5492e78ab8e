import HTML
import Kernel
import WebPlatform

/// Calorific value, density, price ratio: what stands between the amount and the factor. Its id is `umrechnung`.
struct EntryConversionPart {
    let fields: EntryFields
    let errors: FieldErrors

    func node(_ t: Texts) -> Node {
        div(.id("umrechnung"), .class("entry-inputs")) {
            fields.factorDetail.map { detail in p(.class("field-hint")) { detail } }
            if !fields.neededProperties.isEmpty {
                p { t("entry.properties.needed", count: fields.neededProperties.count) }
                for kind in fields.neededProperties { property(kind, t) }
            }
            if !fields.possibleProperties.isEmpty {
                details {
                    summary { t("entry.properties.possible") }
                    for kind in fields.possibleProperties { property(kind, t) }
                }
            }
        }
    }

    /// Kept as it stands when the server sends this part anew: somebody may be typing in it.
    private func property(_ kind: UnitPropertyKind, _ t: Texts) -> Node {
        div(.id("feld-\(kind.rawValue)"), .hx("preserve", "true")) { row(kind, t) }
    }

    private func row(_ kind: UnitPropertyKind, _ t: Texts) -> Node {
        fieldRow {
            numberField(
                Field(
                    name: kind.valueField,
                    label: kind.label(t),
                    hint: kind.place(t),
                    error: errors[kind.valueField]
                ),
                value: fields.form[kind.valueField],
                unit: kind.unit(t)
            )
            textField(
                Field(
                    name: kind.sourceField,
                    label: t("entry.property.source"),
                    hint: t("entry.property.source.hint"),
                    error: errors[kind.sourceField]
                ),
                value: fields.form[kind.sourceField],
                maxLength: EntryReading.longestText
            )
        }
    }
}
