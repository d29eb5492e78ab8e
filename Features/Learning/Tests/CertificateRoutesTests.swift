import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import Learning
import LearningStorage
import TestSupport
import Testing
import WebPlatform

@testable import LearningWeb

@Suite struct CertificateRoutesTests {
    private static let list = "/lernen/bescheinigungen"

    @Test func oneIsGivenWhenAllLessonsAreDone() async throws {
        let house = try await CertificatesHub.make()
        let client = house.hub.client(as: .owner)
        #expect(try await client.get(Self.list).lacks("Noch keine Bescheinigung") == nil)
        try await house.finish("klimabilanz", by: TestHub.owner.id, butLast: true)
        let early = try await client.post(Self.list, ["gegenstand": "kurs-klimabilanz"])
        #expect(early.status == .seeOther)
        #expect(try await CertificateStore(house.database, outside: .frozen).all(of: TestHub.owner.id).isEmpty)
        let number = try await house.certificate(client, of: "klimabilanz", by: TestHub.owner.id)
        #expect(BadgeNumber(number) != nil)
        let page = try await client.get(Self.list)
        #expect(page.lacks("51 Minuten (1,1 UE)") == nil)  // 51 / 45 = 1.13
        #expect(page.lacks("Nicht freigegeben") == nil)
        #expect(!page.body.contains("\u{27e6}"))
    }

    @Test func whatIsNotThereCannotBeHad() async throws {
        let client = try await CertificatesHub.make().hub.client(as: .owner)
        for subject in ["", "kurs-fort", "weg-fort", "<script>"] {
            #expect(try await client.post(Self.list, ["gegenstand": subject]).status == .notFound, "\(subject)")
        }
    }

    @Test func thePaperIsAnAccessiblePDF() async throws {
        let house = try await CertificatesHub.make()
        let client = house.hub.client(as: .owner)
        let number = try await house.certificate(client, of: "klimabilanz", by: TestHub.owner.id)
        let paper = try await client.get("\(Self.list)/\(number)/bescheinigung.pdf")
        #expect(paper.status == .ok)
        #expect(paper.headers[.contentType] == "application/pdf")
        #expect(paper.body.hasPrefix("%PDF-"))
    }

    @Test func theNumberOfSomebodyElseDoesNotExist() async throws {
        let house = try await CertificatesHub.make()
        let number = try await house.certificate(
            house.hub.client(as: .owner),
            of: "klimabilanz",
            by: TestHub.owner.id
        )
        for client in [house.hub.client(as: .member), house.hub.client(as: .foreignOwner)] {
            for path in ["bescheinigung.pdf", "lernnachweis.jwt", "lernnachweis.svg"] {
                #expect(try await client.get("\(Self.list)/\(number)/\(path)").status == .notFound)
            }
            for path in ["freigabe", "freigabe/ende", "ruecknahme"] {
                #expect(try await client.post("\(Self.list)/\(number)/\(path)").status == .notFound)
            }
        }
        #expect(try await house.hub.client().get(Self.list).location?.hasPrefix("/anmelden") == true)
        let other = try await house.hub.client(as: .owner).get("\(Self.list)/%3Cscript%3E/lernnachweis.jwt")
        #expect(other.status == .notFound)
    }

    @Test func theAddressShowsItOnlyWhileItIsShared() async throws {
        let house = try await CertificatesHub.make()
        let client = house.hub.client(as: .owner)
        let number = try await house.certificate(client, of: "klimabilanz", by: TestHub.owner.id)
        let stranger = house.hub.client()
        let hidden = try await stranger.get("/nachweis/\(number)")
        #expect(hidden.status == .notFound)
        #expect(!hidden.body.contains("Kettler"))
        _ = try await client.post("\(Self.list)/\(number)/freigabe")
        let shown = try await stranger.get("/nachweis/\(number)")
        #expect(shown.status == .ok)
        #expect(shown.lacks("Petra Kettler hat \u{201e}Klimabilanz verstehen\u{201c} abgeschlossen.") == nil)
        #expect(!shown.body.contains(TestHub.owner.email))
        _ = try await client.post("\(Self.list)/\(number)/freigabe/ende")
        #expect(try await stranger.get("/nachweis/\(number)").status == .notFound)
    }

    @Test func aNameWithScriptStaysAName() async throws {
        let house = try await CertificatesHub.make()
        let name = "<script>alert(1)</script>"
        let number = try await CertificateStore(house.database, outside: .frozen).issue(
            CertificateContent(title: "<b>Kurs</b>", entries: []),
            for: CertificateSubject("kurs-klimabilanz")!,
            to: TestHub.owner.id,
            named: name
        )
        let client = house.hub.client(as: .owner)
        _ = try await client.post("\(Self.list)/\(number)/freigabe")
        for path in ["/nachweis/\(number)", Self.list] {
            let page = try await client.get(path)
            #expect(page.status == .ok)
            #expect(!page.body.contains("<script>alert") && !page.body.contains("<b>Kurs"), "\(path)")
        }
        let badge = try await client.get("\(Self.list)/\(number)/lernnachweis.svg")
        #expect(!badge.body.contains("<script"))
        #expect(try await client.get("\(Self.list)/\(number)/bescheinigung.pdf").status == .ok)
    }
}
