import ActionPlanning
import ActionPlanningStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

/// Campaigns as those who work for the firm make, print, end and delete them.
extension ParticipationFeature {
    @Sendable func showCampaigns(_ call: Call<Member>) async throws -> Response {
        let (t, today, firm) = (call.texts, outside.today(), call.who.firm)
        var rows: [CampaignsPage.Row] = []
        for campaign in try await campaigns.campaigns(of: firm) {
            let over = campaign.over(on: today)
            rows.append(
                CampaignsPage.Row(
                    link: PageLink(campaign.title, href: WorkforceURL.campaign(campaign.id)),
                    kind: campaign.kind.label(t),
                    lastDay: campaign.lastDay.german,
                    state: over == nil ? Mark(.plain, t("campaign.running")) : Mark(.done, t("campaign.over")),
                    people: "\(try await campaigns.count(of: campaign.id, of: firm))"
                )
            )
        }
        return call.page(CampaignsPage(title: t("campaign.area"), rows: rows))
    }

    @Sendable func showNewCampaign(_ call: Call<Member>) async throws -> Response {
        let today = outside.today()
        let form = CampaignForm(lastDay: Deadline.day(CouncilProposal.usualDays, after: today) ?? today)
        return call.page(newPage(form, try await named(call.who.firm), call))
    }

    @Sendable func addCampaign(_ call: Call<Member>) async throws -> Response {
        let (form, firm) = (CampaignForm(call.form), call.who.firm)
        let measures = try await named(firm)
        var reading = CampaignReading(form, call.texts)
        let campaign = reading.campaign(
            firm: firm,
            maker: call.who.person.name,
            measures: measures,
            today: outside.today(),
            outside: outside
        )
        guard let campaign else {
            var page = newPage(form, measures, call)
            page.errors = reading.errors
            return call.page(page, status: .unprocessableContent)
        }
        try await campaigns.add(campaign, by: call.who.person.id)
        return call.redirect(WorkforceURL.campaign(campaign.id), notice: call.texts("campaign.made"))
    }

    @Sendable func showCampaign(_ call: Call<Member>) async throws -> Response {
        call.page(try await page(try await campaign(call), call))
    }

    @Sendable func endCampaign(_ call: Call<Member>) async throws -> Response {
        let campaign = try await campaign(call)
        guard try await campaigns.end(campaign.id, of: call.who.firm) else {
            return call.page(try await page(campaign, call), status: .conflict)
        }
        return call.redirect(WorkforceURL.result(campaign.id), notice: call.texts("campaign.ended"))
    }

