/// Who runs this installation, as imprint and data protection documents name it. What is not set is „fehlt“ there.
public struct OperatorDetails: Sendable, Hashable {
    public var name: String?
    /// Street, postcode and place in one line.
    public var address: String?
    public var email: String?
    public var phone: String?
    /// Who may act for the operator, such as the managing director.
    public var representative: String?
    /// „Datenschutzbeauftragte Person“ with a way to reach her.
    public var dataProtectionOfficer: String?
    /// „Aufsichtsbehörde“ for data protection.
    public var authority: String?
    /// Court and number of the commercial or another register, where there is one.
    public var register: String?
    /// „Umsatzsteuer-Identifikationsnummer“ or „Wirtschafts-Identifikationsnummer“, where there is one.
    public var vatID: String?

    public init(
        name: String? = nil,
        address: String? = nil,
        email: String? = nil,
        phone: String? = nil,
        representative: String? = nil,
        dataProtectionOfficer: String? = nil,
        authority: String? = nil,
        register: String? = nil,
        vatID: String? = nil
    ) {
        (self.name, self.address, self.email, self.phone) = (name, address, email, phone)
        self.representative = representative
        self.dataProtectionOfficer = dataProtectionOfficer
        self.authority = authority
        (self.register, self.vatID) = (register, vatID)
    }
}
