import HTML
import Kernel
import WebPlatform

/// Asks before a line goes, with everything that it holds.
struct EntryDeletePage: YearPage {
    static let name = "CarbonAccounting/entryDelete"
    let title: String
    let frame: YearFrame
    var changed: String?
    let question: String
    let consequences: [String]
    let remark: String
    let facts: [EntryFacts.Fact]
    let confirm: PostAction
    let cancel: PageLink

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("entry.kicker", ["year": "\(frame.year)"]), title: title)
        changed.map { words in notice(Notice(.warning, word: t("entry.delete.changed.word"), text: words)) }
        confirmation(
            Confirmation(
                title: question,
                consequences: consequences,
                remark: remark,
                confirm: confirm,
                cancel: cancel
            )
        )
        pageSection(title: t("entry.delete.facts"), id: "angaben") {
            definitionList(facts.map { Definition($0.label, $0.value) })
        }
    }
}
