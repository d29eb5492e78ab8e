import HTML
import Kernel
import WebPlatform

/// Whether a badge is genuine, for whoever is shown one.
struct BadgeCheckPage: Page {
    struct Result: Sendable {
        let tone: Notice.Tone
        /// „gültig“, „verändert“ …
        let word: String
        let sentence: String
        var facts: [Definition] = []
        var competences: [String] = []
    }

    static let name = "Learning/badgeCheck"
    let title: String
    let token: FormToken
    var result: Result?
    var error: FormFault?
    var number = ""
    var place: String { LearningURL.learning }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        errorSummary(title: t("fault.title"), faults: error.map { [$0] } ?? [])
        pageHead(title: title)
        if let result { resultNode(result, t) } else { leadSentence(t("check.lead")) }
        let words = UploadWords(
            limit: CertificatesFeature.uploadLimit.bytes,
            tooLarge: t("check.tooLarge.browser"),
            sending: t("check.sending"),
            checking: t("check.checking"),
            failed: t("check.failed")
        )
        pageSection(title: t("check.file.title")) {
            pageForm(PageForm(action: CertificatesURL.check, tokens: [token], upload: words)) {
                fileField(
                    Field(
                        name: "datei",
                        label: t("check.file"),
                        hint: t("check.file.hint"),
                        error: error?.fieldID == "datei" ? error?.message : nil
                    ),
                    accept: ".svg,.jwt,.txt"
                )
                textAreaField(
                    Field(name: "text", label: t("check.text"), hint: t("check.text.hint")),
                    lines: 4
                )
                actions { submitButton(t("check.submit")) }
            }
        }
        pageSection(title: t("check.number.title")) {
            form(.class("form"), .method("get"), .action(CertificatesURL.check)) {
                textField(
                    Field(
                        name: "nummer",
                        label: t("check.number"),
                        hint: t("check.number.hint"),
                        error: error?.fieldID == "nummer" ? error?.message : nil
                    ),
                    value: number,
                    maxLength: 40
                )
                actions { submitButton(t("check.number.submit"), style: .secondary) }
            }
        }
    }

    private func resultNode(_ result: Result, _ t: Texts) -> Node {
        section(.class("badge-verdict")) {
            notice(Notice(result.tone, word: result.word, text: result.sentence))
            result.facts.isEmpty ? nil : definitionList(result.facts)
            if !result.competences.isEmpty {
                h2 { t("check.competences") }
                ul { for competence in result.competences { li { competence } } }
            }
        }
    }
}
