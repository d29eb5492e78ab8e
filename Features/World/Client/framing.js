import { radians } from "./space.js";

/** How far the picture moves down outdoors, as a share of its height; upright windows see high anyway. */
const SHIFT = 0.18;
/** How much of that is left where no house is near. */
const WIDE = 0.5;
/** Up to so far where a house is high, so that its top is seen from where one arrives. */
const HIGH = 0.225;
/** Room over the top, as a share; on upright screens cards lie over the whole head of the picture. */
const ROOM = 1.24;
const ROOM_UPRIGHT = 1.5;

/**
 * How far the picture moves down. `house` = {top, away}: metres over the eye and from it, null where none is near.
 * Right before a house it is as usual: there one looks up oneself.
 */
export function shiftDown({ aspect, fov }, house) {
    const usual = SHIFT * Math.min(1, aspect * 0.5);
    if (!house) return usual * WIDE;
    const steep = house.top / Math.max(house.away, 1);
    const whole = (steep * (aspect < 1 ? ROOM_UPRIGHT : ROOM)) / (2 * Math.tan(radians(fov) / 2)) - 0.5;
    return whole > usual && whole < HIGH + 0.04 ? Math.min(whole, HIGH) : usual;
}
