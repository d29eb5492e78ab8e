import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// Where the firms of the directory are, as a picture and as a list.
struct RegionMapPage: Page {
    struct Place: Sendable {
        let id: String
        let name: String
        let district: String
        /// „Metallbau Kettler GmbH (Herstellung)“
        let firms: [String]
        let dot: RegionDrawing.Dot
    }

    static let name = "RegionalNetwork/map"
    let title: String
    let lead: String
    /// How many firms stand on no place of the map; nil if none.
    let elsewhere: String?
    let map: RegionMap
    let places: [Place]

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        leadRemark { t("map.remark") }
        div(
            .class("region-map"),
            .data("controller", "RegionalNetwork/map"),
            .data("map-label-value", t("map.picture")),
            .data("map-closer-value", t("map.closer")),
            .data("map-farther-value", t("map.farther"))
        ) {
            RegionDrawing.svg(
                map,
                dots: places.map(\.dot),
                title: t("map.picture"),
                description: t("map.picture.text", ["districts": map.districts.map(\.name).joined(separator: ", ")])
            )
        }
        p(.class("region-source")) {
            t("map.source", ["sources": map.sources.map { "\($0.publisher), \($0.title)" }.joined(separator: "; ")])
        }
        pageSection(title: t("map.list")) {
            if places.isEmpty {
                emptyState(title: t("map.none"), text: t("map.none.text"))
            } else {
                dataTable(
                    DataTable(
                        caption: t("map.list"),
                        columns: [
                            TableColumn(t("map.place"), isRowTitle: true), TableColumn(t("map.district")),
                            TableColumn(t("map.firms")),
                        ],
                        rows: places.map { place in
                            TableRow(
                                [
                                    TableCell(place.name), TableCell(place.district),
                                    TableCell(ul(.class("region-firms")) { for firm in place.firms { li { firm } } }),
                                ],
                                id: place.id
                            )
                        },
                        narrow: .cards
                    )
                )
            }
            elsewhere.map { sentence in p { sentence } }
        }
    }
}
