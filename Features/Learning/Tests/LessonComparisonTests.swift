import Learning
import Testing

/// After an upgrade: what the files held (base), what they hold now (files) and what editors made of it (ours).
@Suite struct LessonComparisonTests {
    private static let base: LessonSheet = {
        var sheet = LessonSheet()
        (sheet.title, sheet.goal, sheet.minutes) = ("Drei Töpfe", "Danach ordnen Sie zu.", "10")
        sheet.roles = ["staff", "council"]
        sheet.sources = ["Protokoll", "Handbuch"].map(source)
        sheet.exercises = ["e1", "e2"].map { exercise($0, "Aufgabe \($0)") }
        sheet.questions = ["q1", "q2"].map(question)
        sheet.text = """
            Eins steht hier.

            Zwei beruft sich auf [1](quelle:1).

            Drei beruft sich auf das [Handbuch](quelle:2).

            Vier bleibt.

            [[uebung:e1]]

            """
        return sheet
    }()

    private static func source(_ title: String) -> LessonSheet.Source {
        var source = LessonSheet.Source()
        (source.title, source.url) = (title, "https://example.org/\(title.lowercased())")
        return source
    }

    private static func exercise(_ id: String, _ task: String) -> LessonSheet.Exercise {
        var exercise = LessonSheet.Exercise()
        (exercise.id, exercise.kind, exercise.title, exercise.task) = (id, "note", "Titel \(id)", task)
        return exercise
    }

    private static func question(_ id: String) -> LessonSheet.Question {
        var question = LessonSheet.Question()
        (question.id, question.ask) = (id, "Frage \(id)?")
        return question
    }

    private func changed(_ change: (inout LessonSheet) -> Void) -> LessonSheet {
        var sheet = Self.base
        change(&sheet)
        return sheet
    }

    private func kinds(_ comparison: LessonComparison) -> [String: LessonComparison.Kind] {
        Dictionary(comparison.differences.map { ($0.id, $0.kind) }) { first, _ in first }
    }

    @Test func whatNobodyChangedIsNoDifference() {
        let comparison = LessonComparison(base: Self.base, files: Self.base, ours: Self.base)
        #expect(comparison.differences.isEmpty)
        #expect(comparison.merged([:]) == Self.base)
    }

