import HTML
import Kernel
import WebPlatform

/// The own entry: what others would read, and the consent to it.
struct DirectoryEntryPage: Page {
    static let name = "RegionalNetwork/directoryEntry"
    let title: String
    let firmName: String
    /// As entered in the hub; empty is „fehlt“.
    let sector: String
    let size: String
    let area: String
    var themes: Set<String>
    var about: String
    var contact: String
    /// The municipality the firm can stand in on the map; nil where it is not of the region.
    let municipality: String?
    var isOnMap: Bool
    let token: FormToken
    /// Nil while nothing is shown.
    let withdrawal: PostAction?
    var errors = FieldErrors()

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("directory.entry.lead"))
        errorSummary(title: t("form.faults"), faults: errors.faults)
        definitionList([
            Definition(t("directory.firm"), firmName), line(t("offers.sector"), sector, t),
            line(t("directory.size"), size, t), line(t("directory.area"), area, t),
        ])
        pageForm(PageForm(action: RegionalNetworkURL.entry, tokens: [token], warnsWhenLeaving: true)) {
            checkboxes(
                Field(name: "themes", label: t("directory.themes"), error: errors["themes"]),
                choices: OfferChoices.themes(t),
                selected: themes
            )
            textAreaField(
                Field(
                    name: "about",
                    label: t("directory.about"),
                    hint: t("directory.about.hint"),
                    error: errors["about"]
                ),
                value: about
            )
            textField(
                Field(
                    name: "contact",
                    label: t("offers.contact"),
                    hint: t("directory.contact.hint"),
                    error: errors["contact"]
                ),
                value: contact,
                width: .long
            )
            municipality.map { municipality in
                checkboxField(
                    Field(
                        name: "place",
                        label: t("directory.onMap", ["place": municipality]),
                        hint: t("directory.onMap.hint")
                    ),
                    isChecked: isOnMap
                )
            }
            checkboxField(
                Field(
                    name: "consent",
                    label: t("directory.consent"),
                    hint: t("directory.consent.hint"),
                    error: errors["consent"],
                    isRequired: true
                ),
                isChecked: false
            )
            actions {
                submitButton(t("directory.publish"))
                actionLink(PageLink(t("cancel"), href: RegionalNetworkURL.directory), style: .quiet)
            }
        }
        withdrawal.map { withdrawal in
            disclosedConfirmation(
                label: t("directory.withdraw"),
                sentence: t("directory.withdraw.sentence"),
                confirm: withdrawal
            )
        }
    }

    private func line(_ term: String, _ text: String, _ t: Texts) -> Definition {
        Definition(term, text.isEmpty ? mark(Mark(.missing, t("missing"))) : .text(text))
    }
}
