import Foundation
import Kernel
import Testing

@testable import Funding

/// The journeys' figures with the shipped programmes.
@Suite struct FundingFitTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Content/programmes").standardizedFileURL
    static let catalogue = try! FundingCatalogue(directory: folder)
    static let today = LocalDate(iso: "2026-05-15")!
    /// Metallbau Kettler GmbH, Hagen.
    static let kettler = Facts([
        .employees: .number(40), .turnover: .number(6.2e6), .sizeClass: .text("small"), .nonprofit: .truth(false),
        .publicBody: .truth(false), .state: .text("NW"), .wz: .text("25.62"), .ordered: .truth(false),
        .energyCost: .number(45_000), .measureTheme: .text("energy"), .deMinimisFree: .number(20_000),
    ])

    private func fit(_ id: String, _ facts: Facts = kettler, on today: LocalDate = today) throws -> FundingFit {
        FundingFit(try #require(Self.catalogue[id]), facts, today: today)
    }

    private func kettler(_ more: [FundingFact: Facts.Value]) -> Facts {
        var facts = Self.kettler
        for (fact, value) in more { facts[fact] = value }
        return facts
    }

    @Test func thereAreEnough() { #expect(Self.catalogue.programmes.count >= 35) }

    @Test func theEnergyAuditOfTheMetalworks() throws {
        let audit = try fit("ebn-m1")
        #expect(audit.verdict == .fitsIf)
        #expect(audit.rate?.text == "bis 3.000 € (50 %), Energiekosten über 10.000 €")
        #expect(audit.grant(for: 5_000) == 2_500)
        #expect(audit.grant(for: 9_000) == 3_000)
    }

    @Test func withoutEnergyCostTheRateStaysOpen() throws {
        var facts = Self.kettler
        facts[.energyCost] = nil
        let audit = try fit("ebn-m1", facts)
        #expect(audit.rate == nil)
        #expect(audit.grant(for: 5_000) == nil)
        #expect(audit.possibleRates.count == 2)
    }

    @Test func adviceUntilTheEndOfTheYear() throws {
        let advice = try #require(Self.catalogue["bafa-beratung"])
        #expect(advice.closes == LocalDate(iso: "2026-12-31"))
        #expect(advice.headline == "bis 1.750 €, bis 31.12.2026")
        let refused = try fit("bafa-beratung", kettler([.nonprofit: .truth(true)]))
        #expect(refused.verdict == .doesNotFit)
        #expect(refused.reasons.first?.text.contains("gemeinnützige Einrichtung") == true)
    }

    @Test func whatHasEndedIsShownAsEnded() throws {
        #expect(try fit("potentialberatung-nrw").verdict == .ended)
        #expect(try fit("ressource-nrw").programme.headline == "Frist 30.06.2026")
        #expect(try fit("ressource-nrw").verdict == .unclear)
        #expect(try fit("ressource-nrw", on: LocalDate(iso: "2026-07-01")!).verdict == .ended)
    }

    @Test func coursesByTheSizeOfTheFirm() throws {
        let course: [FundingFact: Facts.Value] = [
            .courseHours: .number(140), .yearsSinceQualification: .number(5),
        ]
        let small = try fit("sgb3-82", kettler(course))
        #expect(small.verdict == .fitsIf)
        #expect(small.rate?.text == "Anteil an Lehrgangskosten 0 % (unter 50 Beschäftigte)")
        let short = try fit("sgb3-82", kettler([.courseHours: .number(40)]))
        #expect(short.verdict == .doesNotFit)
        #expect(short.reasons.first?.text == "nicht erfüllt: mehr als 120 Std. nötig")
        let larger = try fit(
            "sgb3-82",
            kettler(course.merging([.employees: .number(180), .participantAge: .number(30)]) { $1 })
        )
        #expect(larger.rate?.text == "Arbeitgeberanteil 50 %")
    }

    // 10 % of 40 are 4 people.
    @Test func theNumberOfPeopleThatAShareMeans() throws {
        let facts = kettler([
            .courseHours: .number(140), .hasWorksAgreement: .truth(false), .shareOfWorkforce: .number(0.05),
        ])
        let reasons = try fit("sgb3-82a", facts).reasons
        #expect(reasons.compactMap(\.needed) == ["mindestens 4 Personen (10 %)"])
        #expect(reasons.map(\.text).contains("nicht erfüllt: Betriebsvereinbarung oder Tarifvertrag fehlt"))
    }

    @Test func anOrderThatIsPlacedComesTooLate() throws {
        let fit = try fit("ebn-m1", kettler([.ordered: .truth(true)]))
        #expect(fit.verdict == .doesNotFit)
        #expect(fit.reasons.first?.text == "nicht erfüllt: Auftrag schon erteilt")
        #expect(fit.grant(for: 5_000) == 0)
    }

    @Test func knowledgeGrowsStale() {
        let knowledge = ContentKnowledge(date: "2026-01", quality: .official)
        #expect(knowledge.latest == LocalDate(iso: "2026-01-31"))
        #expect(!knowledge.isStale(on: LocalDate(iso: "2026-07-31")!))
        #expect(knowledge.isStale(on: LocalDate(iso: "2026-09-01")!))
    }

    @Test func everythingNamedIsThere() {
        let ids = Set(Self.catalogue.programmes.map(\.id))
        for programme in Self.catalogue.programmes {
            for other in programme.excludes + programme.goesWith {
                #expect(ids.contains(other), "\(programme.id): \(other)")
            }
        }
    }
}
