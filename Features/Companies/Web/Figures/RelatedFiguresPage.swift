import Companies
import HTML
import Kernel
import WebPlatform

/// The figures of a related undertaking that the SME definition counts in.
struct RelatedFiguresPage: Page {
    static let name = "Companies/relatedFigures"
    let title: String
    let lead: String
    let form: RelatedFiguresForm
    var frame: FormFrame
    let back: String
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("figures.related"), title: title)
        frame.head(t)
        leadSentence(lead)
        frame.node(t, submit: t("form.save"), cancel: back) { fields(t) }
    }

    @NodeBuilder private func fields(_ t: Texts) -> [Node] {
        numberField(
            Field(
                name: "staff",
                label: t("figures.workUnits"),
                hint: t("figures.workUnits.hint"),
                error: frame.errors["staff"]
            ),
            value: form.staff
        )
        numberField(
            Field(name: "turnover", label: t("figures.turnover"), error: frame.errors["turnover"]),
            value: form.turnover,
            unit: "€",
            width: .medium
        )
        numberField(
            Field(name: "balanceSheet", label: t("figures.balanceSheet"), error: frame.errors["balanceSheet"]),
            value: form.balanceSheet,
            unit: "€",
            width: .medium
        )
    }
}
