import ActionPlanning
import ActionPlanningStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Measured savings.
extension PlanFeature {
    @Sendable func showReadings(_ call: Call<Member>) async throws -> Response {
        call.page(try await readingsPage(PlanReadingForm(), call))
    }

    @Sendable func addReading(_ call: Call<Member>) async throws -> Response {
        let (form, firm) = (PlanReadingForm(call.form), call.who.firm)
        let targets = PlanReadingForm.Target.all(try await measures.measures(of: firm))
        let (saving, errors) = form.validated(
            MeasuredSavingID(from: outside),
            of: firm,
            among: targets,
            call.texts
        )
        guard let saving else {
            var page = try await readingsPage(form, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        guard try await readings.add(saving, by: call.who.person.id) else { throw HTTPError(.notFound) }
        return call.redirect(PlanURL.readings, notice: call.texts("reading.saved"))
    }

    @Sendable func removeReading(_ call: Call<Member>) async throws -> Response {
        guard try await readings.remove(try call.id("measuredSaving"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(PlanURL.readings, notice: call.texts("reading.removed"))
    }

    private func readingsPage(_ form: PlanReadingForm, _ call: Call<Member>) async throws -> PlanReadingsPage {
        let (t, firm) = (call.texts, call.who.firm)
        let all = try await measures.measures(of: firm)
        let titles = Dictionary(all.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        return PlanReadingsPage(
            title: t("reading.title"),
            rows: try await readings.savings(of: firm).reversed().map {
                PlanReadingsPage.Row($0, title: titles[$0.measure] ?? "", token: call.formToken, t)
            },
            targets: PlanReadingForm.Target.all(all).map { target in
                Choice("\(target.title) – \(target.quantity.label(t)), \(target.unit)", value: target.value)
            },
            token: call.formToken,
            form: form
        )
    }
}

extension PlanReadingsPage.Row {
    init(_ saving: MeasuredSaving, title: String, token: FormToken, _ t: Texts) {
        func amount(_ value: Double) -> String { GermanFormat.amount(value, places: 0, unit: saving.unit) }
        func words(_ reading: MeasuredSaving.Reading) -> String {
            var words = "\(reading.period.first.german)–\(reading.period.last.german): \(amount(reading.value))"
            if let driver = reading.driver {
                words +=
                    ", \(GermanFormat.exact(driver))"
                    + (saving.driverUnit.isEmpty ? "" : "\u{202f}\(saving.driverUnit)")
            }
            return words
        }
        self.init(
            title: title,
            href: PlanURL.measure(saving.measure),
            quantity: saving.quantity.label(t),
            before: words(saving.before),
            after: words(saving.after),
            calculation: t(
                "reading.calculation",
                ["expected": amount(saving.expected), "value": amount(saving.after.value)]
            ),
            saving: amount(saving.saving),
            perYear: amount(saving.savingPerYear),
            proof: saving.evidence,
            removal: PostAction(
                t("reading.remove"),
                action: PlanURL.reading(saving.id) + "?_method=DELETE",
                tokens: [token],
                style: .quiet,
                spokenLabel: t("reading.remove.of", ["title": title])
            )
        )
    }
}
