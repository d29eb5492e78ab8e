/// A workbook whose parts are given as XML, for what no writing program would produce.
struct WorkbookBuilder {
    var workbook = """
        <workbook xmlns:r="r"><sheets><sheet name="Daten" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
    var links = """
        <Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="rId2" Type="http://x/styles" Target="styles.xml"/>\
        <Relationship Id="rId3" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>
        """
    var root = """
        <Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
    var styles = """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellStyleXfs>\
        <xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs>\
        </styleSheet>
        """
    var sharedStrings = "<sst><si><t>Strom</t></si><si><r><t>Erd</t></r><r><t>gas</t></r><rPh><t>x</t></rPh></si></sst>"
    var sheet = "<worksheet><sheetData/></worksheet>"

    init(rows: String = "") { sheet = "<worksheet><sheetData>\(rows)</sheetData><tail/></worksheet>" }

    func bytes() -> [UInt8] {
        var zip = ZipBuilder()
        zip.addStored("_rels/.rels", root)
        zip.addStored("xl/workbook.xml", workbook)
        zip.addStored("xl/_rels/workbook.xml.rels", links)
        zip.addStored("xl/styles.xml", styles)
        zip.addStored("xl/sharedStrings.xml", sharedStrings)
        zip.addStored("xl/worksheets/sheet1.xml", sheet)
        return zip.bytes()
    }
}
