import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// Amounts that are worked out from other figures.
extension EntryAmountPart {
    @NodeBuilder func derived(_ t: Texts) -> [Node] {
        switch fields.way {
        case .freight:
            fieldRow {
                figure(.tonnes, unit: "t", t)
                figure(.kilometres, unit: "km", t)
                figure(.runs, t)
            }
            term(t("entry.freight.formula"))
        case .trip:
            fieldRow {
                figure(.kilometres, unit: "km", t)
                figure(.persons, t)
                figure(.ways, t)
            }
            detourField(t)
        case .commute:
            modeField(t)
            fieldRow {
                figure(.kilometres, unit: "km", t)
                figure(.days, t)
                figure(.persons, t)
            }
            term(t("entry.commute.formula"))
        case .refrigerantBalance:
            for part in fields.way.figures { figure(part.field, unit: "kg", t) }
            term(t("entry.balance.formula"))
        case .refrigerantScreening:
            fieldRow {
                figure(.charge, unit: "kg", t)
                figure(.annualLeakRate, unit: "%", t)
                figure(.monthsInService, t)
            }
            textField(
                fields.field(.leakSource, t("entry.leakSource"), hint: t("entry.leakSource.hint"), errors),
                value: fields.form[.leakSource],
                width: .long,
                maxLength: EntryReading.longestText
            )
        case .amount, .nights, .homeOffice, .spend, .supplier: Node.empty
        }
    }

    private func figure(_ name: EntryField, unit: String? = nil, _ t: Texts) -> Node {
        let hint = "entry.\(name.rawValue).\(fields.way.rawValue).hint"
        return numberField(
            fields.field(name, t("derivation.\(name.rawValue)"), hint: t.has(hint) ? t(hint) : nil, errors),
            value: fields.form[name],
            unit: unit
        )
    }

    private func term(_ formula: String) -> Node { p(.class("field-hint")) { formula } }

    private func detourField(_ t: Texts) -> Node {
        selectField(
            fields.field(.detour, t("entry.detour"), hint: t("entry.detour.hint"), errors),
            choices: [Choice(t("entry.detour.none"), value: "")]
                + DetourUplift.allCases.filter { $0 != .car }.map { Choice($0.label(t), value: $0.rawValue) },
            selected: fields.form[.detour],
            width: .long
        )
    }

    private func modeField(_ t: Texts) -> Node {
        selectField(
            fields.field(.mode, t("entry.mode"), hint: t("entry.mode.hint"), errors),
            choices: CommuteMode.allCases.map { Choice(t("entry.mode.\($0.rawValue)"), value: $0.rawValue) },
            selected: fields.form[.mode],
            prompt: t("entry.choose")
        )
    }
}

extension DetourUplift {
    func label(_ t: Texts) -> String { t("detour.\(rawValue)") }
}
