public import CarbonAccounting
import Companies
import EmissionFactors
public import Kernel

/// A year worked out to be released: it can be released only while nothing of it has changed.
public struct ReleaseDraft: Sendable {
    public let inventory: Inventory
    public let summary: InventorySummary
    let firm: FirmID
    let key: String
    let basis: ReleasedYear
    let entries: [ActivityEntry]
    /// The edition that a name in the settings stands for.
    let edition: @Sendable (String?) -> String

    public var year: ReportingYear { inventory.year }
}

extension InventoryReader {
    /// The year as its lines say now. The key is read first, so that a change in between is noticed.
    public func draft(of firm: FirmID, in year: ReportingYear) async throws -> ReleaseDraft {
        let key = try await presentKey(of: firm, in: year)
        let input = try await presentInput(of: firm, in: year)
        var facts = try await presentFacts(of: firm, in: year)
        // A released year keeps the edition it was worked out with, whatever is published later.
        facts.settings.factorEdition = input.catalogue.edition.id
        facts.settings.status = .released
        let inventory = InventoryCalculation.inventory(of: input)
        return ReleaseDraft(
            inventory: inventory,
            summary: InventorySummary(inventory),
            firm: firm,
            key: key,
            basis: ReleasedYear(input, facts),
            entries: input.entries,
            edition: editionID
        )
    }

    var editionID: @Sendable (String?) -> String {
        // An edition that is missing keeps its name here and is told of where it is needed.
        { [newest = library.newest.edition.id] id in id ?? newest }
    }
}
