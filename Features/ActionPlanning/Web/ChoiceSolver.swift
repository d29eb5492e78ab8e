import ActionPlanning
import Kernel
import Solver

/// Finds the best plan, says why there is none, and what a plan with another measure would be.
struct ChoiceSolver: Sendable {
    /// Share of its worth by which a better plan may be possible.
    static let gap = 0.001
    /// For the best plan, and for each question beside it.
    static let (seconds, secondsForQuestion) = (10.0, 5.0)

    private let ask: @Sendable (IntegerProgram, Double) async throws -> ProgramAnswer
    /// The same limits and measures have the same answer; what the time cut short is looked for anew.
    private let known = RecentValues<Key, ProgramAnswer>(capacity: 100)

    private struct Key: Hashable, Sendable {
        let problem: PlanProblem
        let forced: Set<Int>
    }

    enum Outcome: Sendable, Equatable {
        /// `isShort`: the time was over before it was sure.
        case plan(PlanSelection, isShort: Bool)
        case impossible(Explanation)
        /// The time was over before any plan was found.
        case timeOver
    }

    /// What makes a plan impossible.
    struct Explanation: Sendable, Equatable {
        /// Without any one of these there would be a plan.
        let tooTight: [PlanProblem.Limit]
        /// There would be one only without several of the limits; false with none of them means: the rules forbid it.
        let onlyTogether: Bool
        /// Tonnes a year that can be reached within money and rules; nil where the target is not what is too much.
        let reachable: Double?
    }

    /// What was found, for which problem, and why not for the one that was asked.
    struct Found: Sendable, Equatable {
        let problem: PlanProblem
        let outcome: Outcome
        let obstacle: Explanation?
    }

    enum Reason: Sendable, Equatable {
        case rules([PlanProblem.Contradiction])
        case plan(PlanComparison)
        case impossible(Explanation)
        case timeOver
    }

    init(ask: @escaping @Sendable (IntegerProgram, Double) async throws -> ProgramAnswer) { self.ask = ask }

    func best(_ problem: PlanProblem) async throws -> Outcome {
        switch try await answer(problem, seconds: Self.seconds) {
        case .solved(let solution): return .plan(PlanSelection(solution, of: problem), isShort: false)
        case .stopped(let solution?): return .plan(PlanSelection(solution, of: problem), isShort: true)
        case .stopped(nil): return .timeOver
        case .infeasible, .unbounded: return .impossible(try await explanation(problem))
        }
    }

    /// The best plan; where the target is what makes it impossible, the best without it.
    func bestOrWithoutTarget(_ problem: PlanProblem) async throws -> Found {
        let outcome = try await best(problem)
        guard case .impossible(let explanation) = outcome, explanation.tooTight.contains(.target) else {
            return Found(problem: problem, outcome: outcome, obstacle: nil)
        }
        let free = problem.without([.target])
        return Found(problem: free, outcome: try await best(free), obstacle: explanation)
    }

    /// Why a candidate is not in the best plan.
    func reason(_ candidate: Int, in problem: PlanProblem, best: PlanSelection) async throws -> Reason {
        let rules = problem.contradictions(about: candidate)
        guard rules.isEmpty else { return .rules(rules) }
        let answer = try await answer(problem, forcing: [candidate], seconds: Self.secondsForQuestion)
        if let solution = answer.solution {
            let forced = PlanSelection(solution, of: problem)
            return .plan(PlanComparison(best: best, with: candidate, forced: forced))
        }
        if case .stopped = answer { return .timeOver }
        return .impossible(try await explanation(problem, forcing: [candidate]))
    }

    private func explanation(_ problem: PlanProblem, forcing forced: Set<Int> = []) async throws -> Explanation {
        var tight: [PlanProblem.Limit] = []
        for limit in problem.limits where try await isPossible(problem.without([limit]), forced) { tight.append(limit) }
        let together =
            tight.isEmpty && problem.limits.count > 1
            ? try await isPossible(problem.without(PlanProblem.Limit.allCases), forced) : false
        var reachable: Double?
        if tight.contains(.target) {
            let program = problem.programForTonnes(forcing: forced)
            reachable = try await ask(program, Self.secondsForQuestion).solution?.objective
        }
        return Explanation(tooTight: tight, onlyTogether: together, reachable: reachable)
    }

    private func isPossible(_ problem: PlanProblem, _ forced: Set<Int>) async throws -> Bool {
        try await answer(problem, forcing: forced, seconds: Self.secondsForQuestion).solution != nil
    }

    private func answer(
        _ problem: PlanProblem,
        forcing forced: Set<Int> = [],
        seconds: Double
    ) async throws -> ProgramAnswer {
        let key = Key(problem: problem, forced: forced)
        if let found = known[key] { return found }
        let found = try await ask(problem.program(forcing: forced), seconds)
        if case .stopped = found { return found }
        known.keep(found, for: key)
        return found
    }
}

extension PlanProblem {
    /// Contradictions that keep a candidate out, whatever else is chosen.
    func contradictions(about candidate: Int) -> [Contradiction] {
        contradictions.filter { contradiction in
            switch contradiction {
            case .needsBoth(let it, _, _), .excludesItsNeed(let it, _), .needComesLater(let it, _): it == candidate
            case .settledTogether, .unknownCandidate: false
            }
        }
            + exclusions.compactMap { group -> Contradiction? in
                guard group.contains(candidate), !candidates[candidate].isSettled else { return nil }
                return group.first { $0 != candidate && candidates[$0].isSettled }.map {
                    .settledTogether($0, candidate)
                }
            }
    }
}
