public import Foundation

/// The facts this feature stands on, read once at start.
public struct CompaniesContent: Sendable {
    public let industries2008: IndustryClassification
    public let industries2025: IndustryClassification
    public let correspondence: IndustryCorrespondence
    public let keywords: IndustryKeywords
    public let region: RegionDirectory

    /// - Parameter file: the bytes of a file of `Content/` by its name.
    /// - Throws: ``ContentFaults``, or what `file` throws.
    public init(file: (String) throws -> Data) throws {
        industries2008 = try IndustryClassification(json: file("wz2008.json"), file: "wz2008.json", edition: .wz2008)
        industries2025 = try IndustryClassification(json: file("wz2025.json"), file: "wz2025.json", edition: .wz2025)
        correspondence = try IndustryCorrespondence(
            json: file("wz2008-to-2025.json"),
            file: "wz2008-to-2025.json",
            from: industries2008,
            to: industries2025
        )
        keywords = try IndustryKeywords(
            json: file("wz-keywords.json"),
            file: "wz-keywords.json",
            classifications: [industries2008, industries2025]
        )
        region = try RegionDirectory(json: file("region.json"), file: "region.json")
    }

    /// Reads `Features/Companies/Content`.
    public init(folder: URL) throws {
        try self.init { try Data(contentsOf: folder.appendingPathComponent($0)) }
    }

    public func industries(_ edition: IndustryEdition) -> IndustryClassification {
        edition == .wz2008 ? industries2008 : industries2025
    }

    public func search(_ edition: IndustryEdition) -> IndustrySearch {
        IndustrySearch(industries(edition), keywords: keywords)
    }
}
