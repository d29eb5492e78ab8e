import Foundation

/// Addresses of the duties check, of the claims check and of the public page.
enum DutiesURL {
    static let duties = "/pflichten"
    static let facts = "/pflichten/angaben"
    /// Of the feature that keeps the firm's own figures.
    static let years = "/betrieb/jahre"

    /// The form for a measure of the firm, filled in.
    static func newMeasure(title: String) -> String {
        "/massnahmen/neu?titel=\(title.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")&thema=reporting"
    }
}
