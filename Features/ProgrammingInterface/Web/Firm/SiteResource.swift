import Companies
import Kernel
import WebPlatform

/// A site as programs are told it.
struct SiteResource: APISchema {
    let site: Site

    static let schema = JSONSchema.named(
        "Site",
        .object([
            .needed("id", .id), .needed("name", .text), .needed("street", .text), .needed("postcode", .text),
            .needed("municipality", .text), .needed("isSeat", .flag), .needed("floorAreaSquareMetres", area),
            .needed("heatedAreaSquareMetres", area), .needed("undertaking", .nullable(.id)),
            .needed("version", .whole(from: 1, through: 1_000_000_000)),
        ])
    )

    static let area = JSONSchema.nullable(.number(from: 0, through: SiteDraft.largestArea))

    var json: JSONValue {
        [
            "id": .string(site.id.text), "name": .string(site.name), "street": .string(site.street),
            "postcode": .string(site.postcode.text), "municipality": .string(site.municipality),
            "isSeat": .bool(site.isSeat), "floorAreaSquareMetres": .number(site.floorArea),
            "heatedAreaSquareMetres": .number(site.heatedArea), "undertaking": .text(site.undertaking?.text),
            "version": .whole(site.version),
        ]
    }
}

/// What a program says of a site.
enum SiteInput {
    private static let text = JSONSchema.string(shortest: 0, longest: SiteDraft.longestText)

    static let schema = JSONSchema.named(
        "SiteInput",
        .object([
            .needed("name", .string(shortest: 1, longest: SiteDraft.longestText)), .perhaps("street", text),
            .needed("postcode", .string(shortest: 5, longest: 10)),
            .needed("municipality", .string(shortest: 1, longest: SiteDraft.longestText)),
            .perhaps("isSeat", .flag), .perhaps("floorAreaSquareMetres", SiteResource.area),
            .perhaps("heatedAreaSquareMetres", SiteResource.area), .perhaps("undertaking", .nullable(.id)),
            .perhaps("keepsPlace", .flag),
        ])
    )

    static func draft(_ json: JSONValue) -> SiteDraft {
        SiteDraft(
            name: json["name"].line,
            street: json["street"].line,
            postcode: Postcode(json["postcode"].line),
            municipality: json["municipality"].line,
            isSeat: json["isSeat"].flag ?? false,
            floorArea: json["floorAreaSquareMetres"].number,
            heatedArea: json["heatedAreaSquareMetres"].number,
            undertaking: json["undertaking"].text.flatMap { UndertakingID($0) },
            keepsPlace: json["keepsPlace"].flag ?? false
        )
    }
}

extension JSONValue {
    /// A text as forms take it, without blanks around it; empty where there is none.
    var line: String {
        let text = (text ?? "").drop { $0.isWhitespace }
        return String(text.reversed().drop { $0.isWhitespace }.reversed())
    }
}
