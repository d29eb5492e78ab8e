import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing

/// A database with two firms, as founding leaves them.
struct TwoFirms {
    static let other = FirmID("01936f00-0000-7000-8000-000000000002")!

    let database: any SQLDatabase
    let outside = OutsideWorld.frozen

    init() async throws {
        database = try await TestDatabase.make(companiesMigrations)
        try await database.write { session in
            try FirmStore.insert(newFirm: Sample.firm, name: "Metallbau Kettler GmbH", at: Date(), in: session)
            try FirmStore.insert(newFirm: Self.other, name: "Andere Firma AG", at: Date(), in: session)
        }
    }

    func site(_ name: String, isSeat: Bool = false, firm: FirmID = Sample.firm) -> Site {
        Site(
            id: SiteID(from: outside),
            firm: firm,
            name: name,
            postcode: Postcode("58095")!,
            municipality: "Hagen",
            isSeat: isSeat
        )
    }
}

extension SaveOutcome {
    var saved: Value? {
        if case .saved(let value) = self { return value }
        return nil
    }

    var conflict: Value? {
        if case .conflict(let value) = self { return value }
        return nil
    }

    var isGone: Bool {
        if case .gone = self { return true }
        return false
    }
}
