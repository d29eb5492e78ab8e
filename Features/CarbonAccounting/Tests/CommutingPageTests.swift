import CarbonAccounting
import CarbonAccountingStorage
import Companies
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import CarbonAccountingWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct CommutingPageTests {
    private let t = try! Texts.platform.merging(Texts(folder: CarbonHub.content))
    private let token = FormToken(name: "_proof", value: "sample")

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    private func facts(_ house: CarbonHub, employees: Double? = 40) async throws -> CommutingFacts {
        CommutingFacts(
            year: CarbonHub.year,
            survey: try await house.stores.commuting.survey(of: TestHub.firm, in: CarbonHub.year),
            employees: employees,
            sites: [],
            site: Site(
                id: CarbonHub.hall,
                firm: TestHub.firm,
                name: "Halle Hagen",
                postcode: Postcode("58095")!,
                municipality: "Hagen"
            ),
            lines: try await house.stores.commuting.lines(of: TestHub.firm, in: CarbonHub.year),
            isReleased: false
        )
    }

    private func page(_ facts: CommutingFacts, link: String? = nil) -> CommutingPage {
        let frame = YearFrame(CarbonHub.year, current: .scopeThree, years: [], t)
        return CommutingPage(facts, frame: frame, link: link, token: token, errors: FieldErrors(), t)
    }

    @Test func beforeTheSurvey() async throws {
        let house = try await CarbonHub.make()
        #expect(try difference(page(try await facts(house)), "commutingNone") == nil)
    }

    private func open(in house: CarbonHub) async throws -> String? {
        let (year, person) = (CarbonHub.year, TestHub.owner.id)
        return try await house.stores.commuting.open(year, of: TestHub.firm, by: person, name: "Petra Kettler")
    }

    @Test func whileItIsOpen() async throws {
        let house = try await CarbonHub.make()
        _ = try await open(in: house)
        let link = "https://hub.example.org/pendeln/sample"
        #expect(try difference(page(try await facts(house, employees: nil), link: link), "commutingOpen") == nil)
    }

    /// Six by car and two by motorcycle, each 10 km on 200 days, five at home on 40 days.
    @Test func withItsResult() async throws {
        let house = try await CarbonHub.make()
        _ = try await open(in: house)
        let stored = try #require(try await house.stores.commuting.survey(of: TestHub.firm, in: CarbonHub.year))
        for number in 0..<8 {
            let way = Commute(mode: number < 6 ? .car : .motorcycle, kilometresOneWay: 10, days: 200)
            let answer = CommutingSurvey.Answer(ways: [way], homeOfficeDays: number < 5 ? 40 : 0)
            _ = try await house.stores.commuting.add(answer, to: stored, visit: "\(number)")
        }
        _ = try await house.stores.commuting.close(CarbonHub.year, of: TestHub.firm, factors: [:])
        var facts = try await facts(house)
        facts.outcome = facts.outcome(
            of: try await house.stores.commuting.countedAnswers(stored),
            basis: try await house.stores.reader.basis(of: TestHub.firm, in: CarbonHub.year),
            today: OutsideWorld.frozen.today(),
            newID: { EntryID(from: .live) },
            t
        )
        #expect(try difference(page(facts), "commuting") == nil)
    }

    @Test func theFormOfEmployees() throws {
        var page = CommutingAnswerPage(
            title: t("commuting.answer.title"),
            lead: t("commuting.answer.lead", ["firm": "Metallbau Kettler GmbH", "year": "2025"]),
            action: "/pendeln/sample",
            token: token
        )
        #expect(try difference(page, "commutingAnswer") == nil)
        page.form.ways[1].mode = "bicycle"
        #expect(Node.group(page.body(t)).html.contains("<details class=\"second-way working-way\" open>"))
    }

    @Test(arguments: ["thanks", "again", "closed", "unknown", "full"])
    func messagesAreWhole(_ key: String) {
        for part in ["title", "text", "remark"] { #expect(t.has("commuting.message.\(key).\(part)")) }
    }
}
