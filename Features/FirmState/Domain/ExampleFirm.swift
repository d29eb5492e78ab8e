public import Foundation
public import Kernel

/// The demonstration firm as a content file keeps it, so that it is there in every installation. Its plan moves with the
/// calendar, as that of the demonstration data does: what began two months before the file was made has always begun two
/// months ago.
public struct ExampleFirm: Sendable, Codable {
    /// The day for which ``kept`` holds.
    let madeOn: LocalDate
    let kept: FirmState

    /// Ids of measures are left out: nobody can open their pages.
    public init(_ state: FirmState, madeOn: LocalDate) {
        var state = state
        state.isExample = true
        state.measures = state.measures.map { $0.moved(months: 0) }
        (kept, self.madeOn) = (state, madeOn)
    }

    /// - Parameter file: `Features/FirmState/Content/example-firm.json`.
    /// - Throws: ``ContentFaults`` where the file is missing or does not hold a firm.
    public init(file: URL) throws {
        let content = try ContentFile(file)
        do {
            self = try JSONDecoder().decode(ExampleFirm.self, from: Data(content.bytes))
        } catch let error as DecodingError {
            throw ContentFaults(
                faults: [ContentFault(file: content.path, line: 1, kind: .rule("exampleFirm", [error.path]))]
            )
        }
    }

    /// The text of the file, always the same for the same state.
    public func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    public func state(on today: LocalDate) -> FirmState {
        let months = (today.year - madeOn.year) * 12 + today.month - madeOn.month
        var state = kept
        state.measures = kept.measures.map { $0.moved(months: months) }
        state.experiments = kept.experiments.map { trial in
            FirmExperiment(
                title: trial.title,
                start: trial.start?.adding(months: months),
                end: trial.end.adding(months: months),
                isDecided: trial.isDecided
            )
        }
        return state
    }
}

extension PlannedMeasure {
    fileprivate func moved(months: Int) -> PlannedMeasure {
        PlannedMeasure(
            id: nil,
            title: title,
            theme: theme,
            growth: growth,
            template: template,
            start: start?.adding(months: months),
            nextStep: nextStep,
            investment: investment,
            saving: saving,
            tonnes: tonnes
        )
    }
}

extension DecodingError {
    /// `balance.energy.carriers`
    fileprivate var path: String {
        let context =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: DecodingError.Context(codingPath: [], debugDescription: "")
            }
        return context.codingPath.map(\.stringValue).joined(separator: ".")
    }
}
