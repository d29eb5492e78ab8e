import Kernel
import RegionalNetwork
import Testing

struct CompetencePathTests {
    private static func day(_ iso: String) -> LocalDate { LocalDate(iso: iso)! }
    private static let today = day("2026-05-15")

    private func path(
        naming: String? = nil,
        minutes: [(String, Int)] = [],
        project: String? = nil,
        contributions: [String] = [],
        today: LocalDate = today
    ) -> CompetencePath {
        CompetencePath(
            CompetencePath.Proofs(
                naming: naming.map(Self.day),
                attended: minutes.map { .init(title: "Workshop", day: Self.day($0.0), minutes: $0.1) },
                project: project.map(Self.day),
                contributions: contributions.map(Self.day)
            ),
            today: today
        )
    }

    @Test func withoutProofNobodyIsMoreThanInterested() {
        let none = path()
        #expect(none.step == .interested && none.missing == .naming)
        #expect(none.validThrough == nil && none.lapsedOn == nil)
        // Trained and with a project, but not named.
        let unnamed = path(minutes: [("2026-05-01", 720)], project: "2026-05-02", contributions: ["2026-05-03"])
        #expect(unnamed.step == .interested && unnamed.missing == .naming)
    }

    @Test func sixteenUnitsMakeTheSecondStep() {
        // 15 UE = 15 × 45 = 675 minutes; 720 − 675 = 45 are missing.
        let short = path(naming: "2026-05-01", minutes: [("2026-05-02", 400), ("2026-05-09", 275)])
        #expect(short.step == .named && short.missing == .minutes(45) && short.minutes == 675)
        // 719 of 720 minutes are not 16 UE.
        #expect(path(naming: "2026-05-01", minutes: [("2026-05-02", 719)]).missing == .minutes(1))
        let whole = path(naming: "2026-05-01", minutes: [("2026-05-02", 360), ("2026-05-09", 360)])
        #expect(whole.step == .trained && whole.missing == .project)
    }

    @Test func projectAndContributionMakeTheLastSteps() {
        let project = path(naming: "2026-05-01", minutes: [("2026-05-02", 720)], project: "2026-05-15")
        #expect(project.step == .project && project.missing == .contribution)
        let all = path(
            naming: "2026-05-01",
            minutes: [("2026-05-02", 720)],
            project: "2026-05-15",
            contributions: ["2026-05-10"]
        )
        #expect(all.step == .passingOn && all.missing == nil)
        // A contribution alone skips nothing.
        #expect(path(naming: "2026-05-01", contributions: ["2026-05-10"]).step == .named)
    }

    @Test func whatLiesAheadDoesNotCountYet() {
        let ahead = path(naming: "2026-05-01", minutes: [("2026-05-16", 720)])
        #expect(ahead.step == .named && ahead.minutes == 0)
        #expect(path(naming: "2026-05-16").step == .interested)
    }

    @Test func proofsLapseAfterTwentyFourMonthsOfRest() {
        // Last activity 15.05.2024: valid through 15.05.2026, gone on the day after.
        let naming = "2024-05-15"
        let last = path(naming: naming, minutes: [("2024-05-10", 720)])
        #expect(last.step == .trained && last.validThrough == Self.day("2026-05-15") && last.lapsedOn == nil)
        let gone = path(naming: naming, minutes: [("2024-05-10", 720)], today: Self.day("2026-05-16"))
        #expect(gone.step == .interested && gone.missing == .naming && gone.minutes == 0)
        #expect(gone.validThrough == nil && gone.lapsedOn == Self.day("2026-05-16"))
    }

    @Test func everyActivityKeepsTheProofsAlive() {
        let kept = path(
            naming: "2022-01-10",
            minutes: [("2022-02-10", 720)],
            project: "2024-01-10",
            contributions: ["2025-12-01"]
        )
        #expect(kept.step == .passingOn && kept.validThrough == Self.day("2027-12-01"))
    }

    @Test func whatCameBeforeAPauseStaysLapsed() {
        // From 10.02.2022 to 01.03.2024 are more than 24 months: the old units do not come back.
        let anew = path(naming: "2024-03-01", minutes: [("2022-02-10", 720), ("2025-03-01", 90)])
        #expect(anew.step == .named && anew.minutes == 90 && anew.missing == .minutes(630))
        #expect(anew.lapsedOn == Self.day("2024-02-11"))
        #expect(anew.validThrough == Self.day("2027-03-01"))
    }

    @Test func aLeapDayHasItsEndInTheYearsWithoutOne() {
        #expect(path(naming: "2024-02-29", today: Self.day("2026-02-28")).step == .named)
        #expect(path(naming: "2024-02-29", today: Self.day("2026-03-01")).step == .interested)
    }
}
