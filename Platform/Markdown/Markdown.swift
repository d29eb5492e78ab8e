import CCmark

/// Text in CommonMark with tables, read by cmark-gfm into values; never HTML of its own.
public struct Markdown: Sendable, Hashable {
    /// The version of the library that reads, as it says itself: "0.29.0.gfm.6".
    public static var libraryVersion: String { String(cString: cmark_version_string()) }
}
