import Companies
import CompaniesStorage
import CompaniesWeb
import DatabasePlatform
import Foundation
import Kernel
import TestSupport

/// The house with this feature and the two firms of the named sessions.
enum FirmHub {
    static func make() async throws -> TestHub {
        let content = try Sample.content()
        return try await TestHub.make(
            migrations: companiesMigrations,
            texts: .feature("Companies"),
            prepare: { database in
                try await database.write { session in
                    let now = Date(timeIntervalSince1970: 1_778_830_200)
                    try FirmStore.insert(newFirm: TestHub.firm, name: "Metallbau Kettler GmbH", at: now, in: session)
                    try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
                }
            },
            routes: { routes, database, _ in
                CompaniesFeature(
                    database: database,
                    content: content,
                    factorEditions: ["2026.1"],
                    texts: .feature("Companies"),
                    outside: .frozen
                )
                .addRoutes(to: routes)
            }
        )
    }
}

extension Answer {
    /// The value of a hidden field.
    func hidden(_ name: String) -> String? {
        body.firstMatch(of: try! Regex("name=\"\(name)\" value=\"([^\"]*)\"")).map {
            String($0.output[1].substring ?? "")
        }
    }

    /// Nil when the page says so; otherwise the text, so that a failing test shows a line and not the page.
    /// No-break spaces count as spaces.
    func lacks(_ text: String) -> String? {
        let words = body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
        return words.contains(text) ? nil : text
    }
}
