import SustainabilityReporting
import WebPlatform

/// Which rows somebody wants to take, each as it stood before their eyes.
struct SourcesForm {
    struct Choice: Hashable {
        let row: String
        let mark: String
    }

    /// Nil where something was sent that this page never offers.
    let choices: [Choice]?

    init(_ form: Form) {
        let sent = form["single"].isEmpty ? form.all("take") : [form["single"]]
        let read = sent.map(Self.choice)
        choices = read.contains(nil) ? nil : read.compactMap { $0 }
    }

    static func choice(_ row: SourceRow) -> String { "\(row.id)~\(row.mark)" }

    private static func choice(_ text: String) -> Choice? {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        return Choice(row: String(parts[0]), mark: String(parts[1]))
    }
}
