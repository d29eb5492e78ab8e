import HTML
import Kernel
import WebPlatform

/// A source below a lesson: what it is, who published it, when it was read.
struct SourceLine {
    let source: ContentSource

    init(_ source: ContentSource) { self.source = source }

    @NodeBuilder func nodes(_ t: Texts) -> [Node] {
        source.publisher
        ": "
        source.url.map { url in a(.href(url), .rel("noreferrer")) { source.title } } ?? .text(source.title)
        source.year.map { year in .text(", \(year)") }
        ". "
        span(.class("source-seen")) {
            t("source.seen", ["day": source.seen.german])
            source.quality == .secondary ? .text(" " + t("source.secondary")) : .empty
        }
    }
}
