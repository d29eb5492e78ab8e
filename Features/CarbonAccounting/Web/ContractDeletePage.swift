import HTML
import Kernel
import WebPlatform

/// Asks before a contract goes, and names the lines that lose it.
struct ContractDeletePage: YearPage {
    static let name = "CarbonAccounting/contractDelete"
    /// Longer lists end in „und … weitere“.
    static let shownLines = 12
    let title: String
    let frame: YearFrame
    let question: String
    let lead: String
    let lines: [String]
    let more: String?
    let remark: String?
    let action: String
    let token: FormToken
    let back: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("contract.kicker", ["year": "\(frame.year)"]), title: title)
        leadSentence(lead)
        confirmation(
            Confirmation(
                title: question,
                consequences: lines + (more.map { [$0] } ?? []),
                remark: remark,
                confirm: PostAction(
                    t("contract.delete.confirm"),
                    action: action,
                    tokens: [token],
                    style: .destructive
                ),
                cancel: PageLink(t("contract.delete.cancel"), href: back)
            )
        )
    }
}

/// A contract that lines of a released year name: it can be read, not changed.
struct ContractFrozenPage: YearPage {
    static let name = "CarbonAccounting/contractFrozen"
    let title: String
    let frame: YearFrame
    let sentence: String
    let verdict: ContractVerdict
    let definitions: [Definition]
    let evidence: PageLink?
    let release: PageLink
    let newContract: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("contract.kicker", ["year": "\(frame.year)"]), title: title)
        leadSentence(verdict.sentence, figures: verdict.figures)
        if !verdict.meanwhile.isEmpty { leadRemark { verdict.meanwhile.joined(separator: " ") } }
        notice(Notice(.info, word: t("result.released.word"), text: sentence))
        definitionList(definitions)
        evidence.map { link in p { a(.href(link.href)) { link.label } } }
        actions {
            actionLink(PageLink(t("contract.new"), href: newContract), style: .primary)
            actionLink(release)
        }
    }
}
