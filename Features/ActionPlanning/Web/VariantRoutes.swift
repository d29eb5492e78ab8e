import ActionPlanning
import ActionPlanningStorage
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Variants of the bench: kept, opened by everybody of the firm, compared, taken into the plan.
extension ActionPlanningFeature {
    var variants: VariantStore { VariantStore(database, outside: outside) }

    private func variant(_ call: Call<Member>) async throws -> Variant {
        guard let found = try await variants.variant(try call.id("variant"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return found
    }

    @Sendable func showVariants(_ call: Call<Member>) async throws -> Response {
        let (t, all) = (call.texts, try await variants.variants(of: call.who.firm))
        return call.page(
            VariantsPage(
                title: t("variants.title"),
                rows: all.map { variant in
                    VariantsPage.Row(
                        id: variant.id.text,
                        name: variant.name,
                        href: BenchURL.variant(variant.id),
                        year: "\(variant.year.value)",
                        measures: t("variant.measures", count: variant.measures.count),
                        note: variant.note
                    )
                },
                fault: nil
            )
        )
    }

    @Sendable func addVariant(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        let (typed, errors) = try await typed(call, over: nil)
        guard let typed else {
            return call.page(refused(errors, call), status: .unprocessableContent)
        }
        try await variants.add(typed, by: call.who.person.id)
        return call.redirect(BenchURL.variant(typed.id), notice: t("variant.added", ["name": typed.name]))
    }

    /// Its name and note, or with `stand` also what is turned.
    @Sendable func saveVariant(_ call: Call<Member>) async throws -> Response {
        let (t, stored) = (call.texts, try await variant(call))
        let (typed, errors) = try await typed(call, over: stored)
        guard let typed else {
            return call.page(refused(errors, call), status: .unprocessableContent)
        }
        switch try await variants.save(typed, by: call.who.person.id) {
        case .saved: return call.redirect(BenchURL.variant(typed.id), notice: t("variant.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let stored): return call.page(conflict(stored, typed, call), status: .conflict)
        }
    }

    @Sendable func removeVariant(_ call: Call<Member>) async throws -> Response {
        guard try await variants.remove(try call.id("variant"), of: call.who.firm) else { throw HTTPError(.notFound) }
        return call.redirect(BenchURL.variants, notice: call.texts("variant.removed"))
    }

    private func typed(_ call: Call<Member>, over stored: Variant?) async throws -> (Variant?, FieldErrors) {
        let (t, form) = (call.texts, call.form)
        var check = ExperimentCheck(t)
        // Whoever only overwrites what is turned leaves the name as it is.
        let name = form["name"].isEmpty ? stored?.name ?? "" : form["name"]
        let note = form["name"].isEmpty ? stored?.note ?? "" : form["note"]
        check.text("name", name, most: Variant.longestName, missing: t("variant.name.missing"))
        check.text("note", note, most: Variant.longestNote)
        var (settings, year) = (stored?.settings, stored?.year)
        if !form["stand"].isEmpty || stored == nil {
            let sent = BenchQuery.form(form["stand"])
            year = Int(sent["jahr"]).flatMap { ReportingYear($0) }
            let all = try await measures.measures(of: call.who.firm)
            let (turned, faults) = BenchForm(sent, measures: all).validated(t)
            settings = faults.isEmpty && sent.isOn("gesetzt") ? turned : nil
            if settings == nil || year == nil { check.errors.add("name", t("variant.stand.invalid")) }
        }
        guard check.errors.isEmpty, let settings, let year else { return (nil, check.errors) }
        var result =
            stored
            ?? Variant(id: VariantID(from: outside), firm: call.who.firm, name: name, year: year, settings: settings)
        (result.name, result.note, result.year, result.settings) = (name, note, year, settings)
        result.version = Int(form["version"]) ?? call.query("version").flatMap { Int($0) } ?? 0
        return (result, check.errors)
    }

    private func refused(_ errors: FieldErrors, _ call: Call<Member>) -> VariantFormPage {
        VariantFormPage(
            title: call.texts("variant.keep"),
            action: call.request.uri.path,
            name: call.form["name"],
            note: call.form["note"],
            tokens: [
                call.formToken, FormToken(name: "stand", value: call.form["stand"]),
                FormToken(name: "version", value: call.form["version"]),
            ],
            errors: errors
        )
    }

    private func conflict(_ stored: Variant, _ typed: Variant, _ call: Call<Member>) -> ExperimentConflictPage {
        let t = call.texts
        let lines = [
            (t("variant.name"), stored.name, typed.name), (t("variant.note"), stored.note, typed.note),
            (t("bench.year"), "\(stored.year.value)", "\(typed.year.value)"),
            (
                t("variant.turns"), BenchQuery.text(stored.settings, year: stored.year),
                BenchQuery.text(typed.settings, year: typed.year)
            ),
        ]
        return ExperimentConflictPage(
            kicker: t("bench.kicker"),
            title: typed.name,
            lead: t("variant.conflict"),
            differences: lines.filter { $0.1 != $0.2 }.map {
                ExperimentConflictPage.Difference(field: $0.0, stored: $0.1, typed: $0.2)
            },
            action: BenchURL.variant(stored.id),
            back: BenchURL.variant(stored.id),
            tokens: [
                call.formToken, FormToken(name: "version", value: "\(stored.version)"),
                FormToken(name: "name", value: typed.name), FormToken(name: "note", value: typed.note),
                FormToken(name: "stand", value: call.form["stand"]),
            ]
        )
    }
}
