import FirmState

/// Which parts „Mein Betrieb“ has, by what the firm has entered; what nothing says stays unknown.
struct BuildingParts {
    private let energy: FirmEnergy
    private let measures: [PlannedMeasure]

    init(_ firm: FirmState) {
        energy = firm.balance?.energy ?? FirmEnergy(carriers: [])
        measures = firm.measures
    }

    /// By the names of nodes in the model of the building.
    var parts: [String: StationShape.Presence] {
        [
            "roof-pv": either(uses(.ownElectricity), hasDone(["photovoltaik-dach", "onsite-ppa-dach"]), .electricity),
            "roof-green": .unknown,
            "chimney": burns(Set(FirmEnergy.Kind.allCases).subtracting([.districtHeat, .electricity])),
            "gas-pipe": burns([.gas]),
            "oil-tank": burns([.oil]),
            "wood-store": burns([.wood]),
            "district-heat": burns([.districtHeat]),
            "heat-pump": hasDone(["waermepumpe-raumwaerme"]) ? .yes : .unknown,
            "charging": hasDone(["ladeinfrastruktur", "e-transporter", "fuhrpark-elektrifizieren"]) ? .yes : .unknown,
            "van-diesel": fleet([.diesel, .petrol, .gas, .liquidGas]),
            "van-electric": hasDone(["e-transporter", "fuhrpark-elektrifizieren"])
                ? .yes : fleet([.electricity]),
            "yard": .yes,
        ]
    }

    private func uses(_ use: FirmEnergy.Use) -> Bool { energy.carriers.contains { $0.use == use } }

    private func hasDone(_ templates: Set<String>) -> Bool {
        measures.contains { $0.growth == .done && $0.template.map(templates.contains) == true }
    }

    /// „No“ only where the firm has entered its use and this is not among it.
    private func either(_ first: Bool, _ second: Bool, _ use: FirmEnergy.Use) -> StationShape.Presence {
        first || second ? .yes : uses(use) ? .no : .unknown
    }

    private func burns(_ kinds: Set<FirmEnergy.Kind>) -> StationShape.Presence {
        let heat = energy.carriers.filter { $0.use == .heat }
        if heat.contains(where: { kinds.contains($0.kind) }) { return .yes }
        return heat.isEmpty || energy.unknown[.heat] != nil ? .unknown : .no
    }

    private func fleet(_ kinds: Set<FirmEnergy.Kind>) -> StationShape.Presence {
        let fuels = energy.carriers.filter { $0.use == .fuel }
        if fuels.contains(where: { kinds.contains($0.kind) }) { return .yes }
        return fuels.isEmpty || energy.unknown[.fuel] != nil ? .unknown : .no
    }
}
