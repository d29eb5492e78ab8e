public import DatabasePlatform
import HTML
import Kernel
import ParticipationStorage
public import WebPlatform

/// Addresses of what the workforce, its council and management do together: `/vertretung/:council/anregungen`,
/// `/anregungen`, `/wegweiser`, `/kampagnen` and, for staff without an account, `/mitmachen`.
extension ParticipationFeature {
    /// The place of the rail for all who work for the firm.
    public var workforcePlace: RailPlace {
        RailPlace(
            label: texts("workforce.place"),
            address: WorkforceURL.campaigns,
            audience: .member,
            sections: [
                RailPlace(label: texts("campaign.area"), address: WorkforceURL.campaigns, audience: .member),
                RailPlace(label: texts("guide.title"), address: WorkforceURL.guide, audience: .member),
                RailPlace(label: texts("proposal.management"), address: WorkforceURL.management, audience: .owner),
            ]
        )
    }

    /// Reminds management of what is due, whenever the hub runs on that day.
    public var periodicJobs: [PeriodicJob] {
        [PeriodicJob("participation.remind", every: 3_600) { try await remind() }]
    }

    func remind() async throws {
        let mails = ProposalMails(origin: address, t: texts)
        try await handedIn.remind(mail: { mails.due($0, $1) })
    }

    func addProposalRoutes(to routes: Routes) {
        routes.get("vertretung/:council/anregungen", for: .councilMember, page: "page.proposals", use: showProposals)
        routes.post("vertretung/:council/anregungen", for: .councilMember, use: addProposal)
        routes.get(
            "vertretung/:council/anregungen/neu",
            for: .councilMember,
            page: "page.newProposal",
            use: showNewProposal
        )
        routes.get(
            "vertretung/:council/anregungen/:proposal",
            for: .councilMember,
            page: "page.proposal",
            use: showProposal
        )
        routes.post("vertretung/:council/anregungen/:proposal", for: .councilMember, use: saveProposal)
        routes.delete("vertretung/:council/anregungen/:proposal", for: .councilMember, use: removeProposal)
        routes.post("vertretung/:council/anregungen/:proposal/einreichung", for: .councilMember, use: handInProposal)
        routes.get("vertretung/:council/wegweiser", for: .councilMember, page: "page.guide", use: showCouncilGuide)

        routes.get("anregungen", for: .owner, page: "page.managementProposals", use: showManagementProposals)
        routes.get("anregungen/:proposal", for: .owner, page: "page.managementProposal", use: showManagementProposal)
        routes.post("anregungen/:proposal", for: .owner, use: answerProposal)
        routes.get("wegweiser", for: .member, records: RecordKind.none, page: "page.guide", use: showGuide)
    }

    func addWorkforceRoutes(to routes: Routes) {
        routes.get("kampagnen", for: .member, page: "page.campaigns", use: showCampaigns)
        routes.post("kampagnen", for: .member, use: addCampaign)
        routes.get("kampagnen/neu", for: .member, page: "page.newCampaign", use: showNewCampaign)
        routes.get("kampagnen/:campaign", for: .member, page: "page.campaign", use: showCampaign)
        routes.delete("kampagnen/:campaign", for: .member, use: removeCampaign)
        routes.post("kampagnen/:campaign/codes", for: .member, use: printCodes)
        routes.delete("kampagnen/:campaign/codes", for: .member, use: voidCodes)
        routes.post("kampagnen/:campaign/ende", for: .member, use: endCampaign)
        routes.get("kampagnen/:campaign/ergebnis", for: .member, page: "page.campaignResult", use: showResult)
        routes.get(
            "kampagnen/:campaign/ergebnis.csv",
            for: .member,
            page: "page.campaignResultFile",
            use: downloadResultText
        )
        routes.get(
            "kampagnen/:campaign/ergebnis.xlsx",
            for: .member,
            page: "page.campaignResultFile",
            use: downloadResultSheet
        )
        // Never recorded: who took part, and when, would say whose answer it is.
        routes.get("mitmachen", for: .everyone, records: RecordKind.none, page: "page.taking", use: showCodeForm)
        routes.post("mitmachen", for: .everyone, use: openByCode)
        routes.get("mitmachen/:code", for: .everyone, records: RecordKind.none, page: "page.taking", use: showTaking)
        routes.post("mitmachen/:code", for: .everyone, use: takePart)
    }
}
