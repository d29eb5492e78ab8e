import CarbonAccounting
import EmissionFactors
import Kernel
import TestSupport

@testable import StartWeb

/// A firm on its way, with one factor: 0.4 kg CO₂e per kWh of electricity.
enum StandingSamples {
    static let texts = Texts.feature("Start")
    static let year = ReportingYear(2025)!
    private static let date = LocalDate(year: 2026, month: 5, day: 15)!
    private static let hall = SiteID("0190a000-0000-7000-8000-000000000001")!

    static let catalogue = FactorCatalogue(
        edition: FactorEdition(id: "test.1", published: date),
        factors: ["strom-mix-de", "strom-residualmix-de"].map { series in
            EmissionFactor(
                series: series,
                year: 2025,
                name: series,
                activity: .electricity,
                unit: .kilowattHour,
                emission: .equivalent(0.4, basis: .ar6),
                boundary: .direct,
                source: FactorSource(
                    id: "s",
                    title: "Sample",
                    publisher: "Sample",
                    year: 2025,
                    licence: "CC0-1.0",
                    dateRead: date
                ),
                place: "1"
            )
        }
    )

    static let electricity = entry(1, series: "strom-mix-de")
    static let unknownFactor = entry(2, series: "gibt-es-nicht")

    /// 10,000 kWh
    private static func entry(_ number: Int, series: String) -> ActivityEntry {
        ActivityEntry(
            id: EntryID("0190b000-0000-7000-8000-00000000000\(number)")!,
            year: year,
            site: hall,
            category: .purchasedElectricity,
            amount: 10_000,
            unit: .kilowattHour,
            factor: .series(series)
        )
    }

    /// Two are late, one has a day to come; the last has no room.
    static let lines = [
        StartLine(
            .event("Druckluft sparen", at: LocalTime(hour: 14, minute: 0)!, isWaiting: true),
            day: LocalDate(iso: "2026-06-09")!,
            address: "/veranstaltungen/1"
        ),
        StartLine(
            .appointment(with: "Mehmet Aksoy", at: LocalTime(hour: 9, minute: 30)!),
            day: LocalDate(iso: "2026-05-19")!,
            address: "/termine"
        ),
        StartLine(
            .promises(2),
            day: LocalDate(iso: "2026-05-13")!,
            isLate: true,
            address: "/begleitung/1"
        ),
        StartLine(
            .step("Ausgangslage festhalten"),
            day: LocalDate(iso: "2026-05-06")!,
            isLate: true,
            address: "/begleitung/1"
        ),
    ]

    static func standing(
        _ entries: [ActivityEntry] = [],
        sites: Int = 1,
        isReleased: Bool = false,
        hasTarget: Bool = false,
        estimate: QuickEstimate? = nil,
        kompass: KeptKompass? = nil
    ) -> Standing {
        let input = InventoryInput(
            year: year,
            entries: entries,
            contracts: [],
            catalogue: catalogue,
            table: GWPTable(substances: [], blends: []),
            settings: .germany(),
            siteShares: [hall: 1]
        )
        return Standing(
            year: year,
            sites: sites,
            summary: InventorySummary(InventoryCalculation.inventory(of: input), draws: 100),
            isReleased: isReleased,
            hasTarget: hasTarget,
            hasBaseYear: false,
            estimate: estimate,
            kompass: kompass
        )
    }
}
