import HTML
import Kernel
import Participation
import WebPlatform

/// The guide to rights of participation, for members of the firm and for a council alike.
struct GuidePart: Sendable {
    struct Right: Sendable {
        let law: String
        let title: String
        let kind: String
        let kindText: String
        /// „über 100 Beschäftigte“
        let condition: String?
        let what: String
        let when: String
        /// In the law of the churches, or why nothing stands there; nil where that law is not asked for.
        let church: String?
        let exceptions: String?
        let request: String
        /// Where a council takes the request over.
        let takeOver: String?
        let sources: [ContentSource]
    }

    let action: String
    let lead: String
    let disclaimer: String
    /// „Stand 28.11.2026, Fassung 2026-1“
    let asOf: String
    let matters: [Choice]
    let matter: String
    let measures: [Choice]
    let measure: String
    let kinds: [Choice]
    let kind: String
    /// About what the rights are; nil while nothing is chosen.
    let subject: String?
    let rights: [Right]
    /// Said about what is left out, or where the law is another one.
    let remarks: [String]
    let general: String
    let overview: [(link: PageLink, examples: String)]
    let scopes: [ParticipationGuide.Scope]
    let scopeSources: [ContentSource]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        leadSentence(lead)
        notice(Notice(.info, word: t("guide.disclaimer.word"), text: disclaimer))
        filter(t)
        if let subject {
            pageSection(title: subject, id: "rechte") {
                for remark in remarks { p { remark } }
                if rights.isEmpty { p { t("guide.none") } }
                for right in rights { article(right, t) }
                p { general }
            }
        } else {
            pageSection(title: t("guide.overview"), intro: t("guide.overview.intro"), id: "vorgaenge") {
                ul(.class("guide-matters")) {
                    for line in overview {
                        li {
                            a(.href(line.link.href)) { line.link.label }
                            p { line.examples }
                        }
                    }
                }
            }
        }
        pageSection(title: t("guide.scopes"), id: "geltung") {
            definitionList(scopes.map { Definition($0.title, $0.text) })
            sourceList(scopeSources, t)
        }
        p(.class("field-hint")) { asOf }
    }

    private func filter(_ t: Texts) -> Node {
        toolbar(Toolbar(action: action, label: t("guide.filter"), submit: t("guide.show"), reset: reset(t))) {
            selectField(
                Field(name: "vorgang", label: t("guide.matter")),
                choices: matters,
                selected: matter,
                prompt: t("guide.choose"),
                width: .long
            )
            if !measures.isEmpty {
                selectField(
                    Field(name: "massnahme", label: t("guide.measure")),
                    choices: measures,
                    selected: measure,
                    prompt: t("guide.measure.none")
                )
            }
            selectField(Field(name: "art", label: t("guide.kind")), choices: kinds, selected: kind)
        }
    }

    private func reset(_ t: Texts) -> PageLink? { subject == nil ? nil : PageLink(t("guide.reset"), href: action) }

    private func article(_ right: Right, _ t: Texts) -> Node {
        section(.class("guide-right")) {
            h3 { "\(right.law): \(right.title)" }
            p { mark(Mark(.plain, right.kind)) }
            definitionList(lines(right, t))
            if let takeOver = right.takeOver {
                p { actionLink(PageLink(t("guide.takeOver"), href: takeOver)) }
            }
            details {
                summary { t("guide.sources") }
                sourceList(right.sources, t)
            }
        }
    }

    private func lines(_ right: Right, _ t: Texts) -> [Definition] {
        var lines = [Definition(t("guide.what"), right.what), Definition(t("guide.kind.of"), right.kindText)]
        if let condition = right.condition { lines.append(Definition(t("guide.condition"), condition)) }
        lines.append(Definition(t("guide.when"), right.when))
        if let church = right.church { lines.append(Definition(t("guide.church"), church)) }
        if let exceptions = right.exceptions { lines.append(Definition(t("guide.exceptions"), exceptions)) }
        lines.append(Definition(t("guide.request"), right.request))
        return lines
    }

    private func sourceList(_ sources: [ContentSource], _ t: Texts) -> Node {
        ul {
            for source in sources {
                li {
                    if let url = source.url { a(.href(url), .rel("noopener")) { source.title } } else { source.title }
                    let publisher = source.year.map { "\(source.publisher), \($0)" } ?? source.publisher
                    t("guide.source", ["publisher": publisher, "day": source.seen.german])
                }
            }
        }
    }
}

/// For members of the firm.
struct GuidePage: Page {
    static let name = "Participation/guide"
    let title: String
    let part: GuidePart
    var place: String { WorkforceURL.campaigns }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        part.body(t)
    }
}

/// For a council, which may take a request over.
struct CouncilGuidePage: CouncilAreaPage {
    static let name = "Participation/councilGuide"
    let title: String
    let frame: CouncilFrame
    let part: GuidePart

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: frame.name, title: title)
        part.body(t)
    }
}