    @Test func eachSidesChangesComeTogether() throws {
        let files = changed { sheet in
            sheet.minutes = "12"
            sheet.exercises[0].task = "Neu gefasst"
            sheet.text = sheet.text.replacing("Eins steht hier.", with: "Eins steht jetzt hier.")
        }
        let ours = changed { sheet in
            sheet.title = "Die drei Töpfe"
            sheet.questions[1].ask = "Anders gefragt?"
            sheet.text = sheet.text.replacing("Vier bleibt.", with: "Vier bleibt nicht.")
        }
        let comparison = LessonComparison(base: Self.base, files: files, ours: ours)
        #expect(
            kinds(comparison) == [
                "title": .ours, "minutes": .files, "exercise:e1": .files, "question:q2": .ours, "text:1": .files,
                "text:4": .ours,
            ]
        )
        #expect(comparison.differences.map(\.id).first == "title")
        let merged = try #require(comparison.merged([:]))
        let wanted = changed { sheet in
            (sheet.title, sheet.minutes) = ("Die drei Töpfe", "12")
            sheet.exercises[0].task = "Neu gefasst"
            sheet.questions[1].ask = "Anders gefragt?"
            sheet.text = sheet.text.replacing("Eins steht hier.", with: "Eins steht jetzt hier.")
                .replacing("Vier bleibt.", with: "Vier bleibt nicht.")
        }
        #expect(merged == wanted)
    }

    @Test func whereBothChangedSomebodyChooses() throws {
        let files = changed { sheet in
            sheet.title = "Titel der Dateien"
            sheet.exercises[1].task = "Aufgabe der Dateien"
            sheet.text = sheet.text.replacing("Eins steht hier.", with: "Eins nach den Dateien.")
        }
        let ours = changed { sheet in
            sheet.title = "Unser Titel"
            sheet.exercises[1].task = "Unsere Aufgabe"
            sheet.text = sheet.text.replacing("Eins steht hier.", with: "Eins nach uns.")
        }
        let comparison = LessonComparison(base: Self.base, files: files, ours: ours)
        #expect(comparison.conflicts.map(\.id) == ["title", "text:1", "exercise:e2"])
        let text = try #require(comparison.conflicts.first { $0.id == "text:1" })
        #expect(text.base == "Eins steht hier.")
        #expect(text.files == "Eins nach den Dateien." && text.ours == "Eins nach uns.")
        #expect(text.field == .text(line: 1))
        #expect(comparison.conflicts.last?.field == .exercise(1))
        #expect(comparison.merged([:]) == nil)
        #expect(comparison.merged(["title": .files, "text:1": .ours]) == nil)
        let merged = try #require(comparison.merged(["title": .files, "text:1": .ours, "exercise:e2": .files]))
        #expect(merged.title == "Titel der Dateien")
        #expect(merged.text.hasPrefix("Eins nach uns.\n\nZwei"))
        #expect(merged.exercises[1].task == "Aufgabe der Dateien")
        #expect(comparison.merged(["title": .ours, "text:1": .ours, "exercise:e2": .ours]) == ours)
        #expect(comparison.merged(["title": .files, "text:1": .files, "exercise:e2": .files]) == files)
    }

    @Test func theSameChangeTwiceIsNoQuarrel() {
        let both = changed { $0.goal = "Danach wissen Sie es." }
        let comparison = LessonComparison(base: Self.base, files: both, ours: both)
        #expect(kinds(comparison) == ["goal": .same])
        #expect(comparison.merged([:]) == both)
    }

    @Test func paragraphsSideBySideAreChangedApart() throws {
        let files = changed { $0.text = $0.text.replacing("Eins steht hier.", with: "Eins neu.") }
        let ours = changed { $0.text = $0.text.replacing("Zwei beruft", with: "Zwei bezieht") }
        let comparison = LessonComparison(base: Self.base, files: files, ours: ours)
        #expect(kinds(comparison) == ["text:1": .files, "text:2": .ours])
        #expect(
            try #require(comparison.merged([:])).text.hasPrefix("Eins neu.\n\nZwei bezieht sich auf [1](quelle:1).")
        )
    }

    @Test func twoAdditionsAtOnePlaceAreAQuarrel() throws {
        let files = changed { $0.text = $0.text.replacing("Vier bleibt.", with: "Vier bleibt.\n\nDateien.") }
        let ours = changed { $0.text = $0.text.replacing("Vier bleibt.", with: "Vier bleibt.\n\nWir.") }
        let comparison = LessonComparison(base: Self.base, files: files, ours: ours)
        let conflict = try #require(comparison.conflicts.first)
        #expect(conflict.base == nil && conflict.files == "Dateien." && conflict.ours == "Wir.")
        #expect(comparison.merged([conflict.id: .files]) == files)
    }

    @Test func removedAndChangedIsAQuarrel() throws {
        let files = changed { $0.exercises.remove(at: 0) }
        let ours = changed { $0.exercises[0].task = "Unsere" }
        let comparison = LessonComparison(base: Self.base, files: files, ours: ours)
        let conflict = try #require(comparison.conflicts.first)
        #expect(conflict.id == "exercise:e1" && conflict.files == nil && conflict.ours?.contains("Unsere") == true)
        #expect(comparison.merged(["exercise:e1": .files])?.exercises.map(\.id) == ["e2"])
        #expect(comparison.merged(["exercise:e1": .ours])?.exercises.map(\.id) == ["e1", "e2"])
    }

    @Test func additionsOfBothStandWhereTheyWere() throws {
        let files = changed { $0.questions.insert(Self.question("q0"), at: 0) }
        let ours = changed { $0.questions.append(Self.question("q9")) }
        let comparison = LessonComparison(base: Self.base, files: files, ours: ours)
        #expect(comparison.merged([:])?.questions.map(\.id) == ["q0", "q1", "q2", "q9"])
        #expect(comparison.differences.map(\.field) == [.questions, .question(2)])
    }

    @Test func orderIsTakenFromWhoeverChangedIt() {
        let turned = changed { $0.exercises.reverse() }
        let taken = LessonComparison(base: Self.base, files: turned, ours: Self.base)
        #expect(kinds(taken) == ["order:exercises": .files])
        #expect(taken.merged([:])?.exercises.map(\.id) == ["e2", "e1"])
        let own = LessonComparison(base: Self.base, files: Self.base, ours: turned)
        #expect(own.merged([:])?.exercises.map(\.id) == ["e2", "e1"])
    }

    @Test func textsKeepLeadingToTheirSources() throws {
        // The files put a source in front, so all their numbers move; ours adds one at the end and cites it.
        let files = changed { sheet in
            sheet.sources.insert(Self.source("Gesetz"), at: 0)
            sheet.text = sheet.text.replacing("[1](quelle:1)", with: "[2](quelle:2)")
                .replacing("[Handbuch](quelle:2)", with: "[Handbuch](quelle:3)")
                .replacing("Eins steht hier.", with: "Eins nach [1](quelle:1).")
        }
        let ours = changed { sheet in
            sheet.sources.append(Self.source("Leitfaden"))
            sheet.text = sheet.text.replacing("Vier bleibt.", with: "Vier nach [3](quelle:3).")
        }
        let comparison = LessonComparison(base: Self.base, files: files, ours: ours)
        // Paragraphs that only got other numbers are no change.
        #expect(
            kinds(comparison) == ["source:2": .files, "source:3": .ours, "text:1": .files, "text:4": .ours]
        )
        #expect(comparison.differences.first { $0.id == "text:1" }?.files == "Eins nach [1](quelle:1).")
        let merged = try #require(comparison.merged([:]))
        #expect(merged.sources.map(\.title) == ["Gesetz", "Protokoll", "Handbuch", "Leitfaden"])
        #expect(merged.text.contains("Eins nach [1](quelle:1)."))
        #expect(merged.text.contains("Zwei beruft sich auf [2](quelle:2)."))
        #expect(merged.text.contains("das [Handbuch](quelle:3)"))
        #expect(merged.text.contains("Vier nach [4](quelle:4)."))
    }

    @Test func aSourceThatIsGoneIsNotTakenForAnother() throws {
        let files = changed { sheet in
            sheet.sources.remove(at: 0)
            sheet.text = sheet.text.replacing("Zwei beruft sich auf [1](quelle:1).", with: "Zwei sagt nichts.")
                .replacing("quelle:2", with: "quelle:1")
        }
        let ours = changed { $0.text = $0.text.replacing("Vier bleibt.", with: "Vier nach [1](quelle:1).") }
        let comparison = LessonComparison(base: Self.base, files: files, ours: ours)
        let merged = try #require(comparison.merged([:]))
        #expect(merged.sources.map(\.title) == ["Handbuch"])
        #expect(merged.text.contains("[Handbuch](quelle:1)"))
        #expect(merged.text.contains("Vier nach [0](quelle:0)."))
    }

    @Test func aLessonOfEditorsAloneHasNothingToTakeOver() {
        let alone = LessonComparison(base: nil, files: nil, ours: Self.base)
        #expect(alone.differences.allSatisfy { $0.kind == .ours && $0.base == nil })
        #expect(alone.merged([:]) == Self.base)
        // The files dropped the lesson: ours stays as it is.
        let ours = changed { $0.goal = "Anders." }
        let dropped = LessonComparison(base: Self.base, files: nil, ours: ours)
        #expect(kinds(dropped) == ["goal": .ours])
        #expect(dropped.merged([:]) == ours)
    }

    @Test func filesThatBringTheSameLessonAreCompared() {
        let ours = changed { $0.title = "Unser Titel" }
        let comparison = LessonComparison(base: nil, files: Self.base, ours: ours)
        #expect(comparison.conflicts.map(\.id) == ["title"])
        #expect(comparison.merged(["title": .files]) == Self.base)
    }

    @Test func twoRevisionsAreCompared() {
        let new = changed { sheet in
            sheet.roles = ["staff"]
            sheet.text += "\nFünf kommt dazu.\n"
        }
        let comparison = LessonComparison.between(Self.base, new) { term in
            if case .role(let code) = term { return code.uppercased() }
            return term.plain
        }
        #expect(comparison.differences.map(\.id) == ["roles", "text:6"])
        #expect(comparison.differences.allSatisfy { $0.kind == .ours })
        #expect(comparison.differences[0].base == "STAFF\nCOUNCIL" && comparison.differences[0].ours == "STAFF")
        #expect(comparison.differences[1].field == .text(line: 11))
    }

    @Test func valuesStandBehindTheirLabels() {
        let ours = changed { $0.exercises[0].formula = "1 + 1" }
        let comparison = LessonComparison(base: Self.base, files: Self.base, ours: ours) { term in
            switch term {
            case .label(.formula): "Formel"
            case .kind("note"): "Notiz"
            default: term.plain
            }
        }
        #expect(comparison.differences.map(\.ours) == ["Titel e1\nNotiz\nAufgabe e1\nFormel: 1 + 1"])
    }

    @Test func idsThatADraftHasTwiceDoNotGetLost() {
        let ours = changed { $0.exercises[1].id = "e1" }
        let comparison = LessonComparison(base: Self.base, files: Self.base, ours: ours)
        #expect(comparison.merged([:]) == ours)
        #expect(Set(kinds(comparison).keys) == ["exercise:e1~2", "exercise:e2"])
    }
}
