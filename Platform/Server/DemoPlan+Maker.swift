import Accounts
import AccountsStorage
import ActionPlanning
import ActionPlanningStorage
import Assessments
import AssessmentsStorage
import DatabasePlatform
import Foundation
import Funding
import FundingStorage
import Kernel

extension DemoPlan {
    /// Makes the plan of a firm that has none yet.
    struct Maker {
        let database: any SQLDatabase
        let library: InstrumentLibrary
        private let outside = OutsideWorld.live

        init(database: any SQLDatabase, content: Content) throws {
            self.database = database
            library = try InstrumentLibrary(
                directory: content.folder("Assessments").appendingPathComponent("instruments")
            )
        }

        /// False where there is no such firm or it has measures already.
        @discardableResult
        func make(_ plan: DemoPlan) async throws -> Bool {
            let accounts = AccountStore(database, outside: outside)
            guard let address = EmailAddress(plan.firmEmail),
                let owner = try await accounts.credentials(of: address)?.person,
                let firm = try await accounts.firms(of: owner).first,
                try await MeasureStore(database, outside: outside).measures(of: firm).isEmpty
            else { return false }
            try await add(plan, to: firm, by: owner, named: accounts.owners(of: firm)[owner] ?? "")
            return true
        }

        func add(_ plan: DemoPlan, to firm: FirmID, by owner: PersonID, named name: String) async throws {
            try await addKompass(plan.kompass, firm, AssessmentStore.Author(id: owner, name: name))
            try await addAssumptions(plan.assumptions, firm, owner)
            var ids: [String: MeasureID] = [:]
            for entry in plan.measures {
                let measure = measure(entry, of: firm)
                ids[entry.title] = measure.id
                try await MeasureStore(database, outside: outside).add(measure, by: owner)
            }
            try await addFunding(plan, firm, owner, ids)
            try await addReadings(plan.saving, firm, owner, ids)
            try await addExperiment(plan.experiment, firm, owner, name)
        }

        private func addKompass(_ kompass: Kompass, _ firm: FirmID, _ author: AssessmentStore.Author) async throws {
            guard let instrument = library.newest("oeko-kompass"), let step = instrument.ranking?.step else { return }
            let rows = kompass.answers.sorted { $0.key < $1.key }.map { question, values in
                let answers = zip(["importance", "state"], values).map { field, value in
                    (field, value.map { InstrumentAnswers.Answer.number($0) } ?? .unknown)
                }
                return InstrumentAnswers.Row(id: question, answers: Dictionary(uniqueKeysWithValues: answers))
            }
            let assessment = Assessment(
                id: AssessmentID(from: outside),
                instrument: instrument.id,
                instrumentVersion: instrument.version,
                sector: Sector(rawValue: kompass.sector),
                occasion: kompass.occasion,
                perspective: .management,
                title: kompass.title,
                answers: InstrumentAnswers(steps: [step: rows]),
                begunOn: outside.today(),
                changedAt: outside.now(),
                changedBy: author.name
            )
            try await AssessmentStore(database, outside: outside).add(assessment, to: .firm(firm), by: author)
            _ = try await AssessmentEditionStore(database, outside: outside).add(
                of: assessment.id,
                version: assessment.version,
                of: firm,
                by: author
            )
        }

        private func addAssumptions(_ given: Assumptions, _ firm: FirmID, _ owner: PersonID) async throws {
            let store = PlanAssumptionsStore(database, outside: outside)
            var assumptions = try await store.assumptions(of: firm)
            assumptions.discountRate = given.discountRate
            assumptions.target = given.target
            assumptions.budgets = Array(repeating: given.budget, count: assumptions.years)
            for (name, price) in given.prices {
                if let quantity = PlanAssumptions.Quantity(rawValue: name) { assumptions.prices[quantity] = price }
            }
            _ = try await store.save(assumptions, of: firm, by: owner)
        }

        private func measure(_ entry: Entry, of firm: FirmID) -> Measure {
            Measure(
                id: MeasureID(from: outside),
                firm: firm,
                title: entry.title,
                theme: entry.theme,
                status: Measure.Status(rawValue: entry.status) ?? .idea,
                investment: entry.investment,
                runningCost: entry.runningCost,
                life: entry.life,
                savings: entry.savings,
                start: day(months: entry.startMonth),
                end: day(months: entry.startMonth + 3),
                responsible: entry.responsible,
                qualification: entry.qualification,
                participation: entry.participation,
                risks: entry.risks,
                nextStep: entry.nextStep
            )
        }

        private func addFunding(
            _ plan: DemoPlan,
            _ firm: FirmID,
            _ owner: PersonID,
            _ ids: [String: MeasureID]
        ) async throws {
            let application = FundingApplication(
                id: FundingApplicationID(from: outside),
                measure: ids[plan.application.measure]?.text,
                programme: "eew-m4",
                amountAsked: Money(cents: Int64(plan.application.asked) * 100),
                note: plan.application.note
            )
            try await FundingApplicationStore(database, outside: outside).add(application, to: firm, by: owner)
            for aid in plan.aid {
                guard let day = LocalDate(iso: aid.day) else { continue }
                let amount = Money(cents: Int64(aid.amount) * 100)
                let grant = AidGrant(id: AidGrantID(from: outside), day: day, amount: amount, giver: aid.giver)
                try await AidGrantStore(database, outside: outside).add(grant, to: firm, by: owner)
            }
        }

        private func addReadings(
            _ readings: Readings,
            _ firm: FirmID,
            _ owner: PersonID,
            _ ids: [String: MeasureID]
        ) async throws {
            guard let measure = ids[readings.measure],
                let before = DatePeriod(first: day(months: -7), last: day(months: -4).adding(days: -1)),
                let after = DatePeriod(first: day(months: -3), last: day(months: 0).adding(days: -1))
            else { return }
            let saving = try MeasuredSaving(
                id: MeasuredSavingID(from: outside),
                firm: firm,
                measure: measure,
                quantity: .electricity,
                unit: "kWh",
                before: .init(period: before, value: readings.before),
                after: .init(period: after, value: readings.after),
                driver: .days,
                note: readings.note,
                evidence: readings.evidence
            )
            _ = try await MeasuredSavingStore(database, outside: outside).add(saving, by: owner)
        }

        private func addExperiment(_ trial: Trial, _ firm: FirmID, _ owner: PersonID, _ name: String) async throws {
            let experiment = Experiment(
                id: ExperimentID(from: outside),
                firm: firm,
                title: trial.title,
                topic: .energy,
                question: trial.question,
                hypothesis: trial.hypothesis,
                limits: trial.limits,
                team: trial.team,
                partner: .assembly,
                agreement: trial.agreement,
                agreedOn: day(months: -1),
                start: day(months: -1),
                end: day(months: 1),
                metric: trial.metric,
                unit: trial.unit,
                before: trial.before,
                target: trial.target
            )
            try await ExperimentStore(database, outside: outside).add(experiment, by: owner)
            let note = ExperimentNote(
                id: ExperimentNoteID(from: outside),
                day: outside.today(),
                text: trial.note,
                author: name
            )
            _ = try await ExperimentNoteStore(database).add(note, to: experiment.id, firm: firm, by: owner)
        }

        /// The first of the month so many months from now.
        private func day(months: Int) -> LocalDate {
            let today = outside.today()
            let month = today.year * 12 + today.month - 1 + months
            return LocalDate(year: month / 12, month: month % 12 + 1, day: 1) ?? today
        }
    }
}
