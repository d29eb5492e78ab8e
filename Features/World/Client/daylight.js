import { radians, smooth } from "./space.js";

const LATITUDE = radians(51.5);
const LONGITUDE = 7.5;

/**
 * Degrees of the sun above the horizon over Dortmund. Good to about one degree, which is enough for a picture:
 * declination by the day of the year, hour angle by the longitude.
 */
export function sunHeight(date) {
    const start = Date.UTC(date.getUTCFullYear(), 0, 1);
    const days = (date.getTime() - start) / 86_400_000;
    const declination = radians(-23.44) * Math.cos((2 * Math.PI * (days + 10)) / 365.25);
    const hours = (days % 1) * 24 + LONGITUDE / 15;
    const angle = radians((hours - 12) * 15);
    const height = Math.sin(LATITUDE) * Math.sin(declination);
    const swing = Math.cos(LATITUDE) * Math.cos(declination) * Math.cos(angle);
    return (Math.asin(height + swing) * 180) / Math.PI;
}

/** 0 by day, 1 when it is dark, between them while the sun goes down. */
export function eveningShare(date) {
    return 1 - smooth(-5, 4, sunHeight(date));
}
