import Foundation
import TestSupport
import Testing

@testable import oekohub

@Suite struct ReleaseTests {
    private let commit = "0123456789abcdef0123456789abcdef01234567"

    @Test func theCommitIsFoundWhereverGitKeepsIt() throws {
        let home = try temporaryFolder()
        let git = home.appendingPathComponent(".git")
        #expect(Release.version(home: home) == "unknown")
        try FileManager.default.createDirectory(
            at: git.appendingPathComponent("refs/heads"),
            withIntermediateDirectories: true
        )
        try Data("\(commit)\n".utf8).write(to: git.appendingPathComponent("HEAD"))
        #expect(Release.version(home: home) == "0123456789ab")
        try Data("ref: refs/heads/main\n".utf8).write(to: git.appendingPathComponent("HEAD"))
        try Data("# pack-refs\n\(commit) refs/heads/main\n".utf8).write(to: git.appendingPathComponent("packed-refs"))
        #expect(Release.version(home: home) == "0123456789ab")
        try Data("fedcba9876543210\n".utf8).write(to: git.appendingPathComponent("refs/heads/main"))
        #expect(Release.version(home: home) == "fedcba987654")
    }
}
