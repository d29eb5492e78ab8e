public import CarbonAccounting
import EmissionFactors
import Kernel

/// The energy behind a balance in MWh; fuels by their lower heating value (Hi).
public struct FirmEnergy: Hashable, Sendable, Codable {
    /// Raw values are stored.
    public enum Use: String, Hashable, Sendable, Codable, CaseIterable {
        case electricity
        /// Made by the firm itself, such as from its roof.
        case ownElectricity
        /// Fuels burnt at the sites, district heat, steam and cooling.
        case heat
        /// Fuels of vehicles.
        case fuel
    }

    public struct Carrier: Hashable, Sendable, Codable {
        /// As in the factor catalogue; empty for electricity.
        public let name: String
        public let use: Use
        public let kind: Kind
        /// 0 or more.
        public let megawattHours: Double

        public init(name: String, use: Use, kind: Kind, megawattHours: Double) {
            (self.name, self.use, self.kind, self.megawattHours) = (name, use, kind, megawattHours)
        }
    }

    /// What a carrier is, where it can be told from its series in the catalogue. Raw values are stored.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case electricity, gas, oil, wood, liquidGas, districtHeat, diesel, petrol, other
    }

    /// Within a use the largest first.
    public let carriers: [Carrier]
    /// Lines that used energy of which nobody can say in MWh how much it was, by use.
    public let unknown: [Use: Int]

    public init(carriers: [Carrier], unknown: [Use: Int] = [:]) { (self.carriers, self.unknown) = (carriers, unknown) }

    public init(_ inventory: Inventory) {
        var sums: [Carrier.Key: Double] = [:]
        var unknown: [Use: Int] = [:]
        for line in inventory.lines {
            guard let use = Self.use(line) else { continue }
            guard let amount = line.energy else {
                unknown[use, default: 0] += 1
                continue
            }
            sums[Carrier.Key(line, use), default: 0] += amount
        }
        for line in inventory.incomplete where line.entry.kind == .emission {
            if let use = Self.use(line.entry.category) { unknown[use, default: 0] += 1 }
        }
        carriers = sums.filter { $0.value > 0 }.map { key, amount in
            Carrier(name: key.name, use: key.use, kind: key.kind, megawattHours: amount)
        }.sorted { left, right in
            if left.use != right.use { return left.use.rawValue < right.use.rawValue }
            return (left.megawattHours, right.name) > (right.megawattHours, left.name)
        }
        self.unknown = unknown
    }

    /// MWh of some uses; nil where one of their lines is unknown or none stands.
    public func sum(_ uses: Set<Use>) -> Double? {
        guard uses.allSatisfy({ unknown[$0] == nil }) else { return nil }
        let found = carriers.filter { uses.contains($0.use) }
        return found.isEmpty ? nil : found.reduce(0) { $0 + $1.megawattHours }
    }

    private static func use(_ line: InventoryLine) -> Use? {
        let use = use(line.entry.category)
        return use == .electricity && line.isOwnSupply ? .ownElectricity : use
    }

    private static func use(_ category: EmissionCategory) -> Use? {
        switch category {
        case .purchasedElectricity: .electricity
        case .stationaryCombustion, .districtHeat, .steam, .cooling: .heat
        case .mobileCombustion: .fuel
        default: nil
        }
    }
}

extension FirmEnergy.Carrier {
    struct Key: Hashable {
        let name: String
        let use: FirmEnergy.Use
        let kind: FirmEnergy.Kind

        init(_ line: InventoryLine, _ use: FirmEnergy.Use) {
            self.use = use
            let isElectric = use == .electricity || use == .ownElectricity
            // Contracts and mixes of electricity are one carrier: what comes out of the socket.
            name = isElectric ? "" : line.source.name
            kind = isElectric ? .electricity : FirmEnergy.Kind(line)
        }
    }
}

extension FirmEnergy.Kind {
    /// By the beginning of the series: `erdgas-hs` and `erdgas-mit-vorkette-bisko` are both gas.
    init(_ line: InventoryLine) {
        if [.districtHeat, .steam, .cooling].contains(line.entry.category) {
            self = .districtHeat
            return
        }
        let series = line.source.kind == .factor ? line.source.id : ""
        let known: [(String, FirmEnergy.Kind)] = [
            ("erdgas", .gas), ("biogas", .gas), ("heizoel", .oil), ("holz", .wood), ("pellets", .wood),
            ("hackschnitzel", .wood), ("scheitholz", .wood), ("fluessiggas", .liquidGas), ("autogas", .liquidGas),
            ("diesel", .diesel), ("benzin", .petrol), ("strom", .electricity),
        ]
        self = known.first { series.hasPrefix($0.0) }?.1 ?? .other
    }
}

extension InventoryLine {
    /// MWh, fuels by their lower heating value; nil where the amount says none, such as kilometres driven.
    fileprivate var energy: Double? {
        switch entry.category {
        case .purchasedElectricity, .districtHeat, .steam, .cooling:
            let conversion = try? UnitConversion.conversion(from: entry.unit, to: .megawattHour, properties: [])
            return conversion?.apply(to: scale)
        default:
            let conversion = try? UnitConversion.conversion(
                from: entry.unit,
                to: .kilowattHourLower,
                properties: entry.properties + (burnt?.properties ?? [])
            )
            return conversion.map { $0.apply(to: scale) / 1000 }
        }
    }

    private var burnt: EmissionFactor? {
        switch coefficient.parts.first(where: { !$0.isUpstream })?.steps.last {
        case .factor(let factor, _): factor
        case .directPart(let whole, _, _): whole
        default: nil
        }
    }

    /// Whether a contract on the firm's own plant covers it.
    fileprivate var isOwnSupply: Bool {
        coefficient.parts.contains { part in
            if case .contract(let contract, _)? = part.steps.last { contract.kind == .ownSupply } else { false }
        }
    }
}
