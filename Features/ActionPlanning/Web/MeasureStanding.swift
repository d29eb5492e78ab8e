import ActionPlanning
import HTML

/// How a measure stands: its figures with their way, what is missing, what does not go together.
struct MeasureStanding: Sendable {
    struct Saving: Sendable {
        let name: String
        let amount: String?
        let price: String?
        let euros: String?
        let factor: String?
        let tonnes: String?
        /// Where price and factor are from.
        let source: String
    }

    struct Payment: Sendable {
        let year: String
        let amount: String
        let presentValue: String
        let sum: String
    }

    let lead: String
    let leadFigures: [String]
    let figures: [KeyFigure]
    /// What has to be said first, and what was given that makes no calculation.
    let gaps: [String]
    let fault: String?
    /// Over-claims and contradictions, as sentences.
    let warnings: [String]
    let savings: [Saving]
    /// How the payback came about; nil while something is missing.
    let payback: Trace?
    /// By year; empty while something is missing.
    let payments: [Payment]
    let remarks: [String]
    let status: String
    let statusLabel: String
    let version: Int
    let origin: Origin?
    let funding: PageLink

    struct Origin: Sendable {
        let title: String
        let reasons: [(question: String, answer: String)]
        let template: PageLink?
        /// Ranges of the catalogue, each with its source.
        let ranges: [String]
    }
}
