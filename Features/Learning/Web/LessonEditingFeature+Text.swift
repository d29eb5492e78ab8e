import Foundation
import HTML
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

extension LessonEditingFeature {
    /// How the text looks while it is being written. Nothing of it is kept.
    @Sendable func probeText(_ call: Call<Person>) async throws -> Response {
        // Every pause in typing comes here: without revisions, names and a proof of what is stored.
        guard let address = LessonAddress("\(try call.parameter("course"))/\(try call.parameter("lesson"))"),
            let draft = try await revisions.draft(address)
        else { throw HTTPError(.notFound) }
        let t = call.texts
        var sheet = draft.sheet
        sheet.text = TypedText.block(String(call.form[LessonEditingForm.text].prefix(LessonEditingBounds.text)))
        let proof = proof(sheet, address, try await shelf.content(), t)
        let probe = LessonEditingProbe(proof, sheet: sheet, assets: assets, openPages: call.openPages)
        return call.fragment(
            .group([div(.data("part", "probe")) { probe.nodes(t) }, div(.data("part", "faults")) { probe.faults(t) }])
        )
    }

    func marks(_ sheet: LessonSheet, _ address: LessonAddress, _ t: Texts) async throws -> LessonEditingMarks {
        typealias Entry = LessonEditingMarks.Entry
        typealias Group = LessonEditingMarks.Group
        let exercises = sheet.exercises.enumerated().map { index, exercise in
            Entry(
                mark: "[[uebung:\(exercise.id)]]",
                meaning: exercise.title.isEmpty
                    ? t("editing.exercise", ["number": "\(index + 1)"])
                    : t("editing.marks.titled", ["number": "\(index + 1)", "title": exercise.title])
            )
        }
        let pictures = pictureNames(address.course).map { name in
            Entry(mark: "![\(t("editing.marks.alternative"))](\(name))", meaning: name)
        }
        let sources = sheet.sources.enumerated().map { index, source in
            Entry(mark: "[\(index + 1)](quelle:\(index + 1))", meaning: source.title)
        }
        let questions = sheet.questions.enumerated().map { index, question in
            Entry(
                mark: "[\(t("editing.question", ["number": "\(index + 1)"]))](quiz:\(question.id))",
                meaning: question.ask
            )
        }
        let library = try await shelf.content().library
        let lessons = library.course(address.course).map(library.lessons(of:)) ?? []
        return LessonEditingMarks(groups: [
            Group(title: t("editing.marks.words"), hint: nil, entries: words(t)),
            Group(title: t("editing.marks.boxes"), hint: t("editing.marks.boxesHint"), entries: boxes(t)),
            Group(title: t("editing.part.exercises"), hint: t("editing.marks.exercisesHint"), entries: exercises),
            Group(title: t("editing.marks.pictures"), hint: t("editing.marks.picturesHint"), entries: pictures),
            Group(title: t("editing.part.sources"), hint: nil, entries: sources),
            Group(title: t("editing.part.questions"), hint: nil, entries: questions),
            Group(
                title: t("editing.marks.lessons"),
                hint: nil,
                entries: lessons.filter { $0.address != address }.map { lesson in
                    Entry(mark: "[\(lesson.title)](lektion:\(lesson.address))", meaning: lesson.title)
                }
            ),
            Group(
                title: t("editing.marks.pages"),
                hint: t("editing.marks.pagesHint"),
                entries: knownPages().map { Entry(mark: "[\(t("editing.marks.linkWords"))](\($0))", meaning: $0) }
            ),
        ])
    }

    private func words(_ t: Texts) -> [LessonEditingMarks.Entry] {
        [
            .init(mark: t("editing.marks.heading"), meaning: t("editing.marks.headingMeaning")),
            .init(mark: t("editing.marks.subheading"), meaning: t("editing.marks.subheadingMeaning")),
            .init(mark: t("editing.marks.strong"), meaning: t("editing.marks.strongMeaning")),
            .init(mark: t("editing.marks.list"), meaning: t("editing.marks.listMeaning")),
            .init(mark: t("editing.marks.table"), meaning: t("editing.marks.tableMeaning")),
        ]
    }

    private func boxes(_ t: Texts) -> [LessonEditingMarks.Entry] {
        [
            .init(mark: t("editing.marks.example"), meaning: t("callout.example")),
            .init(mark: t("editing.marks.remember"), meaning: t("callout.remember")),
            .init(mark: t("editing.marks.caution"), meaning: t("callout.caution")),
        ]
    }

    /// Those of the course, by name.
    private func pictureNames(_ course: CourseID) -> [String] {
        let folder = pictures.appendingPathComponent(course.text)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".svg") && !$0.hasPrefix(".") }.sorted()
    }
}
