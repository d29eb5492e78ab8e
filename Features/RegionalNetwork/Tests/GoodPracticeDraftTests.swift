import ActionPlanning
import Assessments
import Kernel
import RegionalNetwork
import TestSupport
import Testing
import WebPlatform

@testable import RegionalNetworkWeb

struct GoodPracticeDraftTests {
    private let draft = GoodPracticeDraft(t: .feature("RegionalNetwork"))
    private let measure = Measure(
        id: MeasureID(from: .live),
        firm: TestHub.firm,
        title: "Druckluft",
        theme: "energy",
        status: .done,
        savings: [.init(quantity: .electricity, amount: nil, unit: "kWh")]
    )

    @Test func whatNobodyKnowsStaysMissing() {
        let practice = draft.practice(of: measure, readings: [], id: GoodPracticeID(from: .live))
        #expect(practice.figures.map(\.what) == ["Geplante Einsparung: Strom"])
        #expect(practice.figures[0].value == nil && practice.figures[0].year == nil)
        #expect(practice.theme == .energy && !practice.showsFirm && practice.state == .draft)
    }

    @Test func metersCountMoreThanPlans() throws {
        // 36.500 kWh before, 29.200 after, each in 365 days: 7.300 kWh a year.
        let reading = try MeasuredSaving(
            id: MeasuredSavingID(from: .live),
            firm: TestHub.firm,
            measure: measure.id,
            quantity: .electricity,
            unit: "kWh",
            before: .init(period: period("2023-01-01", "2023-12-31"), value: 36_500),
            after: .init(period: period("2025-01-01", "2025-12-31"), value: 29_200),
            driver: .days,
            evidence: "Ablesung 02.01.2026"
        )
        let practice = draft.practice(of: measure, readings: [reading], id: GoodPracticeID(from: .live))
        #expect(practice.figures.count == 1 && practice.figures[0].value == 7_300)
        #expect(practice.figures[0].source == "Ablesung 02.01.2026" && practice.figures[0].year == 2025)
    }

    @Test func anExperimentBringsItsMeasureBeforeAndAfter() {
        let experiment = Experiment(
            id: ExperimentID(from: .live),
            firm: TestHub.firm,
            title: "Kompressor am Wochenende aus",
            topic: .energy,
            question: "Merkt es jemand?",
            hypothesis: "Nein",
            start: LocalDate(iso: "2025-11-01"),
            end: LocalDate(iso: "2026-01-31")!,
            metric: "Leistung",
            unit: "kW",
            before: 12,
            measured: 3.5,
            learned: "Niemand merkt es."
        )
        let practice = draft.practice(of: experiment, id: GoodPracticeID(from: .live))
        #expect(practice.figures.map(\.what) == ["Leistung vorher", "Leistung nachher"])
        #expect(practice.figures.map(\.value) == [12, 3.5] && practice.figures.map(\.year) == [2025, 2026])
        #expect(practice.text(.lesson) == "Niemand merkt es." && practice.open == [.result])
    }

    private func period(_ first: String, _ last: String) -> DatePeriod {
        DatePeriod(first: LocalDate(iso: first)!, last: LocalDate(iso: last)!)!
    }
}
