import Foundation
import TestSupport
import Testing
import WebPlatform

@testable import oekohub

/// What operators read about settings is what the hub reads.
@Suite struct SettingsTextTests {
    private func document(_ name: String) -> URL { repositoryRoot.appendingPathComponent("docs/\(name)") }
    private var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" }

    @Test func theTableForOperatorsIsComplete() throws {
        let file = document("betrieb.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- settings -->\n")),
            end = try #require(text.range(of: "\n<!-- end -->"))
        let table = SettingsText.table(.platform)
        if isUpdating {
            let new = text[..<start.upperBound] + table + text[end.lowerBound...]
            try String(new).write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(
                text[start.upperBound..<end.lowerBound] == table,
                "run UPDATE_SNAPSHOTS=1 bin/test unit and read the diff of docs/betrieb.md"
            )
        }
    }

    @Test func theExampleFileIsComplete() throws {
        let file = document("oekohub.conf.example")
        let text = SettingsText.example(.platform)
        if isUpdating { try text.write(to: file, atomically: true, encoding: .utf8) }
        let stored = try String(contentsOf: file, encoding: .utf8)
        #expect(stored == text, "run UPDATE_SNAPSHOTS=1 bin/test unit and read the diff of docs/oekohub.conf.example")
        let opened = stored.replacing(/\n#(?<name>[A-Z])/) { "\n\($0.name)" }
        let values = SettingValues { _ in opened }
        #expect(values.faults.isEmpty, "every setting of the example holds once its mark is taken away")
        #expect(values.holdsSecret)
    }

    @Test func whatHoldsIsShownWithoutSecrets() {
        let values = SettingValues(
            options: ["--port": "0"],
            environment: [
                "DATABASE_URL": "postgresql://hub:geheim@db/hub", "OEKOHUB_METRICS_TOKEN": "0123456789abcdef",
            ],
            read: { _ in nil }
        )
        let settings = AppSettings(values, executable: URL(fileURLWithPath: "/x"))
        let lines = SettingsText.effective(values, settings, .platform).map { $0.replacing(#/ {2,}/#, with: " ") }
        #expect(lines.contains("OEKOHUB_PORT 0 (Befehlszeile, --port)"))
        #expect(lines.contains("DATABASE_URL postgresql://hub:•••@db/hub (Umgebung)"))
        #expect(lines.contains("OEKOHUB_METRICS_TOKEN ••• (Umgebung)"))
        #expect(lines.contains("OEKOHUB_HOST 127.0.0.1 (Vorgabe)"))
        #expect(lines.contains("OEKOHUB_SMTP_URL nicht gesetzt"))
        #expect(lines.count == Setting.all.count)
    }
}
