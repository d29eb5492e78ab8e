public import FundingStorage

/// Who looks after the programmes, and how they are reached.
public struct FundingOffice: Sendable {
    let editors: @Sendable () async throws -> [FundingReminderStore.Recipient]
    /// `https://hub.example.org`
    let address: String
    let sendsMail: Bool

    /// - Parameter editors: those who hold the office of „Redaktion“.
    public init(
        address: String,
        sendsMail: Bool,
        editors: @escaping @Sendable () async throws -> [FundingReminderStore.Recipient]
    ) {
        (self.address, self.sendsMail, self.editors) = (address, sendsMail, editors)
    }
}
