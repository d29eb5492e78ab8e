import HTML
import Kernel
import WebPlatform

/// A person's own certificates and badges, and what can be had.
struct CertificatesPage: Page {
    struct Row: Sendable {
        let title: String
        /// „LN-2026-…, ausgestellt am 15.05.2026, 50 Minuten (1,1 UE)“
        let facts: String
        /// Whether it is shared, or since when it is withdrawn.
        let state: String
        let files: [PageLink]
        let address: PageLink?
        let sharing: PostAction?
        let withdrawal: Withdrawal?
    }

    struct Withdrawal: Sendable {
        let label: String
        let sentence: String
        let confirm: PostAction
    }

    /// A finished course or path without a certificate.
    struct Earned: Sendable {
        let subject: String
        let title: String
        let extent: String
    }

    static let name = "Learning/certificates"
    let title: String
    /// Set for whoever cannot have any here.
    let refusal: String?
    let earned: [Earned]
    let rows: [Row]
    let token: FormToken
    var place: String { LearningURL.learning }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(refusal ?? t("certs.lead"))
        if refusal == nil {
            for one in earned { earnedNode(one, t) }
            if rows.isEmpty, earned.isEmpty {
                emptyState(title: t("certs.none"), text: t("certs.none.text")) {
                    actionLink(PageLink(t("paths.title"), href: CertificatesURL.paths), style: .primary)
                }
            }
            for row in rows { rowNode(row, t) }
        }
    }

    private func earnedNode(_ one: Earned, _ t: Texts) -> Node {
        section(.class("certificate-earned")) {
            h2 { one.title }
            p { t("certs.earned", ["extent": one.extent]) }
            pageForm(PageForm(action: CertificatesURL.certificates, tokens: [token])) {
                input(.type("hidden"), .name("gegenstand"), .value(one.subject))
                actions { submitButton(t("certs.issue")) }
            }
        }
    }

    private func rowNode(_ row: Row, _ t: Texts) -> Node {
        section(.class("certificate")) {
            h2 { row.title }
            p { row.facts }
            p {
                row.state
                row.address.map { link in .group([" ", a(.href(link.href)) { link.label }]) }
            }
            actions {
                for (index, file) in row.files.enumerated() {
                    actionLink(file, style: index == 0 ? .secondary : .quiet, download: true)
                }
                row.sharing.map { postButton($0) }
            }
            row.withdrawal.map {
                disclosedConfirmation(label: $0.label, sentence: $0.sentence, confirm: $0.confirm)
            }
        }
    }
}
