import HTML
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

extension LearningFeature {
    @Sendable func showCourses(_ call: Call<Visitor>) async throws -> Response {
        let (t, content) = (call.texts, try await shelf.content())
        let library = content.library
        let role = call.query("rolle").flatMap { LearningRole(address: $0) }
        let progress = try await progress(call.who)
        let lessons = library.lessons.values
        let minutes = lessons.reduce(0) { $0 + $1.minutes }
        let extent = [t("courses.count", count: library.courses.count), t("lessons.count", count: lessons.count)]
        let page = CoursesPage(
            title: t("courses.title"),
            lead: t("courses.lead", ["courses": extent[0], "lessons": extent[1], "time": duration(minutes, t)]),
            figures: extent,
            keeping: keeping(call.who, t),
            resume: try await resume(call.who, content, t),
            roles: [PageLink(t("role.all"), href: LearningURL.learning, isCurrent: role == nil)]
                + LearningRole.allCases.map { known in
                    PageLink(known.name(t), href: LearningURL.role(known), isCurrent: known == role)
                },
            roleSentence: role.map { role in
                t("courses.forRole", ["role": role.name(t)], count: lessons.count { $0.roles.contains(role) })
            },
            places: groups(library, for: role, progress, t)
        )
        return call.page(page)
    }

    /// By place; a course of which nothing is meant for the role is left out.
    private func groups(
        _ library: LearningLibrary,
        for role: LearningRole?,
        _ progress: [LessonAddress: LessonProgress],
        _ t: Texts
    ) -> [CoursesPage.PlaceGroup] {
        places.compactMap { place in
            let cards = library.courses.filter { $0.place == place.id }.compactMap { course in
                card(course, of: library, for: role, progress, t)
            }
            return cards.isEmpty ? nil : CoursesPage.PlaceGroup(name: place.name, courses: cards)
        }
    }

    private func card(
        _ course: Course,
        of library: LearningLibrary,
        for role: LearningRole?,
        _ progress: [LessonAddress: LessonProgress],
        _ t: Texts
    ) -> CoursesPage.CourseCard? {
        let lines = library.lessons(of: course).enumerated().compactMap { index, lesson -> LessonLine? in
            if let role, !lesson.roles.contains(role) { return nil }
            return LessonLine(lesson, number: index + 1, progress[lesson.address], t)
        }
        if lines.isEmpty { return nil }
        return CoursesPage.CourseCard(
            title: course.title,
            href: LearningURL.course(course.id),
            lead: course.lead,
            extent: extent(of: course, library, t),
            lessons: lines
        )
    }

    /// The lesson last worked on that is not done.
    private func resume(
        _ visitor: Visitor,
        _ content: LearningContent,
        _ t: Texts
    ) async throws -> CoursesPage.Resume? {
        guard let owner = owner(visitor) else { return nil }
        for progress in try await records.progress(of: owner) where progress.done == nil {
            guard let course = content.library.course(progress.address.course),
                let edition = content.edition(progress.address)
            else { continue }
            let heading = edition.text.headings.first { $0.id == progress.heading }
            return CoursesPage.Resume(
                course: course.title,
                title: edition.lesson.title,
                remark: heading.map { t("resume.at", ["heading": $0.title]) } ?? t("resume.begun"),
                action: PageLink(
                    t("resume.go"),
                    href: heading.map { LearningURL.section($0.id, of: progress.address) }
                        ?? LearningURL.lesson(progress.address)
                )
            )
        }
        return nil
    }

    /// „5 Lektionen · 50 Minuten“
    private func extent(of course: Course, _ library: LearningLibrary, _ t: Texts) -> String {
        let lessons = t("lessons.count", count: library.lessons(of: course).count)
        return lessons + " \u{b7} " + duration(library.minutes(of: course), t)
    }

    /// Minutes up to an hour and a half, hours beyond.
    func duration(_ minutes: Int, _ t: Texts) -> String {
        if minutes <= 90 { return t("minutes", count: minutes) }
        let hours = (Double(minutes) / 30).rounded() / 2
        return t("hours", ["hours": GermanFormat.significant(hours, digits: 3)])
    }

    @Sendable func showCourse(_ call: Call<Visitor>) async throws -> Response {
        let (t, library) = (call.texts, try await shelf.content().library)
        guard let id = CourseID(try call.parameter("course")), let course = library.course(id) else {
            throw HTTPError(.notFound)
        }
        let progress = try await progress(call.who)
        let lessons = library.lessons(of: course)
        let entries = lessons.enumerated().map { index, lesson in
            CoursePage.Entry(
                line: LessonLine(lesson, number: index + 1, progress[lesson.address], t),
                goal: lesson.goal,
                roles: lesson.roles.map { $0.name(t) }.joined(separator: ", ")
            )
        }
        let open = lessons.first { progress[$0.address]?.done == nil }
        let done = lessons.count { progress[$0.address]?.done != nil }
        let begun = lessons.contains { progress[$0.address] != nil }
        return call.page(
            CoursePage(
                title: course.title,
                kicker: places.first { $0.id == course.place }?.name,
                lead: course.lead,
                extent: extent(of: course, library, t),
                standing: begun
                    ? t("course.standing", ["done": "\(done)", "all": "\(lessons.count)"]) : nil,
                action: open.map { lesson in
                    PageLink(
                        begun ? t("course.goOn") : t("course.begin"),
                        href: LearningURL.lesson(lesson.address)
                    )
                },
                entries: entries,
                keeping: keeping(call.who, t)
            )
        )
    }
}
