public import DatabasePlatform
public import Foundation
public import Kernel
public import MailPlatform
public import ProgrammeRecords

public enum EntryLinkTag {}
public typealias EntryLinkID = EntityID<EntryLinkTag>
public enum EntryImportTag {}
public typealias EntryImportID = EntityID<EntryImportTag>

/// A link to the questionnaire. The token is kept, since it is also printed later; it opens an empty form only, once.
public struct EntryLink: Sendable, Hashable {
    public let id: EntryLinkID
    public let token: String
    /// The record it completes; nil for a new one.
    public let participant: ParticipantID?
    /// Empty for a printed one.
    public let recipient: String
    public let validThrough: LocalDate
    public let used: Date?
    public let madeBy: String
}

/// What became of a line of a file.
public struct EntryLine: Sendable, Hashable, Codable {
    public enum Outcome: String, Sendable, Codable { case counted, incomplete, duplicate }

    public let line: Int
    public let outcome: Outcome
    public let participant: ParticipantID
    public let missing: [String]

    public init(line: Int, outcome: Outcome, participant: ParticipantID, missing: [String]) {
        (self.line, self.outcome, self.participant, self.missing) = (line, outcome, participant, missing)
    }
}

public struct EntryImport: Sendable, Hashable {
    public let id: EntryImportID
    public let fileName: String
    public let lines: [EntryLine]
    public let madeBy: String
    public let at: Date
}

/// Who writes, as stored beside what was written.
public struct RecordWriter: Sendable, Hashable {
    public let id: PersonID
    public let name: String

    public init(id: PersonID, name: String) { (self.id, self.name) = (id, name) }
}

/// How people come into the project's records: by link or by file.
public struct EntryStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Valid for two months. `mail` is asked for with the token of the link.
    public func makeLink(
        for participant: ParticipantID?,
        recipient: String,
        by person: RecordWriter,
        mail: @escaping @Sendable (EntryLink) -> MailMessage?
    ) async throws -> EntryLink {
        let link = EntryLink(
            id: EntryLinkID(from: outside),
            token: outside.randomBytes(20).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(),
            participant: participant,
            recipient: recipient,
            validThrough: outside.today().adding(months: 2),
            used: nil,
            madeBy: person.name
        )
        let (outside, now) = (outside, outside.now())
        try await database.write { session in
            try session.query(
                """
                INSERT INTO entry_link (id, token, participant_id, recipient, valid_through, made_by, made_by_id, made_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .id(link.id),
                .text(link.token),
                .id(participant),
                .text(recipient),
                .date(link.validThrough),
                .text(person.name),
                .id(person.id),
                .instant(now)
            )
            if let message = mail(link) { _ = try MailQueue.add(message, in: session, outside: outside) }
        }
        return link
    }

    public func link(token: String) async throws -> EntryLink? {
        try await database.rows("SELECT * FROM entry_link WHERE token = $1", .text(token)).first.map(Self.link)
    }

    public func link(_ id: EntryLinkID) async throws -> EntryLink? {
        try await database.rows("SELECT * FROM entry_link WHERE id = $1", .id(id)).first.map(Self.link)
    }

    /// The latest first.
    public func links() async throws -> [EntryLink] {
        try await database.rows("SELECT * FROM entry_link ORDER BY made_at DESC, id DESC LIMIT 200").map(Self.link)
    }

    public enum Use: Sendable, Hashable {
        case entered(ParticipantStore.Entry)
        case used
        case expired
    }

    /// Takes the answers of a link, once: whoever comes second finds it used.
    public func use(token: String, _ participant: Participant, reason: String) async throws -> Use? {
        let (outside, now, today) = (outside, outside.now(), outside.today())
        return try await database.write { session in
            guard
                let link = try session.query("SELECT * FROM entry_link WHERE token = $1", .text(token)).first
                    .map(Self.link)
            else { return nil }
            if link.validThrough < today { return .expired }
            let taken = try session.query(
                "UPDATE entry_link SET used_at = $1 WHERE token = $2 AND used_at IS NULL RETURNING id",
                .instant(now),
                .text(token)
            )
            if taken.isEmpty { return .used }
            guard let id = link.participant,
                let stored = try session.query(ParticipantRow.joined + " WHERE p.id = $1", .id(id)).first
                    .map(ParticipantRow.participant)
            else {
                return .entered(
                    try ParticipantStore.enter(participant, by: nil, in: session, outside: outside)
                )
            }
            var completed = stored
            (completed.contact, completed.attributes) = (participant.contact, participant.attributes)
            completed.changedBy = participant.changedBy
            let saving = try ParticipantStore.save(completed, reason: reason, by: nil, in: session, outside: outside)
            if case .duplicate(let other) = saving { return .entered(.duplicate(other)) }
            return .entered(completed.counts ? .counted(id) : .incomplete(id))
        }
    }

    /// Enters all lines of a file, or none.
    public func take(
        _ lines: [(line: Int, participant: Participant)],
        file: String,
        by person: RecordWriter
    ) async throws -> EntryImport {
        let (outside, now, id) = (outside, outside.now(), EntryImportID(from: outside))
        return try await database.write { session in
            var results: [EntryLine] = []
            for (line, participant) in lines {
                let (outcome, found): (EntryLine.Outcome, ParticipantID) =
                    switch try ParticipantStore.enter(participant, by: person.id, in: session, outside: outside) {
                    case .counted(let id): (.counted, id)
                    case .incomplete(let id): (.incomplete, id)
                    case .duplicate(let id): (.duplicate, id)
                    }
                results.append(
                    EntryLine(
                        line: line,
                        outcome: outcome,
                        participant: found,
                        missing: outcome == .incomplete ? participant.missing.map(\.rawValue) : []
                    )
                )
            }
            try session.query(
                "INSERT INTO entry_import (id, file_name, lines, made_by, made_by_id, made_at) VALUES ($1, $2, $3, $4, $5, $6)",
                .id(id),
                .text(file),
                .text(String(decoding: try JSONEncoder().encode(results), as: UTF8.self)),
                .text(person.name),
                .id(person.id),
                .instant(now)
            )
            return EntryImport(id: id, fileName: file, lines: results, madeBy: person.name, at: now)
        }
    }

    public func imports() async throws -> [EntryImport] {
        try await database.rows("SELECT * FROM entry_import ORDER BY made_at DESC, id DESC LIMIT 50").map(
            Self.entryImport
        )
    }

    public func entryImport(_ id: EntryImportID) async throws -> EntryImport? {
        try await database.rows("SELECT * FROM entry_import WHERE id = $1", .id(id)).first.map(Self.entryImport)
    }

    private static func entryImport(_ row: SQLRow) throws -> EntryImport {
        EntryImport(
            id: try row.id("id"),
            fileName: try row.text("file_name"),
            lines: try JSONDecoder().decode([EntryLine].self, from: Data(row.text("lines").utf8)),
            madeBy: try row.text("made_by"),
            at: try row.instant("made_at")
        )
    }

    private static func link(_ row: SQLRow) throws -> EntryLink {
        EntryLink(
            id: try row.id("id"),
            token: try row.text("token"),
            participant: try row.idIfPresent("participant_id"),
            recipient: try row.text("recipient"),
            validThrough: try row.date("valid_through"),
            used: try row.instantIfPresent("used_at"),
            madeBy: try row.text("made_by")
        )
    }
}