    @Sendable func removeCampaign(_ call: Call<Member>) async throws -> Response {
        guard try await campaigns.remove(try call.id("campaign"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(WorkforceURL.campaigns, notice: call.texts("campaign.removed"))
    }

    /// Answers with the sheet itself: the codes are known only now.
    @Sendable func printCodes(_ call: Call<Member>) async throws -> Response {
        let (t, campaign) = (call.texts, try await campaign(call))
        var (errors, wanted) = (FieldErrors(), [Int]())
        for row in campaign.teams.indices {
            let typed = call.form["codes-\(row)"]
            let number = typed.isEmpty ? 0 : Int(typed)
            if let number, (0...Campaign.mostCodesOfTeam).contains(number) {
                wanted.append(number)
            } else {
                let most = "\(Campaign.mostCodesOfTeam)"
                errors.add("codes-\(row)", t("campaign.size.invalid", ["value": typed, "most": most]))
            }
        }
        if errors.isEmpty {
            let sum = wanted.reduce(0, +)
            let most = Campaign.mostCodesOfTeam
            if sum == 0 { errors.add("codes-0", t("campaign.codes.none")) }
            if sum > most { errors.add("codes-0", t("campaign.codes.many", ["count": "\(sum)", "most": "\(most)"])) }
        }
        guard errors.isEmpty else {
            var page = try await page(campaign, call, wanted: { call.form["codes-\($0)"] })
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        let codes = wanted.map { number in
            (0..<number).compactMap { _ in CampaignCode(random: outside.randomBytes(8)) }
        }
        let fresh = zip(campaign.teams, codes).flatMap { team, codes in
            codes.map { CampaignStore.FreshCode(team: team.id, mark: mark($0)) }
        }
        guard try await campaigns.add(codes: fresh, to: campaign.id, of: call.who.firm) else {
            return call.page(try await page(campaign, call), status: .conflict)
        }
        return call.page(sheet(campaign, codes, call))
    }

    @Sendable func voidCodes(_ call: Call<Member>) async throws -> Response {
        let campaign = try await campaign(call)
        try await campaigns.voidUnusedCodes(of: campaign.id, of: call.who.firm)
        return call.redirect(WorkforceURL.campaign(campaign.id), notice: call.texts("campaign.codes.voided"))
    }

    func campaign(_ call: Call<Member>) async throws -> Campaign {
        guard let found = try await campaigns.campaign(try call.id("campaign"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return found
    }

    private func named(_ firm: FirmID) async throws -> [NamedMeasure] {
        try await measures.measures(of: firm).map { NamedMeasure(id: $0.id, title: $0.title) }
    }

    private func newPage(_ form: CampaignForm, _ measures: [NamedMeasure], _ call: Call<Member>) -> NewCampaignPage {
        NewCampaignPage(
            title: call.texts("campaign.new"),
            rights: ["betrvg-87-1-6", "betrvg-87-1-12"].compactMap { content.guide.right($0) }.map {
                NewCampaignPage.Right(law: $0.law, text: $0.what)
            },
            disclaimer: content.guide.disclaimer,
            measures: measures,
            token: call.formToken,
            form: form
        )
    }

    private func sheet(_ campaign: Campaign, _ codes: [[CampaignCode]], _ call: Call<Member>) -> CodeSheetPage {
        let short = call.origin.replacing("https://", with: "").replacing("http://", with: "") + WorkforceURL.taking
        return CodeSheetPage(
            title: call.texts("campaign.sheet"),
            campaign: campaign.title,
            address: short,
            until: campaign.lastDay.german,
            teams: zip(campaign.teams, codes).filter { !$0.1.isEmpty }.map { team, codes in
                CodeSheetPage.Team(
                    name: team.name,
                    slips: codes.map {
                        CodeSheetPage.Slip(code: $0.grouped, picture: QRCode(call.origin + WorkforceURL.taking($0)))
                    }
                )
            },
            back: WorkforceURL.campaign(campaign.id)
        )
    }

    private func page(
        _ campaign: Campaign,
        _ call: Call<Member>,
        wanted: ((Int) -> String)? = nil
    ) async throws -> CampaignPage {
        let t = call.texts
        let count = try await campaigns.count(of: campaign.id, of: call.who.firm)
        let over = campaign.over(on: outside.today())
        let tokens = [call.formToken]
        let address = WorkforceURL.campaign(campaign.id)
        let theme = CampaignTheme(rawValue: campaign.theme)?.label(t)
        return CampaignPage(
            title: campaign.title,
            kind: campaign.kind.label(t),
            lead: count == 0 ? t("campaign.count.none") : t("campaign.count", count: count),
            remark: over.map { t("campaign.over.since", ["day": $0.german]) }
                ?? t("campaign.running.until", ["day": campaign.lastDay.german]),
            facts: [
                Definition(t("campaign.maker"), campaign.maker), Definition(t("campaign.theme"), theme ?? "–"),
                Definition(
                    t("campaign.scale"),
                    t("campaign.scale.both", ["low": campaign.scale.lowest, "high": campaign.scale.highest])
                ),
            ],
            teams: campaign.teams.enumerated().map { row, team in
                CampaignPage.Team(
                    name: team.name,
                    size: team.size,
                    issued: team.issued,
                    wanted: wanted?(row) ?? (team.issued == 0 ? "\(team.size)" : "")
                )
            },
            items: campaign.items.map(\.text),
            address: call.origin + WorkforceURL.taking,
            result: over.map { _ in PageLink(t("campaign.result"), href: WorkforceURL.result(campaign.id)) },
            open: over != nil
                ? nil
                : CampaignPage.Open(
                    end: PostAction(t("campaign.end"), action: WorkforceURL.end(campaign.id), tokens: tokens),
                    void: PostAction(
                        t("campaign.codes.void.submit"),
                        action: WorkforceURL.codes(campaign.id) + "?_method=DELETE",
                        tokens: tokens,
                        style: .destructive
                    )
                ),
            codes: WorkforceURL.codes(campaign.id),
            removal: PostAction(
                t("campaign.remove.submit"),
                action: address + "?_method=DELETE",
                tokens: tokens,
                style: .destructive
            ),
            token: call.formToken
        )
    }
}
