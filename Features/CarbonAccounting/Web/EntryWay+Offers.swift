import CarbonAccounting
import EmissionFactors
import Kernel

import struct Kernel.Unit

/// What a form offers for a category and a way: factors to search among, units to choose from.
extension EntryWay {
    /// Whether a factor describes what such a line is about.
    func offers(_ factor: EmissionFactor, in category: EmissionCategory) -> Bool {
        guard activities(in: category).contains(factor.activity) else { return false }
        return (category == .fuelAndEnergy) == (factor.boundary == .upstream)
    }

    private func activities(in category: EmissionCategory) -> Set<FactorActivity> {
        switch self {
        case .spend: [.spend]
        case .supplier: []
        case .freight: [.freight]
        case .trip: [.travel]
        case .nights: [.accommodation]
        case .commute: [.commuting, .travel]
        case .homeOffice: [.homeOffice]
        case .refrigerantBalance, .refrigerantScreening: [.refrigerant]
        case .amount: Self.activities(of: category)
        }
    }

    private static func activities(of category: EmissionCategory) -> Set<FactorActivity> {
        switch category {
        case .stationaryCombustion: [.stationaryFuel]
        case .mobileCombustion: [.mobileFuel]
        case .processEmissions: [.process]
        case .fugitiveEmissions: [.refrigerant]
        case .purchasedElectricity: [.electricity]
        case .districtHeat: [.districtHeat]
        case .steam: [.steam]
        case .cooling: [.cooling]
        case .purchasedGoods, .capitalGoods: [.material, .water]
        case .fuelAndEnergy: [.stationaryFuel, .mobileFuel, .electricity, .districtHeat, .steam, .cooling]
        case .upstreamTransport, .downstreamTransport: [.freight]
        case .waste, .endOfLifeOfSoldProducts: [.waste, .water]
        case .businessTravel: [.travel, .accommodation]
        case .commuting: [.commuting, .travel, .homeOffice]
        default: Set(FactorActivity.allCases).subtracting([.spend, .refrigerant])
        }
    }

    /// Units to choose from while no factor is chosen, the usual one first.
    func units(in category: EmissionCategory) -> [Unit] {
        if let fixedUnit { return [fixedUnit] }
        if self == .spend { return [.euro, .thousandEuro, .millionEuro] }
        switch category {
        case .stationaryCombustion, .fuelAndEnergy:
            return [.kilowattHourHigher, .kilowattHourLower, .kilowattHour] + Self.energies
                + [.cubicMetre, .standardCubicMetre, .litre, .kilogram, .tonne]
        case .mobileCombustion: return [.litre, .kilogram, .tonne, .kilowattHourLower, .vehicleKilometre, .kilometre]
        case .processEmissions, .fugitiveEmissions: return [.kilogram, .tonne, .gram]
        case .purchasedElectricity, .districtHeat, .steam, .cooling:
            return [.kilowattHour, .megawattHour, .gigawattHour, .gigajoule]
        case .upstreamTransport, .downstreamTransport: return [.tonneKilometre]
        case .waste, .endOfLifeOfSoldProducts: return [.tonne, .kilogram, .cubicMetre]
        case .businessTravel, .commuting: return [.passengerKilometre, .kilometre, .vehicleKilometre]
        case .purchasedGoods, .capitalGoods:
            return [.tonne, .kilogram, .cubicMetre, .litre, .piece, .metre, .squareMetre]
        default: return Self.common
        }
    }

    private static let energies = ["MWh(Hs)", "MWh(Hi)", "GJ(Hs)", "GJ(Hi)"].compactMap { Unit(symbol: $0) }

    /// What people meter, weigh and count; the rest of ``Unit/all`` is for imports.
    static let common: [Unit] =
        [.kilowattHour, .megawattHour, .gigawattHour, .gigajoule, .kilowattHourHigher, .kilowattHourLower] + energies
        + [
            .litre, .cubicMetre, .standardCubicMetre, .operatingCubicMetre, .kilogram, .tonne, .gram, .kilometre,
            .tonneKilometre, .passengerKilometre, .vehicleKilometre, .piece, .metre, .squareMetre, .person, .roomNight,
            .meal, .fullTimeHour, .hour, .euro, .thousandEuro, .millionEuro,
        ]
}

/// The units in which an amount may be stated for a factor.
struct UnitOffer {
    /// Without further figures.
    var direct: [Unit] = []
    /// Only with a calorific value, density or the like.
    var withProperty: [Unit] = []

    init(_ units: [Unit]) { direct = units }

    /// All common units that lead to the factor's, its own first.
    init(for factor: EmissionFactor, isSpend: Bool) {
        guard !isSpend else {
            direct = [.euro, .thousandEuro, .millionEuro]
            return
        }
        let candidates = [factor.unit] + EntryWay.common.filter { $0 != factor.unit && $0.dimension != .currency }
        for unit in candidates where Self.sayAlike(unit, factor.unit) {
            do throws(ConversionError) {
                let missing = try UnitConversion.missingProperties(
                    from: unit,
                    to: factor.unit,
                    properties: factor.properties
                )
                if missing.isEmpty { direct.append(unit) } else { withProperty.append(unit) }
            } catch {
                continue
            }
        }
    }

    /// A plain kWh says nothing of a heating value, so it meets only another plain energy.
    private static func sayAlike(_ unit: Unit, _ other: Unit) -> Bool {
        func isPlain(_ unit: Unit) -> Bool { unit.dimension == .energy && unit.qualifier == nil }
        return isPlain(unit) == isPlain(other)
    }
}
