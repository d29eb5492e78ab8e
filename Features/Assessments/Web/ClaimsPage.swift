import Assessments
import HTML
import Kernel
import WebPlatform

/// Public sentences, and which rules about environmental claims speak of them.
struct ClaimsPage: Page {
    struct Sentence: Sendable {
        let text: String
        /// Empty: no rule speaks of it, which does not say that it is allowed.
        let findings: [Finding]
    }

    struct Finding: Sendable {
        let title: String
        let verdict: Mark
        /// The words that were found.
        let words: String
        let why: String
        let law: String?
        let proofs: [String]
        let exceptions: [String]
        let sources: [PageLink]
    }

    static let name = "Assessments/claims"
    static let longest = 5_000
    let title: String
    let token: FormToken
    let text: String
    /// Nil before anything was checked.
    let sentences: [Sentence]?
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("claim.kicker"), title: title)
        leadSentence(t("claim.lead"))
        errorSummary(title: t("claim.faults"), faults: errors.faults)
        pageForm(PageForm(action: ClaimsURL.claims, tokens: [token])) {
            textAreaField(
                Field(
                    name: "text",
                    label: t("claim.text"),
                    hint: t("claim.text.hint"),
                    error: errors["text"],
                    isRequired: true
                ),
                value: text,
                lines: 6
            )
            actions { submitButton(t("claim.submit")) }
        }
        if let sentences { results(sentences, t) }
        leadRemark { t("claim.note") }
    }

    private func results(_ sentences: [Sentence], _ t: Texts) -> Node {
        pageSection(title: t("claim.results"), intro: t("claim.results.intro"), id: "ergebnis") {
            for sentence in sentences {
                article(.class("claim")) {
                    h3 { t("claim.quoted", ["text": sentence.text]) }
                    if sentence.findings.isEmpty {
                        p { t("claim.none") }
                    } else {
                        for finding in sentence.findings { claimFinding(finding, t) }
                    }
                }
            }
        }
    }
}

/// What one rule says of a sentence.
func claimFinding(_ finding: ClaimsPage.Finding, _ t: Texts) -> Node {
    div(.class("claim-finding")) {
        p {
            mark(finding.verdict)
            " "
            strong { finding.title }
        }
        p { t("claim.words", ["words": finding.words]) }
        p { finding.why }
        if !finding.proofs.isEmpty {
            p { t("claim.proofs") }
            ul { for proof in finding.proofs { li { proof } } }
        }
        if !finding.exceptions.isEmpty {
            p { t("claim.exceptions") }
            ul { for exception in finding.exceptions { li { exception } } }
        }
        p(.class("duty-source")) {
            finding.law.map { law in Node.text(t("claim.law", ["law": law]) + " ") }
            t("duty.sources")
            for (index, source) in finding.sources.enumerated() {
                index == 0 ? " " : " · "
                source.href.isEmpty
                    ? Node.text(source.label)
                    : a(.href(source.href), .rel("noopener noreferrer")) { source.label }
            }
        }
    }
}
