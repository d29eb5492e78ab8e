import ActionPlanning
import ActionPlanningStorage
import Foundation
import Funding
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension ActionPlanningFeature {
    func addCatalogueRoutes(to routes: Routes) {
        routes.get("massnahmen/katalog", for: .member, page: "page.catalogue", use: showCatalogue)
        routes.get(
            "massnahmen/katalog/:catalogueMeasure",
            for: .member,
            page: "page.catalogueMeasure",
            use: showTemplate
        )
        routes.post("massnahmen/katalog/:catalogueMeasure", for: .member, use: adopt)
    }

    @Sendable func showCatalogue(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        let theme = call.query("thema").flatMap { MeasureWords.themes.contains($0) ? $0 : nil }
        let sector = call.query("bereich").flatMap { MeasureWords.sectors.contains($0) ? $0 : nil }
        let words = String((call.query("suche") ?? "").prefix(100))
        let found = catalogue.measures.filter { measure in
            (theme == nil || measure.theme == theme) && (sector.map { measure.sectors.contains($0) } ?? true)
                && Self.matches(measure, words)
        }
        let groups = MeasureWords.themes.compactMap { theme -> CataloguePage.Group? in
            let rows = found.filter { $0.theme == theme }
            return rows.isEmpty
                ? nil : CataloguePage.Group(theme: MeasureWords.theme(theme, t), rows: rows.map { Self.row($0, t) })
        }
        return call.page(
            CataloguePage(
                title: t("catalogue.title"),
                groups: groups,
                words: words,
                theme: theme,
                sector: sector,
                count: t("catalogue.count", ["all": "\(catalogue.measures.count)"], count: found.count)
            )
        )
    }

    /// All words, wherever they stand, whatever their case and accents.
    static func matches(_ measure: CatalogueMeasure, _ words: String) -> Bool {
        func folded(_ text: String) -> String {
            text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        }
        let text = folded(
            measure.title + " " + measure.summary + " " + measure.effects.map(\.of).joined(separator: " ")
        )
        return folded(words).split(separator: " ").allSatisfy { text.contains($0) }
    }

    private static func row(_ measure: CatalogueMeasure, _ t: Texts) -> CataloguePage.Row {
        let words = CatalogueWords(t)
        return CataloguePage.Row(
            link: PageLink(measure.title, href: ActionPlanningURL.template(measure.id)),
            summary: measure.summary,
            selfPaying: words.selfPaying(measure),
            difficulty: words.difficulty(measure),
            effect: words.firstEffect(of: measure)
        )
    }

    @Sendable func showTemplate(_ call: Call<Member>) async throws -> Response {
        let (t, template) = (call.texts, try template(call))
        let words = CatalogueWords(t)
        let adopted = try await measures.measures(of: call.who.firm).filter { $0.origin?.template == template.id }
        return call.page(
            CatalogueMeasurePage(
                title: template.title,
                theme: MeasureWords.theme(template.theme, t),
                summary: template.summary,
                facts: [
                    Definition(t("catalogue.sector"), words.sectors(template)),
                    Definition(t("catalogue.selfPaying"), words.selfPaying(template)),
                    Definition(t("catalogue.difficulty"), words.difficulty(template)),
                ],
                figures: words.figures(of: template).map {
                    CatalogueMeasurePage.Figure(name: $0.name, range: $0.range, note: $0.note)
                },
                parts: [
                    .init(title: t("catalogue.steps"), lines: template.steps),
                    .init(title: t("catalogue.conditions"), lines: template.conditions),
                    .init(title: t("catalogue.sideEffects"), lines: template.sideEffects),
                ],
                programmes: template.programmes.compactMap { id in
                    programmes[id].map {
                        PageLink($0.name, href: ActionPlanningURL.programme(id))
                    }
                },
                related: (template.requires + template.excludes + template.overlaps).compactMap { id in
                    catalogue[id].map { PageLink(related($0, of: template, t), href: ActionPlanningURL.template(id)) }
                },
                sources: template.sources.map { source in
                    CatalogueMeasurePage.Source(
                        title: source.title,
                        detail: words.detail(of: source),
                        address: source.url
                    )
                },
                adopt: PostAction(
                    t("catalogue.adopt"),
                    action: ActionPlanningURL.template(template.id),
                    tokens: [call.formToken],
                    style: .primary
                ),
                adopted: adopted.map { PageLink($0.title, href: ActionPlanningURL.measure($0.id)) }
            )
        )
    }

    private func related(_ other: CatalogueMeasure, of template: CatalogueMeasure, _ t: Texts) -> String {
        if template.requires.contains(other.id) { return t("catalogue.requires", ["title": other.title]) }
        if template.excludes.contains(other.id) { return t("catalogue.excludes", ["title": other.title]) }
        return t("catalogue.overlaps", ["title": other.title])
    }

    @Sendable func adopt(_ call: Call<Member>) async throws -> Response {
        let (t, template) = (call.texts, try template(call))
        let origin = Measure.Origin(
            kind: .catalogue,
            source: template.id,
            title: t("catalogue.origin", ["day": outside.today().german]),
            reasons: []
        )
        let measure = try await addMeasure(from: template, titled: template.title, origin: origin, call)
        return call.redirect(ActionPlanningURL.measure(measure.id), notice: t("catalogue.adopt.done"))
    }

    private func template(_ call: Call<Member>) throws -> CatalogueMeasure {
        guard let template = catalogue[try call.parameter("catalogueMeasure")] else { throw HTTPError(.notFound) }
        return template
    }

    /// A measure with what the catalogue says: amounts stay missing, for ranges of others are not the firm's figures.
    func addMeasure(
        from template: CatalogueMeasure?,
        titled title: String,
        theme: String? = nil,
        description: String? = nil,
        origin: Measure.Origin,
        _ call: Call<Member>
    ) async throws -> Measure {
        let all = try await measures.measures(of: call.who.firm)
        func made(from ids: [String]) -> Set<MeasureID> {
            Set(all.filter { $0.origin?.template.map(ids.contains) == true }.map(\.id))
        }
        var seen: Set<CatalogueMeasure.Effect.Quantity> = []
        let effects = (template?.effects ?? []).filter { $0.quantity != .none && seen.insert($0.quantity).inserted }
        let measure = Measure(
            id: MeasureID(from: outside),
            firm: call.who.firm,
            title: String(title.prefix(Measure.longestTitle)),
            description: String((description ?? template?.summary ?? "").prefix(Measure.longestText)),
            theme: template?.theme ?? theme.flatMap { MeasureWords.themes.contains($0) ? $0 : nil } ?? "energy",
            origin: origin,
            savings: effects.map {
                Measure.Saving(quantity: $0.quantity, amount: nil, unit: $0.quantity.units[0].symbol)
            },
            nextStep: String((template?.steps.first ?? "").prefix(Measure.longestLine)),
            requires: made(from: template?.requires ?? []),
            excludes: made(from: template?.excludes ?? [])
        )
        try await measures.add(measure, by: call.who.person.id)
        return measure
    }
}
