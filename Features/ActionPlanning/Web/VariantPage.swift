import HTML
import Kernel
import WebPlatform

/// A variant to read, for everybody of the firm.
struct VariantPage: Page {
    static let name = "ActionPlanning/variant"
    let title: String
    let note: String
    let turns: [(String, String)]
    /// Measures that it switches on and that are no longer there.
    let gone: Int
    let view: BenchView
    /// The bench as the variant turns it.
    let open: String
    let share: String
    let address: String
    /// Nil where it switches on nothing that is there.
    let planned: String?
    let version: Int
    let token: FormToken

    var place: String { BenchURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("variant.kicker"), title: title) {
            actionLink(PageLink(t("variant.open"), href: open), style: .primary)
            actionLink(PageLink(t("variants.title"), href: BenchURL.variants))
        }
        if !note.isEmpty { prose { p { note } } }
        if gone > 0 { notice(Notice(.info, word: t("bench.hint"), text: t("variant.gone", count: gone))) }
        view.body(t)
        pageSection(title: t("variant.turns")) { definitionList(turns.map { Definition($0.0, $0.1) }) }
        pageSection(title: t("variant.share"), intro: t("variant.share.intro")) {
            p(.class("bench-link")) { share }
        }
        planned.map { planned in
            pageSection(title: t("variant.plan"), intro: t("variant.plan.intro")) {
                postButton(PostAction(t("variant.plan.submit"), action: planned, tokens: [token]))
            }
        }
        pageSection(title: t("variant.rename")) {
            pageForm(
                PageForm(action: address, tokens: [token, FormToken(name: "version", value: "\(version)")])
            ) {
                textField(Field(name: "name", label: t("variant.name"), isRequired: true), value: title, width: .long)
                textAreaField(Field(name: "note", label: t("variant.note")), value: note, lines: 2)
                actions { submitButton(t("variant.rename.submit"), style: .secondary) }
            }
        }
        disclosedConfirmation(
            label: t("variant.remove"),
            sentence: t("variant.remove.sentence"),
            confirm: PostAction(
                t("variant.remove.submit"),
                action: address + "?_method=DELETE",
                tokens: [token],
                style: .destructive
            )
        )
    }
}
