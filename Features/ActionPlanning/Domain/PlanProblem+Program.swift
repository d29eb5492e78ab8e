import Foundation
public import Kernel

extension PlanProblem {
    /// The choices „candidate begins in year“ that the program's columns stand for, in their order.
    public struct Choice: Hashable, Sendable {
        public let candidate: Int
        public let year: Int
    }

    public var choices: [Choice] {
        candidates.enumerated().flatMap { index, candidate in
            candidate.years.clamped(to: 0...max(0, years - 1)).map { Choice(candidate: index, year: $0) }
        }
    }

    /// The problem as a program for a solver, one column for each of ``choices``.
    ///
    /// - Parameter forced: candidates that must begin, to see what the plan looks like with them.
    public func program(forcing forced: Set<Int> = []) -> IntegerProgram {
        var program = IntegerProgram()
        let choices = choices
        var columns: [[(year: Int, column: Int)]] = Array(repeating: [], count: candidates.count)
        for choice in choices {
            let worth = candidates[choice.candidate].netPresentValue / pow(1 + discountRate, Double(choice.year))
            columns[choice.candidate].append((choice.year, program.addChoice(worth: worth)))
        }
        for (index, candidate) in candidates.enumerated() {
            let isSure = candidate.isSettled || forced.contains(index)
            program.addRow(columns[index].map { ($0.column, 1) }, from: isSure ? 1 : nil, to: 1)
            for need in candidate.requires { addNeed(need, of: index, columns, to: &program) }
        }
        for group in exclusions { program.addRow(group.flatMap { columns[$0].map { ($0.column, 1) } }, to: 1) }
        addMoney(columns, to: &program)
        if let target {
            let terms = candidates.indices.flatMap { index in
                columns[index].map { ($0.column, candidates[index].tonnes ?? 0) }
            }
            program.addRow(terms, from: target)
        }
        return program
    }

    /// In no year has more of it begun than of what it needs.
    private func addNeed(
        _ need: Int,
        of candidate: Int,
        _ columns: [[(year: Int, column: Int)]],
        to program: inout IntegerProgram
    ) {
        for year in 0..<years where columns[candidate].contains(where: { $0.year == year }) {
            let begun = columns[candidate].filter { $0.year <= year }.map { ($0.column, 1.0) }
            let ready = columns[need].filter { $0.year <= year }.map { ($0.column, -1.0) }
            program.addRow(begun + ready, to: 0)
        }
    }

    private func addMoney(_ columns: [[(year: Int, column: Int)]], to program: inout IntegerProgram) {
        for year in 0..<years {
            var (invested, flowing): ([(Int, Double)], [(Int, Double)]) = ([], [])
            for (index, candidate) in candidates.enumerated() {
                for (start, column) in columns[index] {
                    if start == year { invested.append((column, candidate.investment)) }
                    if start < year { flowing.append((column, -candidate.saving)) }
                }
            }
            if let budget = budgets[year] { program.addRow(invested, to: budget) }
            if let limit = liquidity[year] { program.addRow(invested + flowing, to: limit) }
        }
    }
}
