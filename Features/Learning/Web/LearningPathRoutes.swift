import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Learning
import WebPlatform

extension CertificatesFeature {
    func addPathRoutes(to routes: Routes) {
        routes.get("lernen/wege", for: .everyone, page: "paths.title", use: showPaths)
        routes.get("lernen/wege/:learningPath", for: .everyone, page: "page.learningPath", use: showPath)
        routes.get("lernen/wege/:learningPath/lehrplan.csv", for: .everyone, page: "page.plan", use: planCSV)
        routes.get("lernen/wege/:learningPath/lehrplan.json", for: .everyone, page: "page.plan", use: planJSON)
    }

    @Sendable func showPaths(_ call: Call<Visitor>) async throws -> Response {
        let (t, library) = (call.texts, try await library())
        let done = try await done(owner(call.who))
        let rows = content.paths.map { path in
            let lessons = path.lessons(in: library)
            let count = lessons.count { done[$0.address] != nil }
            return LearningPathsPage.Row(
                title: path.title,
                href: CertificatesURL.path(path.id),
                audience: path.audience,
                lead: path.lead,
                extent: extent(lessons, t),
                standing: count == 0 ? nil : standing(count, lessons, t)
            )
        }
        return call.page(LearningPathsPage(title: t("paths.title"), rows: rows))
    }

    @Sendable func showPath(_ call: Call<Visitor>) async throws -> Response {
        let (t, path, library) = (call.texts, try path(call), try await library())
        let lessons = path.lessons(in: library)
        let done = try await done(owner(call.who))
        let count = lessons.count { done[$0.address] != nil }
        let next = lessons.first { done[$0.address] == nil }
        let rows = lessons.map { lesson in
            LearningPathPage.Row(
                title: lesson.title,
                href: LearningURL.lesson(lesson.address),
                course: library.course(lesson.address.course)?.title ?? "",
                minutes: "\(lesson.minutes)",
                competence: lesson.competence,
                esco: t("path.esco", ["label": lesson.esco.label]),
                requires: requires(lesson, in: lessons, t),
                state: done[lesson.address].map { t("state.doneOn", ["day": $0.day.german]) }
            )
        }
        let page = LearningPathPage(
            title: path.title,
            audience: path.audience,
            lead: path.lead,
            extent: extent(lessons, t),
            standing: standing(count, lessons, t),
            next: next.map { lesson in
                PageLink(
                    count == 0 ? t("course.begin") : t("course.goOn"),
                    href: LearningURL.lesson(lesson.address)
                )
            },
            rows: rows,
            files: [
                PageLink(t("path.csv"), href: CertificatesURL.plan(path.id, "csv")),
                PageLink(t("path.json"), href: CertificatesURL.plan(path.id, "json")),
            ],
            certificates: next == nil ? PageLink(t("path.certificate"), href: CertificatesURL.certificates) : nil,
            certificatesNeed: call.openPages.need(for: CertificatesURL.certificates)
        )
        return call.page(page)
    }

    @Sendable func planCSV(_ call: Call<Visitor>) async throws -> Response {
        let path = try path(call)
        let plan = LearningPathPlan(path, try await library(), origin: call.origin, call.texts)
        let bytes = plan.csv(call.texts)
        return call.download(bytes, name: planName(path, call.texts) + ".csv", type: "text/csv; charset=utf-8")
    }

    @Sendable func planJSON(_ call: Call<Visitor>) async throws -> Response {
        let path = try path(call)
        let plan = LearningPathPlan(path, try await library(), origin: call.origin, call.texts)
        let bytes = try plan.json()
        return call.download(bytes, name: planName(path, call.texts) + ".json", type: "application/json")
    }

    private func planName(_ path: LearningPath, _ t: Texts) -> String { t("plan.file", ["path": path.id.text]) }

    private func path(_ call: Call<Visitor>) throws -> LearningPath {
        guard let id = LearningPathID(try call.parameter("learningPath")), let path = content.path(id) else {
            throw HTTPError(.notFound)
        }
        return path
    }

    /// Numbers of the lessons of the path that come before.
    private func requires(_ lesson: Lesson, in lessons: [Lesson], _ t: Texts) -> String {
        let numbers = lesson.requires.compactMap { needed in lessons.firstIndex { $0.address == needed }.map { $0 + 1 }
        }
        if numbers.isEmpty { return t("path.requires.none") }
        return t("path.requires.some", ["numbers": numbers.map(String.init).joined(separator: ", ")])
    }

    private func extent(_ lessons: [Lesson], _ t: Texts) -> String {
        let minutes = lessons.reduce(0) { $0 + $1.minutes }
        return t("lessons.count", count: lessons.count) + " \u{b7} " + CertificateWords(t: t).extent(minutes)
    }

    private func standing(_ count: Int, _ lessons: [Lesson], _ t: Texts) -> String {
        t("course.standing", ["done": "\(count)", "all": "\(lessons.count)"])
    }
}
