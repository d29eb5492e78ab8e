import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

extension ProgrammeRecordsFeature {
    func addHolds(to routes: Routes) {
        let holds = "verwaltung/projekt/sperren"
        routes.get(holds + "/neu", for: .administrator, page: "page.projectHold.new", use: showNewHold)
        routes.post(holds, for: .administrator, use: setHold)
        routes.get(holds + "/:projectHold", for: .administrator, page: "page.projectHold", use: showHold)
        routes.post(holds + "/:projectHold", for: .administrator, use: liftHold)
    }

    @Sendable func showNewHold(_ call: Call<Person>) async throws -> Response {
        call.page(try await newHoldPage(call.query("art") ?? "", call.query("satz") ?? "", call))
    }

    /// - Parameter art: a kind of record; all of them for `projekt`, or where none is named.
    private func newHoldPage(_ art: String, _ record: String, _ call: Call<Person>) async throws -> ProjectHoldPage {
        let t = call.texts
        var lead = t("projectHold.new.all")
        if !art.isEmpty, art != "projekt" {
            guard let kind = ProjectRecord.Kind(rawValue: art), let found = try await records.record(kind, record)
            else {
                throw HTTPError(.notFound)
            }
            lead = t("projectHold.new.one", ["name": name(found, t), "kind": t("retention.kind.\(kind.rawValue)")])
        }
        return ProjectHoldPage(
            title: t("projectHold.new"),
            lead: lead,
            facts: [],
            action: ProgrammeRecordsURL.holds,
            tokens: [call.formToken, FormToken(name: "art", value: art), FormToken(name: "satz", value: record)],
            label: t("projectHold.reason"),
            hint: t("projectHold.reason.hint"),
            submit: t("projectHold.set.submit")
        )
    }

    @Sendable func setHold(_ call: Call<Person>) async throws -> Response {
        let (t, form) = (call.texts, call.form)
        let (art, record) = (form["art"], form["satz"])
        var page = try await newHoldPage(art, record, call)
        page.reason = form["reason"]
        page.errors = reasonErrors(page.reason, t)
        guard page.errors.isEmpty else { return call.page(page, status: .unprocessableContent) }
        let isNew = try await holds.set(
            ProjectRecord.Kind(rawValue: art),
            record: record,
            reason: page.reason,
            by: writer(call.who)
        )
        guard isNew else {
            page.errors.add("reason", t("projectHold.there"))
            return call.page(page, status: .conflict)
        }
        return call.redirect(ProgrammeRecordsURL.retention, notice: t("projectHold.done"))
    }

    private func reasonErrors(_ reason: String, _ t: Texts) -> FieldErrors {
        var errors = FieldErrors()
        if reason.isEmpty { errors.add("reason", t("projectHold.reason.missing")) }
        RecordsInput.limit("reason", reason, ProjectHold.longestReason, &errors, t)
        return errors
    }

    @Sendable func showHold(_ call: Call<Person>) async throws -> Response {
        call.page(try await holdPage(try await hold(call), call))
    }

    private func hold(_ call: Call<Person>) async throws -> ProjectHold {
        guard let hold = try await holds.hold(try call.id("projectHold")) else { throw HTTPError(.notFound) }
        return hold
    }

    private func holdPage(_ hold: ProjectHold, _ call: Call<Person>) async throws -> ProjectHoldPage {
        let t = call.texts
        func line(_ name: String, _ date: LocalDate) -> String {
            t("participant.log.line", ["name": name, "date": date.german])
        }
        let target = try await target(hold, t)
        let link = target.href.isEmpty ? Node.text(target.label) : a(.href(target.href)) { target.label }
        var facts = [
            Definition(t("retention.record"), link),
            Definition(t("projectHold.reason"), hold.reason),
            Definition(t("projectHold.set"), line(hold.setBy, LocalDate(hold.setAt))),
        ]
        if let at = hold.liftedAt {
            facts.append(Definition(t("projectHold.lift.reason"), hold.liftedReason ?? ""))
            facts.append(Definition(t("projectHold.lift.by"), line(hold.liftedBy ?? "", LocalDate(at))))
        }
        return ProjectHoldPage(
            title: t("projectHold.standing"),
            lead: hold.liftedAt.map { t("projectHold.lifted.lead", ["date": LocalDate($0).german]) }
                ?? t("projectHold.standing.lead"),
            facts: facts,
            action: hold.liftedAt == nil ? ProgrammeRecordsURL.hold(hold.id) : nil,
            tokens: [call.formToken],
            label: t("projectHold.lift.reason"),
            hint: t("projectHold.lift.hint"),
            submit: t("projectHold.lift")
        )
    }

    @Sendable func liftHold(_ call: Call<Person>) async throws -> Response {
        let (t, hold) = (call.texts, try await hold(call))
        var page = try await holdPage(hold, call)
        page.reason = call.form["reason"]
        page.errors = reasonErrors(page.reason, t)
        guard page.errors.isEmpty else { return call.page(page, status: .unprocessableContent) }
        guard try await holds.lift(hold.id, reason: page.reason, by: writer(call.who)) else {
            return call.page(try await holdPage(try await self.hold(call), call), status: .conflict)
        }
        return call.redirect(ProgrammeRecordsURL.retention, notice: t("projectHold.lifted.done"))
    }
}
