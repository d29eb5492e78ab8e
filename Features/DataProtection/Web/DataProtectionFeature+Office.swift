import DataProtection
import DataProtectionStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// For the administration of the hub.
extension DataProtectionFeature {
    @Sendable func showOffice(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let gaps = stores.inventory.gaps(in: try await stores.schema())
        let links = [
            (t("log.hub.title"), DataProtectionURL.hubLog, t("office.log")),
            (t("hold.title"), DataProtectionURL.holds, t("office.holds")),
            (t("run.title"), DataProtectionURL.run, t("office.run")),
            (t("inventory.title"), DataProtectionURL.inventory, t("office.inventory")),
        ]
        let templates = TemplateName.allCases.compactMap { name in
            notes.templates[name].map { ($0.title, DataProtectionURL.template(name.rawValue), $0.lead) }
        }
        let page = OfficePage(
            title: t("office.title"),
            missing: gaps.missing.count,
            links: links.map { OfficePage.Entry(link: PageLink($0.0, href: $0.1), text: $0.2) },
            templates: templates.map { OfficePage.Entry(link: PageLink($0.0, href: $0.1), text: "") }
        )
        return call.page(page)
    }

    // MARK: Holds

    @Sendable func showHolds(_ call: Call<Person>) async throws -> Response {
        call.page(try await holdsPage(HoldForm(), call))
    }

    @Sendable func setHold(_ call: Call<Person>) async throws -> Response {
        let form = HoldForm(call.form)
        var (valid, errors) = form.validated(today: outside.today(), call.texts)
        if let valid {
            switch try await stores.holds.set(valid.subject, reason: valid.reason, reviewOn: valid.day, by: call.who.id)
            {
            case .set: return call.redirect(DataProtectionURL.holds, notice: call.texts("hold.done"))
            case .unknown: errors.add("betreff", call.texts("hold.unknown", ["value": form.subject]))
            case .ambiguous(let count):
                errors.add("betreff", call.texts("hold.ambiguous", ["value": form.subject], count: count))
            }
        }
        return call.page(try await holdsPage(form, call, errors), status: .unprocessableContent)
    }

    @Sendable func liftHold(_ call: Call<Person>) async throws -> Response {
        guard try await stores.holds.lift(try call.parameter("hold")) else { throw HTTPError(.notFound) }
        return call.redirect(DataProtectionURL.holds, notice: call.texts("hold.lifted"))
    }

    private func holdsPage(
        _ form: HoldForm,
        _ call: Call<Person>,
        _ errors: FieldErrors = FieldErrors()
    ) async throws -> HoldsPage {
        let t = call.texts
        return HoldsPage(
            title: t("hold.title"),
            token: call.formToken,
            rows: try await stores.holds.all().map { hold in
                HoldsPage.Row(
                    subject: hold.subject ?? t("hold.gone"),
                    kind: hold.isPerson ? t("hold.person") : t("hold.firm"),
                    reason: hold.reason,
                    review: hold.reviewOn.german,
                    isDue: hold.liftedAt == nil && hold.reviewOn < outside.today(),
                    set: t(
                        "hold.set",
                        ["day": LocalDate(hold.setAt).german, "name": hold.setBy ?? placeholder]
                    ),
                    lifted: hold.liftedAt.map { LocalDate($0).german },
                    lift: DataProtectionURL.hold(hold.id) + "?_method=DELETE"
                )
            },
            form: form,
            errors: errors
        )
    }

    // MARK: Deletion runs

    @Sendable func showRun(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let (lines, runs) = (try await stores.runs.preview(), try await stores.runs.latest())
        let page = DeletionRunPage(
            title: t("run.title"),
            token: call.formToken,
            rows: lines.map { line in
                DeletionRunPage.Row(
                    title: line.title,
                    count: GermanFormat.number(Double(line.count), places: 0),
                    period: "\(line.retention.title): \(line.retention.period)",
                    basis: line.retention.basis
                )
            },
            runs: runs.map { run in
                DeletionRunPage.Past(
                    time: Self.clock(run.at),
                    kind: t("run.kind.\(run.kind)"),
                    who: run.startedBy ?? t("run.nobody"),
                    counts: counts(run, t)
                )
            }
        )
        return call.page(page)
    }

    @Sendable func startRun(_ call: Call<Person>) async throws -> Response {
        let lines = try await stores.runs.run(by: call.who.id, placeholder: placeholder)
        let total = lines.reduce(0) { $0 + $1.count }
        return call.redirect(DataProtectionURL.run, notice: call.texts("run.done", count: total))
    }

    private func counts(_ run: DeletionRun, _ t: Texts) -> String {
        let parts = run.counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { table, count in
            "\(stores.inventory.tables[table]?.title ?? table): \(count)"
        }
        return parts.isEmpty ? t("run.nothing") : parts.joined(separator: ", ")
    }
}
