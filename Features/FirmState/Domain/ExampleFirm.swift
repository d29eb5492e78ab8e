public import Foundation
import Kernel

/// The demonstration firm as a content file keeps it, so that it is there in every installation.
public enum ExampleFirm {
    /// - Parameter file: `Features/FirmState/Content/example-firm.json`, made by `oekohub example-firm`.
    /// - Throws: ``ContentFaults`` where the file is missing or does not hold a state.
    public static func state(_ file: URL) throws -> FirmState {
        let content = try ContentFile(file)
        do {
            return try JSONDecoder().decode(FirmState.self, from: Data(content.bytes))
        } catch let error as DecodingError {
            throw ContentFaults(
                faults: [
                    ContentFault(
                        file: content.path,
                        line: 1,
                        kind: .rule("exampleFirm", [error.path, "oekohub example-firm"])
                    )
                ]
            )
        }
    }

    /// The text of the file, always the same for the same state.
    public static func text(_ state: FirmState) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(state), as: UTF8.self) + "\n"
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
