import Foundation
import Kernel
import Learning
import LearningWeb
import TestSupport

/// A folder of courses with one lesson, right as it stands; tests put in defects.
struct LearningFolder {
    static let lesson = """
        {
          "id": "anfang",
          "title": "Anfang",
          "goal": "Danach können Sie anfangen.",
          "minutes": 10,
          "for": ["staff"],
          "requires": [],
          "competence": "Anfangen",
          "esco": { "uri": "http://data.europa.eu/esco/skill/e541c69c-ea80-4b17-87cb-4001d0b9d303", "label": "Beginnen" },
          "sources": [
            { "title": "Quelle", "publisher": "Amt", "seen": "2026-11-22", "quality": "official" }
          ],
          "exercises": [
            { "id": "e1", "kind": "reckon", "title": "Rechnen", "task": "Rechnen Sie.", "figures": ["balance.scope1", "firm.employees"],
              "formula": "balance.scope1 / firm.employees", "unit": "t", "decimals": 1, "why": "Darum.", "door": "/klimabilanz" },
            { "id": "e2", "kind": "note", "title": "Notiz", "task": "Schreiben Sie.", "why": "Gut ist ein Satz." }
          ],
          "quiz": [
            { "id": "q1", "kind": "single", "ask": "Eins?", "options": [
              { "text": "ja", "isRight": true, "why": "Weil." }, { "text": "nein", "isRight": false, "why": "Nicht." } ] },
            { "id": "q2", "kind": "multiple", "ask": "Zwei?", "options": [
              { "text": "ja", "isRight": true, "why": "Weil." }, { "text": "auch", "isRight": true, "why": "Auch." } ] },
            { "id": "q3", "kind": "number", "ask": "Drei?", "answer": 3.5, "tolerance": 0.1, "unit": "t", "why": "7 / 2." },
            { "id": "q4", "kind": "single", "ask": "Vier?", "options": [
              { "text": "ja", "isRight": true, "why": "Weil." }, { "text": "nein", "isRight": false, "why": "Nicht." } ] }
          ]
        }
        """
    static let text = """
        Ein Satz mit Quelle [1](quelle:1), [Frage](quiz:q1) und [Bilanz](/klimabilanz).

        ## Abschnitt

        ![Was zu sehen ist](bild.svg)

        [[uebung:e1]]

        Siehe [dieselbe Lektion](lektion:kurs/anfang).

        [[uebung:e2]]
        """
    static let course =
        #"{ "id": "kurs", "place": "observatorium", "title": "Kurs", "lead": "Ein Kurs.", "lessons": ["anfang"] }"#
    static let picture = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 360"></svg>"#

    let root: URL

    init(
        lesson: String = lesson,
        text: String = text,
        course: String = course,
        more: [String: String] = [:]
    ) throws {
        root = try temporaryFolder()
        var files = [
            "courses/kurs/course.json": course, "courses/kurs/01-anfang.json": lesson,
            "courses/kurs/01-anfang.md": text, "pictures/kurs/bild.svg": Self.picture,
        ]
        files.merge(more) { $1 }
        for (path, words) in files where !words.isEmpty {
            let file = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(words.utf8).write(to: file)
        }
    }

    var content: LearningContent {
        LearningContent(folder: root, pictures: root.appendingPathComponent("pictures"))
    }

    static let pages = KnownPages(["/klimabilanz", "/lernen/:course", "/schnellbilanz"])

    /// Everything that is wrong, as a start would name it.
    var faults: [String] {
        do throws(ContentFaults) {
            try content.verify(pages: Self.pages, places: ["observatorium"])
            return []
        } catch { return error.faults.map(\.description) }
    }
}
