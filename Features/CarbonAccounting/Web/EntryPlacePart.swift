import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// Where, when, and under which contract.
struct EntryPlacePart {
    let fields: EntryFields
    let errors: FieldErrors

    func node(_ t: Texts) -> Node {
        fieldGroup(title: t("entry.place.group")) {
            selectField(
                fields.field(.site, t("entry.site"), errors, isRequired: true),
                choices: fields.sites,
                selected: fields.form[.site],
                prompt: fields.sites.count == 1 ? nil : t("entry.choose"),
                width: .long
            )
            fieldRow {
                dateField(
                    fields.field(.from, t("entry.from"), hint: t("entry.from.hint"), errors, isRequired: true),
                    value: fields.form[.from]
                )
                dateField(
                    fields.field(.to, t("entry.to"), hint: t("entry.to.hint"), errors, isRequired: true),
                    value: fields.form[.to]
                )
            }
            if showsMeter { meterField(t) }
            if fields.category.scope == .two { contractField(t) }
        }
    }

    /// Asked for where something is metered, and wherever one is named already.
    private var showsMeter: Bool {
        guard fields.form[.meter].isEmpty, errors[EntryField.meter.rawValue] == nil else { return true }
        guard fields.way == .amount else { return false }
        switch fields.category {
        case .stationaryCombustion, .mobileCombustion, .purchasedElectricity, .districtHeat, .steam, .cooling,
            .purchasedGoods, .fuelAndEnergy, .waste, .upstreamLeasedAssets, .downstreamLeasedAssets:
            return true
        default: return false
        }
    }

    @NodeBuilder private func meterField(_ t: Texts) -> [Node] {
        textField(
            fields.field(.meter, t("entry.meter"), hint: t("entry.meter.hint"), errors, note: t("entry.optional")),
            value: fields.form[.meter],
            maxLength: EntryReading.longestText
        )
        if errors[EntryField.meter.rawValue] != nil || fields.form[.isNoDouble] == "1" {
            checkboxField(
                fields.field(.isNoDouble, t("entry.isNoDouble"), errors),
                isChecked: fields.form[.isNoDouble] == "1"
            )
        }
    }

    private func contractField(_ t: Texts) -> Node {
        .group([
            selectField(
                fields.field(.contract, t("entry.contract"), hint: t("entry.contract.hint"), errors),
                choices: [Choice(t("entry.contract.none"), value: "")] + fields.contracts,
                selected: fields.form[.contract],
                width: .long
            ),
            p(.class("field-hint")) { a(.href(CarbonAccountingURL.contracts)) { t("entry.contract.manage") } },
        ])
    }
}
