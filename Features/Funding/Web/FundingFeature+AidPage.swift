import Funding
import FundingStorage
import HTML
import Kernel
import WebPlatform

extension FundingFeature {
    /// The account on the day the address asks for, today without one.
    func aidPage(_ form: AidForm, _ call: Call<Member>) async throws -> AidPage {
        let (t, today) = (call.texts, outside.today())
        var errors = FieldErrors()
        let typedDay = call.query("tag") ?? ""
        let typedAmount = call.query("betrag") ?? ""
        let day = FundingInput.day("tag", typedDay, &errors, t) ?? today
        let asked = FundingInput.money("betrag", typedAmount, &errors, t)
        let account = DeMinimisAccount(
            try await grants.grants(of: call.who.firm),
            ceiling: rules.general
        )
        let standing = account.standing(on: day)
        let (cap, free) = (cap, standing.free ?? Money(cents: 0))
        // Without a line nobody knows whether there is none or whether it was not entered.
        let profile = try await profiles.profile(of: call.who.firm)
        let isKnown = !account.grants.isEmpty || profile.truth(.aidIsComplete) == true
        return AidPage(
            title: t("aid.title"),
            sections: FundingSections.links(at: FundingURL.aid, t),
            kicker: call.who.firmName,
            token: call.formToken,
            lead: isKnown ? lead(standing, t) : t("aid.lead.missing"),
            leadFigures: isKnown ? [free.german] : [],
            figures: isKnown ? figures(standing, t) : [],
            rows: account.grants.map { row($0, standing, t) },
            sum: standing.sum.german,
            trace: Trace(
                steps: [TraceStep(t("aid.trace.cap"), term: cap.german, source: regulation)]
                    + standing.counted.map { TraceStep($0.day.german, term: "− \($0.amount.german)", source: $0.giver) },
                resultLabel: t("aid.free"),
                result: free.german
            ),
            day: typedDay.isEmpty ? day.iso : typedDay,
            amount: typedAmount,
            lookErrors: errors,
            verdict: asked.map {
                isKnown
                    ? verdict($0, standing, t) : Notice(.warning, word: t("warning"), text: t("aid.lead.missing"))
            },
            rules: [generalRule(t)]
                + rules.rules.map { AidPage.Rule(text: $0.text, sources: links($0.sources)) },
            otherCeilings: rules.ceilings.filter { $0.id != rules.general.id }.map { ceiling in
                [ceiling.text, ceiling.remark].compactMap { $0 }.joined(separator: " ")
            },
            form: form
        )
    }

    private func lead(_ standing: DeMinimisAccount.Standing, _ t: Texts) -> String {
        t(
            "aid.lead",
            [
                "date": standing.day.german, "free": (standing.free ?? Money(cents: 0)).german, "cap": cap.german,
                "sum": standing.sum.german,
            ]
        )
    }

    private func figures(_ standing: DeMinimisAccount.Standing, _ t: Texts) -> [KeyFigure] {
        [
            KeyFigure(
                GermanFormat.exact(standing.sum.euros),
                unit: "€",
                label: t("aid.sum"),
                remark: t("aid.since", ["date": standing.since.german])
            ),
            KeyFigure(
                GermanFormat.exact(standing.free?.euros ?? 0),
                unit: "€",
                label: t("aid.free"),
                remark: standing.nextRelease.map { t("aid.next", ["date": $0.german]) }
            ),
        ]
    }

    private var regulation: String { rules.general.regulation ?? rules.general.name }

    private var cap: Money { Money(cents: Int64(((rules.general.cap ?? 0) * 100).rounded())) }

    private func generalRule(_ t: Texts) -> AidPage.Rule {
        let excluded = rules.general.excluded.joined(separator: "; ")
        return AidPage.Rule(
            text: rules.general.text + (excluded.isEmpty ? "" : " " + t("aid.excluded", ["what": excluded])),
            sources: links(rules.general.sources)
        )
    }

    private func row(_ grant: AidGrant, _ standing: DeMinimisAccount.Standing, _ t: Texts) -> AidPage.Row {
        let counts =
            if standing.counted.contains(grant) {
                Mark(.done, t("aid.counts.yes"))
            } else if standing.later.contains(grant) {
                Mark(.estimated, t("aid.counts.later"))
            } else {
                Mark(.plain, t("aid.counts.no"))
            }
        return AidPage.Row(
            giver: PageLink(grant.giver, href: FundingURL.grant(grant.id)),
            note: grant.note,
            day: grant.day.german,
            amount: grant.amount.german,
            counts: counts,
            through: rules.general.lastDay(of: grant.day)?.german ?? ""
        )
    }

    private func verdict(_ asked: Money, _ standing: DeMinimisAccount.Standing, _ t: Texts) -> Notice {
        let free = standing.free ?? Money(cents: 0)
        let words: KeyValuePairs<String, String> = [
            "amount": asked.german, "date": standing.day.german, "free": free.german, "sum": standing.sum.german,
            "cap": cap.german, "over": Money(cents: standing.sum.cents + asked.cents).german,
        ]
        return standing.takes(asked) == true
            ? Notice(.success, word: t("aid.fits"), text: t("aid.fits.text", words))
            : Notice(.warning, word: t("aid.tooMuch"), text: t("aid.tooMuch.text", words))
    }

    private func links(_ sources: [ContentSource]) -> [PageLink] {
        sources.compactMap { source in source.url.map { PageLink(source.publisher, href: $0) } }
    }
}
