import Foundation

/// Degrees to units of the picture, so that all positions lie inside its margin.
struct RegionProjection {
    private let west: Double
    private let north: Double
    private let narrowing: Double
    private let scale: Double
    let height: Double

    /// Without positions the picture is as high as its margins.
    init(_ positions: [RegionMap.Position]) {
        let longitudes = positions.map(\.longitude)
        let latitudes = positions.map(\.latitude)
        west = longitudes.min() ?? 0
        north = latitudes.max() ?? 0
        let south = latitudes.min() ?? 0
        narrowing = cos((north + south) / 2 * .pi / 180)
        let width = ((longitudes.max() ?? 0) - west) * narrowing
        scale = width > 0 ? (RegionMap.width - 2 * RegionMap.margin) / width : 1
        height = (2 * RegionMap.margin + (north - south) * scale).rounded(.up)
    }

    func point(_ position: RegionMap.Position) -> RegionMap.Point {
        RegionMap.Point(
            x: RegionMap.margin + (position.longitude - west) * narrowing * scale,
            y: RegionMap.margin + (north - position.latitude) * scale
        )
    }
}
