public import Kernel

/// „Umfrage zu den Arbeitswegen“
public typealias CommutingSurveyID = EntityID<CommutingSurvey>

/// The short staff form about the way to work, and what it says about all employees.
public struct CommutingSurvey: Hashable, Sendable {
    /// One person's answer. A person with two means of transport gives two ways with their days.
    public struct Answer: Hashable, Sendable, Codable {
        public let ways: [Commute]
        /// Days in the year that are worked at home, 0…366.
        public let homeOfficeDays: Double

        public init(ways: [Commute], homeOfficeDays: Double = 0) {
            (self.ways, self.homeOfficeDays) = (ways, homeOfficeDays)
        }
    }

    /// Figures about people are shown from so many answers on, and never for a smaller part of them.
    public static let fewestAnswers = 5
    /// Hours of a day worked at home: the usual full working day, since the form asks for days only.
    public static let hoursPerHomeOfficeDay = 8.0

    public var answers: [Answer]
    /// All employees, at least as many as answers.
    public var headcount: Int

    public init(answers: [Answer], headcount: Int) { (self.answers, self.headcount) = (answers, headcount) }

    /// Share of the employees who answered, 0…1; nil without employees.
    public var responseRate: Double? { headcount > 0 ? Double(answers.count) / Double(headcount) : nil }

    public enum Problem: Error, Hashable, Sendable {
        case noAnswers
        /// More answers than employees.
        case headcountTooSmall(headcount: Int, answers: Int)
        case invalid(DerivationProblem)
    }

    /// Passenger-kilometres a year by means of transport, of all employees: the answers' sum times employees ÷ answers.
    /// Assumes that those who did not answer travel like those who did.
    public func passengerKilometres() throws(Problem) -> [CommuteMode: Double] {
        try check()
        let scale = Double(headcount) / Double(answers.count)
        var sums: [CommuteMode: Double] = [:]
        for way in answers.flatMap(\.ways) {
            do throws(DerivationProblem) {
                sums[way.mode, default: 0] += try way.passengerKilometres() * scale
            } catch {
                throw .invalid(error)
            }
        }
        return sums
    }

    func check() throws(Problem) {
        guard !answers.isEmpty else { throw .noAnswers }
        guard headcount >= answers.count else {
            throw .headcountTooSmall(headcount: headcount, answers: answers.count)
        }
    }
}
