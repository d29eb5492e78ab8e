import Documents
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

/// Results of a campaign: one release of groups for the page, its filter and the files.
extension ParticipationFeature {
    @Sendable func showResult(_ call: Call<Member>) async throws -> Response {
        let (t, campaign) = (call.texts, try await campaign(call))
        let result = try await campaigns.result(of: campaign)
        let offered = result.lines
        var shown = offered
        if let wanted = call.query("gruppe") {
            shown = offered.filter { $0.group.parameter == wanted }
            guard !shown.isEmpty else { throw HTTPError(.notFound) }
        }
        let total = result.line(.all)?.people
        let isOver = campaign.over(on: outside.today()) != nil
        let people = total.map { t("campaign.count", count: $0) }
        return call.page(
            CampaignResultPage(
                title: t("campaign.result"),
                campaign: PageLink(campaign.title, href: WorkforceURL.campaign(campaign.id)),
                lead: people ?? (isOver ? t("campaign.result.few") : t("campaign.result.early")),
                leadFigures: total.map { ["\($0)"] } ?? [],
                remark: total == nil ? nil : t("campaign.result.rule"),
                scale: t("campaign.scale.both", ["low": campaign.scale.lowest, "high": campaign.scale.highest]),
                items: campaign.items.map(\.text),
                groups: shown.map { line in
                    CampaignResultPage.Group(
                        name: name(line, in: campaign, t),
                        means: line.means.map { GermanFormat.number($0, places: 1) }
                    )
                },
                choices: offered.map { Choice(name($0, in: campaign, t), value: $0.group.parameter) },
                chosen: shown.count == 1 && offered.count > 1 ? shown[0].group.parameter : "",
                action: WorkforceURL.result(campaign.id),
                files: total == nil
                    ? []
                    : [
                        PageLink(t("campaign.file.csv"), href: WorkforceURL.result(campaign.id) + ".csv"),
                        PageLink(t("campaign.file.xlsx"), href: WorkforceURL.result(campaign.id) + ".xlsx"),
                    ],
                proposals: try await resultProposals(campaign, isOver: isOver).map {
                    CampaignResultPage.Proposal(
                        text: $0.text,
                        comments: $0.comments,
                        measure: WorkforceURL.newMeasure(title: title(of: $0.text), theme: campaign.theme)
                    )
                },
                asksForProposals: campaign.takesProposals
            )
        )
    }

    @Sendable func downloadResultText(_ call: Call<Member>) async throws -> Response {
        let (t, campaign) = (call.texts, try await campaign(call))
        let result = try await campaigns.result(of: campaign)
        var writer = CSVWriter()
        writer.append(columns(t))
        for line in result.lines {
            for row in rows(line, campaign, t) {
                writer.append([row.group, "\(line.people)", row.item, row.mean.map { GermanFormat.exact($0) } ?? ""])
            }
        }
        for proposal in try await resultProposals(campaign, isOver: !result.lines.isEmpty) {
            writer.append([t("campaign.file.proposal"), "", proposal.text, ""])
            for comment in proposal.comments { writer.append([t("campaign.file.comment"), "", comment, ""]) }
        }
        return call.download(writer.bytes, name: t("campaign.file.name") + ".csv", type: "text/csv; charset=utf-8")
    }

    @Sendable func downloadResultSheet(_ call: Call<Member>) async throws -> Response {
        let (t, campaign) = (call.texts, try await campaign(call))
        let result = try await campaigns.result(of: campaign)
        let titles = columns(t)
        let cells = result.lines.flatMap { line in
            rows(line, campaign, t).map { row -> [XLSXCell] in
                [
                    .text(row.group), .number(Double(line.people), places: 0), .text(row.item),
                    row.mean.map { .number($0, places: 2) } ?? .empty,
                ]
            }
        }
        var sheets = [
            XLSXSheet(
                t("campaign.result"),
                preface: [String(campaign.title.prefix(200)), t("campaign.result.rule")],
                columns: [
                    XLSXColumn(title: titles[0], width: 24), XLSXColumn(title: titles[1], kind: .number(places: 0)),
                    XLSXColumn(title: titles[2], width: 60), XLSXColumn(title: titles[3], kind: .number(places: 2)),
                ],
                rows: cells
            )
        ]
        let proposals = try await resultProposals(campaign, isOver: !result.lines.isEmpty)
        if !proposals.isEmpty {
            sheets.append(
                XLSXSheet(
                    t("campaign.proposals"),
                    columns: [
                        XLSXColumn(title: t("campaign.file.proposal"), width: 60),
                        XLSXColumn(title: t("campaign.file.comment"), width: 60),
                    ],
                    rows: proposals.flatMap { proposal -> [[XLSXCell]] in
                        [[.text(proposal.text), .empty]] + proposal.comments.map { [.empty, .text($0)] }
                    }
                )
            )
        }
        let document = XLSXDocument(title: campaign.title, sheets: sheets, created: outside.now())
        return call.download(
            try document.bytes(),
            name: t("campaign.file.name") + ".xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
    }

    private func resultProposals(_ campaign: Campaign, isOver: Bool) async throws -> [StaffProposal] {
        guard isOver, campaign.takesProposals else { return [] }
        return try await campaigns.proposals(of: campaign)
    }

    private func columns(_ t: Texts) -> [String] {
        [t("campaign.group"), t("campaign.people"), t("campaign.item"), t("campaign.mean")]
    }

    /// One for each item; one without an item where nothing was asked on the scale.
    private func rows(
        _ line: CampaignResult.Line,
        _ campaign: Campaign,
        _ t: Texts
    ) -> [(group: String, item: String, mean: Double?)] {
        let group = line.group.name(in: campaign, t)
        if campaign.items.isEmpty { return [(group, "", nil)] }
        return zip(campaign.items, line.means).map { (group, $0.text, $1) }
    }

    /// „Team A (12)“
    private func name(_ line: CampaignResult.Line, in campaign: Campaign, _ t: Texts) -> String {
        "\(line.group.name(in: campaign, t)) (\(line.people))"
    }

    /// The first line of a proposal, as the title of a measure can be.
    private func title(of text: String) -> String {
        let line = text.split(separator: "\n").first.map(String.init) ?? ""
        return line.count <= 120 ? line : line.prefix(119) + "…"
    }
}
