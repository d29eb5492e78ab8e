/// A report as it is printed: a title page of words, then its parts. Its typography is `report.css`,
/// which the PDF writer loads alone.
public struct ReportTitle: Sendable {
    public let firm: String
    public let title: String
    /// "Berichtsjahr 2025 · Stand 22. November 2026"
    public let subtitle: String
    /// "Zwischenstand, 3 Zeilen fehlen"; nil for a released report.
    public let status: Mark?

    public init(firm: String, title: String, subtitle: String, status: Mark? = nil) {
        (self.firm, self.title, self.subtitle, self.status) = (firm, title, subtitle, status)
    }
}

public func reportSheet(_ head: ReportTitle, @NodeBuilder content: () -> [Node]) -> Node {
    article(.class("report")) {
        header(.class("report-title")) {
            p(.class("report-firm")) { head.firm }
            h1 { head.title }
            p(.class("report-subtitle")) { head.subtitle }
            head.status.map(mark)
        }
        content()
    }
}

/// A numbered part of a report; the numbers are set by the stylesheet.
public func reportPart(title: String, id: String, @NodeBuilder content: () -> [Node]) -> Node {
    section(.class("report-part"), .id(id)) {
        h2 { title }
        content()
    }
}
