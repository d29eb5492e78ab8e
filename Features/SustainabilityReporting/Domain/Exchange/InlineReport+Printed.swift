import Kernel

extension InlineReport {
    /// The same page for people alone: HTML without tags, as the PDF writer takes it.
    /// - Parameter style: stands after the style of exported reports and overrules it.
    public func printed(_ style: String) -> String {
        var page = InlinePage(self)
        page.tags.isSilent = true
        page.write()
        var document = MarkupBuffer()
        document.raw("<!doctype html>\n<html")
        document.attribute("lang", language.rawValue)
        document.raw(">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        document.text(look.words(.title, language) + " " + ReportPeriodWords.short(report.period, language))
        document.text(" – " + report.entity.name)
        document.raw("</title>\n<style>\n")
        var css = MarkupBuffer()
        css.style(look.style + "\n" + style)
        document.raw(css)
        document.raw("</style>\n</head>\n<body>\n")
        document.raw(page.body)
        document.raw("\n</body>\n</html>\n")
        return String(decoding: document.bytes, as: UTF8.self)
    }
}
