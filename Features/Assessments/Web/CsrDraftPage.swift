import Assessments
import HTML
import Kernel
import WebPlatform

/// The public page before it is published: what it would say, what stands in the way, which proofs are needed.
struct CsrDraftPage: Page {
    struct Need: Sendable {
        let id: String
        let sentence: String
        let finding: ClaimsPage.Finding
        var proof: String
        var link: String
    }

    struct Draft: Sendable {
        let page: CsrPage
        let proofs: [CsrProof]
        /// Reports of the strategy, in its words.
        let obstacles: [String]
        var needs: [Need]
        /// Sentences to look at once more, with the rule's title.
        let hints: [Definition]
        let heldBack: [String]
        /// Of the answers it is made of.
        let version: Int
    }

    static let name = "Assessments/csrDraft"
    let title: String
    let token: FormToken
    /// Where it is published, or why not.
    let state: String
    let address: PageLink?
    /// Nil while there is no strategy.
    var draft: Draft?
    let mayPublish: Bool
    /// Nil where nothing is public.
    let withdrawal: PostAction?
    /// Why it was refused, over the page.
    var refusal: String?
    var errors = FieldErrors()
    var place: String { AssessmentsURL.kompass }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("csr.kicker"), title: title)
        leadSentence(state)
        address.map { link in p { a(.href(link.href)) { link.label } } }
        refusal.map { sentence in
            HTML.notice(Notice(.error, word: t("csr.refused.word"), text: sentence))
        }
        errorSummary(title: t("csr.faults"), faults: errors.faults)
        if let draft {
            obstacles(draft, t)
            publication(draft, t)
            hints(draft, t)
            pageSection(title: t("csr.preview"), intro: t("csr.preview.intro")) {
                div(.class("csr-preview")) { CsrContent(page: draft.page, proofs: draft.proofs, t: t).nodes() }
            }
        } else {
            emptyState(title: t("csr.none"), text: t("csr.none.text")) {
                actionLink(PageLink(t("csr.none.action"), href: CsrURL.strategy), style: .primary)
            }
        }
        withdrawal.map { action in
            disclosedConfirmation(label: t("csr.withdraw"), sentence: t("csr.withdraw.sentence"), confirm: action)
        }
    }

    private func obstacles(_ draft: Draft, _ t: Texts) -> Node {
        if draft.obstacles.isEmpty { return .empty }
        return pageSection(title: t("csr.obstacles"), intro: t("csr.obstacles.intro")) {
            ul(.class("csr-obstacles")) { for obstacle in draft.obstacles { li { obstacle } } }
            p { a(.href(CsrURL.strategy)) { t("csr.obstacles.change") } }
        }
    }

    private func publication(_ draft: Draft, _ t: Texts) -> Node {
        pageSection(title: t("csr.publish.title"), intro: mayPublish ? nil : t("csr.publish.owner")) {
            if mayPublish {
                let version = FormToken(name: "version", value: "\(draft.version)")
                pageForm(PageForm(action: CsrURL.publication, tokens: [token, version])) {
                    draft.needs.isEmpty ? nil : p { t("csr.needs", count: draft.needs.count) }
                    for need in draft.needs { fields(need, t) }
                    actions { submitButton(t("csr.publish.submit")) }
                }
            }
        }
    }

    private func fields(_ need: Need, _ t: Texts) -> Node {
        fieldGroup(title: t("claim.quoted", ["text": need.sentence])) {
            claimFinding(need.finding, t)
            textField(
                Field(
                    name: "proof-\(need.id)",
                    label: t("csr.proof"),
                    hint: t("csr.proof.hint"),
                    error: errors["proof-\(need.id)"],
                    isRequired: true
                ),
                value: need.proof,
                width: .full,
                maxLength: CsrProof.longest
            )
            textField(
                Field(
                    name: "link-\(need.id)",
                    label: t("csr.link"),
                    error: errors["link-\(need.id)"],
                    note: t("csr.link.optional")
                ),
                value: need.link,
                kind: .url,
                width: .full,
                maxLength: CsrProof.longest
            )
        }
    }

    @NodeBuilder private func hints(_ draft: Draft, _ t: Texts) -> [Node] {
        if !draft.heldBack.isEmpty {
            pageSection(title: t("csr.heldBack"), intro: t("csr.heldBack.intro")) {
                ul(.class("csr-list")) { for promise in draft.heldBack { li { promise } } }
                p { a(.href(CsrURL.promises)) { t("csr.heldBack.change") } }
            }
        }
        if !draft.hints.isEmpty {
            pageSection(title: t("csr.hints"), intro: t("csr.hints.intro")) { definitionList(draft.hints) }
        }
    }
}
