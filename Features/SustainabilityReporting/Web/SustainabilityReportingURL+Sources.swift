import CarbonAccounting
import Kernel
import SustainabilityReportingStorage

extension SustainabilityReportingURL {
    static func reportPage(_ report: ReportID) -> String { "\(reports)/\(report)" }
    static func sources(_ report: ReportID) -> String { "\(reports)/\(report)/uebernahme" }

    // Pages of the balance.
    static func balance(_ year: ReportingYear) -> String { "/klimabilanz/\(year)" }
    static func scopeThree(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/scope-3" }
    static func line(_ entry: EntryID, _ year: ReportingYear) -> String { "/klimabilanz/\(year)/eintraege/\(entry)" }
}
