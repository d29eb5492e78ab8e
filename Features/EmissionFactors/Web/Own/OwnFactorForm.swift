import EmissionFactors
import Kernel
import WebPlatform

import struct Kernel.Unit

/// A firm's own factor as typed; becomes a factor, or sentences.
struct OwnFactorForm: Sendable, Equatable {
    /// In which of its three forms a document states a figure. Raw values travel in the form.
    enum Statement: String, CaseIterable {
        case equivalent, carbonDioxideOnly, gases
    }

    /// The gases that a document on fuels or electricity names.
    static let gases: [Gas] = [.co2, .ch4Fossil, .ch4Biogenic, .n2o]

    var name = ""
    var synonyms = ""
    var activity = ""
    var unit = ""
    var statement = Statement.equivalent.rawValue
    var value = ""
    var basis = ""
    /// By ``Gas/key``.
    var masses: [String: String] = [:]
    var biogenic = ""
    var region = "DE"
    var boundary = ""
    var method = ""
    var upstream = ""
    var validFrom = ""
    var validThrough = ""
    var source = ""
    var evidence = ""
    var uncertainty = ""
    var uncertaintyBasis = ""
    var note = ""

    init(validFrom: Int) { self.validFrom = "\(validFrom)" }

    init(_ form: Form) {
        (name, synonyms, activity) = (form["name"], form["synonyms"], form["activity"])
        (unit, statement, value, basis) = (form["unit"], form["statement"], form["value"], form["basis"])
        for gas in Self.gases { masses[gas.key] = form["gas-\(gas.key)"] }
        (biogenic, region, boundary) = (form["biogenic"], form["region"], form["boundary"])
        (method, upstream) = (form["method"], form["upstream"])
        (validFrom, validThrough) = (form["validFrom"], form["validThrough"])
        (source, evidence, note) = (form["source"], form["evidence"], form["note"])
        (uncertainty, uncertaintyBasis) = (form["uncertainty"], form["uncertaintyBasis"])
    }

    init(_ factor: CustomFactor) {
        name = factor.name
        synonyms = factor.synonyms.joined(separator: ", ")
        activity = factor.activity.rawValue
        unit = factor.unit.symbol
        switch factor.emission {
        case .equivalent(let kilograms, let set):
            (value, basis) = (GermanFormat.exact(kilograms), set?.rawValue ?? "")
        case .carbonDioxideOnly(let kilograms):
            (statement, value) = (Statement.carbonDioxideOnly.rawValue, GermanFormat.exact(kilograms))
        case .gases(let kilograms):
            statement = Statement.gases.rawValue
            masses = kilograms.mapValues { GermanFormat.exact($0) }
        }
        biogenic = factor.biogenicCO2.map { GermanFormat.exact($0) } ?? ""
        region = factor.region
        boundary = factor.boundary.rawValue
        method = factor.scope2Method?.rawValue ?? ""
        upstream = factor.upstreamSeries ?? ""
        (validFrom, validThrough) = ("\(factor.validFrom)", factor.validThrough.map { "\($0)" } ?? "")
        (source, evidence, note) = (factor.sourceText, factor.evidence, factor.note ?? "")
        uncertainty = factor.uncertainty.map { GermanFormat.exact($0.percent) } ?? ""
        uncertaintyBasis = factor.uncertainty?.basis ?? ""
    }
}
