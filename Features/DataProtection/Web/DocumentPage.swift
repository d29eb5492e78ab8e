import HTML
import Kernel
import WebPlatform

/// A document to read, print or save: the notice, a contract, a template of the office.
struct DocumentPage: Page {
    static let name = "DataProtection/document"
    let title: String
    var links: [PageLink] = []
    /// Address of the same as PDF.
    var file: String?
    /// Says what the document lacks.
    var gaps = Node.empty
    let sheet: Node

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            file.map { actionLink(PageLink(t("document.pdf"), href: $0), style: .primary, download: true) }
            for link in links { actionLink(link) }
        }
        gaps
        // The head bears the title already; the sheet's own is for the file.
        div(.class("document")) { sheet }
    }
}

/// The same as a document of its own, for the PDF writer.
struct PrintedDocument {
    let title: String
    let sheet: Node

    var html: String {
        let page = HTML.html(.lang("de")) {
            head {
                meta(.charset("utf-8"))
                HTML.title { title }
                link(.rel("stylesheet"), .href("report.css"))
            }
            HTML.body(.class("report-document")) { main { sheet } }
        }
        return "<!doctype html>" + page.html
    }
}

/// Too many documents are being printed at the same time.
struct PrintBusyPage: Page {
    static let name = "DataProtection/printBusy"
    let title: String
    let link: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("document.busy.text"))
        actions { actionLink(PageLink(t("document.busy.again"), href: link), style: .primary) }
    }
}
