public import Kernel

/// How the amount of a line is stated. Raw values stand in addresses.
public enum EntryWay: String, Sendable, CaseIterable {
    case amount = "menge"
    case freight = "fracht"
    case trip = "reise"
    case nights = "uebernachtung"
    case commute = "arbeitsweg"
    case homeOffice = "homeoffice"
    case refrigerantBalance = "kaeltemittelbilanz"
    case refrigerantScreening = "leckrate"
    case spend = "ausgaben"
    case supplier = "lieferantenwert"

    /// The ways a category allows, the most exact first.
    public static func ways(of category: EmissionCategory) -> [EntryWay] {
        switch category {
        case .stationaryCombustion, .mobileCombustion, .processEmissions: [.amount, .supplier]
        case .fugitiveEmissions: [.amount, .refrigerantBalance, .refrigerantScreening]
        case .purchasedElectricity, .districtHeat, .steam, .cooling: [.amount]
        case .fuelAndEnergy: [.amount, .supplier]
        case .upstreamTransport, .downstreamTransport: [.freight, .amount, .supplier, .spend]
        case .businessTravel: [.trip, .amount, .nights, .supplier, .spend]
        case .commuting: [.commute, .homeOffice, .amount]
        default: [.amount, .supplier, .spend]
        }
    }

    /// The way in which a stored line was stated.
    public init(_ entry: ActivityEntry) {
        let allowed = Self.ways(of: entry.category)
        switch (entry.method, entry.derivation) {
        case (.spend, _): self = .spend
        case (.supplierFigure, _): self = .supplier
        case (_, .freight): self = .freight
        case (_, .trip): self = .trip
        case (_, .commute): self = .commute
        case (_, .refrigerantBalance): self = .refrigerantBalance
        case (_, .refrigerantScreening): self = .refrigerantScreening
        case (_, nil) where entry.unit == .roomNight && allowed.contains(.nights): self = .nights
        case (_, nil) where entry.unit == .fullTimeHour && allowed.contains(.homeOffice): self = .homeOffice
        case (_, nil):
            let open = entry.amount == nil ? allowed.first { $0.fixedUnit == entry.unit } : nil
            self = open ?? .amount
        }
    }

    /// The unit that the amount has because it is worked out or counted.
    public var fixedUnit: Unit? {
        switch self {
        case .freight: .tonneKilometre
        case .trip, .commute: .passengerKilometre
        case .nights: .roomNight
        case .homeOffice: .fullTimeHour
        case .refrigerantBalance, .refrigerantScreening: .kilogram
        case .amount, .spend, .supplier: nil
        }
    }

    /// Worked out from other figures instead of being typed.
    public var isDerived: Bool {
        switch self {
        case .freight, .trip, .commute, .refrigerantBalance, .refrigerantScreening: true
        case .amount, .nights, .homeOffice, .spend, .supplier: false
        }
    }

    public var needsFactor: Bool { self != .supplier }
}
