import Foundation
import Testing

/// What the documents say is checked against what is there.
@Suite struct DocumentationTests {
    /// Without lessons, whose links are checked when the hub starts.
    private static let documents =
        ["README.md"] + House.paths.filter { $0.hasSuffix(".md") && !$0.contains("/Content/") }

    @Test func linksBetweenDocumentsLeadSomewhere() {
        for path in Self.documents {
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            // What stands between backticks shows how a link is written.
            let words = House.text(path).replacing(/`[^`\n]*`/, with: "")
            for link in words.matches(of: /\]\(([^)#\s]+)(#[^)]*)?\)/) where !link.1.contains(":") {
                let target = URL(fileURLWithPath: "/\(folder)/\(link.1)").standardizedFileURL.path.dropFirst()
                #expect(House.exists(String(target)), "\(path) links to \(link.1), which is not there")
            }
        }
    }

    @Test func documentsNameOnlyCommandsThatExist() {
        for path in Self.documents {
            for command in House.text(path).matches(of: /(?:^|[\s(`"])bin\/([a-z]+)\b/) {
                #expect(House.exists("bin/\(command.1)"), "\(path) names bin/\(command.1), which is not there")
            }
        }
    }

    @Test func messagesNameOnlyDocumentsThatExist() {
        for file in House.swiftFiles {
            for name in file.text.matches(of: /docs\/[A-Za-z0-9\/_-]+\.(md|sql|sha256)/) {
                #expect(House.exists(String(name.0)), "\(file.path) names \(name.0), which is not there")
            }
        }
    }

    @Test func everyPackageIsExplainedToOperators() {
        let manual = House.text("docs/betrieb.md")
        let script = House.text("bin/setup").replacing(/\s#.*/) { _ in "" }
        let names = script.matches(of: /packages\+?=\(([^)]*)\)/).flatMap { $0.1.split(whereSeparator: \.isWhitespace) }
        #expect(names.count > 20)
        for name in names {
            #expect(manual.contains("`\(name)`"), "docs/betrieb.md does not say what \(name) of bin/setup is for")
        }
    }

    @Test func everyDependencyHasADecision() {
        let decisions = House.paths.filter { $0.hasPrefix("docs/decisions/") }.map(House.text).joined()
        for package in House.text("Package.swift").matches(of: /\.package\(url: "[^"]*\/([^"\/]+)"/) {
            #expect(
                decisions.contains(package.1),
                "docs/decisions names no \(package.1): say why it is used and what it costs"
            )
        }
    }

    @Test func everyDecisionIsInTheList() {
        let list = House.text("docs/decisions/README.md")
        for path in House.paths where path.hasPrefix("docs/decisions/0") {
            let name = path.split(separator: "/").last ?? ""
            #expect(list.contains(name), "docs/decisions/README.md does not list \(name)")
        }
    }

    @Test func everyFeatureIsInTheArchitecture() {
        let text = House.text("docs/architecture.md")
        for feature in House.features {
            #expect(text.contains(feature), "docs/architecture.md does not mention \(feature)")
        }
    }

    @Test func theGlossaryNamesOnlyWhatTheCodeCallsSo() {
        let words = Set(House.shippedSwiftFiles.flatMap(\.tokens).compactMap(\.word))
        for name in House.text("docs/glossary.md").matches(of: /`\.?([A-Za-z.]+)`/) {
            let missing = name.1.split(separator: ".").filter { !words.contains(String($0)) }
            #expect(missing.isEmpty, "docs/glossary.md names \(name.0), but no code does: \(missing)")
        }
    }

    @Test func everyVendoredFileNamesItsLicence() throws {
        let table = try JSONSerialization.jsonObject(with: Data(House.text("Platform/Client/vendor.json").utf8))
        let wheels = (table as? [String: Any])?["wheels"] as? [[String: Any]] ?? []
        for file in wheels.flatMap({ $0["files"] as? [[String: Any]] ?? [] }) {
            let notice = file["notice"] as? String ?? ""
            #expect(
                House.exists(notice) && !notice.isEmpty,
                "vendor.json: \(file["target"] ?? "") needs its licence at \(notice)"
            )
        }
    }
}
