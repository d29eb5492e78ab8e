import Foundation
import Kernel
import WebPlatform

/// Settings in words: for the terminal, for the handbook of operators, and as a file to begin with.
enum SettingsText {
    /// `EX_CONFIG`: a service manager need not try again.
    static let faultStatus: Int32 = 78

    static func lines(_ faults: [SettingFault], _ t: Texts) -> [String] {
        [t("command.config.faults", count: faults.count)] + faults.map { "  – " + $0.sentence(t) }
    }

    /// Every setting with its value and where that came from; secrets are hidden.
    static func effective(_ values: SettingValues, _ settings: AppSettings, _ t: Texts) -> [String] {
        let width = Setting.all.map(\.name.count).max() ?? 0
        return Setting.all.map { setting in
            let name = setting.name.padding(toLength: width, withPad: " ", startingAt: 0)
            switch setting {
            case .config: return "\(name)  \(values.file ?? t("command.config.noFile"))"
            case .home where values.value(.home) == nil:
                return "\(name)  \(settings.home.path)  (\(SettingOrigin.fallback.words(t)))"
            case .data where values.value(.data)?.origin == .fallback:
                return "\(name)  \(settings.data.path)  (\(SettingOrigin.fallback.words(t)))"
            default:
                guard let value = values.value(setting) else { return "\(name)  \(t("command.config.unset"))" }
                return "\(name)  \(setting.shown(value.text))  (\(value.origin.words(t)))"
            }
        }
    }

    /// The table of docs/betrieb.md.
    static func table(_ t: Texts) -> String {
        let head = "| \(t("command.config.column.name")) | \(t("command.config.column.option")) "
        let rows = Setting.all.map { setting in
            let option = setting.option.map { "`\($0)`" } ?? "–"
            let fallback = setting.fallback.map { "`\($0)`" } ?? "–"
            return "| `\(setting.name)` | \(option) | \(fallback) | \(t(setting.meaning)) |"
        }
        return
            ([
                "\(head)| \(t("command.config.column.fallback")) | \(t("command.config.column.meaning")) |",
                "|---|---|---|---|",
            ] + rows).joined(separator: "\n")
    }

    /// A file in which every setting stands, all of them taken out.
    static func example(_ t: Texts) -> String {
        let head = t("command.config.example").split(separator: "\n", omittingEmptySubsequences: false)
        let settings = Setting.all.filter { $0 != .config }.map { setting in
            """
            # \(t(setting.meaning))
            #\(setting.name)=\(setting.example)
            """
        }
        return (head.map { $0.isEmpty ? "#" : "# \($0)" }.joined(separator: "\n")) + "\n\n"
            + settings.joined(separator: "\n\n") + "\n"
    }
}
