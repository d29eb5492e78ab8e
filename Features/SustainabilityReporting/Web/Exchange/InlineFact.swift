import Documents
import SustainabilityReporting

/// A fact as an inline report tags it.
struct InlineFact {
    let concept: RawFact.Name
    let context: String
    let unit: String?
    let decimals: String?
    let scale: String?
    let sign: String?
    /// Local name of the transformation.
    let format: String?
    let isNumeric: Bool
    let isNil: Bool
    /// Its markup belongs to the value.
    let escapes: Bool
    let language: String
    /// Which file of several it stands in; names of contexts are its own.
    let file: Int
    var text = InlineCapture(id: nil, continuedAt: nil)

    init?(_ name: XMLName, _ reader: XMLReader, language: String, file: Int) {
        guard let named = reader.attribute("name")?.trimmed, let context = reader.attribute("contextRef") else {
            return nil
        }
        let parts = named.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let namespace = reader.namespace(of: String(parts[0])) else { return nil }
        concept = RawFact.Name(namespace: namespace, local: String(parts[1]))
        self.context = context
        (unit, decimals) = (reader.attribute("unitRef"), reader.attribute("decimals"))
        (scale, sign) = (reader.attribute("scale"), reader.attribute("sign"))
        format = reader.attribute("format").map(XBRLResources.local)
        isNumeric = name.local == "nonFraction"
        isNil = reader.attribute("nil", in: XBRLNames.schemaInstance) == "true"
        escapes = ["true", "1"].contains(reader.attribute("escape"))
        (self.language, self.file) = (language, file)
        text = InlineCapture(id: nil, continuedAt: reader.attribute("continuedAt"))
    }
}
