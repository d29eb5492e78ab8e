import Companies
import HTML
import Kernel
import WebPlatform

/// The form of one site, new or known.
struct SitePage: Page {
    static let name = "Companies/site"
    let title: String
    let form: SiteForm
    var frame: FormFrame
    /// Names of the region's municipalities, offered while one types.
    let municipalities: [String]
    let undertakings: [Choice]
    /// Asked for when place and postcode disagree.
    var asksToKeepPlace = false
    /// How a known site is removed; nil for a new one and for whoever may not.
    var removal: PostAction?
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("section.sites"), title: title)
        frame.head(t)
        frame.node(t, submit: t("form.save"), cancel: CompaniesURL.sites) {
            fieldGroup(title: t("site.address")) { addressFields(t) }
            fieldGroup(title: t("site.building"), hint: t("site.building.hint")) { buildingFields(t) }
        }
        removal.map { removal in
            disclosedConfirmation(
                label: t("site.remove"),
                sentence: t("site.remove.sentence", ["name": title]),
                confirm: removal
            )
        }
    }

    @NodeBuilder private func addressFields(_ t: Texts) -> [Node] {
        textField(
            Field(
                name: "name",
                label: t("site.name"),
                hint: t("site.name.hint"),
                error: frame.errors["name"],
                isRequired: true
            ),
            value: form.name,
            width: .long
        )
        textField(
            Field(name: "street", label: t("site.street"), error: frame.errors["street"], note: t("form.optional")),
            value: form.street,
            width: .long,
            autocomplete: "street-address"
        )
        placeFields(t)
        if asksToKeepPlace || form.keepsPlace {
            checkboxField(
                Field(name: "keepsPlace", label: t("site.keepsPlace"), hint: t("site.keepsPlace.hint")),
                isChecked: form.keepsPlace
            )
        }
        checkboxField(
            Field(name: "seat", label: t("site.seat.label"), hint: t("site.seat.hint")),
            isChecked: form.isSeat
        )
    }

    private func placeFields(_ t: Texts) -> Node {
        fieldRow {
            textField(
                Field(
                    name: "postcode",
                    label: t("site.postcode"),
                    error: frame.errors["postcode"],
                    isRequired: true
                ),
                value: form.postcode,
                width: .short,
                autocomplete: "postal-code"
            )
            textField(
                Field(
                    name: "municipality",
                    label: t("site.municipality"),
                    error: frame.errors["municipality"],
                    isRequired: true
                ),
                value: form.municipality,
                autocomplete: "address-level2",
                suggestions: municipalities
            )
        }
    }

    @NodeBuilder private func buildingFields(_ t: Texts) -> [Node] {
        fieldRow {
            numberField(
                Field(
                    name: "floorArea",
                    label: t("site.floorArea"),
                    error: frame.errors["floorArea"],
                    note: t("form.optional")
                ),
                value: form.floorArea,
                unit: "m²"
            )
            numberField(
                Field(
                    name: "heatedArea",
                    label: t("site.heatedArea"),
                    error: frame.errors["heatedArea"],
                    note: t("form.optional")
                ),
                value: form.heatedArea,
                unit: "m²"
            )
        }
        if !undertakings.isEmpty {
            selectField(
                Field(
                    name: "undertaking",
                    label: t("site.undertaking"),
                    hint: t("site.undertaking.hint"),
                    error: frame.errors["undertaking"]
                ),
                choices: undertakings,
                selected: form.undertaking,
                prompt: t("holding.firm"),
                width: .long
            )
        }
    }
}
