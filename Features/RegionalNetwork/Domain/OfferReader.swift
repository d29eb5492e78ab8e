import Assessments
import Companies
import Kernel

/// Reads `offers.json` strictly; what is wrong is noted with its line.
struct OfferReader {
    let report: FaultReport

    func offers() -> [Offer] {
        do throws(JSONSyntaxFault) {
            let root = try JSONReader.read(report.file.bytes)
            guard var object = StrictObject(root, "file", report) else { return [] }
            let offers = object.elements("offers").compactMap(offer)
            object.finish()
            return offers
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
            return []
        }
    }

    private func offer(_ node: JSONNode) -> Offer? {
        guard var object = StrictObject(node, "offers", report) else { return nil }
        let id = object.string("id")
        let kind: Offer.Kind? = object.choice("kind")
        let (title, text) = (object.string("title"), object.string("text"))
        let themes: Set<Instrument.Theme> = words("themes", &object)
        let audiences: Set<Offer.Audience> = words("audiences", &object)
        let sectors: Set<Sector> = words("sectors", &object)
        let sizes: Set<SizeClass> = words("sizes", &object)
        let (first, last) = (object.optionalDate("first"), object.optionalDate("last"))
        let dates = object.optionalString("dates")
        let costs = object.optionalString("costs")
        let provider = object.string("provider")
        let contact = object.optionalString("contact")
        let link = object.optionalString("link")
        let source = object.string("source")
        let known = object.string("known")
        object.finish()
        guard let id, let kind, let title, let text, let provider, let source, let known else { return nil }
        guard let id = OfferID(id) else {
            object.fault(.invalidValue(field: "id", value: id))
            return nil
        }
        var offer = Offer(id: id, kind: kind, title: title, knownOn: known)
        if offer.knowledge.latest == nil { object.fault(.invalidValue(field: "known", value: known)) }
        (offer.themes, offer.audiences, offer.sectors, offer.sizes) = (themes, audiences, sectors, sizes)
        (offer.first, offer.last) = (first, last)
        (offer.text, offer.provider, offer.source) = (text, provider, source)
        (offer.dates, offer.costs, offer.contact, offer.link) = (dates ?? "", costs ?? "", contact ?? "", link ?? "")
        offer.state = .released
        return offer
    }

    private func words<Word: RawRepresentable<String> & Hashable>(
        _ key: String,
        _ object: inout StrictObject
    ) -> Set<Word> {
        var result: Set<Word> = []
        for text in object.optionalStrings(key) {
            if let word = Word(rawValue: text) {
                result.insert(word)
            } else {
                object.fault(.invalidValue(field: key, value: text))
            }
        }
        return result
    }
}
