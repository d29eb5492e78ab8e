import ActionPlanning
import Foundation

/// What a demonstration firm has answered, planned, applied for and tried out, as `Content/demo/plan.json` describes it:
/// made through the stores that real ones use, with dates around today.
struct DemoPlan: Decodable {
    struct Kompass: Decodable {
        let title: String
        let sector: String
        let occasion: String
        /// Importance and state by question; no state stands for „weiß nicht“.
        let answers: [String: [Double?]]
    }

    struct Assumptions: Decodable {
        let discountRate: Double
        let budget: Double
        let target: Double
        let prices: [String: PlanAssumptions.Price]
    }

    struct Entry: Decodable {
        let title: String
        let theme: String
        let status: String
        let investment: Double
        let runningCost: Double
        let life: Int
        let savings: [Measure.Saving]
        /// From today.
        let startMonth: Int
        let responsible: String
        let nextStep: String
        let qualification: String
        let participation: String
        let risks: String
    }

    struct Application: Decodable {
        let measure: String
        let asked: Int
        let note: String
    }

    struct Aid: Decodable {
        let day: String
        let amount: Int
        let giver: String
    }

    /// Of the three months before the measure began and of the three that are over since.
    struct Readings: Decodable {
        let measure: String
        let before: Double
        let after: Double
        let note: String
        let evidence: String
    }

    struct Trial: Decodable {
        let title: String
        let question: String
        let hypothesis: String
        let limits: String
        let team: String
        let agreement: String
        let metric: String
        let unit: String
        let before: Double
        let target: Double
        let note: String
    }

    let firmEmail: String
    let kompass: Kompass
    let assumptions: Assumptions
    let measures: [Entry]
    let application: Application
    let aid: [Aid]
    let saving: Readings
    let experiment: Trial

    static func read(_ content: Content) throws -> DemoPlan {
        let file = content.folder("ActionPlanning").appendingPathComponent("demo/plan.json")
        return try JSONDecoder().decode(DemoPlan.self, from: Data(contentsOf: file))
    }
}
