import HTML
import Kernel
import World

/// „Mein Betrieb“ as a house whose parts follow the data, with every part also in words.
struct BuildingPicture {
    private let t: Texts
    /// In the order in which people look at a house.
    private static let order = [
        "roof-pv", "chimney", "gas-pipe", "oil-tank", "wood-store", "district-heat", "heat-pump", "charging",
        "van-diesel", "van-electric",
    ]

    init(_ t: Texts) { self.t = t }

    func node(_ parts: [String: StationShape.Presence], _ carriers: [StationShape.Carrier]) -> Node {
        let known = Self.order.filter { parts[$0] == .yes || parts[$0] == .no }
        return div(.class("shape-building")) {
            div {
                figure {
                    drawing(parts)
                    figcaption { t("shape.building.caption") }
                }
                carriers.isEmpty
                    ? nil : StationPicture(t).bars(carriers.sorted { $0.mwh > $1.mwh }.map(bar))
            }
            div {
                ul(.class("shape-parts")) {
                    for part in known {
                        let has = parts[part] == .yes
                        li(.data("state", has ? "yes" : "no")) {
                            t("part.\(part)")
                            span(.class("shape-note")) { has ? t("shape.part.yes") : t("shape.part.no") }
                        }
                    }
                }
            }
        }
    }

    private func bar(_ carrier: StationShape.Carrier) -> StationPicture.Bar {
        StationPicture.Bar(
            label: carrier.label,
            amount: carrier.mwh,
            text: GermanFormat.significant(carrier.mwh) + GermanFormat.thinSpace + "MWh",
            kind: ""
        )
    }

    private func drawing(_ parts: [String: StationShape.Presence]) -> Node {
        .element(
            "svg",
            [
                .class("shape-drawing"), Attribute("viewBox", "0 0 320 180"), .aria("hidden", "true"),
                Attribute("focusable", "false"),
            ],
            [Self.house] + Self.order.compactMap { parts[$0] == .yes ? Self.part($0) : nil }
        )
    }

    private static let house = Node.raw(
        """
        <path class="house-ground" d="M0 158h320v4H0z"/>\
        <path class="house-wall" d="M60 158V78h140v80z"/><path class="house-wall" d="M200 158v-52h62v52z"/>\
        <path class="house-roof" d="M52 80l78-34 78 34zM198 108l33-16 33 16z"/>\
        <path class="house-window" d="M74 94h26v18H74zM112 94h26v18h-26zM150 94h26v18h-26zM74 124h26v18H74z"/>\
        <path class="house-gate" d="M112 122h64v36h-64zM214 122h34v36h-34z"/>
        """
    )

    private static func part(_ name: String) -> Node? {
        switch name {
        case "roof-pv":
            .raw(#"<path class="house-sun" d="M78 70l48-21v4l-42 18zM134 49l48 21-6 1-42-18z"/>"#)
        case "chimney": .raw(#"<path class="house-part" d="M176 66V36h14v36z"/>"#)
        case "gas-pipe": .raw(#"<path class="house-pipe" d="M20 152h40v4H20zM20 128h4v24h-4z"/>"#)
        case "oil-tank": .raw(#"<rect class="house-part" x="14" y="132" width="40" height="24" rx="11"/>"#)
        case "wood-store":
            .raw(#"<path class="house-part" d="M268 158v-14h8v14zM278 158v-20h8v20zM288 158v-10h8v10z"/>"#)
        case "district-heat": .raw(#"<path class="house-pipe" d="M0 166h130v4H0zM0 173h130v4H0zM126 156h4v14h-4z"/>"#)
        case "heat-pump":
            .raw(#"<rect class="house-part" x="30" y="130" width="24" height="26" rx="2"/>"#)
        case "charging": .raw(#"<path class="house-sun" d="M270 158v-26h8v26zM272 136h4v6h-4z"/>"#)
        case "van-diesel":
            .raw(
                """
                <path class="house-van" d="M222 146h38v-14h-38zM260 146h14v-7l-6-7h-8z"/>\
                <circle class="house-wheel" cx="232" cy="148" r="5"/><circle class="house-wheel" cx="264" cy="148" r="5"/>
                """
            )
        case "van-electric":
            .raw(
                """
                <path class="house-sun" d="M282 146h24v-12h-24zM306 146h10v-6l-4-6h-6z"/>\
                <circle class="house-wheel" cx="290" cy="148" r="4"/><circle class="house-wheel" cx="308" cy="148" r="4"/>
                """
            )
        default: nil
        }
    }
}
