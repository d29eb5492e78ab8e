/// Which promise the file makes.
public enum PDFVariant: String, Hashable, Sendable {
    /// PDF/UA-1 (ISO 14289-1): readable with every assistive technology.
    case accessible = "pdf/ua-1"
    /// PDF/A-3a (ISO 19005-3): readable in decades, and tagged as well.
    case archival = "pdf/a-3a"
}
