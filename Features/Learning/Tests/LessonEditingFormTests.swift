import Learning
import Testing
import WebPlatform

@testable import LearningWeb

@Suite struct LessonEditingFormTests {
    private let term = EscoTerm(uri: "http://data.europa.eu/esco/skill/x", label: "Messen")

    private func read(
        _ part: LessonEditingPart,
        _ values: [String: [String]],
        over sheet: LessonSheet = LessonSheet()
    ) -> LessonSheet {
        var read = sheet
        LessonEditingForm.read(part, Form(values: values), terms: [term], into: &read)
        return read
    }

    @Test func factsAreReadInTheOrderOfTheHouse() {
        let sheet = read(
            .facts,
            [
                "titel": ["  Zwei   Worte "], "zielgruppen": ["trainee", "management", "unfug"],
                "vorher": ["", "klimabilanz/scopes", ""], "esco": [term.uri], "esco-name": ["nicht das"],
            ]
        )
        #expect(sheet.title == "Zwei Worte")
        #expect(sheet.roles == ["management", "trainee"])
        #expect(sheet.requires == ["klimabilanz/scopes"])
        #expect(sheet.escoLabel == "Messen")
        let other = read(.facts, ["esco": [""], "esco-uri": ["http://y"], "esco-name": ["Anderes"]])
        #expect((other.escoURI, other.escoLabel) == ("http://y", "Anderes"))
    }

    @Test func aSumTakesTheFiguresOfItsFormula() {
        var before = LessonSheet.Exercise()
        (before.id, before.figures) = ("e1", ["firm.employees", "balance.scope1"])
        var sheet = LessonSheet()
        sheet.exercises = [before]
        func figures(_ formula: String, kind: String = "reckon", ticked: [String] = []) -> [String] {
            let values = [
                "anzahl": ["1"], "uebung-1-id": ["e1"], "uebung-1-art": [kind], "uebung-1-formel": [formula],
                "uebung-1-zahlen": ticked,
            ]
            return read(.exercises, values, over: sheet).exercises[0].figures
        }
        #expect(figures("balance.scope1 / firm.employees") == ["firm.employees", "balance.scope1"])
        #expect(figures("balance.scope1 * 2") == ["balance.scope1"])
        #expect(figures("balance.scope1 /") == ["firm.employees", "balance.scope1"], "half a formula changes nothing")
        #expect(
            figures("", kind: "largest", ticked: ["balance.scope3", "balance.scope1"]) == [
                "balance.scope1", "balance.scope3",
            ]
        )
    }

    @Test func aWrongKindLosesNothing() {
        let values = [
            "anzahl": ["1"], "frage-1-id": ["q1"], "frage-1-art": ["number"], "frage-1-anzahl": ["2"],
            "frage-1-antwort-1-text": ["ja"], "frage-1-antwort-1-richtig": ["1"], "frage-1-antwort-2-text": ["nein"],
        ]
        let question = read(.questions, values).questions[0]
        #expect(question.options.map(\.text) == ["ja", "nein"])
        #expect(question.options.map(\.isRight) == [true, false])
    }

    @Test(arguments: ["", "-1", "x"]) func withoutACountThereIsNothing(count: String) {
        #expect(read(.sources, ["anzahl": [count], "quelle-1-titel": ["A"]]).sources.isEmpty)
    }

    @Test func noFormMakesMoreEntriesThanAPageCouldHold() {
        #expect(read(.sources, ["anzahl": ["1000000000"]]).sources.count == 40)
    }
}
