/// Namespaces of XBRL documents.
enum XBRLNames {
    static let instance = "http://www.xbrl.org/2003/instance"
    static let linkbase = "http://www.xbrl.org/2003/linkbase"
    static let xlink = "http://www.w3.org/1999/xlink"
    static let dimensions = "http://xbrl.org/2006/xbrldi"
    static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
    static let xml = "http://www.w3.org/XML/1998/namespace"
    static let inline: Set<String> = ["http://www.xbrl.org/2013/inlineXBRL", "http://www.xbrl.org/2008/inlineXBRL"]
}
