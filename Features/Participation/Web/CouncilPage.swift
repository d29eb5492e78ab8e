import HTML
import Kernel
import WebPlatform

/// The councils in which a person sits.
struct CouncilsPage: Page {
    static let name = "Participation/councils"
    let title: String
    let councils: [PageLink]
    var place: String { ParticipationURL.area }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("councils.lead"))
        ul { for council in councils { li { a(.href(council.href)) { council.label } } } }
    }
}

/// A council's own first page.
struct CouncilPage: CouncilAreaPage {
    static let name = "Participation/council"
    let title: String
    let frame: CouncilFrame
    let kind: String
    let firm: String
    let members: Int
    /// The latest, with their day.
    let notes: [(link: PageLink, day: String)]
    /// Whether learning data of single people may be kept, as a sentence.
    let learningData: String
    /// Where the area is closed; nil for whoever does not chair.
    let dissolution: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("council.kicker"), title: title) {
            actionLink(PageLink(t("notes.new"), href: ParticipationURL.newNote(frame.council)), style: .primary)
        }
        leadSentence(t("council.lead"))
        definitionList([
            Definition(t("requests.kind"), kind), Definition(t("requests.firm"), firm),
            Definition(t("members.title"), t("council.members", count: members)),
            Definition(t("learning.title"), learningData),
        ])
        pageSection(title: t("council.latest"), id: "notizen") {
            if notes.isEmpty {
                p { t("notes.none.text") }
            } else {
                ul {
                    for note in notes {
                        li {
                            a(.href(note.link.href)) { note.link.label }
                            " (\(note.day))"
                        }
                    }
                }
            }
        }
        if let dissolution { p { a(.href(dissolution)) { t("dissolution.link") } } }
    }
}

/// Asks before everything the council keeps is deleted.
struct DissolutionPage: CouncilAreaPage {
    static let name = "Participation/dissolution"
    let title: String
    let frame: CouncilFrame
    let notes: Int
    let members: Int
    /// Sent without its consent.
    var isUnsure = false

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: frame.name, title: title)
        if isUnsure { notice(Notice(.error, word: t("error.word"), text: t("dissolution.unsure"))) }
        confirmation(
            Confirmation(
                title: t("dissolution.question", ["name": frame.name]),
                consequences: [
                    t("dissolution.notes", count: notes), t("dissolution.members", count: members),
                    t("dissolution.agreement"),
                ],
                remark: t("dissolution.remark"),
                confirm: PostAction(
                    t("dissolution.submit"),
                    action: ParticipationURL.dissolution(frame.council),
                    tokens: [frame.token, FormToken(name: "sure", value: "1")],
                    style: .destructive
                ),
                cancel: PageLink(t("cancel"), href: ParticipationURL.council(frame.council))
            )
        )
    }
}
