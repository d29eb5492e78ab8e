public import CarbonAccounting
import EmissionFactors
import Kernel

/// The energy behind a balance in MWh, fuels by their lower heating value (Hi).
///
/// Fuels are the lines of stationary and mobile combustion; electricity and heat those of Scope 2. Energy from one's own
/// plant, such as photovoltaics, is told by its contract.
public struct EnergyUse: Hashable, Sendable {
    public struct Amount: Hashable, Sendable {
        public var renewable = 0.0
        public var other = 0.0
    }

    /// Nil where no line stands.
    public private(set) var electricity: Amount?
    public private(set) var selfGenerated: Amount?
    public private(set) var fuels: Amount?
    /// District heat, steam and cooling; nil where no line stands.
    public private(set) var heat: Double?
    /// Lines that used energy of which nobody can say how much it was, such as kilometres driven.
    public private(set) var unknown: [ActivityEntry] = []

    public init(_ inventory: Inventory) {
        for line in inventory.lines { add(line) }
        unknown += inventory.incomplete.map(\.entry).filter { Self.isEnergy($0.category) && $0.kind == .emission }
    }

    private mutating func add(_ line: InventoryLine) {
        switch line.entry.category {
        case .stationaryCombustion, .mobileCombustion: addFuel(line)
        case .purchasedElectricity: addElectricity(line)
        case .districtHeat, .steam, .cooling:
            guard let amount = Self.plainEnergy(line) else { return unknown.append(line.entry) }
            heat = (heat ?? 0) + amount
        default: break
        }
    }

    private mutating func addFuel(_ line: InventoryLine) {
        let factor = line.fuel
        let conversion = try? UnitConversion.conversion(
            from: line.entry.unit,
            to: .kilowattHourLower,
            properties: line.entry.properties + (factor?.properties ?? [])
        )
        guard let conversion else { return unknown.append(line.entry) }
        var sum = fuels ?? Amount()
        let amount = conversion.apply(to: line.scale) / 1000
        if factor?.isRenewableFuel == true { sum.renewable += amount } else { sum.other += amount }
        fuels = sum
    }

    /// What a contract on green electricity or certificates covers is renewable, where it fulfils the quality criteria
    /// of the Scope 2 Guidance; the mix of a supplier or of the grid is not. Own supply is renewable where nothing is
    /// emitted in making it.
    private mutating func addElectricity(_ line: InventoryLine) {
        guard let amount = Self.plainEnergy(line) else { return unknown.append(line.entry) }
        guard let (contract, figure, share) = line.contractPart else {
            electricity = (electricity ?? Amount()).adding(renewable: 0, other: amount)
            return
        }
        let covered = amount * share
        if contract.kind == .ownSupply {
            selfGenerated = (selfGenerated ?? Amount())
                .adding(renewable: figure == 0 ? covered : 0, other: figure == 0 ? 0 : covered)
            guard share < 1 else { return }
            electricity = (electricity ?? Amount()).adding(renewable: 0, other: amount - covered)
            return
        }
        let isGreen = contract.kind == .greenTariff || contract.kind == .certificates
        electricity = (electricity ?? Amount())
            .adding(renewable: isGreen ? covered : 0, other: isGreen ? amount - covered : amount)
    }

    private static func plainEnergy(_ line: InventoryLine) -> Double? {
        let conversion = try? UnitConversion.conversion(from: line.entry.unit, to: .megawattHour, properties: [])
        return conversion?.apply(to: line.scale)
    }

    private static func isEnergy(_ category: EmissionCategory) -> Bool { category.hasUpstreamChain }
}

extension EnergyUse.Amount {
    var sum: Double { renewable + other }

    fileprivate func adding(renewable: Double, other: Double) -> Self {
        Self(renewable: self.renewable + renewable, other: self.other + other)
    }
}

extension InventoryLine {
    /// The factor that says what is burnt; nil for a supplier's figure.
    fileprivate var fuel: EmissionFactor? {
        switch coefficient.parts.first(where: { !$0.isUpstream })?.steps.last {
        case .factor(let factor, _): factor
        case .directPart(let whole, _, _): whole
        default: nil
        }
    }

    /// The contract that counts for the line, its figure and the share it covers, 0…1.
    fileprivate var contractPart: (contract: EnergyContract, figure: Double, share: Double)? {
        for part in coefficient.parts {
            guard case .contract(let contract, let figure)? = part.steps.last else { continue }
            var share = 1.0
            for case .underContract(_, let covered) in part.steps { share = covered }
            return (contract, figure, share)
        }
        return nil
    }
}
