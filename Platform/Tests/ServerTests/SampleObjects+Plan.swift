import ActionPlanning
import ActionPlanningStorage
import Assessments
import AssessmentsStorage
import DatabasePlatform
import Funding
import FundingStorage
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

@testable import oekohub

extension SampleObjects {
    /// What the demonstration's plan holds, and one of what it has none of.
    func plan() async throws -> [String: String] {
        let content = Content(home: settings.home)
        let maker = try DemoPlan.Maker(database: database, content: content)
        try await maker.add(DemoPlan.read(content), to: firm, by: owner, named: "Petra Kettler")
        let assessment = try await AssessmentStore(database, outside: outside).assessments(of: .firm(firm))[0]
        let editions = AssessmentEditionStore(database, outside: outside)
        let experiment = try await ExperimentStore(database, outside: outside).experiments(of: firm)[0]
        return [
            "instrument": assessment.instrument, "assessment": assessment.id.text, "part": "start",
            "assessmentEdition": try await editions.editions(of: assessment.id, of: firm)[0].id.text,
            "application": try await FundingApplicationStore(database, outside: outside).applications(of: firm)[0].id
                .text,
            "aidGrant": try await AidGrantStore(database, outside: outside).grants(of: firm)[0].id.text,
            "programme": "eew-m4", "catalogueMeasure": "druckluft-leckagen", "experiment": experiment.id.text,
            "experimentProfile": experiment.id.text, "experimentNote": try await note(on: experiment.id),
            "variant": try await variant(), "campaign": try await campaign(), "csrSlug": "unbekannt",
            "measure": try await MeasureStore(database, outside: outside).measures(of: firm)[0].id.text,
            "measuredSaving": try await MeasuredSavingStore(database, outside: outside).savings(of: firm)[0].id.text,
        ]
    }

    private func note(on experiment: ExperimentID) async throws -> String {
        let notes = ExperimentNoteStore(database)
        return try await notes.notes(of: experiment, firm: firm).first?.id.text ?? ""
    }

    private func variant() async throws -> String {
        let year = ReportingYear(2025)!
        let variant = Variant(
            id: VariantID(from: outside),
            firm: firm,
            name: "Alles",
            year: year,
            settings: BenchSettings()
        )
        try await VariantStore(database, outside: outside).add(variant, by: owner)
        return variant.id.text
    }

    private func campaign() async throws -> String {
        let campaign = Campaign(
            id: CampaignID(from: outside),
            firm: firm,
            kind: .proposals,
            title: "Ideen der Werkstatt",
            introduction: "",
            theme: "energy",
            items: [],
            scale: Campaign.Scale(lowest: "nicht wichtig", highest: "sehr wichtig"),
            teams: [Campaign.Team(id: CampaignTeamID(from: outside), name: "Werkstatt", size: 5)],
            lastDay: LocalDate(year: 2030, month: 12, day: 31)!,
            maker: "Petra Kettler"
        )
        try await CampaignStore(database, outside: outside).add(campaign, by: owner)
        return campaign.id.text
    }
}
