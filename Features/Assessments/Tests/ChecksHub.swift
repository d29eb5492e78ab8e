import Assessments
import AssessmentsStorage
import AssessmentsWeb
import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import WebPlatform

/// The house with this feature and the two firms of the named sessions.
enum ChecksHub {
    static func make() async throws -> TestHub {
        try await TestHub.make(
            migrations: companiesMigrations + assessmentsMigrations,
            texts: .feature("Assessments"),
            prepare: { database in
                try await database.write { session in
                    let now = Date(timeIntervalSince1970: 1_778_830_200)
                    try FirmStore.insert(newFirm: TestHub.firm, name: "Metallbau Kettler GmbH", at: now, in: session)
                    try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
                }
            },
            routes: { routes, database, _ in
                AssessmentsFeature(
                    database: database,
                    firms: FirmReader(database),
                    library: ShippedInstrumentsTests.library,
                    duties: DutyCheckTests.check,
                    claims: ClaimCheckTests.check,
                    texts: .feature("Assessments"),
                    outside: .frozen
                )
                .addRoutes(to: routes)
            }
        )
    }

    /// 310 people and 18 million euro in 2025.
    static func addFigures(to hub: TestHub) async throws {
        let year = ReportingYear(2025)!
        _ = try await ReportingYearStore(hub.database).save(.init(firm: TestHub.firm, year: year))
        var figures = FirmFigures(firm: TestHub.firm, year: year)
        (figures.employees, figures.turnover) = (310, Money(cents: 1_800_000_000))
        _ = try await FirmFiguresStore(hub.database).save(figures)
    }
}

extension Answer {
    /// The words of the page, with no-break spaces as spaces.
    var words: String {
        body.replacing(/<[^>]+>/, with: " ").replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
            .replacing("&quot;", with: "\"").replacing(/\s+/, with: " ")
    }

    /// The value of a hidden field.
    func hiddenValue(_ name: String) -> String? {
        body.firstMatch(of: try! Regex("name=\"\(name)\" value=\"([^\"]*)\"")).map {
            String($0.output[1].substring ?? "")
        }
    }

    /// The part of the page that begins at an id, to the end of its article.
    func article(_ id: String) -> String {
        guard let start = body.range(of: "id=\"\(id)\"") else { return "" }
        let rest = body[start.upperBound...]
        return String(rest[..<(rest.range(of: "</article>")?.lowerBound ?? rest.endIndex)])
            .replacing(/<[^>]+>/, with: " ").replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
            .replacing(/\s+/, with: " ")
    }
}
