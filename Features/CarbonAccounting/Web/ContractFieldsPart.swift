import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// What the contract is, what it says about emissions, when it holds and for how much.
struct ContractFieldsPart {
    let form: ContractForm
    let errors: FieldErrors
    let sites: [Choice]

    @NodeBuilder func nodes(_ t: Texts) -> [Node] {
        fieldGroup(title: t("contract.group.contract")) { contractFields(t) }
        fieldGroup(title: t("contract.group.figure")) { figureFields(t) }
        fieldGroup(title: t("contract.group.period")) { periodFields(t) }
    }

    @NodeBuilder private func contractFields(_ t: Texts) -> [Node] {
        textField(
            Field(
                name: "name",
                label: t("contract.name"),
                hint: t("contract.name.hint"),
                error: errors["name"],
                isRequired: true
            ),
            value: form.name,
            width: .long
        )
        div(.class("contract-kinds")) {
            radioCards(
                Field(name: "kind", label: t("contract.kind"), error: errors["kind"], isRequired: true),
                choices: EnergyContract.Kind.allCases.map {
                    Choice($0.label(t), value: $0.rawValue, detail: $0.explanation(t))
                },
                selected: form.kind
            )
        }
        selectField(
            Field(name: "category", label: t("contract.category"), error: errors["category"]),
            choices: EmissionCategory.allCases.filter { $0.scope == .two }.map {
                Choice($0.label(t), value: $0.rawValue)
            },
            selected: form.category
        )
        if sites.count > 1 {
            checkboxes(
                Field(
                    name: "sites",
                    label: t("contract.sites"),
                    hint: t("contract.sites.hint"),
                    error: errors["sites"]
                ),
                choices: sites,
                selected: form.sites
            )
        }
    }

    @NodeBuilder private func figureFields(_ t: Texts) -> [Node] {
        amountField(
            Field(
                name: "figure",
                label: t("contract.figure"),
                hint: t("contract.figure.hint"),
                error: errors["figure"]
            ),
            value: form.figure,
            unitField: Field(name: "figure-unit", label: t("contract.unit"), error: errors["figure-unit"]),
            units: StatedFigure.Unit.allCases.map { Choice($0.label(t), value: $0.rawValue) },
            unit: form.figureUnit
        )
        textField(
            Field(
                name: "source",
                label: t("contract.source"),
                hint: t("contract.source.hint"),
                error: errors["source"]
            ),
            value: form.source,
            width: .full
        )
    }

    @NodeBuilder private func periodFields(_ t: Texts) -> [Node] {
        fieldRow {
            dateField(
                Field(name: "first", label: t("contract.first"), error: errors["first"], isRequired: true),
                value: form.first
            )
            dateField(
                Field(name: "last", label: t("contract.last"), error: errors["last"], isRequired: true),
                value: form.last
            )
        }
        numberField(
            Field(
                name: "share",
                label: t("contract.share"),
                hint: t("contract.share.hint"),
                error: errors["share"],
                isRequired: true
            ),
            value: form.share,
            unit: "%"
        )
    }
}
