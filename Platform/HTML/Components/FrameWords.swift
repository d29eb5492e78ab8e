/// The frame's own words, in the reader's language.
public struct FrameWords: Sendable {
    /// The name behind each page title, "Öko.HUB".
    public let siteName: String
    /// "Zum Inhalt springen"
    public let skipLink: String
    /// Names the rail for screen readers, "Orte".
    public let places: String
    /// Names the line of pages inside a place, "Seiten in diesem Bereich".
    public let sections: String
    /// Names the footer's links, "Rechtliches und Hilfe".
    public let footer: String

    public init(siteName: String, skipLink: String, places: String, sections: String, footer: String) {
        (self.siteName, self.skipLink, self.places) = (siteName, skipLink, places)
        (self.sections, self.footer) = (sections, footer)
    }
}
