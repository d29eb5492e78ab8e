public import Kernel

/// Where a content file has its facts from; without it the hub does not start.
public struct FactSource: Hashable, Sendable {
    public let title: String
    public let publisher: String
    public let year: Int
    /// The place inside the source, or how it was reached.
    public let place: String
    /// SPDX id where there is one, otherwise the terms in words.
    public let licence: String
    public let dateRead: LocalDate
}

extension FactSource: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable { case id, title, publisher, year, place, licence, dateRead }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(CodingKeys.self)
        title = try values.decode(String.self, forKey: .title)
        publisher = try values.decode(String.self, forKey: .publisher)
        year = try values.decode(Int.self, forKey: .year)
        place = try values.decode(String.self, forKey: .place)
        licence = try values.decode(String.self, forKey: .licence)
        dateRead = try values.decode(LocalDate.self, forKey: .dateRead)
    }
}
