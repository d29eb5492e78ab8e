public import Assessments
public import Companies

/// What somebody looks for among the firms of the directory; nil is „alle“. What a firm has not said does not match.
public struct DirectoryFilter: Hashable, Sendable {
    public var theme: Instrument.Theme?
    public var sector: Sector?
    public var size: SizeClass?

    public init(theme: Instrument.Theme? = nil, sector: Sector? = nil, size: SizeClass? = nil) {
        (self.theme, self.sector, self.size) = (theme, sector, size)
    }

    public var isEmpty: Bool { self == DirectoryFilter() }

    public func matches(_ entry: DirectoryEntry) -> Bool {
        if let theme, !entry.themes.contains(theme) { return false }
        if let sector, entry.sector != sector { return false }
        if let size, entry.size != size { return false }
        return true
    }
}
