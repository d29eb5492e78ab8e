import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

extension LessonEditingFeature {
    @Sendable func showLessons(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let filter = call.query("zeigen").flatMap(LessonEditingFilter.init(rawValue:)) ?? .all
        let (content, broken) = (try await shelf.content(), try await shelf.broken())
        let drafts = Dictionary(uniqueKeysWithValues: try await revisions.drafts().map { ($0.address, $0) })
        let newest = Dictionary(try await revisions.revisions().map { ($0.address, $0) }) {
            $0.number > $1.number ? $0 : $1
        }
        let people = Set(drafts.values.compactMap(\.savedBy) + newest.values.compactMap(\.releasedBy))
        let moment = LessonEditingMoment(names: try await names(people), t: t)
        var counts: [LessonEditingFilter: Int] = [:]
        let written = Set(drafts.keys).union(newest.keys)
        let gone = Set(written.map(\.course)).filter { content.library.course($0) == nil }
            .sorted { $0.text < $1.text }.map { Course(id: $0, place: "", title: $0.text, lead: "", lessons: []) }
        let courses = (content.library.courses + gone).map { course -> LessonEditingListPage.CourseGroup in
            let own = written.filter { $0.course == course.id }
            let known = course.lessons.map(course.address)
            let more = own.subtracting(known).sorted { $0.description < $1.description }
            let lines = (known + more).compactMap { address -> LessonEditingListPage.Line? in
                let files = shelf.files.sheet(address)
                let (draft, revision) = (drafts[address], newest[address])
                if files == nil && draft == nil && revision == nil { return nil }
                let state = LessonEditingState(
                    hasFile: files != nil,
                    draft: draft,
                    newest: revision,
                    files: files,
                    isBroken: broken[address] != nil
                )
                for filter in LessonEditingFilter.allCases where state.fits(filter) { counts[filter, default: 0] += 1 }
                guard state.fits(filter) else { return nil }
                let sheet = draft?.sheet ?? state.standing?.sheet ?? files ?? revision?.sheet
                let title = sheet?.title ?? ""
                return LessonEditingListPage.Line(
                    lesson: PageLink(
                        title.isEmpty ? address.lesson.text : title,
                        href: LessonEditingURL.desk(address)
                    ),
                    marks: state.marks(t),
                    last: draft == nil && revision == nil ? "" : state.sentence(moment, t)
                )
            }
            return LessonEditingListPage.CourseGroup(
                title: course.title,
                new: gone.contains(course)
                    ? nil : PageLink(t("editing.list.new"), href: LessonEditingURL.new(in: course.id)),
                lines: lines
            )
        }
        return call.page(
            LessonEditingListPage(
                title: t("editing.list.title"),
                filters: LessonEditingFilter.allCases.map { known in
                    LessonEditingListPage.Filter(
                        link: PageLink(
                            known.name(t),
                            href: LessonEditingURL.filtered(known),
                            isCurrent: known == filter
                        ),
                        count: counts[known, default: 0]
                    )
                },
                isFiltered: filter != .all,
                courses: filter == .all ? courses : courses.filter { !$0.lines.isEmpty }
            )
        )
    }

    @Sendable func showNew(_ call: Call<Person>) async throws -> Response {
        call.page(newPage(try await course(call), name: "", title: "", FieldErrors(), call))
    }

    @Sendable func beginNew(_ call: Call<Person>) async throws -> Response {
        let (t, course) = (call.texts, try await course(call))
        let name = TypedText.line(call.form[LessonEditingNewPage.nameField])
        let title = TypedText.line(call.form[LessonEditingForm.title])
        var errors = FieldErrors()
        if title.isEmpty { errors.add(LessonEditingForm.title, t("editing.new.noTitle")) }
        if title.count > LessonEditingBounds.field {
            let count = GermanFormat.number(Double(title.count), places: 0)
            errors.add(LessonEditingForm.title, t("editing.new.longTitle", ["count": count]))
        }
        let id = name.isEmpty ? LessonEditingName.proposal(for: title) : LessonID(name)
        if let id {
            let address = course.address(id)
            let isTaken =
                try await shelf.content().library.lessons[address] != nil || shelf.files.sheet(address) != nil
            let earlier = try await revisions.revisions(of: address)
            let isUsed = try await revisions.draft(address) != nil || !earlier.isEmpty
            if LessonEditingName.reserved.contains(id.text) {
                errors.add(LessonEditingNewPage.nameField, t("editing.new.reserved", ["name": id.text]))
            } else if isTaken || isUsed {
                errors.add(LessonEditingNewPage.nameField, t("editing.new.taken", ["name": id.text]))
            }
        } else if !name.isEmpty || !title.isEmpty {
            errors.add(
                LessonEditingNewPage.nameField,
                t("editing.new.name", ["name": String((name.isEmpty ? title : name).prefix(80))])
            )
        }
        guard errors.isEmpty, let id else {
            return call.page(newPage(course, name: name, title: title, errors, call), status: .unprocessableContent)
        }
        var sheet = LessonSheet()
        (sheet.title, sheet.minutes) = (title, "10")
        let address = course.address(id)
        _ = try await revisions.begin(address, sheet, base: nil, by: call.who.id)
        return call.redirect(
            LessonEditingURL.part(.facts, of: address),
            notice: t("editing.new.done", ["title": title])
        )
    }

    private func newPage(
        _ course: Course,
        name: String,
        title: String,
        _ errors: FieldErrors,
        _ call: Call<Person>
    ) -> LessonEditingNewPage {
        LessonEditingNewPage(
            title: call.texts("editing.new.title"),
            course: course.title,
            action: LessonEditingURL.new(in: course.id),
            token: call.formToken,
            lessonTitle: title,
            name: name,
            errors: errors
        )
    }

    private func course(_ call: Call<Person>) async throws -> Course {
        guard let id = CourseID(try call.parameter("course")), let course = try await shelf.content().library.course(id)
        else { throw HTTPError(.notFound) }
        return course
    }
}
