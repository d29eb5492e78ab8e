import Foundation
public import Kernel

/// The columns of the program do not say „begins in this year“ but „has begun by this year“. The same plans are allowed,
/// yet a need is a row of two columns, and a solver that settles one column settles all years before or after it: 200
/// measures over five years take seconds in place of minutes (Benchmarks/plan-selection).
extension PlanProblem {
    /// „The candidate has begun by the end of the year“: what a column of the program stands for.
    public struct Step: Hashable, Sendable {
        public let candidate: Int
        public let year: Int
    }

    /// What a plan is to have most of.
    public enum Goal: Hashable, Sendable {
        /// EUR today.
        case netPresentValue
        /// Tonnes CO₂e a year at its end.
        case tonnes
    }

    /// The program's columns in their order: by candidate, each with the years of the plan in which it may begin.
    public var steps: [Step] {
        candidates.indices.flatMap { index in yearsWithin(index).map { Step(candidate: index, year: $0) } }
    }

    /// The problem as a program for a solver, one column for each of ``steps``.
    ///
    /// - Parameters:
    ///   - forced: candidates that must begin, to see what the plan looks like with them.
    ///   - goal: what is to be as large as possible.
    public func program(forcing forced: Set<Int> = [], for goal: Goal = .netPresentValue) -> IntegerProgram {
        var program = IntegerProgram()
        var columns = PlanColumns()
        for (index, candidate) in candidates.enumerated() {
            let years = yearsWithin(index)
            let worths = years.map { worth(of: candidate, from: $0, for: goal) } + [0]
            // Begun by a year and by the next: the difference is what beginning in that year is worth.
            let added = zip(worths, worths.dropFirst()).map { program.addChoice(worth: $0 - $1) }
            for (earlier, later) in zip(added, added.dropFirst()) {
                program.addRow([(earlier, 1), (later, -1)], to: 0)
            }
            if candidate.isSettled || forced.contains(index) {
                if let last = added.last { program.lower[last] = 1 } else { program.addRow([], from: 1) }
            }
            columns.add(added, from: years.lowerBound)
        }
        for (index, candidate) in candidates.enumerated() {
            for need in candidate.requires.sorted() {
                for year in yearsWithin(index) {
                    program.addRow(columns.begun(index, by: year, 1) + columns.begun(need, by: year, -1), to: 0)
                }
            }
        }
        for group in exclusions { program.addRow(group.flatMap { columns.begun($0, by: years, 1) }, to: 1) }
        addMoney(columns, to: &program)
        if let target {
            let tonnes = candidates.indices.flatMap { columns.begun($0, by: years, candidates[$0].tonnes ?? 0) }
            program.addRow(tonnes, from: target)
        }
        return program
    }

    /// Years of the plan in which it may begin; none where all lie beyond it.
    private func yearsWithin(_ candidate: Int) -> Range<Int> {
        let wanted = candidates[candidate].years
        return Range(wanted).clamped(to: 0..<years)
    }

    private func worth(of candidate: Candidate, from year: Int, for goal: Goal) -> Double {
        switch goal {
        case .netPresentValue: candidate.netPresentValue / pow(1 + discountRate, Double(year))
        case .tonnes: candidate.tonnes ?? 0
        }
    }

    private func addMoney(_ columns: PlanColumns, to program: inout IntegerProgram) {
        for year in 0..<years {
            let invested = candidates.indices.flatMap { columns.begins($0, in: year, candidates[$0].investment) }
            if let budget = budgets[year] { program.addRow(invested, to: budget) }
            guard let limit = liquidity[year] else { continue }
            let saved = candidates.indices.flatMap { columns.begun($0, by: year - 1, -candidates[$0].saving) }
            program.addRow(invested + saved, to: limit)
        }
    }
}

/// Which columns say when a candidate has begun.
private struct PlanColumns {
    private var columns: [[Int]] = []
    private var firstYears: [Int] = []

    mutating func add(_ added: [Int], from year: Int) {
        columns.append(added)
        firstYears.append(year)
    }

    /// `factor` where the candidate has begun by the end of the year; nothing where it cannot have.
    func begun(_ candidate: Int, by year: Int, _ factor: Double) -> [(column: Int, factor: Double)] {
        let all = columns[candidate]
        let place = min(year - firstYears[candidate], all.count - 1)
        return place < 0 ? [] : [(all[place], factor)]
    }

    /// `factor` where the candidate begins in that very year.
    func begins(_ candidate: Int, in year: Int, _ factor: Double) -> [(column: Int, factor: Double)] {
        begun(candidate, by: year, factor) + begun(candidate, by: year - 1, -factor)
    }
}
