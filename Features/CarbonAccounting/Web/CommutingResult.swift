import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel

/// What the survey says about all employees, as lines of the balance and what they emit.
struct CommutingResult: Sendable {
    struct Row: Sendable {
        /// Nil for work at home.
        let group: CommutingSurvey.Group?
        /// In the unit of ``line``.
        let amount: SampleTotal
        let factor: FactorMatch?
        /// kg CO₂e; nil where a factor is missing.
        let kilograms: Double?
        let line: ActivityEntry

        /// Of one answer, in the unit of ``line``.
        func amount(of answer: CommutingSurvey.Answer) -> Double {
            guard let group else { return answer.homeOfficeDays * CommutingSurvey.hoursPerHomeOfficeDay }
            return answer.passengerKilometres(by: group.modes)
        }
    }

    let survey: CommutingSurvey
    let rows: [Row]
    /// kg CO₂e of all rows with the interval of the sample; nil where a factor is missing or too few travel for a figure.
    let total: SampleTotal?

    /// Whether there is anything for the balance.
    var hasLines: Bool { !rows.isEmpty || !survey.hidesTravel }

    /// Throws where there are no answers or fewer employees than answers.
    init(
        _ survey: CommutingSurvey,
        maker: CommutingLineMaker
    ) throws(CommutingSurvey.Problem) {
        self.survey = survey
        var rows: [Row] = []
        for group in survey.groups(factors: maker.factors) {
            rows.append(maker.row(group, try survey.total { $0.passengerKilometres(by: group.modes) }))
        }
        if survey.showsHomeOffice {
            let hours = try survey.total { $0.homeOfficeDays * CommutingSurvey.hoursPerHomeOfficeDay }
            rows.append(maker.row(nil, hours))
        }
        self.rows = rows
        total = try survey.hidesTravel ? nil : Self.total(survey, rows)
    }

    /// People who drive do not take the bus: the interval of the sum comes from each answer's own sum.
    private static func total(
        _ survey: CommutingSurvey,
        _ rows: [Row]
    ) throws(CommutingSurvey.Problem) -> SampleTotal? {
        var weights: [Double] = []
        for row in rows {
            guard let kilograms = row.kilograms, let amount = row.line.amount else { return nil }
            weights.append(amount > 0 ? kilograms / amount : 0)
        }
        let known = weights
        return try survey.total { answer in
            zip(rows, known).reduce(0) { $0 + $1.0.amount(of: answer) * $1.1 }
        }
    }
}
