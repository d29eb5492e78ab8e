/// A sum over all people, worked out from those who answered.
public struct SampleTotal: Hashable, Sendable {
    public let total: Double
    /// Half the width of the 95 % interval, in the unit of ``total``; 0 when everybody answered.
    public let halfWidth: Double

    /// ``halfWidth`` as a share of ``total``; nil where the total is 0.
    public var relativeHalfWidth: Double? { total > 0 ? halfWidth / total : nil }
}

extension CommutingSurvey {
    /// Half-width of the 95 % interval of kilometres and days that people state from memory: our own judgement, since
    /// nobody checks them.
    public static let recallUncertainty = 0.1

    /// The sum of a figure over all employees: mean of the answers times employees, with Student's interval and the
    /// finite population correction (Cochran, Sampling Techniques, 3rd ed. 1977, chapter 2).
    ///
    /// The interval knows chance only. That people who did not answer may travel differently is not in it.
    public func total(_ figure: (Answer) -> Double) throws(Problem) -> SampleTotal {
        try check()
        let (all, count) = (Double(headcount), Double(answers.count))
        let values = answers.map(figure)
        let mean = values.reduce(0, +) / count
        guard answers.count > 1 else { return SampleTotal(total: all * mean, halfWidth: all == count ? 0 : .infinity) }
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        let error = all * (variance / count * (1 - count / all)).squareRoot()
        return SampleTotal(
            total: all * mean,
            halfWidth: StudentDistribution.quantile975(degreesOfFreedom: answers.count - 1) * error
        )
    }

    /// How sure a line's amount is: chance of the sample and memory of the people, which are independent.
    public static func quality(of total: SampleTotal) -> DataQuality {
        let sampling = total.relativeHalfWidth ?? 0
        let both = (sampling * sampling + recallUncertainty * recallUncertainty).squareRoot()
        return .percent(min(10, (both * 1000).rounded() / 1000))
    }
}

extension CommutingSurvey.Answer {
    /// Passenger-kilometres a year by the means of transport in `modes`.
    public func passengerKilometres(by modes: [CommuteMode]) -> Double {
        ways.filter { modes.contains($0.mode) }.reduce(0) { $0 + 2 * $1.kilometresOneWay * $1.days * $1.persons }
    }

    func uses(_ modes: [CommuteMode]) -> Bool { ways.contains { modes.contains($0.mode) } }
}
