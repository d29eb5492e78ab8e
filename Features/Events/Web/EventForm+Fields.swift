import Events
import Kernel
import WebPlatform

extension EventForm {
    func limit(_ field: String, _ text: String, _ most: Int, _ errors: inout FieldErrors, _ t: Texts) {
        guard text.count > most else { return }
        func number(_ count: Int) -> String { GermanFormat.number(Double(count), places: 0) }
        errors.add(field, t("event.long", ["count": number(text.count), "most": number(most)]))
    }

    func whole(
        _ field: String,
        _ text: String,
        _ range: ClosedRange<Int>,
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> Int? {
        if let number = Int(text), range.contains(number) { return number }
        let fills: KeyValuePairs = [
            "least": "\(range.lowerBound)", "most": GermanFormat.number(Double(range.upperBound), places: 0),
            "value": String(text.prefix(40)),
        ]
        errors.add(field, text.isEmpty ? t("event.number.missing", fills) : t("event.number.invalid", fills))
        return nil
    }

    func location(_ rooms: [EventRoom], _ errors: inout FieldErrors, _ t: Texts) -> HubEvent.Location? {
        switch Setting(rawValue: setting) {
        case .room:
            if let room = rooms.first(where: { $0.id.text == room }) { return .room(room.id) }
            errors.add("room", t("event.room.missing"))
        case .place:
            let plain = TypedText.line(place)
            limit("place", plain, 300, &errors, t)
            if !plain.isEmpty { return .place(plain) }
            errors.add("place", t("event.place.missing"))
        case .online:
            let plain = TypedText.line(place)
            limit("place", plain, 300, &errors, t)
            return .online(plain)
        case nil: errors.add("setting", t("event.setting.missing"))
        }
        return nil
    }

    func dates(_ outside: OutsideWorld, _ errors: inout FieldErrors, _ t: Texts) -> [EventDate]? {
        do throws(DateList.Fault) { return try DateList.read(dates, outside: outside) } catch {
            errors.add("dates", Self.sentence(error, t))
            return nil
        }
    }

    private static func sentence(_ fault: DateList.Fault, _ t: Texts) -> String {
        func fills(_ line: Int, _ value: String) -> KeyValuePairs<String, String> {
            ["line": "\(line)", "value": String(value.prefix(60))]
        }
        return switch fault {
        case .none: t("event.dates.none")
        case .tooMany(let count): t("event.dates.tooMany", ["count": "\(count)", "most": "\(HubEvent.mostDates)"])
        case .noDate(let line, let value): t("event.dates.noDate", fills(line, value))
        case .noTimes(let line, let value): t("event.dates.noTimes", fills(line, value))
        case .endsBefore(let line, let value): t("event.dates.endsBefore", fills(line, value))
        case .long(let line, let value):
            t("event.dates.long", ["line": "\(line)", "count": "\(value.count)", "most": "\(DateList.longestTopic)"])
        case .overlaps(let line, let value, let other):
            t(
                "event.dates.overlaps",
                ["line": "\(line)", "value": String(value.prefix(60)), "other": DateList.text([other])]
            )
        }
    }
}
