public import Kernel

/// What is wrong with the settings; said all at once.
public enum SettingFault: Error, Equatable {
    case unknown(name: String, SettingOrigin, suggestion: String?)
    case faulty(Setting, value: String, SettingOrigin)
    /// `setting` says nothing without the other.
    case pointless(Setting, SettingOrigin, without: Setting)
    case unreadableLine(file: String, line: Int)
    case openQuote(file: String, line: Int)
    case twice(name: String, file: String, line: Int, first: Int)
    case misplaced(Setting, file: String, line: Int)
    case noFile(String)

    public func sentence(_ t: Texts) -> String {
        switch self {
        case .unknown(let name, let origin, let suggestion?):
            t("setting.fault.similar", ["name": name, "origin": origin.words(t), "suggestion": suggestion])
        case .unknown(let name, let origin, nil):
            t("setting.fault.unknown", ["name": name, "origin": origin.words(t)])
        case .faulty(let setting, let value, let origin):
            t(
                "setting.fault.faulty",
                [
                    "name": setting.name, "value": setting.shown(value), "origin": origin.words(t),
                    "expected": t(setting.kind.expectation),
                ]
            )
        case .pointless(let setting, let origin, let other):
            t("setting.fault.pointless", ["name": setting.name, "origin": origin.words(t), "other": other.name])
        case .unreadableLine(let file, let line):
            t("setting.fault.line", ["file": file, "line": "\(line)"])
        case .openQuote(let file, let line):
            t("setting.fault.quote", ["file": file, "line": "\(line)"])
        case .twice(let name, let file, let line, let first):
            t("setting.fault.twice", ["name": name, "file": file, "line": "\(line)", "first": "\(first)"])
        case .misplaced(let setting, let file, let line):
            t("setting.fault.misplaced", ["name": setting.name, "file": file, "line": "\(line)"])
        case .noFile(let file): t("setting.fault.noFile", ["file": file])
        }
    }
}
