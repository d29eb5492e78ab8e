import CarbonAccounting
import Kernel
import WebPlatform

/// What is known of a file that proves something.
struct EvidenceResource: APISchema {
    let evidence: Evidence

    static let schema = JSONSchema.named(
        "Evidence",
        .object([
            .needed("id", .id), .needed("fileName", .text), .needed("mediaType", .text),
            .needed("bytes", .whole(from: 0, through: 1_000_000_000)), .needed("sha256", .text),
        ])
    )

    var json: JSONValue {
        [
            "id": .string(evidence.id.text), "fileName": .string(evidence.fileName),
            "mediaType": .string(evidence.mediaType), "bytes": .whole(evidence.bytes),
            "sha256": .string(evidence.sha256),
        ]
    }
}
