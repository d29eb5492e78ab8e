import Foundation

/// The values that hold, each with where it came from. The command line goes before the environment, the environment
/// before the file, the file before what holds when nothing is said.
public struct SettingValues: Sendable {
    public struct Value: Sendable, Hashable {
        public let text: String
        public let origin: SettingOrigin
    }

    private var said: [Setting: Value] = [:]
    public private(set) var faults: [SettingFault] = []
    /// The file that was read; nil when there was none.
    public private(set) var file: String?

    /// - Parameters:
    ///   - options: words of the command line such as `--port`, with their values.
    ///   - read: the text of a file; nil when it is not there or cannot be read.
    public init(
        options: [String: String] = [:],
        environment: [String: String] = [:],
        read: (String) -> String? = Self.contents
    ) {
        let named = options["--config"] ?? environment[Setting.config.name].flatMap { $0.isEmpty ? nil : $0 }
        if let path = named ?? Setting.config.fallback {
            if let text = read(path) {
                add(SettingsFile(text, path: path))
            } else if named != nil {
                faults.append(.noFile(path))
            }
        }
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) {
            if let setting = Setting.byName[name] {
                // Service managers cannot take a variable away again, so an empty one says nothing.
                if !value.isEmpty { said[setting] = Value(text: value, origin: .environment) }
            } else if name.hasPrefix("OEKOHUB_") {
                faults.append(.unknown(name: name, .environment, suggestion: Setting.nearest(to: name)))
            }
        }
        for setting in Setting.all {
            guard let option = setting.option, let value = options[option] else { continue }
            said[setting] = Value(text: value, origin: .commandLine(option: option))
        }
        for setting in Setting.all {
            guard let value = said[setting], !setting.kind.accepts(value.text) else { continue }
            faults.append(.faulty(setting, value: value.text, value.origin))
        }
        let pairs: [(Setting, Setting)] = [
            (.mailUser, .mailURL), (.mailPassword, .mailUser), (.turnAddress, .turnSecret), (.turnSecret, .turnAddress),
        ]
        for (setting, other) in pairs {
            guard let value = said[setting], said[other] == nil else { continue }
            faults.append(.pointless(setting, value.origin, without: other))
        }
    }

    private mutating func add(_ file: SettingsFile) {
        self.file = file.path
        faults += file.faults
        for (name, value) in file.values.sorted(by: { $0.value.line < $1.value.line }) {
            let origin = SettingOrigin.file(file.path, line: value.line)
            if let setting = Setting.byName[name] {
                guard setting != .config else {
                    faults.append(.misplaced(setting, file: file.path, line: value.line))
                    continue
                }
                if !value.text.isEmpty { said[setting] = Value(text: value.text, origin: origin) }
            } else {
                faults.append(.unknown(name: name, origin, suggestion: Setting.nearest(to: name)))
            }
        }
    }

    /// What was said, or else what holds then.
    public func value(_ setting: Setting) -> Value? {
        said[setting] ?? setting.fallback.map { Value(text: $0, origin: .fallback) }
    }

    /// Whether the file says something that nobody else may read.
    public var holdsSecret: Bool {
        said.contains { setting, value in
            if case .file = value.origin { setting.isSecret || setting.shown(value.text) != value.text } else { false }
        }
    }

    func text(_ setting: Setting) -> String? { value(setting)?.text }

    /// Nil unless it was said.
    func saidText(_ setting: Setting) -> String? { said[setting]?.text }

    func isOn(_ setting: Setting) -> Bool { text(setting) == "on" }

    public static func contents(_ path: String) -> String? {
        // A handle, because /dev/null and pipes have no size to read at once.
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.readToEnd() ?? Data() else {
            return nil
        }
        return String(validating: data, as: UTF8.self)
    }
}
