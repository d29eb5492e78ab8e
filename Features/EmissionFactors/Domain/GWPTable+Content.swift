import Kernel

extension GWPTable {
    /// Reads `gwp.json`. What is wrong is noted, and the table holds what could be read.
    init(_ report: FaultReport) {
        var substances: [GWPSubstance] = []
        var blends: [RefrigerantBlend] = []
        var sources: [String: FactorSource.Located] = [:]
        do throws(JSONSyntaxFault) {
            let root = try JSONReader.read(report.file.bytes)
            if var object = StrictObject(root, "gwp", report) {
                sources = FactorSource.read(object.elements("sources"), report)
                let origins = Self.origins(object.required("sets"), sources, report)
                for node in object.elements("substances") {
                    if let substance = Self.substance(node, origins, sources, report) {
                        substances.append(substance)
                    }
                }
                if let member = object.required("blendSource") {
                    _ = Origin(member.node, sources, report)
                }
                for node in object.elements("blends") {
                    if let blend = Self.blend(node, report) { blends.append(blend) }
                }
                object.finish()
            }
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
        }
        self.init(
            substances: substances,
            blends: blends,
            sources: sources.values.map(\.source).sorted { $0.id < $1.id }
        )
        checkNames(report)
    }

    /// Source and place of a value.
    private struct Origin {
        let source: FactorSource
        let place: String

        init?(
            _ node: JSONNode,
            _ sources: [String: FactorSource.Located],
            _ report: FaultReport
        ) {
            guard var object = StrictObject(node, "source", report) else { return nil }
            let id = object.string("source")
            let place = object.string("place")
            object.finish()
            guard let id, let place else { return nil }
            guard let source = sources[id]?.source else {
                object.fault(.unknownSource(id))
                return nil
            }
            (self.source, self.place) = (source, place)
        }
    }

    private static func origins(
        _ member: JSONNode.Member?,
        _ sources: [String: FactorSource.Located],
        _ report: FaultReport
    ) -> [GWPSet: Origin] {
        guard let member, var object = StrictObject(member.node, member.key, report) else { return [:] }
        var origins: [GWPSet: Origin] = [:]
        for set in GWPSet.allCases {
            if let member = object.optional(set.rawValue) {
                origins[set] = Origin(member.node, sources, report)
            }
        }
        object.finish()
        return origins
    }

    private static func substance(
        _ node: JSONNode,
        _ origins: [GWPSet: Origin],
        _ sources: [String: FactorSource.Located],
        _ report: FaultReport
    ) -> GWPSubstance? {
        guard var object = StrictObject(node, "substances", report) else { return nil }
        let id = object.string("gas")
        let label = object.string("label")
        let formula = object.string("formula")
        let group: GasGroup? = object.choice("group")
        let aliases = object.optionalStrings("aliases")
        let figures = object.required("values")
        let elsewhere = object.optional("elsewhere").map {
            origins.merging(Self.origins($0, sources, report)) { $1 }
        }
        let note = object.optionalString("note")
        object.finish()
        guard let figures, var numbers = StrictObject(figures.node, "values", report) else { return nil }
        var values: [GWPSet: GWPValue] = [:]
        for set in GWPSet.allCases {
            guard let number = numbers.optionalNumber(set.rawValue) else { continue }
            if number < 0 { numbers.fault(.negativeValue(field: set.rawValue, value: number)) }
            guard let origin = (elsewhere ?? origins)[set] else {
                numbers.fault(.missingField("source"))
                continue
            }
            values[set] = GWPValue(value: number, source: origin.source, place: origin.place)
        }
        numbers.finish()
        guard let id, let label, let formula, let group else { return nil }
        return GWPSubstance(
            id: id,
            label: label,
            formula: formula,
            group: group,
            aliases: aliases,
            values: values,
            note: note
        )
    }

    private static func blend(
        _ node: JSONNode,
        _ report: FaultReport
    ) -> RefrigerantBlend? {
        guard var object = StrictObject(node, "blends", report) else { return nil }
        let id = object.string("gas")
        let label = object.string("label")
        var shares: [String: Double] = [:]
        if let member = object.required("shares") {
            if case .object(let members) = member.node.value {
                for part in members {
                    guard case .number(let share) = part.node.value, share > 0 else {
                        object.fault(.wrongType(field: part.key), at: part.offset)
                        continue
                    }
                    if shares.updateValue(share, forKey: part.key) != nil {
                        object.fault(.duplicateKey(part.key), at: part.offset)
                    }
                }
            } else {
                object.fault(.wrongType(field: member.key), at: member.node.offset)
            }
            let sum = shares.values.reduce(0, +)
            if abs(sum - 1) > 1e-9 { object.fault(.shareSum(sum)) }
        }
        object.finish()
        guard let id, let label else { return nil }
        return RefrigerantBlend(id: id, label: label, shares: shares)
    }

    private func checkNames(_ report: FaultReport) {
        for substance in substances {
            for name in [substance.id] + substance.aliases where key(of: name) != substance.id {
                report.add(.duplicateID(name, first: key(of: name) ?? ""))
            }
        }
        for blend in blends {
            if key(of: blend.id) != blend.id {
                report.add(.duplicateID(blend.id, first: key(of: blend.id) ?? ""))
            }
            do throws(GWPError) {
                _ = try components(of: blend.id)
            } catch {
                report.add(.unknownGas(blend.id))
            }
        }
    }
}
