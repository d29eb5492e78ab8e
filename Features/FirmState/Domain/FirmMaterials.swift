public import CarbonAccounting
import Kernel

/// What goes into a firm and what leaves it as waste, in tonnes, of lines that say a mass.
public struct FirmMaterials: Hashable, Sendable, Codable {
    public struct Flow: Hashable, Sendable, Codable {
        /// As in the factor catalogue, or in the firm's words.
        public let name: String
        /// 0 or more.
        public let tonnes: Double

        public init(name: String, tonnes: Double) { (self.name, self.tonnes) = (name, tonnes) }
    }

    /// Purchased goods, the heaviest first.
    public let inputs: [Flow]
    /// Waste, the heaviest first.
    public let losses: [Flow]
    /// Purchases and waste without a mass, such as amounts of money.
    public let withoutMass: Int

    public init(inputs: [Flow] = [], losses: [Flow] = [], withoutMass: Int = 0) {
        (self.inputs, self.losses, self.withoutMass) = (inputs, losses, withoutMass)
    }

    public init(_ inventory: Inventory) {
        var sums: [EmissionCategory: [String: Double]] = [:]
        var others = 0
        for line in inventory.lines where [.purchasedGoods, .waste].contains(line.entry.category) {
            guard let factor = line.entry.unit.factor(to: .tonne) else {
                others += 1
                continue
            }
            let name = line.source.name.isEmpty ? line.entry.description : line.source.name
            sums[line.entry.category, default: [:]][name, default: 0] += line.scale * factor
        }
        func flows(_ category: EmissionCategory) -> [Flow] {
            (sums[category] ?? [:]).filter { $0.value > 0 }.map { Flow(name: $0.key, tonnes: $0.value) }
                .sorted { ($0.tonnes, $1.name) > ($1.tonnes, $0.name) }
        }
        (inputs, losses, withoutMass) = (flows(.purchasedGoods), flows(.waste), others)
    }
}
