import CarbonAccounting
import Kernel
import WebPlatform

/// An energy contract as programs are told it.
struct ContractResource: APISchema {
    let contract: EnergyContract
    let t: Texts

    static let schema = JSONSchema.named(
        "Contract",
        .object([
            .needed("id", .id), .needed("name", .text), .needed("kind", EntryParts.choices(EnergyContract.Kind.self)),
            .needed("category", EntryParts.choices(EmissionCategory.self)),
            .needed("sites", .list(.id, longest: 10_000)), .needed("emissions", Figure.schema),
            .needed("source", .text), .needed("firstDay", .day), .needed("lastDay", .day),
            .needed("share", .number(from: 0, through: 1)),
            .needed("openCriteria", .list(EntryParts.choices(ScopeTwoQualityCriterion.self), longest: 8)),
            .needed("evidence", .nullable(.id)), .needed("version", .whole(from: 1, through: 1_000_000_000)),
        ])
    )

    var json: JSONValue {
        let emissions = Figure(
            contract.kilogramsPerKilowattHour,
            "\(Figure.kilograms)/kWh",
            missing: t("reason.contract")
        )
        return [
            "id": .string(contract.id.text), "name": .string(contract.name),
            "kind": .string(contract.kind.rawValue), "category": .string(contract.category.rawValue),
            "sites": .array(contract.sites.map(\.text).sorted().map { .string($0) }), "emissions": emissions.json,
            "source": .string(contract.source), "firstDay": .string(contract.period.first.iso),
            "lastDay": .string(contract.period.last.iso), "share": .number(contract.share),
            "openCriteria": .array(contract.criteria.open.map { .string($0.rawValue) }),
            "evidence": .text(contract.evidence?.text), "version": .whole(contract.version),
        ]
    }
}
