import Companies
import HTML
import Kernel
import WebPlatform

/// What a firm says of its people in a year, and what follows from it.
struct StaffPage: Page {
    static let name = "Companies/staff"
    let title: String
    let form: StaffForm
    var frame: FormFrame
    /// Why nothing can be changed; the form is left out then.
    let closed: String?
    /// What was typed and could not be saved any more, beside what holds.
    var unsaved: Conflict?
    /// The figures of the year name another number of employees.
    let difference: String?
    /// Shown instead of the form.
    let facts: [(term: String, value: String?)]
    let ratios: [(term: String, value: String?)]
    let years: YearSwitch?
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("section.staff"), title: title)
        if let closed {
            notice(Notice(.info, word: t("notice.word"), text: closed))
            unsaved?.unsaved(t) ?? .empty
            definitions(facts, t)
        } else {
            frame.head(t)
            leadSentence(t("staff.lead"))
            difference.map { difference in notice(Notice(.info, word: t("notice.word"), text: difference)) }
            frame.node(t, submit: t("form.save"), cancel: CompaniesURL.staff) { StaffFields(page: self, t: t).groups }
        }
        pageSection(title: t("staff.ratios"), intro: t("staff.ratios.intro"), id: "kennwerte") {
            definitions(ratios, t)
        }
    }

    private func definitions(_ facts: [(term: String, value: String?)], _ t: Texts) -> Node {
        definitionList(
            facts.map { fact in
                Definition(fact.term, fact.value.map { .text($0) } ?? mark(Mark(.missing, t("missing"))))
            }
        )
    }
}
