/**
 * The shapes of a drawn map as values. The picture counts downwards, a map counts upwards: y becomes −y.
 * Names follow their outlines in the same order, as `RegionDrawing` writes them.
 */
export function shapes(picture) {
    const [, , width, height] = picture.getAttribute("viewBox").split(" ").map(Number);
    const names = [...picture.querySelectorAll("text.region-name")];
    const districts = [...picture.querySelectorAll("polygon.region-district")].map((polygon, index) => ({
        points: pairs(polygon.getAttribute("points")),
        name: names[index].textContent,
        label: place(names[index].getAttribute("x"), names[index].getAttribute("y")),
    }));
    const dots = [...picture.querySelectorAll("a.region-dot")].map((link) => {
        const circle = link.querySelector("circle");
        return {
            centre: place(circle.getAttribute("cx"), circle.getAttribute("cy")),
            count: link.querySelector("text").textContent,
            label: link.getAttribute("aria-label"),
            href: link.getAttribute("href"),
        };
    });
    return { width, height, districts, dots };
}

/** `1,2 3,4` as `[[-2, 1], [-4, 3]]`. */
export function pairs(points) {
    return points.trim().split(/\s+/).map((pair) => place(...pair.split(",")));
}

function place(x, y) {
    return [-Number(y), Number(x)];
}
