import Kernel

extension AttendanceRoll {
    /// Whom somebody means who types a name and, if they like, an address: whoever has that address, whatever the
    /// spelling of the name; without one on the list, the only one of that name whose address nobody gave.
    ///
    /// - Parameter email: empty for none.
    public func attendee(name: String, email: String) -> Attendee? {
        let email = TypedText.line(email).lowercased()
        if !email.isEmpty, let known = attendees.first(where: { $0.email?.lowercased() == email }) { return known }
        let name = TypedText.line(name).lowercased()
        let named = attendees.filter { $0.email == nil && TypedText.line($0.name).lowercased() == name }
        return named.count == 1 ? named[0] : nil
    }
}
