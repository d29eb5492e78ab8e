import Coaching
import HTML
import Kernel
import WebPlatform

/// All open remarks of a firm, each with the way to the page it stands on.
struct RemarksPage: Page {
    struct Row: Sendable {
        let figure: String
        let href: String
        let page: PageLink
        let author: String
        let state: String

        init(_ remark: Remark, _ t: Texts) {
            let day = LocalDate(remark.writtenAt).german
            (figure, href) = (remark.figure, RemarkURL.remark(remark.id))
            page = PageLink(remark.place.words(t), href: remark.place.path)
            author = t("remark.author", ["name": remark.author, "day": day])
            state =
                remark.settlement.map { t("remark.settled", ["name": $0.by, "day": LocalDate($0.at).german]) }
                ?? remark.answers.last.map { t("remark.answered", ["name": $0.author]) } ?? t("remark.unanswered")
        }
    }

    static let name = "Coaching/remarks"
    let title: String
    let firm: String
    let lead: String
    let open: [Row]
    let settled: [Row]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        if open.isEmpty {
            emptyState(title: t("remarks.none"), text: t("remarks.none.text"))
        } else {
            leadSentence(lead)
            table(t("remarks.open"), open, t)
        }
        if !settled.isEmpty {
            pageSection(title: t("remarks.settled"), intro: t("remarks.settled.intro")) {
                table(t("remarks.settled"), settled, t)
            }
        }
    }

    private func table(_ caption: String, _ rows: [Row], _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: caption,
                columns: [
                    TableColumn(t("remark.figure"), isRowTitle: true), TableColumn(t("remark.page")),
                    TableColumn(t("remark.from")), TableColumn(t("remark.state")),
                ],
                rows: rows.map { row in
                    TableRow([
                        TableCell(a(.href(row.href)) { own(row.figure) }), .link(row.page),
                        TableCell(own(row.author)), TableCell(own(row.state)),
                    ])
                },
                narrow: .cards
            )
        )
    }
}

/// One remark with its answers.
struct RemarkPage: Page {
    static let name = "Coaching/remark"
    let title: String
    let page: PageLink
    let thread: RemarkThread
    let token: FormToken
    /// For whoever wrote it, while nobody has answered.
    let removal: PostAction?
    var text = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("remark.title"), title: title)
        errorSummary(title: t("remark.faults"), faults: errors.faults)
        leadRemark { a(.href(page.href)) { page.label } }
        article(.class("remark")) {
            thread.body(t)
            if thread.settlement == nil {
                thread.form(
                    t,
                    token: token,
                    back: RemarkURL.remark(thread.id),
                    text: text,
                    error: errors["text"],
                    field: "text"
                )
            } else {
                // What was typed when somebody else settled it is not lost.
                if !text.isEmpty { p(.class("kept-lines"), Attribute("dir", "auto")) { text } }
                actions {
                    postButton(PostAction(t("remark.reopen"), action: RemarkURL.reopening(thread.id), tokens: [token]))
                }
            }
        }
        removal.map { removal in
            disclosedConfirmation(label: t("remark.remove"), sentence: t("remark.remove.sentence"), confirm: removal)
        }
    }
}

/// A remark that could not be saved, with everything typed.
struct RemarkFormPage: Page {
    static let name = "Coaching/remarkForm"
    let title: String
    let page: PageLink
    let token: FormToken
    let form: RemarkForm
    let errors: FieldErrors

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("remark.faults"), faults: errors.faults)
        leadRemark { a(.href(page.href)) { page.label } }
        RemarkMargin.form(form, errors: errors, token: token, ids: ("figure", "text"), t)
    }
}

extension RemarkPlace {
    /// „Klimabilanz 2025“
    func words(_ t: Texts) -> String {
        let word = t("remark.area.\(area.rawValue)")
        return year.map { "\(word) \($0)" } ?? word
    }
}
