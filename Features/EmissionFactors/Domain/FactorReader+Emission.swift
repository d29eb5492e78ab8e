import Kernel

extension FactorReader {
    /// The one of the three forms that the row has; gases get the key under which the table holds them.
    func emission(_ object: inout StrictObject, isCredit: Bool) -> FactorEmission? {
        let before = report.faults.count
        let masses = object.optional("gases")
        let carbonDioxide = object.optionalNumber("co2only")
        let equivalent = object.optionalNumber("equivalent")
        let basis = equivalent == nil ? nil : basis(&object)
        let count = (masses == nil ? 0 : 1) + (carbonDioxide == nil ? 0 : 1) + (equivalent == nil ? 0 : 1)
        guard before == report.faults.count else { return nil }
        guard count == 1 else {
            object.fault(.emissionForms(count: count))
            return nil
        }
        if let carbonDioxide {
            check(carbonDioxide, "co2only", isCredit, object)
            return .carbonDioxideOnly(carbonDioxide)
        }
        if let equivalent {
            check(equivalent, "equivalent", isCredit, object)
            return .equivalent(equivalent, basis: basis)
        }
        return masses.flatMap { gases($0, isCredit, object) }
    }

    private func gases(_ member: JSONNode.Member, _ isCredit: Bool, _ object: StrictObject) -> FactorEmission? {
        guard case .object(let parts) = member.node.value, !parts.isEmpty else {
            object.fault(.wrongType(field: member.key), at: member.node.offset)
            return nil
        }
        var gases: [String: Double] = [:]
        for part in parts {
            guard case .number(let mass) = part.node.value else {
                object.fault(.wrongType(field: part.key), at: part.offset)
                continue
            }
            check(mass, part.key, isCredit, object)
            guard let key = gwp.key(of: part.key) else {
                object.fault(.unknownGas(part.key), at: part.offset)
                continue
            }
            if gases.updateValue(mass, forKey: key) != nil { object.fault(.duplicateKey(part.key), at: part.offset) }
        }
        return .gases(gases)
    }

    /// `null` says that the source does not name its set.
    private func basis(_ object: inout StrictObject) -> GWPSet? {
        guard let member = object.optional("basis") else { return nil }
        switch member.node.value {
        case .null: return nil
        case .string(let text):
            if let set = GWPSet(rawValue: text) { return set }
            object.fault(.invalidValue(field: member.key, value: text), at: member.node.offset)
        default: object.fault(.wrongType(field: member.key), at: member.node.offset)
        }
        return nil
    }

    private func check(_ value: Double, _ field: String, _ isCredit: Bool, _ object: StrictObject) {
        if isCredit {
            if value > 0 { object.fault(.positiveCredit(value: value)) }
        } else if value < 0 {
            object.fault(.negativeValue(field: field, value: value))
        }
    }
}
