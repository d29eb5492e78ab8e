import HTML
import Kernel
import WebPlatform

/// One lesson on the editors' desk: what is open, what would change, release, revisions.
struct LessonEditingDeskPage: Page {
    struct DraftDesk: Sendable {
        /// Each leads to its field.
        let open: [PageLink]
        /// Against what readers see now; nil where they see nothing yet.
        let changes: [LessonEditingChange]?
        let release: String
        let discard: String
        let tokens: [FormToken]
        let note: String
    }

    struct Withdrawal: Sendable {
        let sentence: String
        let confirm: PostAction
    }

    struct RevisionLine: Sendable {
        let link: PageLink
        let note: String
        let when: String
        let sign: Mark?
    }

    static let name = "Learning/lessonEditingDesk"
    static let noteField = "notiz"
    static let openID = "offen"
    static let top = "stand"
    let title: String
    let head: LessonEditingHead
    let errors: FieldErrors
    /// Nil where nobody is writing.
    let draft: DraftDesk?
    let begin: PostAction
    /// What readers see now.
    let read: PageLink?
    /// Why the released revision is not shown.
    let broken: [String]
    /// Where a new edition of the hub brought another file.
    let comparison: PageLink?
    let withdraw: Withdrawal?
    let revisions: [RevisionLine]
    var place: String { LessonEditingURL.lessons }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        errorSummary(title: t("fault.title"), faults: errors.faults)
        head.node(t)
        div(.id(Self.top), .tabindex("-1")) { notices(t) }
        if let draft {
            draftNodes(draft, t)
        } else {
            leadRemark { t("editing.begin.lead") }
            beginNode(t)
        }
        revisionNodes(t)
        draft.map { discardNode($0, t) }
    }

    private func notices(_ t: Texts) -> [Node] {
        [
            broken.isEmpty
                ? .empty
                : notice(
                    Notice(
                        .warning,
                        word: t("editing.notice.broken"),
                        content: .group([
                            p { read == nil ? t("editing.broken.unseen") : t("editing.broken") },
                            ul { for sentence in broken { li { sentence } } },
                        ])
                    )
                ),
            comparison.map { link in
                notice(
                    Notice(
                        .info,
                        word: t("editing.notice.files"),
                        text: t("editing.filesChanged"),
                        action: actionLink(link)
                    )
                )
            } ?? .empty,
        ]
    }

    private func beginNode(_ t: Texts) -> Node {
        actions {
            postButton(begin)
            read.map { actionLink($0, style: .quiet) }
        }
    }

    // MARK: The draft

    private func draftNodes(_ draft: DraftDesk, _ t: Texts) -> [Node] {
        [
            draft.open.isEmpty
                ? leadSentence(t("editing.lead.ready"))
                : leadSentence(t("editing.lead.open", count: draft.open.count), figures: ["\(draft.open.count)"]),
            draft.open.isEmpty
                ? .empty
                : section(.class("editing-open"), .id(Self.openID), .tabindex("-1"), .aria("labelledby", "offen-titel"))
                {
                    h2(.id("offen-titel")) { t("editing.open.title") }
                    ul { for fault in draft.open { li { a(.href(fault.href)) { fault.label } } } }
                },
            releaseNode(draft, t), changesNode(draft, t),
        ]
    }

    private func releaseNode(_ draft: DraftDesk, _ t: Texts) -> Node {
        pageSection(
            title: t("editing.release.title"),
            intro: !draft.open.isEmpty
                ? t("editing.release.wait")
                : draft.changes == nil ? t("editing.release.leadNew") : t("editing.release.lead"),
            id: "freigabe"
        ) {
            if draft.open.isEmpty {
                pageForm(
                    PageForm(
                        action: draft.release,
                        tokens: draft.tokens,
                        draft: LessonEditingSheetForm.draftWords(t)
                    )
                ) {
                    textAreaField(
                        Field(
                            name: Self.noteField,
                            label: t("editing.release.note"),
                            hint: t("editing.release.noteHint"),
                            error: errors[Self.noteField],
                            isRequired: true
                        ),
                        value: draft.note,
                        lines: 3
                    )
                    actions { submitButton(t("editing.release")) }
                }
            }
        }
    }

    private func changesNode(_ draft: DraftDesk, _ t: Texts) -> Node {
        pageSection(
            title: t("editing.changes.title"),
            intro: draft.changes == nil ? t("editing.changes.all") : t("editing.changes.lead"),
            id: "aenderungen"
        ) {
            if let changes = draft.changes {
                changes.isEmpty
                    ? p { t("editing.changes.none") }
                    : div(.class("editing-changes")) { for change in changes { change.node(t) } }
            }
        }
    }

    private func discardNode(_ draft: DraftDesk, _ t: Texts) -> Node {
        section(.class("page-section")) {
            h2 { t("editing.discard.title") }
            p(.class("section-intro")) { t("editing.discard.lead") }
            disclosedConfirmation(
                label: t("editing.discard.open"),
                sentence: t("editing.discard.sentence"),
                confirm: PostAction(
                    t("editing.discard"),
                    action: draft.discard,
                    tokens: draft.tokens,
                    style: .destructive
                )
            )
        }
    }

    // MARK: Revisions

    private func revisionNodes(_ t: Texts) -> Node {
        pageSection(title: t("editing.revisions.title"), intro: t("editing.revisions.lead"), id: "fassungen") {
            revisions.isEmpty
                ? p { read == nil ? t("editing.revisions.unseen") : t("editing.revisions.none") }
                : ol(.class("editing-revisions")) {
                    for revision in revisions {
                        li {
                            p(.class("editing-revision-name")) {
                                a(.href(revision.link.href)) { revision.link.label }
                                revision.sign.map { sign in .group([" ", mark(sign)]) }
                            }
                            p(.class("editing-revision-note")) { revision.note }
                            p(.class("editing-revision-when")) { revision.when }
                        }
                    }
                }
            withdraw.map { way in
                disclosedConfirmation(
                    label: t("editing.withdraw.open"),
                    sentence: way.sentence,
                    confirm: way.confirm
                )
            }
        }
    }
}
