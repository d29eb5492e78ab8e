/// A QR code (ISO/IEC 18004) in byte mode, error correction level M, versions 1 to 10: up to 213 bytes.
public struct QRCode: Sendable, Hashable {
    /// Modules on a side, without the quiet zone: 21 … 57.
    public let size: Int
    private let dark: [Bool]

    /// Nil when the text does not fit.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.all.first(where: { $0.capacity >= bytes.count }) else { return nil }
        let words = version.interleaved(version.dataWords(bytes))
        let grids = (0..<8).map { mask in QRGrid(version, words, mask: mask) }
        let best = grids.min { $0.penalty < $1.penalty }!
        (size, dark) = (best.size, best.dark)
    }

    public func isDark(row: Int, column: Int) -> Bool { dark[row * size + column] }

    /// The picture as one path on a white ground, four modules of it around the code.
    public func svg(label: String) -> Node {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, isDark(row: row, column: column) { column += 1 }
                if column > start {
                    path += "M\(start + 4) \(row + 4)h\(column - start)v1H\(start + 4)z"
                } else {
                    column += 1
                }
            }
        }
        let side = size + 8
        return .element(
            "svg",
            [
                .class("qr-code"), Attribute("viewBox", "0 0 \(side) \(side)"), .role("img"), .aria("label", label),
                Attribute("shape-rendering", "crispEdges"),
            ],
            [
                .element("rect", [.width("\(side)"), .height("\(side)"), Attribute("fill", "#fff")], []),
                .element("path", [Attribute("d", path), Attribute("fill", "#000")], []),
            ]
        )
    }
}
