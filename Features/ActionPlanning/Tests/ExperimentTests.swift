import ActionPlanning
import Kernel
import TestSupport
import Testing

@Suite struct ExperimentTests {
    static func day(_ text: String) -> LocalDate { LocalDate(iso: text)! }

    /// Begins on 1 May, ends on 31 May; 400 kWh a weekend are to become 300.
    static var trial: Experiment {
        Experiment(
            id: ExperimentID("01990000-0000-7000-8000-0000000000e1")!,
            firm: TestHub.firm,
            title: "Freitags abschalten",
            topic: .energy,
            question: "Können wir am Wochenende weniger Strom brauchen?",
            hypothesis: "Wenn wir nach Liste abschalten, sinkt der Verbrauch.",
            partner: .worksCouncil,
            agreement: "Freiwillig, keine Nachteile.",
            agreedOn: day("2026-04-28"),
            start: day("2026-05-01"),
            end: day("2026-05-31"),
            metric: "Strom am Wochenende",
            unit: "kWh",
            before: 400,
            target: 300
        )
    }

    @Test(arguments: [
        ("2026-04-30", Experiment.State.prepared), ("2026-05-01", .running), ("2026-05-31", .running),
        ("2026-06-01", .overdue),
    ])
    func itRunsFromItsFirstThroughItsLastDay(day: String, state: Experiment.State) {
        #expect(Self.trial.state(on: Self.day(day)) == state)
    }

    @Test func withoutAnAgreementItMayNotRun() {
        var trial = Self.trial
        trial.agreedOn = nil
        #expect(trial.state(on: Self.day("2026-05-15")) == .waiting)
        #expect(trial.needs == [.agreement])
        (trial.before, trial.target, trial.start) = (nil, nil, nil)
        #expect(trial.needs == [.start, .agreement, .before, .target])
        #expect(trial.state(on: Self.day("2026-05-15")) == .prepared)
    }

    @Test func theTargetIsReachedByTheWayThatWasMade() {
        var trial = Self.trial
        #expect(trial.achieved == nil && trial.isReached == nil)
        trial.measured = 325
        // (325 − 400) / (300 − 400) = 0.75; (325 − 400) / 400 = −0.1875
        #expect(trial.achieved == 0.75 && trial.change == -0.1875 && trial.isReached == false)
        trial.measured = 290
        #expect(trial.isReached == true)
        trial.measured = 420
        // (420 − 400) / (300 − 400)
        #expect(trial.achieved == -0.2)
        trial.target = 400
        #expect(trial.achieved == nil)
        (trial.before, trial.target) = (0, 10)
        #expect(trial.change == nil && trial.achieved == 42)
    }

    @Test func daysCountBothEnds() {
        // 1 to 31 May
        #expect(Self.trial.days == 31 && !Self.trial.isLong)
        #expect(Self.trial.daysLeft(on: Self.day("2026-05-15")) == 16)
        #expect(Self.trial.daysLeft(on: Self.day("2026-06-10")) == -10)
        var long = Self.trial
        long.end = Self.day("2026-11-01")
        // 31 + 30 + 31 + 31 + 30 + 31 + 1
        #expect(long.days == 185 && long.isLong)
    }

    @Test func nothingIsDecidedWithoutResultAndReason() throws {
        var trial = Self.trial
        let day = Self.day("2026-06-01")
        #expect(throws: Experiment.DecisionFault.noResult) { try trial.decide(.keep, because: "Wirkt", on: day) }
        trial.measured = 290
        #expect(throws: Experiment.DecisionFault.noReason) { try trial.decide(.keep, because: "", on: day) }
        try trial.decide(.keep, because: "Wirkt", on: day)
        #expect(trial.state(on: Self.day("2026-07-01")) == .decided)
        #expect(throws: Experiment.DecisionFault.alreadyDecided) { try trial.decide(.drop, because: "Doch", on: day) }
    }

    @Test func aChangedTrialBeginsWhereThisOneEnded() {
        var trial = Self.trial
        trial.measured = 350
        let id = ExperimentID("01990000-0000-7000-8000-0000000000e2")!
        let next = trial.followUp(id, title: "Zweiter Versuch", from: Self.day("2026-06-01"))
        // 31 days after 1 June
        #expect(next.end == Self.day("2026-07-02"))
        #expect(next.before == 350 && next.target == 300 && next.measured == nil && next.start == nil)
        #expect(next.predecessor == trial.id && next.agreedOn == nil && next.agreement.isEmpty)
        #expect(next.needs == [.start, .agreement])
    }

    @Test func aProfileHoldsOnlyWhatWasReleased() {
        let words: [ExperimentProfile.Part: String] = [.question: "Frage", .learned: "", .contact: "Umwelt"]
        let profile = ExperimentProfile(title: "Versuch", words: words, releasing: [.contact, .learned, .result])
        #expect(profile.lines == [.init(part: .contact, text: "Umwelt")])
    }

    @Test func whatWasKeptBecomesAMeasure() {
        var trial = Self.trial
        (trial.learned, trial.topic) = ("Liste am Tor", .digital)
        let measure = trial.measure(
            MeasureID("01990000-0000-7000-8000-0000000000e3")!,
            title: trial.title,
            origin: "Experiment",
            reasons: []
        )
        #expect(measure.origin?.kind == .experiment && measure.origin?.source == trial.id.text)
        #expect(measure.theme == "management" && measure.lesson == "Liste am Tor" && measure.investment == nil)
    }
}
