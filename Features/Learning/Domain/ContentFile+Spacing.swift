import Foundation
public import Kernel

extension ContentFile {
    /// The file with the spaces that keep a number beside its unit, as ``Texts`` puts them into every text of the hub.
    /// Lines stay what they are.
    public var spaced: ContentFile {
        let name = "words"
        guard let words = String(validating: bytes, as: UTF8.self),
            let json = try? JSONEncoder().encode([name: words]), let texts = try? Texts(json: json)
        else { return self }
        return ContentFile(path: path, bytes: Array(texts(name).utf8))
    }
}
