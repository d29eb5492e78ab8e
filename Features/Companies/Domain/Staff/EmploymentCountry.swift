/// Countries that the form offers for contracts of employment: the European Union and where firms of the region employ
/// people beside it. Raw values are ISO 3166 and stored.
public enum EmploymentCountry: String, Hashable, Sendable, CaseIterable {
    case DE, AT, BE, BG, CH, CY, CZ, DK, EE, ES, FI, FR, GB, GR, HR, HU, IE, IT, LI, LT, LU, LV, MT, NL, NO, PL, PT, RO
    case SE, SI, SK, BA, MD, MK, RS, TR, UA, CA, CN, IN, JP, MX, US
}
