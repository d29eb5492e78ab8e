import Assessments
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

extension RegionalNetworkFeature {
    @Sendable func showComparison(_ call: Call<Member>) async throws -> Response {
        call.page(try await comparisonPage(call))
    }

    @Sendable func joinComparison(_ call: Call<Member>) async throws -> Response {
        guard call.form.isOn("consent") else {
            var page = try await comparisonPage(call)
            page.errors.add("consent", call.texts("comparison.consent.missing"))
            return call.page(page, status: .unprocessableContent)
        }
        try await consents.give(
            .comparison,
            wording: Comparison.wording,
            for: call.who.firm,
            by: call.who.person.id,
            name: call.who.person.name
        )
        return call.redirect(RegionalNetworkURL.comparison, notice: call.texts("comparison.joined"))
    }

    @Sendable func leaveComparison(_ call: Call<Member>) async throws -> Response {
        try await consents.withdraw(.comparison, of: call.who.firm)
        return call.redirect(RegionalNetworkURL.comparison, notice: call.texts("comparison.left"))
    }

    /// The figures of today, worked out anew where that is due; nil while fewer than five firms take part.
    private func comparison(of firms: [FirmID]) async throws -> (comparison: Comparison, day: LocalDate)? {
        guard firms.count >= SmallGroups.minimum else {
            try await comparisons.clear()
            return nil
        }
        let stored = try await comparisons.stored()
        let came = firms.count { stored?.firms.contains($0) != true }
        let went = (stored?.count ?? 0) - (firms.count - came)
        if let stored,
            !ComparisonRefresh.isDue(since: stored.day, came: came, went: went, today: outside.today())
        {
            return (stored.comparison, stored.day)
        }
        var inputs: [ComparisonInput] = []
        for firm in firms { inputs.append(try await comparisonInputs.input(of: firm)) }
        guard let fresh = Comparison(inputs) else { return nil }
        try await comparisons.keep(fresh, of: firms)
        return (fresh, outside.today())
    }

    private func comparisonPage(_ call: Call<Member>) async throws -> ComparisonPage {
        let (t, firm) = (call.texts, call.who.firm)
        let consent = try await consents.standing(.comparison, of: firm)
        let participants = try await comparisons.participants()
        let found = try await comparison(of: participants)
        let missing = SmallGroups.minimum - participants.count
        var figures: ComparisonPage.Figures?
        var lead = missing > 0 ? t("comparison.missing", count: missing) : t("comparison.lead.closed")
        if consent != nil, let found {
            let own = try await comparisonInputs.input(of: firm)
            if let block = found.comparison.block(of: own.sector) {
                figures = self.figures(block, own, found.day, t)
                lead = t("comparison.lead", count: block.firms)
            } else {
                lead = t("comparison.lead.next")
            }
        }
        let isOwner = call.who.role == .owner
        return ComparisonPage(
            title: t("comparison.title"),
            lead: lead,
            own: consent.map { t("comparison.own", ["name": $0.name, "day": $0.day.german]) }
                ?? t("comparison.own.none"),
            figures: figures,
            consents: isOwner && consent == nil,
            withdrawal: isOwner && consent != nil
                ? PostAction(
                    t("directory.withdraw.submit"),
                    action: RegionalNetworkURL.comparison + "?_method=DELETE",
                    tokens: [call.formToken],
                    style: .destructive
                ) : nil,
            token: call.formToken
        )
    }

    private func figures(
        _ block: Comparison.Block,
        _ own: ComparisonInput,
        _ day: LocalDate,
        _ t: Texts
    ) -> ComparisonPage.Figures {
        let sector = block.sectors.count == 1 ? block.sectors.first.flatMap { Sector(rawValue: $0) } : nil
        let among =
            sector.map {
                t(
                    "comparison.among.sector",
                    ["sector": t("offers.sector.\($0.rawValue)"), "day": day.german],
                    count: block.firms
                )
            } ?? t("comparison.among", ["day": day.german], count: block.firms)
        let themes = block.begins.map { begins in
            Instrument.Theme.allCases.map { theme in
                ComparisonPage.Theme(
                    name: t("offers.theme.\(theme.rawValue)"),
                    firms: begins.themes[theme.rawValue].map {
                        t("comparison.begins.count", ["count": "\($0)", "of": "\(begins.firms)"])
                    } ?? "",
                    isOwn: own.begins.map { $0.contains(theme) }
                )
            }
        }
        return ComparisonPage.Figures(
            among: among,
            themes: themes ?? [],
            themesLead: themes == nil ? t("comparison.begins.few") : t("comparison.begins.lead"),
            emission: block.emission.map { emission in
                KeyFigure(
                    GermanFormat.number(emission.middle, places: 1),
                    unit: t("comparison.emission.unit"),
                    label: t("comparison.emission.middle"),
                    remark: t("comparison.emission.of", count: emission.firms)
                )
            },
            ownEmission: own.emission.map {
                KeyFigure(
                    GermanFormat.number($0, places: 1),
                    unit: t("comparison.emission.unit"),
                    label: t("comparison.emission.own")
                )
            }
                ?? KeyFigure(
                    "–",
                    label: t("comparison.emission.own"),
                    remark: t("comparison.emission.own.missing"),
                    mark: Mark(.missing, t("missing"))
                ),
            emissionLead: block.emission == nil ? t("comparison.emission.few") : t("comparison.emission.lead")
        )
    }
}
