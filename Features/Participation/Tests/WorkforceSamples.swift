import Foundation
import HTML
import Kernel
import Participation
import TestSupport
import WebPlatform

@testable import ParticipationWeb

/// One of each page about campaigns, proposals and rights, as a reader may meet it.
struct WorkforceSamples {
    let base = PageSamples()
    var t: Texts { base.t }
    let proposal = CouncilProposalID("01990000-0000-7000-8000-0000000000e1")!
    let campaign = CampaignID("01990000-0000-7000-8000-0000000000f1")!

    private func handedIn(_ answer: HandedInProposal.Answer?) -> HandedInProposal {
        HandedInProposal(
            id: proposal,
            firm: TestHub.firm,
            council: base.council,
            councilName: "Betriebsrat der Brandt KG",
            title: "Leckageprüfung",
            text: "Druckluft einmal im Jahr prüfen",
            measure: nil,
            handedIn: base.day,
            due: LocalDate(year: 2026, month: 5, day: 29)!,
            answer: answer
        )
    }

    var proposals: ProposalsPage {
        ProposalsPage(
            title: t("proposal.area"),
            frame: base.frame(at: WorkforceURL.proposals(base.council)),
            drafts: [
                .init(
                    link: PageLink("Tore schließen", href: WorkforceURL.proposal(base.council, proposal)),
                    due: "29.05.2026",
                    state: Mark(.plain, t("proposal.draft"))
                )
            ],
            handedIn: [
                .init(
                    link: PageLink("Leckageprüfung", href: WorkforceURL.proposal(base.council, proposal)),
                    due: "12.05.2026",
                    state: Mark(.attention, t("proposal.overdue", count: 3))
                )
            ]
        )
    }

    var draft: ProposalPage {
        let address = WorkforceURL.proposal(base.council, proposal)
        return ProposalPage(
            title: "Leckageprüfung",
            frame: base.frame(at: WorkforceURL.proposals(base.council)),
            action: address,
            stored: .init(
                author: t("note.author.last", ["name": "Jonas"]),
                handIn: PostAction(
                    t("proposal.handIn"),
                    action: WorkforceURL.handingIn(base.council, proposal),
                    tokens: [base.token],
                    style: .primary
                ),
                removal: PostAction(
                    t("note.remove.submit"),
                    action: address + "?_method=DELETE",
                    tokens: [base.token],
                    style: .destructive
                )
            ),
            measures: [],
            form: ProposalForm(
                title: "Leckageprüfung",
                text: "Druckluft einmal im Jahr prüfen",
                measure: "",
                due: LocalDate(year: 2026, month: 5, day: 29)!
            )
        )
    }

    var answered: HandedInPage {
        let answer = HandedInProposal.Answer(
            decision: .declined,
            reason: "Der Kompressor wird ersetzt",
            day: base.day,
            by: "Petra Kettler"
        )
        let words = ProposalWords(handedIn(answer), today: base.day, t)
        return HandedInPage(
            title: "Leckageprüfung",
            frame: base.frame(at: WorkforceURL.proposals(base.council)),
            state: words.mark,
            text: "Druckluft einmal im Jahr prüfen",
            measure: "Druckluft: Leckagen",
            history: words.history
        )
    }

    var management: ManagementProposalPage {
        let words = ProposalWords(handedIn(nil), today: LocalDate(year: 2026, month: 6, day: 1)!, t)
        var page = ManagementProposalPage(
            title: "Leckageprüfung",
            council: "Betriebsrat der Brandt KG",
            state: words.mark,
            text: "Druckluft einmal im Jahr prüfen",
            measure: nil,
            measureAddress: nil,
            history: words.history,
            action: WorkforceURL.management(proposal),
            token: base.token
        )
        page.form.decision = "declined"
        page.errors.add("reason", t("proposal.reason.missing"))
        return page
    }

    var newCampaign: NewCampaignPage {
        var form = CampaignForm(lastDay: base.day)
        (form.kind, form.title) = ("questions", "Kompetenzen im Team")
        form.teams[0] = .init(name: "Team A", size: "x")
        var page = NewCampaignPage(
            title: t("campaign.new"),
            rights: [.init(law: "§ 87 Abs. 1 Nr. 12 BetrVG", text: "Mitbestimmung bei den Grundsätzen")],
            disclaimer: "Keine Rechtsberatung.",
            measures: [],
            token: base.token,
            form: form
        )
        page.errors.add("size-0", t("campaign.size.invalid", ["value": "x", "most": "500"]))
        return page
    }

    var sheet: CodeSheetPage {
        CodeSheetPage(
            title: t("campaign.sheet"),
            campaign: "Kompetenzen im Team",
            address: "hub.example/mitmachen",
            until: "29.05.2026",
            teams: [.init(name: "Team A", slips: [.init(code: "ABCD-2345", picture: nil)])],
            back: WorkforceURL.campaign(campaign)
        )
    }

    var taking: TakingPage {
        var page = TakingPage(
            title: "Was zuerst?",
            firm: "Großhandel Brandt KG",
            introduction: "Ihre Meinung zählt.",
            until: "29.05.2026",
            scale: Campaign.Scale(lowest: "nicht wichtig", highest: "sehr wichtig"),
            items: ["LED in der Halle"],
            takesProposals: true,
            proposals: [StaffProposal(number: 7, text: "Licht aus", comments: ["Gute Idee"])],
            action: "/mitmachen/ABCD2345",
            token: base.token
        )
        page.errors.add("grade-0", t("taking.grade.missing", ["item": "LED in der Halle"]))
        return page
    }

    var result: CampaignResultPage {
        CampaignResultPage(
            title: t("campaign.result"),
            campaign: PageLink("Kompetenzen im Team", href: WorkforceURL.campaign(campaign)),
            lead: t("campaign.count", count: 23),
            leadFigures: ["23"],
            remark: t("campaign.result.rule"),
            scale: t("campaign.scale.both", ["low": "trifft nicht zu", "high": "trifft voll zu"]),
            items: ["Ich kann Energie sparen"],
            groups: [
                .init(name: "Alle (23)", means: ["2,3"]), .init(name: "Team A (12)", means: ["3,0"]),
                .init(name: "Übrige (11)", means: ["1,6"]),
            ],
            choices: [Choice("Team A (12)", value: "a"), Choice("Übrige (11)", value: "uebrige")],
            chosen: "",
            action: WorkforceURL.result(campaign),
            files: [PageLink(t("campaign.file.csv"), href: WorkforceURL.result(campaign) + ".csv")],
            proposals: [
                .init(
                    text: "Licht aus & Tore zu",
                    comments: ["Gute Idee"],
                    measure: WorkforceURL.newMeasure(title: "Licht aus & Tore zu", theme: "energy")
                )
            ],
            asksForProposals: true
        )
    }
}
