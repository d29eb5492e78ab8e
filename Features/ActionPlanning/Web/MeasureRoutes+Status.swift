import ActionPlanning
import ActionPlanningStorage
import CompaniesStorage
import Funding
import FundingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension ActionPlanningFeature {
    /// „Antrag vor Auftrag“: while an application is open, an order is asked about first.
    @Sendable func changeStatus(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        var measure = try await measure(call)
        guard let status = Measure.Status(rawValue: call.form["status"]) else { throw HTTPError(.badRequest) }
        let address = ActionPlanningURL.measure(measure.id)
        if status == measure.status { return call.redirect(address) }
        if status == .ordered, !call.form.isOn("confirmed") {
            let open = try await funding.openApplications(of: call.who.firm, measure: measure.id.text)
            if !open.isEmpty { return call.page(orderPage(measure, open, call)) }
        }
        guard Int(call.form["version"]) == measure.version else { return statusConflict(measure, status, call) }
        measure.status = status
        switch try await measures.save(measure, by: call.who.person.id) {
        case .saved:
            return call.redirect(address, notice: t("measure.status.saved", ["status": status.label(t)]))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let stored): return statusConflict(stored, status, call)
        }
    }

    private func orderPage(
        _ measure: Measure,
        _ open: [FundingApplication],
        _ call: Call<Member>
    ) -> MeasureOrderPage {
        let t = call.texts
        return MeasureOrderPage(
            title: t("measure.order.title"),
            measure: measure.title,
            applications: open.map { application in
                let name = programmes[application.programme]?.name ?? application.programme
                return application.state == .submitted
                    ? t("measure.order.submitted", ["programme": name])
                    : t("measure.order.prepared", ["programme": name])
            },
            confirm: PostAction(
                t("measure.order.submit"),
                action: ActionPlanningURL.status(measure.id),
                tokens: [
                    call.formToken, FormToken(name: "status", value: Measure.Status.ordered.rawValue),
                    FormToken(name: "confirmed", value: "1"),
                    FormToken(name: "version", value: call.form["version"]),
                ],
                style: .destructive
            ),
            back: ActionPlanningURL.measure(measure.id)
        )
    }

    private func statusConflict(_ stored: Measure, _ status: Measure.Status, _ call: Call<Member>) -> Response {
        let t = call.texts
        return call.page(
            MeasureConflictPage(
                title: stored.title,
                kicker: t("measures.title"),
                token: call.formToken,
                differences: [
                    .init(field: t("measure.status"), stored: stored.status.label(t), typed: status.label(t))
                ],
                action: ActionPlanningURL.status(stored.id),
                back: ActionPlanningURL.measure(stored.id),
                retry: [
                    FormToken(name: "version", value: "\(stored.version)"),
                    FormToken(name: "status", value: status.rawValue),
                ]
            ),
            status: .conflict
        )
    }
}
