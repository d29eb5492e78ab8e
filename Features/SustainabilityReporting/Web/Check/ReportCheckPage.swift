import HTML
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// „Prüfung und Freigabe“
struct ReportCheckPage: Page {
    struct Finding: Sendable {
        let severity: ReportFinding.Severity
        let place: String
        let label: String?
        let sentence: String
        /// To the question; nil where none asks for it.
        let question: PageLink?
    }

    struct Seal: Sendable {
        let name: String
        let day: String
        let hash: String
    }

    static let name = "SustainabilityReporting/check"
    /// More of one kind are counted only.
    static let shown = 200

    let title: String
    let report: ReportID
    let kicker: String
    let findings: [Finding]
    let count: ReportCheck.Count
    let allowsRelease: Bool
    let isOwner: Bool
    let seal: Seal?
    let history: [String]
    let token: FormToken
    var signature: String
    var reason = ""
    var errors = FieldErrors()
    var notice: Notice?

    var place: String { SustainabilityReportingURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) {
            actionLink(PageLink(t("check.back"), href: ReportCheckURL.report(report)), style: .quiet)
            actionLink(PageLink(t("check.pdf"), href: ReportCheckURL.paper(report)), style: .quiet, download: true)
            actionLink(
                PageLink(t("check.pdf.english"), href: ReportCheckURL.paper(report) + "?sprache=en"),
                style: .quiet,
                download: true
            )
        }
        errorSummary(title: t("check.form.faults"), faults: errors.faults)
        notice.map { notice in HTML.notice(notice) }
        leadSentence(lead(t))
        keyFigures([
            KeyFigure("\(count.errors)", label: t("check.count.error")),
            KeyFigure("\(count.warnings)", label: t("check.count.warning")),
            KeyFigure("\(count.hints)", label: t("check.count.hint")),
        ])
        if let seal { sealPart(seal, t) } else { releasePart(t) }
        if seal != nil, isOwner { reopenForm(t) }
        // What is only a hint cannot be followed any more once the report is frozen.
        if findings.isEmpty || seal != nil && count.errors + count.warnings == 0 {
            emptyState(title: t("check.none.title"), text: t("check.none.text"))
        } else {
            part(.error, t("check.part.error"), t("check.part.error.intro"), t)
            part(.warning, t("check.part.warning"), t("check.part.warning.intro"), t)
            seal == nil ? part(.hint, t("check.part.hint"), t("check.part.hint.intro"), t) : nil
        }
        if !history.isEmpty {
            pageSection(title: t("check.history.title"), id: "verlauf") {
                ul(.class("plain-list")) { for line in history { li { line } } }
            }
        }
    }

    private func lead(_ t: Texts) -> String {
        if seal != nil { return t("check.lead.released") }
        return allowsRelease ? t("check.lead.ready") : t("check.lead.errors", count: count.errors)
    }

    private func part(_ severity: ReportFinding.Severity, _ title: String, _ intro: String, _ t: Texts) -> Node? {
        let own = findings.filter { $0.severity == severity }
        if own.isEmpty { return nil }
        return pageSection(title: title, intro: intro) {
            ul(.class("report-findings")) { for finding in own.prefix(Self.shown) { item(finding, t) } }
            if own.count > Self.shown { p { t("check.more", count: own.count - Self.shown) } }
        }
    }

    private func item(_ finding: Finding, _ t: Texts) -> Node {
        li {
            p(.class("report-finding-head")) {
                mark(sign(finding.severity, t))
                " "
                finding.label.map { label in .group([strong { label }, " "]) }
                span(.class("report-finding-place")) { finding.place }
            }
            p { finding.sentence }
            finding.question.map { link in p { a(.href(link.href)) { link.label } } }
        }
    }

    private func sign(_ severity: ReportFinding.Severity, _ t: Texts) -> Mark {
        switch severity {
        case .error: Mark(.missing, t("check.severity.error"))
        case .warning: Mark(.attention, t("check.severity.warning"))
        case .hint: Mark(.plain, t("check.severity.hint"))
        }
    }

    @NodeBuilder private func releasePart(_ t: Texts) -> [Node] {
        if allowsRelease {
            pageSection(title: t("check.release.title"), id: "freigabe") {
                prose { p { t("check.release.meaning") } }
                if isOwner {
                    pageForm(PageForm(action: ReportCheckURL.release(report), tokens: [token])) {
                        textField(
                            Field(
                                name: "name",
                                label: t("check.release.name"),
                                hint: t("check.release.name.help"),
                                error: errors["name"],
                                isRequired: true
                            ),
                            value: signature
                        )
                        submitButton(t("check.release.submit"))
                    }
                } else {
                    p { t("check.release.byOwner") }
                }
            }
        }
    }

    private func sealPart(_ seal: Seal, _ t: Texts) -> Node {
        pageSection(title: t("check.seal.title"), intro: t("check.seal.text"), id: "freigabe") {
            definitionList([
                Definition(t("check.seal.name"), seal.name), Definition(t("check.seal.day"), seal.day),
                Definition(t("check.seal.hash"), span(.class("report-hash")) { seal.hash }),
            ])
            if !isOwner { p { t("check.reopen.byOwner") } }
        }
    }

    private func reopenForm(_ t: Texts) -> Node {
        pageSection(title: t("check.reopen.title"), intro: t("check.reopen.intro"), id: "zuruecknehmen") {
            pageForm(PageForm(action: ReportCheckURL.release(report) + "?_method=DELETE", tokens: [token])) {
                textAreaField(
                    Field(name: "reason", label: t("check.reopen.reason"), error: errors["reason"], isRequired: true),
                    value: reason,
                    lines: 3,
                    maxLength: 500
                )
                submitButton(t("check.reopen.submit"), style: .destructive)
            }
        }
    }
}
