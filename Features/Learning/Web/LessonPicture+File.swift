import Foundation

extension LessonPicture {
    /// Nil unless there is such a drawing, with a `viewBox` that says how large it is.
    init?(_ name: String, in folder: URL) {
        guard name.hasSuffix(".svg"), !name.contains("/"), !name.hasPrefix("."),
            let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path),
            let text = String(validating: data, as: UTF8.self),
            let box = text.firstMatch(of: /<svg[^>]*\sviewBox="\s*\S+\s+\S+\s+([0-9.]+)\s+([0-9.]+)\s*"/),
            let width = Double(box.1), let height = Double(box.2), width >= 1, height >= 1, width < 10_000,
            height < 10_000
        else { return nil }
        self.init(width: Int(width.rounded()), height: Int(height.rounded()))
    }
}
