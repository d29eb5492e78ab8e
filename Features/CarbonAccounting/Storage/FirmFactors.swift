import EmissionFactors
import Kernel

/// A catalogue together with the factors of a firm, kept so that no request puts them together anew.
struct FirmFactors: Sendable {
    struct Key: Hashable, Sendable {
        let firm: FirmID
        let edition: String
        /// Of the firm's own factors.
        let revision: Int
    }

    let catalogue: FactorCatalogue
    let own: [EmissionFactor]
}
