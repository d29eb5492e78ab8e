/// Words for what a catalogue does not name itself.
public struct InstrumentWords: Hashable, Sendable {
    /// „fehlt“
    public let missing: String
    public let yes: String
    public let no: String
    /// „weiß nicht“
    public let unknown: String
    /// „trifft nicht zu“
    public let notApplicable: String
    /// In place of figures about too few people.
    public let tooFew: String

    public init(
        missing: String,
        yes: String,
        no: String,
        unknown: String,
        notApplicable: String,
        tooFew: String
    ) {
        (self.missing, self.yes, self.no) = (missing, yes, no)
        (self.unknown, self.notApplicable, self.tooFew) = (unknown, notApplicable, tooFew)
    }
}
