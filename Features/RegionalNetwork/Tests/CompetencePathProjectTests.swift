import ActionPlanning
import Kernel
import RegionalNetwork
import Testing

struct CompetencePathProjectTests {
    @Test func aProfileIsWholeWithOccasionApproachAndResult() {
        var project = CompetencePathProject(
            title: "Druckluft",
            occasion: "Hohe Grundlast",
            approach: "",
            result: "",
            figures: [],
            origin: nil,
            savedOn: LocalDate(iso: "2026-05-15")!,
            version: 1
        )
        #expect(project.open == [.approach, .result])
        (project.approach, project.result) = ("Leckagen gesucht", "Leckagen geschlossen")
        #expect(project.open == [])
    }

    @Test func originsAreReadAsTheyAreWritten() {
        let id = "01990000-0000-7000-8000-0000000000e1"
        #expect(CompetencePathProject.Origin("measure:\(id)") == .measure(MeasureID(id)!))
        #expect(CompetencePathProject.Origin.experiment(ExperimentID(id)!).text == "experiment:\(id)")
        for text in ["", "measure", "measure:1", "person:\(id)", ":"] {
            #expect(CompetencePathProject.Origin(text) == nil, "\(text)")
        }
    }
}
