import Foundation
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import oekohub

/// Whole installations, their damage and their repair: Platform/Tests/Faults/test_backup.py.
@Suite struct InstallationCheckTests {
    private let t = Texts.platform
    private let data: URL

    init() throws { data = try temporaryFolder() }

    private func findings() async throws -> [CheckCommand.Finding] {
        try await InstallationCheck(settings: AppSettings(data: data, home: repositoryRoot), t: t).findings()
    }

    private func make(_ name: String, mode: Int) throws -> String {
        let path = data.appendingPathComponent(name).path
        try Data(count: 32).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    @Test func keysThatOnlyTheHubReadsAreFine() async throws {
        _ = try make("secret.key", mode: 0o600)
        #expect(try await findings().contains(.good(t("command.check.key"))))
        _ = try make("badge.key", mode: 0o600)
        #expect(try await findings().contains(.good(t("command.check.key"))))
    }

    @Test(arguments: ["secret.key", "badge.key"]) func aKeyThatOthersReadIsNamed(name: String) async throws {
        for key in ["secret.key", "badge.key"] { _ = try make(key, mode: 0o600) }
        let open = try make(name, mode: 0o640)
        let found = try await findings()
        #expect(found.contains(.bad(t("command.check.keyOpen", ["file": open]))))
        #expect(!found.contains(.good(t("command.check.key"))))
    }

    @Test func onlyTheKeyOfFormsHasToBeThere() async throws {
        let missing = data.appendingPathComponent("secret.key").path
        #expect(try await findings().contains(.note(t("command.check.keyMissing", ["file": missing]))))
        let open = try make("badge.key", mode: 0o644)
        #expect(try await findings().contains(.bad(t("command.check.keyOpen", ["file": open]))))
    }
}
