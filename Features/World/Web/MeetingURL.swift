import World

/// Addresses of meetings.
enum MeetingURL {
    static let all = "/treffen"
    static let new = "/treffen/neu"
    static let reports = "/team/meldungen"

    static func meeting(_ id: MeetingID) -> String { "\(all)/\(id)" }
    static func invitation(_ token: String) -> String { "\(all)/einladung/\(token)" }
    static func invitations(_ id: MeetingID) -> String { meeting(id) + "/einladungen" }
    static func invitation(_ id: MeetingID, _ invitation: MeetingInvitationID) -> String {
        "\(invitations(id))/\(invitation)"
    }
    static func removal(_ id: MeetingID, of removal: MeetingRemovalID) -> String {
        meeting(id) + "/entfernte/\(removal)"
    }
    static func seat(_ id: MeetingID) -> String { meeting(id) + "/platz" }
    static func settings(_ id: MeetingID) -> String { meeting(id) + "/einstellungen" }
    static func removal(_ id: MeetingID) -> String { meeting(id) + "/loeschen" }

    static func board(_ id: MeetingID) -> String { meeting(id) + "/pinnwand" }
    /// The board on the page of its meeting.
    static func boardOnPage(_ id: MeetingID) -> String { meeting(id) + "#pinnwand" }
    static func notes(_ id: MeetingID) -> String { meeting(id) + "/zettel" }
    static func note(_ id: MeetingID, _ note: BoardNoteID) -> String { "\(notes(id))/\(note)" }
    static func place(_ id: MeetingID, _ note: BoardNoteID) -> String { Self.note(id, note) + "/platz" }
    static func plan(_ id: MeetingID, _ note: BoardNoteID) -> String { Self.note(id, note) + "/massnahme" }

    static func wall(_ id: MeetingID) -> String { meeting(id) + "/leinwand" }
    static func wallOnPage(_ id: MeetingID) -> String { meeting(id) + "#leinwand" }
    static func document(_ id: MeetingID, _ document: PresentationDocumentID) -> String { "\(wall(id))/\(document)" }
    static func page(_ id: MeetingID, _ document: PresentationDocumentID) -> String {
        Self.document(id, document) + "/seite"
    }
    static func picture(_ id: MeetingID, _ document: String, _ page: Int) -> String {
        "\(wall(id))/\(document)/seiten/\(page)"
    }

    static func finish(_ report: String) -> String { "\(reports)/\(report)/erledigung" }
    static func measure(_ id: String) -> String { "/massnahmen/\(id)" }
    /// An address whose form deletes.
    static func deleting(_ address: String) -> String { address + "?_method=DELETE" }
}
