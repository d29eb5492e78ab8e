public import Kernel

/// Where figures were published and when they were read; a figure without this is refused at start.
public struct FactorSource: Identifiable, Hashable, Sendable, Codable {
    /// Unique within an edition: `uba-cc16-2026`.
    public let id: String
    public let title: String
    /// Empty for a firm's own factor, whose title says all.
    public let publisher: String
    /// Year of publication.
    public let year: Int
    public let url: String?
    /// SPDX identifier where there is one, else the licence's own name.
    public let licence: String
    public let dateRead: LocalDate

    public init(
        id: String,
        title: String,
        publisher: String,
        year: Int,
        url: String? = nil,
        licence: String,
        dateRead: LocalDate
    ) {
        (self.id, self.title, self.publisher, self.year) = (id, title, publisher, year)
        (self.url, self.licence, self.dateRead) = (url, licence, dateRead)
    }
}
