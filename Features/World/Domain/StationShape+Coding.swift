import FirmState
import Foundation
import Kernel

extension StationShape {
    private enum Key: String, CodingKey {
        case spheres, bars, trees, tiles, signs, inputs, losses, points, step, of, title, lamps, parts, fleet, carriers
        case rows
    }

    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        switch self {
        case .spheres(let spheres): try object.encode(spheres, forKey: .spheres)
        case .hotspots(let bars): try object.encode(bars, forKey: .bars)
        case .grove(let trees): try object.encode(trees, forKey: .trees)
        case .wall(let tiles): try object.encode(tiles, forKey: .tiles)
        case .path(let signs): try object.encode(signs, forKey: .signs)
        case .river(let inputs, let losses):
            try object.encode(inputs, forKey: .inputs)
            try object.encode(losses, forKey: .losses)
        case .compass(let points): try object.encode(points, forKey: .points)
        case .steps(let step, let all, let title):
            try object.encode(step, forKey: .step)
            try object.encode(all, forKey: .of)
            try object.encode(title, forKey: .title)
        case .signals(let lamps): try object.encode(lamps, forKey: .lamps)
        case .building(let parts, let fleet, let carriers):
            try object.encode(parts, forKey: .parts)
            try object.encode(fleet, forKey: .fleet)
            try object.encode(carriers, forKey: .carriers)
        case .notice(let rows): try object.encode(rows, forKey: .rows)
        }
    }

    static func cubeRoot(_ value: Double) -> Double { cbrt(value) }
}
