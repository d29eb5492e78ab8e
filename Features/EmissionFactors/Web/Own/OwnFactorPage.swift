import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// One own factor to enter or change.
struct OwnFactorPage: FactorPage {
    static let name = "EmissionFactors/ownFactor"
    let title: String
    let action: String
    let token: FormToken
    let version: Int
    var form: OwnFactorForm
    var errors = FieldErrors()
    var conflict: OwnFactorConflict?
    /// Series that may complete a direct factor, by name.
    let upstream: [Choice]
    /// How to get rid of it; nil for a new one and for whoever may not.
    var removal: PostAction?
    let sections: [PageLink]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("own.kicker"), title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        conflict.map { conflict in conflict.node(t) }
        prose { p { t("own.intro") } }
        pageForm(
            PageForm(
                action: action,
                tokens: [token, FormToken(name: "version", value: "\(version)")],
                draft: DraftWords(restored: t("form.draft.restored"), discard: t("form.draft.discard"))
            )
        ) {
            what(t)
            figure(t)
            fit(t)
            proof(t)
            actions {
                submitButton(conflict == nil ? t("own.submit") : t("own.conflict.overwrite"))
                actionLink(
                    PageLink(conflict == nil ? t("own.cancel") : t("own.conflict.keep"), href: EmissionFactorsURL.own),
                    style: .quiet
                )
            }
        }
        removal.map { post in
            disclosedConfirmation(label: t("own.remove"), sentence: t("own.remove.text"), confirm: post)
        }
    }

    private func what(_ t: Texts) -> Node {
        fieldGroup(title: t("own.group.what")) {
            textField(
                Field(
                    name: "name",
                    label: t("own.name"),
                    hint: t("own.name.hint"),
                    error: errors["name"],
                    isRequired: true
                ),
                value: form.name,
                width: .long
            )
            fieldRow {
                selectField(
                    Field(name: "activity", label: t("own.activity"), error: errors["activity"], isRequired: true),
                    choices: FactorActivity.allCases.map { Choice($0.word(t), value: $0.rawValue) },
                    selected: form.activity,
                    prompt: t("own.choose")
                )
                textField(
                    Field(
                        name: "unit",
                        label: t("own.unit"),
                        hint: t("own.unit.hint"),
                        error: errors["unit"],
                        isRequired: true
                    ),
                    value: form.unit,
                    width: .short,
                    suggestions: Self.units
                )
            }
            textField(
                Field(
                    name: "synonyms",
                    label: t("own.synonyms"),
                    hint: t("own.synonyms.hint"),
                    error: errors["synonyms"],
                    note: t("field.optional")
                ),
                value: form.synonyms,
                width: .long
            )
        }
    }

    private static let units = [
        "kWh", "kWh(Hi)", "kWh(Hs)", "MWh", "l", "kg", "t", "m³", "tkm", "pkm", "vkm", "EUR", "piece",
    ]
}
