import Documents
import SustainabilityReporting

/// Reads a plain XBRL instance (XBRL 2.1).
struct XBRLInstanceReader: Sendable {
    func read(_ bytes: [UInt8], standard: ReportStandard) throws(ReadingFault) -> ReportReading {
        guard let assembler = ReportAssembler(standard) else { throw .notThisFormat }
        do {
            let (facts, resources) = try parse(bytes)
            return try assembler.reading(
                of: facts.compactMap { $0.raw(resources) },
                format: .instance,
                taxonomies: resources.taxonomies
            )
        } catch let fault as ReadingFault {
            throw fault
        } catch let fault as XMLFault {
            throw fault.asReadingFault
        } catch {
            throw .notThisFormat
        }
    }

    private struct Found {
        let name: XMLName
        let context: String
        let unit: String?
        let decimals: String?
        let isNil: Bool
        let language: String
        var text = ""

        func raw(_ resources: XBRLResources) -> RawFact? {
            guard let context = resources.contexts[context], let period = context.period else { return nil }
            return RawFact(
                concept: RawFact.Name(namespace: name.namespace, local: name.local),
                value: isNil ? nil : text,
                unit: unit.map { resources.units[$0] ?? "?" }.flatMap { $0 == "pure" ? nil : $0 },
                decimals: decimals.flatMap { Int($0) },
                dimensions: context.dimensions,
                period: period,
                scheme: context.scheme,
                identifier: context.identifier,
                language: language
            )
        }
    }

    private func parse(_ bytes: [UInt8]) throws -> ([Found], XBRLResources) {
        var reader = try XMLReader(bytes)
        var resources = XBRLResources()
        var facts: [Found] = []
        var current: Found?
        while true {
            switch try reader.next() {
            case .start(let name):
                if reader.depth == 1, name != XMLName("xbrl", in: XBRLNames.instance) {
                    throw ReadingFault.notThisFormat
                }
                resources.start(name, reader)
                guard reader.depth == 2, let context = reader.attribute("contextRef") else { continue }
                current = Found(
                    name: name,
                    context: context,
                    unit: reader.attribute("unitRef"),
                    decimals: reader.attribute("decimals"),
                    isNil: reader.attribute("nil", in: XBRLNames.schemaInstance) == "true",
                    language: reader.attribute("lang", in: XBRLNames.xml) ?? ""
                )
            case .text(let text):
                resources.add(text)
                current?.text += text
            case .end(let name):
                resources.end(name)
                if reader.depth == 1, let found = current {
                    if facts.count <= ReportAssembler.mostFacts { facts.append(found) }
                    current = nil
                }
            case .finished: return (facts, resources)
            }
        }
    }
}
