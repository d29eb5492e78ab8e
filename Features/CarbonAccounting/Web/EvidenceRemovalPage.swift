import HTML
import Kernel
import WebPlatform

/// Asks before a piece of evidence is deleted, or says what still needs it.
struct EvidenceRemovalPage: Page {
    static let name = "CarbonAccounting/evidenceRemoval"
    let title: String
    let name: String
    let token: FormToken
    let obstacles: [String]
    let action: String

    var place: String { CarbonAccountingURL.root }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("evidence.kicker"), title: title)
        if obstacles.isEmpty {
            confirmation(
                Confirmation(
                    title: t("evidence.remove.question", ["name": name]),
                    consequences: [t("evidence.remove.file")],
                    remark: t("evidence.remove.law"),
                    confirm: PostAction(
                        t("evidence.remove.confirm"),
                        action: action,
                        tokens: [token],
                        style: .destructive
                    ),
                    cancel: PageLink(t("evidence.remove.cancel"), href: CarbonAccountingURL.evidence)
                )
            )
        } else {
            leadSentence(t("evidence.remove.kept", ["name": name]))
            ul { for obstacle in obstacles { li { obstacle } } }
            p { a(.href(CarbonAccountingURL.evidence)) { t("evidence.title") } }
        }
    }
}
