import Assessments
import HTML
import Kernel
import WebPlatform

/// What stands on a public page, the same in the draft and for everybody.
struct CsrContent {
    let page: CsrPage
    let proofs: [CsrProof]
    let t: Texts

    @NodeBuilder func nodes() -> [Node] {
        page.purpose.map { purpose in
            pageSection(title: t("csr.purpose")) {
                paragraphs(purpose)
                page.purposeFor.map { text in p { t("csr.purposeFor", ["text": text]) } }
            }
        }
        if !page.themes.isEmpty {
            pageSection(title: t("csr.themes")) { for theme in page.themes { article(theme) } }
        }
        page.notDoing.map { text in
            pageSection(title: t("csr.notDoing")) {
                paragraphs(text)
                page.notDoingReason.map(paragraphs)
            }
        }
        if page.workforce != nil || page.council != nil {
            pageSection(title: t("csr.people")) {
                page.workforce.map(paragraphs)
                page.council.map(paragraphs)
            }
        }
        if !page.promises.isEmpty {
            pageSection(title: t("csr.promises"), intro: t("csr.promises.intro")) {
                ul(.class("csr-list")) { for promise in page.promises { li { promise.text } } }
            }
        }
        if !page.claims.isEmpty {
            pageSection(title: t("csr.claims")) {
                ul(.class("csr-list")) { for claim in page.claims { li { claim.text } } }
            }
        }
        exception
        proofList
    }

    /// What is missing although it is published, for everybody to read.
    private var exception: Node? {
        page.exception.map { exception in
            let until = exception.until.map { t("csr.exception.until", ["day": $0.german]) } ?? ""
            return HTML.notice(
                Notice(.warning, word: t("csr.exception"), text: "\(exception.reason) \(until)")
            )
        }
    }

    private func article(_ theme: CsrPage.Theme) -> Node {
        HTML.article(.class("csr-theme")) {
            h3 { theme.name.isEmpty ? t("view.unnamed") : theme.name }
            theme.goal.map(paragraphs)
            definitionList(definitions(theme))
        }
    }

    private func definitions(_ theme: CsrPage.Theme) -> [Definition] {
        let linked = theme.linkedMeasures > 0 ? [t("csr.measures.linked", count: theme.linkedMeasures)] : []
        let measures = (theme.measures + linked).joined(separator: "; ")
        return [
            theme.indicator.map { Definition(t("csr.indicator"), $0) },
            Definition(t("csr.base"), figure(theme.baseValue, theme.baseYear)),
            Definition(t("csr.goal"), figure(theme.goalValue, theme.goalYear)),
            Definition(t("csr.measures"), measures.isEmpty ? missing : .text(measures)),
            theme.benefit.map { Definition(t("csr.benefit"), $0) },
        ]
        .compactMap(\.self)
    }

    private var missing: Node { mark(Mark(.missing, t("answer.missing"))) }

    /// „412 im Jahr 2024“
    private func figure(_ value: Double?, _ year: Int?) -> Node {
        guard let value else { return missing }
        let number = GermanFormat.exact(value)
        return .text(year.map { t("csr.figure", ["value": number, "year": "\($0)"]) } ?? number)
    }

    /// „Nachweisliste“: what proves each sentence.
    private var proofList: Node {
        let own = (page.claims + page.promises).map { claim in
            let day = claim.proofOn.map { t("csr.proof.day", ["day": $0.german]) }
            return TableRow([
                TableCell(claim.text), claim.proof.map { TableCell($0, detail: day) } ?? .missing(t("answer.missing")),
            ])
        }
        let asked = proofs.map { proof in
            let link = proof.link.map { link in a(.href(link), .rel("noopener noreferrer nofollow")) { link } }
            let words = link.map { Node.group([.text(proof.text + " "), $0]) } ?? .text(proof.text)
            return TableRow([TableCell(proof.sentence), TableCell(words, detail: proof.rule)])
        }
        return pageSection(title: t("csr.proofs"), id: "nachweise") {
            own.isEmpty && asked.isEmpty
                ? p { t("csr.proofs.none") }
                : dataTable(
                    DataTable(
                        caption: t("csr.proofs"),
                        columns: [TableColumn(t("csr.proof.sentence"), isRowTitle: true), TableColumn(t("csr.proof"))],
                        rows: own + asked,
                        narrow: .cards
                    )
                )
        }
    }

    private func paragraphs(_ text: String) -> Node {
        .group(text.split(whereSeparator: \.isNewline).map { line in p { String(line) } })
    }
}

/// A firm's page as everybody reads it.
struct CsrPublicPage: Page {
    static let name = "Assessments/csr"
    let title: String
    let page: CsrPage
    let proofs: [CsrProof]
    /// „Stand 15.05.2026, Fassung 1“
    let stand: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("csr.kicker"), title: title)
        leadRemark { stand }
        CsrContent(page: page, proofs: proofs, t: t).nodes()
        leadRemark { t("csr.responsible", ["firm": page.firm]) }
    }
}
