import HTML
import Kernel

/// Pages that no place of the rail leads to.
enum HubLinks {
    /// What administrators look after.
    static func administration(_ texts: Texts) -> [PageLink] {
        [
            PageLink(texts("administration.people"), href: "/verwaltung/personen"),
            PageLink(texts("administration.firms"), href: "/verwaltung/betriebe"),
            PageLink(texts("administration.councils"), href: "/verwaltung/vertretungen"),
            PageLink(texts("administration.care"), href: "/verwaltung/betreuung"),
            PageLink(texts("administration.privacy"), href: "/verwaltung/datenschutz"),
            PageLink(texts("administration.project"), href: "/verwaltung/projekt"),
            PageLink(texts("administration.reportTemplate"), href: "/verwaltung/berichtsvorlage"),
        ]
    }

    /// Below every page.
    ///
    /// - Parameter council: the way of works councils into their own area.
    static func footer(_ texts: Texts, council: PageLink) -> [PageLink] {
        [
            PageLink(texts("footer.help"), href: "/hilfe"),
            PageLink(texts("footer.sources"), href: "/faktoren/quellen"),
            council,
            PageLink(texts("footer.privacy"), href: "/datenschutz"),
            PageLink(texts("footer.imprint"), href: "/impressum"),
            PageLink(texts("footer.poster"), href: "/plakat"),
            PageLink(texts("footer.interface"), href: "/schnittstelle"),
        ]
    }
}
