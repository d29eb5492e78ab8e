public import Kernel

public enum VariantTag {}
public typealias VariantID = EntityID<VariantTag>

/// „Variante“: what was turned on the bench, kept under a name. It keeps the turns, not the result: the figures always
/// follow the balance and the measures as they are now.
public struct Variant: Hashable, Sendable {
    public let id: VariantID
    public let firm: FirmID
    public var name: String
    public var note: String
    public var year: ReportingYear
    public var settings: BenchSettings
    /// Counts changes; a change names the version it started from.
    public var version: Int

    public init(
        id: VariantID,
        firm: FirmID,
        name: String,
        note: String = "",
        year: ReportingYear,
        settings: BenchSettings,
        version: Int = 1
    ) {
        (self.id, self.firm, self.name, self.note) = (id, firm, name, note)
        (self.year, self.settings, self.version) = (year, settings, version)
    }

    public static let longestName = 120
    public static let longestNote = 2_000
    /// As many fit beside each other.
    public static let mostCompared = 4

    /// The measures that it switches on.
    public var measures: Set<String> { Set(settings.measures.keys) }
}
