import Foundation
import Kernel
import Testing

@testable import Funding

/// The account of the eighth journey.
@Suite struct DeMinimisAccountTests {
    static let rules = try! AidRules(
        file: ContentFile(
            URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Content/aid-rules.json")
                .standardizedFileURL
        )
    )
    static let outside = OutsideWorld(
        now: { Date(timeIntervalSince1970: 0) },
        randomBytes: { [UInt8](repeating: 1, count: $0) }
    )

    static func grant(_ day: String, _ euros: Int64) -> AidGrant {
        AidGrant(
            id: AidGrantID(from: outside),
            day: LocalDate(iso: day)!,
            amount: Money(cents: euros * 100),
            giver: "BAFA"
        )
    }

    static let kettler = [
        grant("2023-11-20", 40_000), grant("2024-06-10", 180_000), grant("2025-03-01", 60_000),
        grant("2026-05-15", 3_600),
    ]

    private func standing(_ grants: [AidGrant] = kettler, on day: String) -> DeMinimisAccount.Standing {
        DeMinimisAccount(grants, ceiling: Self.rules.general).standing(on: LocalDate(iso: day)!)
    }

    // 40,000 + 180,000 + 60,000 + 3,600 = 283,600; 300,000 − 283,600 = 16,400
    @Test func theAccountOfTheMetalworks() {
        for day in ["2026-05-15", "2026-11-20"] {
            let standing = standing(on: day)
            #expect(standing.sum.euros == 283_600 && standing.free?.euros == 16_400)
            #expect(standing.counted.count == 4 && standing.lapsed.isEmpty)
            #expect(standing.nextRelease == LocalDate(iso: "2026-11-21"))
            #expect(standing.takes(Money(cents: 1_800_000)) == false)
            #expect(standing.takes(Money(cents: 1_640_000)) == true)
        }
    }

    // 283,600 − 40,000 = 243,600; 300,000 − 243,600 = 56,400
    @Test func aDayLaterTheFirstNoLongerCounts() {
        let standing = standing(on: "2026-11-21")
        #expect(standing.sum.euros == 243_600 && standing.free?.euros == 56_400)
        #expect(standing.lapsed.map(\.amount.euros) == [40_000])
        #expect(standing.nextRelease == LocalDate(iso: "2027-06-11"))
    }

    @Test func whatIsGrantedLaterDoesNotCountYet() {
        let standing = standing(on: "2026-05-14")
        #expect(standing.sum.euros == 280_000 && standing.later.map(\.amount.euros) == [3_600])
    }

    @Test func moreThanTheCeilingLeavesNothing() {
        let standing = standing([Self.grant("2026-01-01", 310_000)], on: "2026-05-15")
        #expect(standing.free?.euros == 0 && standing.sum.euros == 310_000)
        #expect(standing.takes(Money(cents: 1)) == false)
    }

    @Test func leapDaysHaveANeighbour() {
        let standing = standing([Self.grant("2024-02-29", 100)], on: "2027-02-28")
        #expect(standing.sum.euros == 100 && standing.since == LocalDate(iso: "2024-02-28"))
        #expect(standing.nextRelease == LocalDate(iso: "2027-03-01"))
    }
}
