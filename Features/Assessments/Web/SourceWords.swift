import Kernel

/// A source as it stands under a page.
enum SourceWords {
    static func text(_ source: ContentSource, _ t: Texts) -> String {
        let parts = [source.publisher, source.title, source.year.map(String.init)].compactMap(\.self)
        return t("source.line", ["source": parts.joined(separator: ", "), "day": source.seen.german])
    }
}
