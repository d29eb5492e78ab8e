import ActionPlanning
import Documents
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The plan as a page that prints, as an accessible PDF, as a workbook, as tasks and days of a calendar, and as JSON.
extension PlanFeature {
    func addPlanRoutes(to routes: Routes) {
        routes.get("handlungsplan", for: .member, page: "page.plan", use: showPlan)
        routes.get("handlungsplan/plan.pdf", for: .member, page: "page.planPaper", use: printPlan)
        routes.get("handlungsplan/plan.xlsx", for: .member, page: "page.planWorkbook", use: planWorkbook)
        routes.get("handlungsplan/plan.json", for: .member, page: "page.planData", use: planData)
        routes.get("handlungsplan/plan.aufgaben.ics", for: .member, page: "page.planTasks") { call in
            try await planCalendar(.tasks, call)
        }
        routes.get("handlungsplan/plan.termine.ics", for: .member, page: "page.planDays") { call in
            try await planCalendar(.days, call)
        }
        routes.get("handlungsplan/messungen", for: .member, page: "page.readings", use: showReadings)
        routes.post("handlungsplan/messungen", for: .member, use: addReading)
        routes.delete("handlungsplan/messungen/:measuredSaving", for: .member, use: removeReading)
    }

    @Sendable func showPlan(_ call: Call<Member>) async throws -> Response {
        let facts = try await planFacts(of: call.who.firm)
        let page = PlanPage(
            title: call.texts("plan.title"),
            isEmpty: facts.entries.isEmpty,
            ideas: facts.ideas,
            sheet: PlanSheet(facts, call.texts).node
        )
        return call.page(page)
    }

    @Sendable func printPlan(_ call: Call<Member>) async throws -> Response {
        let (t, facts) = (call.texts, try await planFacts(of: call.who.firm))
        let paper = PlanPaper(
            title: t("plan.fileTitle", ["firm": facts.firmName]),
            sheet: PlanSheet(facts, t).node
        )
        do {
            let pdf = try await documents.render(paper.html, assets: assets)
            return call.download(pdf, name: fileName(facts, t, "pdf"), type: "application/pdf")
        } catch PDFError.busy, PDFError.timedOut {
            return call.page(PlanBusyPage(title: t("plan.busy.title")), status: .serviceUnavailable)
        }
    }

    @Sendable func planWorkbook(_ call: Call<Member>) async throws -> Response {
        let facts = try await planFacts(of: call.who.firm)
        return call.download(
            try PlanWorkbook(facts, created: outside.now(), call.texts).document.bytes(),
            name: fileName(facts, call.texts, "xlsx"),
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
    }

    @Sendable func planData(_ call: Call<Member>) async throws -> Response {
        let facts = try await planFacts(of: call.who.firm)
        return call.download(
            try PlanData(facts).bytes(),
            name: fileName(facts, call.texts, "json"),
            type: "application/json"
        )
    }

    private func planCalendar(_ kind: PlanCalendar.Kind, _ call: Call<Member>) async throws -> Response {
        let (t, facts) = (call.texts, try await planFacts(of: call.who.firm))
        let calendar = PlanCalendar(
            name: t("plan.fileTitle", ["firm": facts.firmName]),
            entries: facts.entries.map { PlanCalendar.Entry($0.measure, link: call.origin, t) },
            written: outside.now(),
            beginning: t("plan.calendar.beginning"),
            end: t("plan.calendar.end")
        )
        let part = kind == .tasks ? t("plan.calendar.tasks") : t("plan.calendar.days")
        return call.download(
            calendar.bytes(kind),
            name: fileName(facts, t, "ics", part: part),
            type: "text/calendar; charset=utf-8"
        )
    }

    /// `Handlungsplan Metallbau Kettler GmbH.pdf`
    private func fileName(_ facts: PlanFacts, _ t: Texts, _ ending: String, part: String? = nil) -> String {
        let firm = facts.firmName.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
        return t("plan.fileName", ["firm": firm]) + (part.map { " \($0)" } ?? "") + "." + ending
    }
}

extension PlanCalendar.Entry {
    init(_ measure: Measure, link: String, _ t: Texts) {
        let lines = [
            measure.responsible.isEmpty ? nil : "\(t("plan.responsible")): \(measure.responsible)",
            measure.nextStep.isEmpty ? nil : "\(t("plan.nextStep")): \(measure.nextStep)",
            link + PlanURL.measure(measure.id),
        ]
        self.init(
            uid: "\(measure.id)@oekohub",
            summary: measure.title,
            description: lines.compactMap(\.self).joined(separator: "\n"),
            start: measure.start,
            due: measure.end,
            status: Self.status(measure.status),
            sequence: measure.version
        )
    }

    private static func status(_ status: Measure.Status) -> Status {
        switch status {
        case .idea, .planned: .needsAction
        case .ordered, .running: .inProcess
        case .done: .completed
        case .dropped: .cancelled
        }
    }
}
