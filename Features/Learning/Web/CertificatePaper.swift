import HTML
import Kernel
import Learning
import WebPlatform

/// „Bescheinigung“ of a course or path, as a page for the PDF writer.
struct CertificatePaper {
    let record: CertificateRecord
    /// Where it can be checked while it is shared.
    let checkAddress: String
    /// Of ``CertificatesContent/paperStyle``.
    let style: String

    func html(_ t: Texts) -> String {
        let funding = CoFunding(
            statement: t("frame.funding"),
            emblemLabel: t("frame.emblem"),
            partners: [t("frame.ministry")]
        )
        let page = HTML.html(.lang("de")) {
            head {
                meta(.charset("utf-8"))
                HTML.title { t("paper.title") + " " + record.number.text }
                link(.rel("stylesheet"), .href(style))
            }
            HTML.body {
                main {
                    node(t)
                    coFunding(funding)
                }
            }
        }
        return "<!doctype html>" + page.html
    }

    @NodeBuilder private func node(_ t: Texts) -> [Node] {
        let words = CertificateWords(t: t)
        p(.class("kicker")) { t("badge.issuer") }
        h1 { t("paper.title") }
        p(.class("person")) { record.holder }
        p { isPath ? t("paper.path") : t("paper.course") }
        p(.class("person")) { record.content.title }
        table {
            caption { t("paper.lessons") }
            thead {
                tr {
                    th(.scope("col")) { t("path.lesson") }
                    th(.scope("col")) { t("path.competence") }
                    th(.scope("col")) { t("path.minutes") }
                    th(.scope("col")) { t("paper.day") }
                }
            }
            tbody {
                for entry in record.content.entries {
                    tr {
                        th(.scope("row")) { entry.title }
                        td { entry.competence }
                        td { "\(entry.minutes)" }
                        td { CertificateWords.day(entry.day) }
                    }
                }
            }
        }
        dl {
            dt { t("paper.extent") }
            dd { words.extent(record.content.minutes) }
            dt { t("paper.number") }
            dd { record.number.text }
            dt { t("paper.issued") }
            dd { LocalDate(record.issuedAt).german }
        }
        p { t("paper.how") }
        p { t("paper.check", ["address": checkAddress]) }
    }

    private var isPath: Bool {
        if case .path = record.subject { true } else { false }
    }
}
