import Assessments
import Kernel
import WebPlatform

/// The proofs that are sent with a page; become proofs, or sentences.
struct CsrForm: Sendable {
    /// Of the answers that were shown.
    let version: Int
    /// By need: what was typed.
    let typed: [String: (proof: String, link: String)]

    init(_ form: Form, _ needs: [CsrDraft.Need]) {
        version = Int(form["version"]) ?? 0
        typed = Dictionary(needs.map { ($0.id, (form["proof-\($0.id)"], form["link-\($0.id)"])) }) { first, _ in first }
    }

    func validated(_ needs: [CsrDraft.Need], _ t: Texts) -> (proofs: [CsrProof]?, errors: FieldErrors) {
        var errors = FieldErrors()
        let proofs = needs.map { need in
            let (proof, link) = typed[need.id] ?? ("", "")
            if proof.isEmpty { errors.add("proof-\(need.id)", t("csr.proof.missing", ["text": need.sentence])) }
            for (field, text) in [("proof", proof), ("link", link)] where text.count > CsrProof.longest {
                errors.add(
                    "\(field)-\(need.id)",
                    t("csr.proof.long", ["count": "\(text.count)", "most": "\(CsrProof.longest)"])
                )
            }
            if !link.isEmpty, !Self.isAddress(link) {
                errors.add("link-\(need.id)", t("csr.link.invalid", ["value": String(link.prefix(60))]))
            }
            return CsrProof(
                sentence: need.sentence,
                rule: need.finding.rule.title,
                text: proof,
                link: link.isEmpty ? nil : link
            )
        }
        return (errors.isEmpty ? proofs : nil, errors)
    }

    /// A page of the web, and nothing a browser would run.
    private static func isAddress(_ text: String) -> Bool {
        let rest = text.hasPrefix("https://") ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : ""
        return rest.contains(".") && !text.contains { $0.isWhitespace || $0 == "\"" || $0 == "<" }
    }
}
