import ActionPlanning
import Foundation
import Kernel

extension PlanProblem {
    /// The problem as the textbook writes it, a column for each year in which a measure may begin: other columns and
    /// other rows than those of ``program(forcing:for:)``, with the same plans.
    func textbookProgram() -> IntegerProgram {
        var program = IntegerProgram()
        var columns: [[(year: Int, column: Int)]] = []
        for candidate in candidates {
            columns.append(
                candidate.years.map { year in
                    (year, program.addChoice(worth: candidate.netPresentValue / pow(1 + discountRate, Double(year))))
                }
            )
        }
        for (index, candidate) in candidates.enumerated() {
            program.addRow(columns[index].map { ($0.column, 1) }, from: candidate.isSettled ? 1 : nil, to: 1)
            for need in candidate.requires {
                for year in candidate.years {
                    let begun = columns[index].filter { $0.year <= year }.map { ($0.column, 1.0) }
                    program.addRow(begun + columns[need].filter { $0.year <= year }.map { ($0.column, -1.0) }, to: 0)
                }
            }
        }
        for group in exclusions { program.addRow(group.flatMap { columns[$0].map { ($0.column, 1) } }, to: 1) }
        for year in 0..<years {
            let all = columns.indices.flatMap { index in columns[index].map { (index, $0.year, $0.column) } }
            let invested = all.filter { $0.1 == year }.map { ($0.2, candidates[$0.0].investment) }
            let saved = all.filter { $0.1 < year }.map { ($0.2, -candidates[$0.0].saving) }
            if let budget = budgets[year] { program.addRow(invested, to: budget) }
            if let limit = liquidity[year] { program.addRow(invested + saved, to: limit) }
        }
        if let target {
            program.addRow(
                columns.indices.flatMap { index in
                    columns[index].map { ($0.column, candidates[index].tonnes ?? 0) }
                },
                from: target
            )
        }
        return program
    }
}
