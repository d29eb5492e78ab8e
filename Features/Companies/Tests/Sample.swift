import Companies
import Foundation
import Kernel

/// Ids and firms that several tests share; the firms are those of the demonstration.
enum Sample {
    static let firm = FirmID("01936f00-0000-7000-8000-000000000001")!
    static let year = ReportingYear(2025)!

    static func undertaking(_ number: Int) -> UndertakingID {
        let digits = String(number)
        return UndertakingID("01936f00-0000-7000-9000-" + String(repeating: "0", count: 12 - digits.count) + digits)!
    }

    static func party(_ number: Int) -> HoldingParty { .undertaking(undertaking(number)) }

    static func holding(
        _ parent: HoldingParty,
        _ child: HoldingParty,
        _ percent: Double,
        operational: Bool = false,
        _ accounting: HoldingAccounting = .associate
    ) -> Holding {
        Holding(
            id: HoldingID("01936f00-0000-7000-a000-000000000000")!,
            firm: firm,
            parent: parent,
            child: child,
            share: EquityShare(percent: percent)!,
            hasOperationalControl: operational,
            accounting: accounting
        )
    }

    static func figures(
        staff: Double? = nil,
        workUnits: Double? = nil,
        turnover: Int64? = nil,
        balanceSheet: Int64? = nil
    ) -> FirmFigures {
        FirmFigures(
            firm: firm,
            year: year,
            employees: staff,
            fullTimeEquivalents: workUnits,
            turnover: turnover.map { Money(cents: $0 * 100) },
            balanceSheet: balanceSheet.map { Money(cents: $0 * 100) }
        )
    }

    static func content() throws -> CompaniesContent { try loaded.get() }

    /// Read once: a thousand names take their time in a debug build.
    private static let loaded = Result {
        let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        let feature = here.deletingLastPathComponent().deletingLastPathComponent()
        return try CompaniesContent(folder: feature.appendingPathComponent("Content"))
    }
}
