import CarbonAccounting
import CarbonAccountingStorage
import Companies
import Kernel

/// Everything the page about the ways to work is made from.
struct CommutingFacts: Sendable {
    enum Outcome: Sendable {
        /// Fewer than five answers, or not closed yet.
        case none
        case found(CommutingResult)
        case headcountMissing
        case headcountTooSmall(headcount: Int)
        /// A line of the balance needs a site.
        case siteMissing
    }

    let year: ReportingYear
    let survey: CommutingSurveyStore.Survey?
    /// Average of the year; nil while it is missing.
    let employees: Double?
    let sites: [Site]
    /// Where the lines go.
    let site: Site?
    let lines: CommutingSurveyStore.Lines
    let isReleased: Bool
    var outcome = Outcome.none

    var headcount: Int? { employees.map { Int($0.rounded()) } }

    /// Share of the employees who answered; nil while their number is missing.
    var responseRate: Double? {
        guard let survey, let headcount, headcount > 0 else { return nil }
        return Double(survey.answers) / Double(headcount)
    }

    func outcome(
        of answers: [CommutingSurvey.Answer],
        basis: YearBasis,
        today: LocalDate,
        newID: @escaping () -> EntryID,
        _ t: Texts
    ) -> Outcome {
        guard answers.count >= CommutingSurvey.fewestAnswers else { return .none }
        guard let headcount else { return .headcountMissing }
        guard let site else { return .siteMissing }
        let maker = CommutingLineMaker(
            basis: basis,
            site: site.id,
            answers: answers.count,
            headcount: headcount,
            date: today,
            newID: newID,
            t: t
        )
        do throws(CommutingSurvey.Problem) {
            return .found(try CommutingResult(CommutingSurvey(answers: answers, headcount: headcount), maker: maker))
        } catch {
            switch error {
            case .headcountTooSmall(let headcount, _): return .headcountTooSmall(headcount: headcount)
            case .noAnswers, .invalid: return .none
            }
        }
    }

    /// By which means of transport are gathered into lines; empty without a site, where there are no lines either.
    func factors(basis: YearBasis, _ t: Texts) -> [CommuteMode: Double] {
        guard let site else { return [:] }
        return CommutingLineMaker(
            basis: basis,
            site: site.id,
            answers: 0,
            headcount: 0,
            date: basis.year.period.first,
            newID: { EntryID(site.id.text)! },
            t: t
        )
        .factors
    }
}
