public import Kernel

/// Where a value came from.
public enum SettingOrigin: Sendable, Hashable {
    case commandLine(option: String)
    case environment
    case file(String, line: Int)
    case fallback

    public func words(_ t: Texts) -> String {
        switch self {
        case .commandLine(let option): t("setting.origin.commandLine", ["option": option])
        case .environment: t("setting.origin.environment")
        case .file(let path, let line): t("setting.origin.file", ["file": path, "line": "\(line)"])
        case .fallback: t("setting.origin.fallback")
        }
    }
}
