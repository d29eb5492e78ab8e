import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// What the list may be narrowed to.
struct EntryListFilter {
    let query: EntryListQuery
    let year: ReportingYear
    let sites: [Choice]
    let found: Int
    let total: Int

    func node(_ t: Texts) -> Node {
        toolbar(
            Toolbar(
                action: CarbonAccountingURL.entries(year),
                label: t("entries.filter"),
                submit: t("entries.filter.submit"),
                reset: query.isFiltered ? PageLink(t("entries.showAll"), href: CarbonAccountingURL.entries(year)) : nil,
                count: t("entries.count", ["found": GermanFormat.number(Double(found), places: 0)], count: total),
                result: "liste"
            )
        ) { fields(t) }
    }

    @NodeBuilder private func fields(_ t: Texts) -> [Node] {
        textField(Field(name: "suche", label: t("entries.search")), value: query.search, kind: .search)
        selectField(
            Field(name: "kategorie", label: t("entry.category")),
            choices: EmissionCategory.allCases.map {
                Choice($0.numberedLabel(t), value: $0.number, group: $0.scope.label(t))
            },
            selected: query.category?.number,
            prompt: t("entries.all")
        )
        if sites.count > 1 {
            selectField(
                Field(name: "standort", label: t("entry.site")),
                choices: sites,
                selected: query.site?.text,
                prompt: t("entries.all")
            )
        }
        checkboxField(Field(name: "fehlend", label: t("entries.onlyMissing")), isChecked: query.onlyMissing)
        // What is not chosen here stays as it is.
        kept("einlesen", query.batch?.text)
        kept("beleg", query.evidence?.text)
        kept("sortierung", query.order == .category ? nil : query.order.rawValue)
        kept("richtung", query.isDescending ? "ab" : nil)
    }

    private func kept(_ name: String, _ value: String?) -> Node? {
        value.map { hiddenField(FormToken(name: name, value: $0)) }
    }
}
