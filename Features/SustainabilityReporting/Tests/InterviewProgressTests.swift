import Foundation
import Kernel
import SustainabilityReporting
import Testing

@Suite struct InterviewProgressTests {
    private let interview = Interview(topics: [
        InterviewTopic(
            id: "firm",
            title: "Ihr Betrieb",
            intro: "Wer Sie sind.",
            questions: [
                InterviewQuestion(
                    id: "figures",
                    title: "Wie groß?",
                    elements: ["Turnover", "NumberOfEmployees"],
                    help: "Hilfe."
                ),
                InterviewQuestion(
                    id: "water",
                    title: "Wie viel Wasser?",
                    elements: [
                        "TotalAmountOfWaterWithdrawnFromAllSites", "WaterDischargeFromUndertakingProductionProcesses",
                        "TotalWaterConsumption",
                    ],
                    help: "Hilfe."
                ),
            ]
        )
    ])

    private func progress(_ facts: [ReportFact], omissions: [ElementName: Omission] = [:]) throws -> InterviewProgress {
        let edition = SmallStandard.edition("vsme-2026", isDefault: true)
        var report = Report(
            edition: edition.id,
            entity: ReportEntity(name: "K", scheme: ReportEntity.own, identifier: "k"),
            period: try #require(ReportPeriod(year: 2025)),
            facts: facts,
            omissions: omissions
        )
        report.complete(SmallStandard.standard)
        return InterviewProgress(interview, ReportApplicability(edition: edition, report: report), report)
    }

    @Test func nothingIsThere() throws {
        let progress = try progress([])
        // Turnover, employees, withdrawal, discharge; consumption comes by itself.
        #expect(progress.count.asked == 4)
        #expect(progress.count.missing == 4)
        #expect(progress.next?.id == "figures")
        #expect(progress.questions.map(\.state) == [.missing, .missing])
    }

    @Test func answersAndOmissionsAreBothDone() throws {
        let progress = try progress(
            [ReportFact("Turnover", .number(1), unit: .euro)],
            omissions: ["NumberOfEmployees": Omission(reason: .sensitive, text: "geheim")]
        )
        #expect(progress.questions[0].state == .done)
        #expect(progress.questions[0].count.answered == 1)
        #expect(progress.questions[0].count.omitted == 1)
        #expect(progress.next?.id == "water")
        #expect(progress.after("figures")?.id == "water")
        #expect(progress.before("water")?.id == "figures")
        #expect(progress.before("figures") == nil)
    }

    @Test func whatIsCalculatedCountsOnceItsPartsAreThere() throws {
        let progress = try progress([
            ReportFact("TotalAmountOfWaterWithdrawnFromAllSites", .number(10), unit: .cubicMetres),
            ReportFact("WaterDischargeFromUndertakingProductionProcesses", .number(4), unit: .cubicMetres),
        ])
        // Two answers and the difference.
        #expect(progress.questions[1].count.answered == 3)
        #expect(progress.questions[1].state == .done)
    }
}
