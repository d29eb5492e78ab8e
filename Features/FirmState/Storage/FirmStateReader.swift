public import CompaniesStorage
public import FirmState
public import Kernel

/// Gathers what is known of a firm.
public struct FirmStateReader: Sendable {
    private let firms: FirmReader

    public init(firms: FirmReader) { self.firms = firms }

    /// Nil where there is no such firm.
    public func figures(of firm: FirmID, isExample: Bool = false) async throws -> FirmFigureSheet? {
        guard let known = try await firms.firm(firm) else { return nil }
        let sites = Double(try await firms.sites(of: firm).count)
        return FirmFigureSheet(
            firmName: known.name,
            isExample: isExample,
            values: sites > 0 ? [.sites: FirmFigure.Value(amount: sites)] : [:]
        )
    }
}
