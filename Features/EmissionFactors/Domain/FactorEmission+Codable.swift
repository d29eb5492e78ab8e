/// Stored in the same three forms as in content files: `gases`, `co2only`, or `equivalent` with its `basis`.
extension FactorEmission: Codable {
    private enum Key: String, CodingKey {
        case gases, co2only, equivalent, basis
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let masses = try container.decodeIfPresent([String: Double].self, forKey: .gases) {
            self = .gases(masses)
        } else if let kilograms = try container.decodeIfPresent(Double.self, forKey: .co2only) {
            self = .carbonDioxideOnly(kilograms)
        } else {
            let basis = try container.decodeIfPresent(GWPSet.self, forKey: .basis)
            self = .equivalent(try container.decode(Double.self, forKey: .equivalent), basis: basis)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .gases(let masses): try container.encode(masses, forKey: .gases)
        case .carbonDioxideOnly(let kilograms): try container.encode(kilograms, forKey: .co2only)
        case .equivalent(let kilograms, let basis):
            try container.encode(kilograms, forKey: .equivalent)
            try container.encodeIfPresent(basis, forKey: .basis)
        }
    }
}
