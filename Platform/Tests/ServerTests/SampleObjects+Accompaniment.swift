import Assessments
import DatabasePlatform
import Events
import EventsStorage
import Foundation
import Funding
import Kernel
import MailPlatform
import ProgrammeRecords
import ProgrammeRecordsStorage
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

@testable import oekohub

extension SampleObjects {
    /// What the hub's own people keep: events, offers and the records of the project.
    func accompaniment() async throws -> [String: String] {
        try await events().merging(try await records()) { own, _ in own }
            .merging(try await appointments()) { own, _ in own }
            .merging(["offer": try await offer()]) { own, _ in own }
            .merging(try await exchange()) { own, _ in own }
            .merging(try await practices()) { own, _ in own }
    }

    private func events() async throws -> [String: String] {
        let room = EventRoom(
            id: EventRoomID(from: outside),
            venue: "Haus A",
            address: "Musterweg 1, Dortmund",
            name: "Saal",
            capacity: 12
        )
        try await EventRoomStore(database).add(room)
        let event = HubEvent(
            id: HubEventID(from: outside),
            title: "Lecks finden",
            kind: .workshop,
            location: .room(room.id),
            dates: [
                EventDate(
                    id: EventDateID(from: outside),
                    day: outside.today().adding(days: 30),
                    starts: LocalTime(hour: 9, minute: 0)!,
                    ends: LocalTime(hour: 12, minute: 0)!
                )
            ],
            places: 8,
            countsAs: .person,
            reason: "Schulung",
            status: .published
        )
        _ = try await HubEventStore(database, outside: outside).add([event], by: owner)
        let order = EventRegistrationStore.Order(
            event: event.id,
            guests: [EventGuest(name: "Petra Kettler", email: "owner@kettler.example")],
            by: owner,
            mailTo: "owner@kettler.example",
            firm: firm,
            firmName: "Metallbau Kettler GmbH"
        )
        _ = try await EventRegistrationStore(database, outside: outside).register(order) { _, _, _ in
            MailMessage(to: "owner@kettler.example", subject: "Anmeldung", [.text("Guten Tag")])
        }
        let registration = try await EventRegistrationStore(database, outside: outside).registrations(for: owner)[0]
        return [
            "room": room.id.text, "event": event.id.text, "registration": registration.id.text,
            "eventToken": "unbekannt", "checkIn": "unbekannt", "feedbackCode": "unbekannt", "number": "unbekannt",
        ]
    }

    private func offer() async throws -> String {
        var offer = Offer(
            id: OfferID(from: outside),
            kind: .training,
            title: "Druckluft verstehen",
            knownOn: outside.today().iso
        )
        offer.state = .released
        try await OfferStore(database, outside: outside).add(offer, by: owner)
        return offer.id.text
    }

    private func exchange() async throws -> [String: String] {
        let author = ExchangeAuthor(person: owner, signature: .full, name: "Petra Kettler")
        let question = Question(
            id: QuestionID(from: outside),
            theme: .energy,
            title: "Wer prüft Lecks?",
            text: "Unter 20 kW.",
            author: author
        )
        _ = try await QuestionStore(database, outside: outside).ask(question, by: owner)
        let answer = QuestionAnswer(
            id: QuestionAnswerID(from: outside),
            question: question.id,
            text: "Wir selbst, mit Ultraschall.",
            author: author
        )
        _ = try await QuestionAnswerStore(database, outside: outside).add(answer, by: owner) { _, _ in nil }
        return ["question": question.id.text, "answer": answer.id.text]
    }

    private func records() async throws -> [String: String] {
        let writer = RecordWriter(id: owner, name: "Petra Kettler")
        let participant = Participant(
            id: ParticipantID(from: outside),
            contact: ParticipantContact(firstName: "Anna", surname: "Berg", postcode: "44135"),
            attributes: ParticipantAttributes(),
            entered: outside.today(),
            source: .project
        )
        let entries = EntryStore(database, outside: outside)
        let taken = try await entries.take([(1, participant)], file: "eintritte.csv", by: writer)
        let link = try await entries.makeLink(for: participant.id, recipient: "Anna Berg", by: writer) { _ in nil }
        let ledger = ProjectAidStore(database, outside: outside)
        let group = try await ledger.open(for: firm, by: writer)!
        let aid = ProjectAid(
            id: ProjectAidID(from: outside),
            group: group,
            kind: .granted,
            recipient: "Metallbau Kettler GmbH",
            day: outside.today(),
            amount: Money(cents: 360_000),
            authority: "Öko.HUB",
            instrument: "Beratung",
            industry: ""
        )
        let rules = try AidRules(
            file: ContentFile(settings.home.appendingPathComponent("Features/Funding/Content/aid-rules.json"))
        )
        _ = try await ledger.add(aid, ceiling: rules.general, by: writer)
        let print = FileManager.default.temporaryDirectory.appendingPathComponent("oekohub-\(UUID().uuidString)")
        try Data("%PDF-1.7".utf8).write(to: print)
        let folder = PublicityProofStore(database, files: EvidenceStore(folder: settings.evidence), outside: outside)
        let proof = PublicityProof(
            id: PublicityProofID(from: outside),
            title: "Startseite",
            address: "/",
            day: outside.today(),
            fileName: "start.pdf",
            fileType: .pdf,
            bytes: 8,
            digest: try folder.keep(print)
        )
        try await folder.add(proof, by: writer)
        let holds = ProjectHoldStore(database, outside: outside)
        _ = try await holds.set(.proof, record: proof.id.text, reason: "Prüfung", by: writer)
        let hold = try await holds.holds()[0]
        return [
            "publicityProof": proof.id.text, "projectHold": hold.id.text, "participant": participant.id.text,
            "entryImport": taken.id.text, "entryLink": link.id.text,
            "entryToken": "unbekannt", "aidGroup": group.text, "projectAid": aid.id.text,
        ]
    }
}
