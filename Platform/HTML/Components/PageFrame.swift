/// Everything around a page's own content, already in words: ``document(_:content:)`` only arranges it.
public struct PageFrame: Sendable {
    public var title: String
    /// Feature and page, "CarbonAccounting/inventory"; shown as `<body data-page>`.
    public var page: String
    /// Where the built client files are served, "/a/3f9c…", without a slash at the end.
    public var assetBase: String
    public var words: FrameWords
    public var home: PageLink
    /// The rail, in the order in which a firm meets these places.
    public var places: [PageLink]
    /// The pages inside the present place, shown as a line under the top bar.
    public var sections: [PageLink]
    public var firm: MenuSlot?
    public var year: MenuSlot?
    public var search: SearchSlot?
    public var help: PageLink?
    public var person: PersonMenu?
    /// Sign-in and registration, for whoever is not signed in.
    public var guestLinks: [PageLink]
    public var flash: [Notice]
    public var footerLinks: [PageLink]
    public var coFunding: CoFunding?
    /// What others have noted at this page, below its content.
    public var margin: Node?
    /// Whose drafts this browser keeps apart, such as the account's id; nil for visitors.
    public var draftScope: String?
    public var language: String

    public init(
        title: String,
        page: String,
        assetBase: String,
        words: FrameWords,
        home: PageLink,
        places: [PageLink] = [],
        sections: [PageLink] = [],
        firm: MenuSlot? = nil,
        year: MenuSlot? = nil,
        search: SearchSlot? = nil,
        help: PageLink? = nil,
        person: PersonMenu? = nil,
        guestLinks: [PageLink] = [],
        flash: [Notice] = [],
        footerLinks: [PageLink] = [],
        coFunding: CoFunding? = nil,
        draftScope: String? = nil,
        language: String = "de"
    ) {
        (self.title, self.page, self.assetBase) = (title, page, assetBase)
        (self.words, self.home, self.places, self.sections) = (words, home, places, sections)
        (self.firm, self.year, self.search, self.help) = (firm, year, search, help)
        (self.person, self.guestLinks, self.flash) = (person, guestLinks, flash)
        (self.footerLinks, self.coFunding) = (footerLinks, coFunding)
        (self.draftScope, self.language) = (draftScope, language)
    }
}
