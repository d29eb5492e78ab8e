import HTML
import Kernel

/// The curve as a drawing: as wide as the tonnes, as high as the cost a tonne; below the line it earns.
struct CurvePicture: Sendable {
    struct Block: Sendable {
        let rank: Int
        let title: String
        let costPerTonne: Double
        let tonnes: Double
        let tonnesBefore: Double
        let paysForItself: Bool
    }

    let blocks: [Block]
    let title: String
    let description: String
    /// „€/t“ and „t CO₂e im Jahr“
    let heightWords: String
    let widthWords: String

    private static let (width, height) = (480.0, 320.0)
    private static let (left, right, top, bottom) = (72.0, 468.0, 30.0, 268.0)

    private var total: Double { blocks.reduce(0) { $0 + $1.tonnes } }
    private var highest: Double { max(0, blocks.map(\.costPerTonne).max() ?? 0) }
    private var lowest: Double { min(0, blocks.map(\.costPerTonne).min() ?? 0) }

    private func x(_ tonnes: Double) -> Double {
        Self.left + (Self.right - Self.left) * (total > 0 ? tonnes / total : 0)
    }

    private func y(_ cost: Double) -> Double {
        let span = highest - lowest
        return Self.bottom - (Self.bottom - Self.top) * (span > 0 ? (cost - lowest) / span : 0)
    }

    var node: Node {
        PlanPicture.svg(id: "kurve", width: Self.width, height: Self.height, title: title, description: description) {
            for block in blocks { bar(block) }
            PlanPicture.line(Self.left, y(0), Self.right, y(0), style: .strong)
            PlanPicture.line(Self.left, Self.top, Self.left, Self.bottom, style: .fine)
            axis(highest)
            if lowest < 0 { axis(lowest) }
            if highest > 0, lowest < 0 { axis(0) }
            PlanPicture.words(heightWords, x: 4, y: 16)
            PlanPicture.words("0", x: Self.left, y: Self.height - 30, anchor: .middle)
            let end = GermanFormat.number(total, places: 1)
            PlanPicture.words(end, x: Self.right, y: Self.height - 30, anchor: .end)
            PlanPicture.words(widthWords, x: Self.right, y: Self.height - 8, anchor: .end)
        }
    }

    private func axis(_ cost: Double) -> Node {
        let label = GermanFormat.number(cost, places: 0)
        return PlanPicture.words(label, x: Self.left - 6, y: y(cost) + 5, anchor: .end)
    }

    private func bar(_ block: Block) -> Node {
        let (from, to) = (x(block.tonnesBefore), x(block.tonnesBefore + block.tonnes))
        let (high, low) = (min(y(block.costPerTonne), y(0)), max(y(block.costPerTonne), y(0)))
        let bar = PlanPicture.box(
            from,
            high,
            // A block of next to nothing is still seen.
            max(1, to - from),
            max(1, low - high),
            tone: block.paysForItself ? .good : .costly,
            title: "\(block.rank). \(block.title)"
        )
        guard to - from >= 18 else { return bar }
        let middle = (from + to) / 2
        // Inside where there is room, else on the far side of the line.
        if low - high >= 22 {
            return .group([
                bar,
                PlanPicture.words("\(block.rank)", x: middle, y: (high + low) / 2 + 5, anchor: .middle, isInside: true),
            ])
        }
        let place = block.costPerTonne < 0 ? high - 6 : low + 18
        return .group([bar, PlanPicture.words("\(block.rank)", x: middle, y: place, anchor: .middle)])
    }
}
