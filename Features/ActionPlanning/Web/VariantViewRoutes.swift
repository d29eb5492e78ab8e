import ActionPlanning
import ActionPlanningStorage
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension ActionPlanningFeature {
    /// The page that is shared: everybody of the firm reads it, and nothing on it turns.
    @Sendable func showVariant(_ call: Call<Member>) async throws -> Response {
        let (t, firm) = (call.texts, call.who.firm)
        guard let variant = try await variants.variant(try call.id("variant"), of: firm) else {
            throw HTTPError(.notFound)
        }
        let bench = try await bench(of: firm, in: variant.year)
        let query = BenchQuery.text(variant.settings, year: variant.year)
        let present = Set(bench.measures.map(\.id.text))
        return call.page(
            VariantPage(
                title: variant.name,
                note: variant.note,
                turns: VariantWords.turns(variant, bench, t),
                gone: variant.measures.subtracting(present).count,
                view: BenchView(bench, variant.settings, t),
                open: BenchURL.bench(query, variant: variant.id),
                share: call.origin + BenchURL.variant(variant.id),
                address: BenchURL.variant(variant.id),
                planned: variant.measures.isDisjoint(with: present) ? nil : BenchURL.planned(variant.id),
                version: variant.version,
                token: call.formToken
            )
        )
    }

    @Sendable func compareVariants(_ call: Call<Member>) async throws -> Response {
        let (t, firm) = (call.texts, call.who.firm)
        let wanted = BenchQuery.form(call.request.uri.query).all("v").compactMap { VariantID($0) }
        let all = try await variants.variants(of: firm)
        let chosen = all.filter { wanted.contains($0.id) }
        guard (2...Variant.mostCompared).contains(chosen.count) else {
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
                    fault: t("variants.compare.fault", ["count": "\(chosen.count)", "most": "\(Variant.mostCompared)"])
                ),
                status: .unprocessableContent
            )
        }
        var columns: [VariantComparisonPage.Column] = []
        for variant in chosen {
            let bench = try await bench(of: firm, in: variant.year)
            columns.append(VariantComparisonPage.Column(variant, bench, t))
        }
        return call.page(VariantComparisonPage(title: t("variants.comparison"), columns: columns))
    }

    /// What the variant switches on becomes planned; what it carries out in part becomes a measure of its own.
    @Sendable func planVariant(_ call: Call<Member>) async throws -> Response {
        let (t, firm, person) = (call.texts, call.who.firm, call.who.person.id)
        guard let variant = try await variants.variant(try call.id("variant"), of: firm) else {
            throw HTTPError(.notFound)
        }
        let all = try await measures.measures(of: firm)
        var count = 0
        for measure in all where [.idea, .planned].contains(measure.status) {
            guard let chosen = variant.settings.measures[measure.id.text], chosen.share > 0 else { continue }
            if chosen.share < 1 {
                let part = measure.part(
                    chosen.share,
                    as: MeasureID(from: outside),
                    of: variant,
                    title: t(
                        "variant.part",
                        ["title": measure.title, "share": GermanFormat.percent(chosen.share, places: 0)]
                    ),
                    origin: t("variant.origin", ["name": variant.name])
                )
                guard !all.contains(where: { $0.origin?.kind == .variant && $0.origin?.source == part.origin?.source })
                else { continue }
                try await measures.add(part, by: person)
                count += 1
            } else if measure.status == .idea {
                var planned = measure
                planned.status = .planned
                if case .saved = try await measures.save(planned, by: person) { count += 1 }
            }
        }
        return call.redirect(
            BenchURL.variant(variant.id),
            notice: count == 0 ? t("variant.planned.none") : t("variant.planned", count: count)
        )
    }
}
