public import HTML
public import Kernel

/// A page as a value: everything shown is decided and formatted in it, its body only arranges.
public protocol Page: Sendable {
    /// `CarbonAccounting/inventory`; stands in `<body data-page>` and names the snapshot.
    static var name: String { get }
    /// Stands in the window's title and is the page's heading.
    var title: String { get }
    @NodeBuilder func body(_ t: Texts) -> [Node]
    /// Which place of the rail is lit: the address of a ``RailPlace``.
    var place: String { get }
    /// The pages inside the place.
    var sections: [PageLink] { get }
    /// Links to other years, where the page has one.
    var years: YearSwitch? { get }
    /// Whether people may speak with each other on it: only then may it ask for camera, microphone and screen.
    var allowsCalls: Bool { get }
}

extension Page {
    public var place: String { "" }
    public var sections: [PageLink] { [] }
    public var years: YearSwitch? { nil }
    public var allowsCalls: Bool { false }
}

/// The year a page is about and the addresses of the same page for other years.
public struct YearSwitch: Sendable {
    public let current: Int
    public let choices: [(year: Int, address: String)]

    public init(current: Int, choices: [(year: Int, address: String)]) {
        (self.current, self.choices) = (current, choices)
    }
}

/// A place of the left rail, in the order a firm meets them.
public struct RailPlace: Sendable {
    public let label: String
    public let address: String
    public let audience: AudienceName
    /// The pages inside the place where several features have theirs in it; they go before ``Page/sections``.
    public let sections: [RailPlace]

    public init(label: String, address: String, audience: AudienceName, sections: [RailPlace] = []) {
        (self.label, self.address, self.audience) = (label, address, audience)
        self.sections = sections
    }

    /// The page inside the place that an address belongs to: the nearest above it.
    func section(at path: String) -> RailPlace? {
        sections.filter { path == $0.address || path.hasPrefix($0.address + "/") }
            .max { $0.address.utf8.count < $1.address.utf8.count }
    }
}

/// A page whose content was written before; only the frame around it is made anew.
public struct WrittenPage<Content: Page>: Page {
    public static var name: String { Content.name }
    public let title: String
    public let place: String
    public let sections: [PageLink]
    public let years: YearSwitch?
    private let content: Node

    /// - Parameter content: what the body of `page` gave, ``Node/written``.
    public init(
        of page: Content.Type,
        title: String,
        place: String,
        sections: [PageLink] = [],
        years: YearSwitch? = nil,
        content: Node
    ) {
        (self.title, self.place, self.sections, self.years) = (title, place, sections, years)
        self.content = content
    }

    public func body(_: Texts) -> [Node] { [content] }
}
