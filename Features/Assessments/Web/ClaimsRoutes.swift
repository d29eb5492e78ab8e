import Assessments
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

enum ClaimsURL {
    static let claims = "/aussagen"
}

extension AssessmentsFeature {
    func addClaimRoutes(to routes: Routes) {
        routes.get("aussagen", for: .everyone, records: RecordKind.none, page: "page.claims") { call in
            call.page(self.claimsPage(call.query("text") ?? "", nil, call))
        }
        // Nothing is stored, so that the answer is the page itself.
        routes.post("aussagen", for: .everyone, use: checkClaims)
    }

    @Sendable private func checkClaims(_ call: Call<Visitor>) async throws -> Response {
        let (t, text) = (call.texts, call.form["text"])
        let sentences = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
        var page = claimsPage(text, sentences, call)
        if sentences.isEmpty { page.errors.add("text", t("claim.text.missing")) }
        if text.count > ClaimsPage.longest {
            page = claimsPage(text, nil, call)
            page.errors.add("text", t("claim.text.long", ["count": "\(text.count)", "most": "\(ClaimsPage.longest)"]))
        }
        return call.page(page, status: page.errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func claimsPage(_ text: String, _ sentences: [String]?, _ call: Call<Visitor>) -> ClaimsPage {
        let t = call.texts
        return ClaimsPage(
            title: t("claim.title"),
            token: call.formToken,
            text: text,
            sentences: sentences.flatMap { $0.isEmpty ? nil : $0 }.map { sentences in
                sentences.map { sentence in
                    ClaimsPage.Sentence(
                        text: sentence,
                        findings: claims.findings(in: sentence).map { ClaimsPage.Finding($0, t) }
                    )
                }
            }
        )
    }
}

extension ClaimsPage.Finding {
    init(_ finding: ClaimCheck.Finding, _ t: Texts) {
        let rule = finding.rule
        self.init(
            title: rule.title,
            verdict: rule.verdict == .forbiddenWithoutProof
                ? Mark(.attention, t("claim.verdict.forbidden")) : Mark(.estimated, t("claim.verdict.check")),
            words: finding.words.map { t("claim.quoted", ["text": $0]) }.joined(separator: ", "),
            why: rule.why,
            law: rule.law,
            proofs: rule.proofs,
            exceptions: rule.exceptions,
            sources: rule.sources.map { PageLink("\($0.title) (\($0.publisher))", href: $0.url ?? "") }
        )
    }
}
