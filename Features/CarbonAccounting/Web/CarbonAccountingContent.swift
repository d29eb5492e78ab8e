public import CarbonAccounting
public import Foundation

/// What people write for this feature, read and checked at start, and where the PDF writer finds its stylesheet.
public struct CarbonAccountingContent: Sendable {
    public let vocabulary: ImportVocabulary
    public let quickEstimate: QuickEstimateAssumptions
    /// The folder with `report.css` and the fonts.
    public let assets: URL?

    public init(vocabulary: ImportVocabulary, quickEstimate: QuickEstimateAssumptions, assets: URL?) {
        (self.vocabulary, self.quickEstimate, self.assets) = (vocabulary, quickEstimate, assets)
    }

    /// - Parameter folder: `Features/CarbonAccounting/Content`.
    public init(folder: URL, assets: URL?) throws {
        self.init(
            vocabulary: try ImportVocabulary(json: Data(contentsOf: folder.appendingPathComponent("import.de.json"))),
            quickEstimate: try QuickEstimateAssumptions(
                json: Data(contentsOf: folder.appendingPathComponent("quick-estimate.json"))
            ),
            assets: assets
        )
    }
}
