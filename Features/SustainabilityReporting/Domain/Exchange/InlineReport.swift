public import Kernel

/// Writes a report as Inline XBRL 1.1: one XHTML document that people read and programs understand, with its style
/// inside, without scripts and without addresses that a reader would load anything from.
public struct InlineReport: Sendable {
    /// How far the report is; it stands on the cover.
    public enum Standing: Hashable, Sendable {
        case draft
        /// - Parameter hash: what the frozen report was sealed with.
        case released(day: LocalDate, by: String, hash: String)
    }

    let report: Report
    let edition: ReportEdition
    let standard: ReportStandard
    let look: ReportLook
    let language: ReportLanguage
    let standing: Standing
    /// What the firm's texts are written in.
    let textLanguage: String

    public init(
        report: Report,
        edition: ReportEdition,
        standard: ReportStandard,
        look: ReportLook,
        language: ReportLanguage,
        standing: Standing,
        textLanguage: String = "de"
    ) {
        (self.report, self.edition, self.standard, self.look) = (report, edition, standard, look)
        (self.language, self.standing, self.textLanguage) = (language, standing, textLanguage)
    }

    public func bytes() -> [UInt8] {
        var page = InlinePage(self)
        page.write()
        var document = MarkupBuffer()
        writeHead(into: &document)
        page.tags.writeHeader(into: &document)
        document.raw(page.body)
        document.raw("\n</body>\n</html>\n")
        return document.bytes
    }

    private func writeHead(into document: inout MarkupBuffer) {
        document.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"")
        document.raw(" xmlns:ix=\"http://www.xbrl.org/2013/inlineXBRL\"")
        document.raw(" xmlns:ixt=\"http://www.xbrl.org/inlineXBRL/transformation/2022-02-16\"")
        document.raw(" xmlns:link=\"http://www.xbrl.org/2003/linkbase\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
        document.raw(" xmlns:xbrli=\"http://www.xbrl.org/2003/instance\" xmlns:xbrldi=\"http://xbrl.org/2006/xbrldi\"")
        document.raw(" xmlns:iso4217=\"http://www.xbrl.org/2003/iso4217\" xmlns:utr=\"http://www.xbrl.org/2009/utr\"")
        for (prefix, namespace) in edition.taxonomy.namespaces.sorted(by: { $0.key < $1.key }) {
            document.raw(" xmlns:")
            document.text(prefix)
            document.raw("=\"")
            document.text(namespace)
            document.raw("\"")
        }
        document.attribute("xml:lang", language.rawValue)
        document.raw(">\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\" />")
        document.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<title>")
        document.text(look.words(.title, language) + " " + ReportPeriodWords.short(report.period, language))
        document.text(" – " + report.entity.name)
        document.raw("</title>\n<style type=\"text/css\">\n")
        document.text(look.style)
        document.raw("</style>\n</head>\n<body>\n")
    }
}
