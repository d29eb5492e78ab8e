import HTTPTypes
import Kernel
import Learning
import LearningStorage
import TestSupport
import Testing
import WebPlatform

/// Pages of paths, certificates and their check as they leave the house.
@Suite struct CertificatePageSnapshotTests {
    @Test func pathsCertificatesAndTheCheck() async throws {
        let house = try await CertificatesHub.make()
        let client = house.hub.client(as: .owner)
        _ = try await CertificateStore(house.database, outside: .frozen).issue(
            CertificateContent(
                title: "Kurs",
                entries: [
                    CertificateContent.Entry(
                        title: "Anfang",
                        competence: "Anfangen",
                        escoAddress: "http://data.europa.eu/esco/skill/e541c69c-ea80-4b17-87cb-4001d0b9d303",
                        escoLabel: "Beginnen",
                        minutes: 45,
                        day: "2026-05-14"
                    )
                ]
            ),
            for: CertificateSubject("kurs-klimabilanz")!,
            to: TestHub.owner.id,
            named: TestHub.owner.name
        )
        let list = "/lernen/bescheinigungen"
        #expect(try snapshotDifference(await client.get(list).main, "certificates.html") == nil)
        let number = "LN-2026-2222-2223"
        #expect(try await client.post("\(list)/\(number)/freigabe").status == .seeOther)
        let check = try await client.get("/nachweis/\(number)").main
        #expect(try snapshotDifference(check, "badgeCheck.html") == nil)
    }
}
