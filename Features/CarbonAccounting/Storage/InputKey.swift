import CarbonAccounting
import Companies
import CompaniesStorage
import DatabasePlatform
import EmissionFactorsStorage
import Kernel

/// Changes whenever anything changes from which a year's balance is worked out.
enum InputKey {
    /// - Parameter edition: the edition that a name in the settings stands for; nil stands for the newest.
    static func current(
        of firm: FirmID,
        _ view: FirmYearView,
        edition: (String?) -> String,
        _ session: any SQLSession
    ) throws -> String {
        let settings = view.settings
        let parts = [
            firm.text, "\(settings.year)", "\(InventoryInput.calculationVersion)",
            "\(try Revision.current(settings.year, of: firm, in: session))",
            "\(try CustomFactorStore.revision(of: firm, session))", edition(settings.factorEdition), settings.gwpSet,
            settings.approach.rawValue, view.shares.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: ","),
        ]
        return ContentDigest.sha256(of: Array(parts.joined(separator: "|").utf8))
    }

    static func current(
        of firm: FirmID,
        in year: ReportingYear,
        edition: (String?) -> String,
        _ session: any SQLSession
    ) throws -> String {
        try current(of: firm, try FirmReader.view(of: firm, in: year, session), edition: edition, session)
    }
}
