import Companies
import Kernel
import WebPlatform

/// The firm as programs are told it.
struct FirmResource: APISchema {
    let firm: Firm

    static let schema = JSONSchema.named(
        "Firm",
        .object([
            .needed("id", .id), .needed("name", .text), .needed("legalForm", .nullable(.text)),
            .needed("isNonProfit", .flag), .needed("industryWZ2008", .nullable(.text)),
            .needed("industryWZ2025", .nullable(.text)), .needed("version", .whole(from: 1, through: 1_000_000_000)),
        ])
    )

    var json: JSONValue {
        [
            "id": .string(firm.id.text), "name": .string(firm.name), "legalForm": .text(firm.legalForm?.rawValue),
            "isNonProfit": .bool(firm.isNonProfit), "industryWZ2008": .text(firm.industry2008?.text),
            "industryWZ2025": .text(firm.industry2025?.text), "version": .whole(firm.version),
        ]
    }
}
