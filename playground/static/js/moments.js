// Moments are shown in the browser's own zone: whoever plays reads the simulated clock like the one on the wall.

const LANGUAGE = "en-GB";
const format = (options) => new Intl.DateTimeFormat(LANGUAGE, options);

const HOUR = format({ hour: "2-digit", minute: "2-digit" });
const SECOND = format({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
const DAY = format({ weekday: "short", day: "numeric", month: "short" });
const LONG_DAY = format({ weekday: "long", day: "numeric", month: "long" });

export const hour = (moment) => HOUR.format(new Date(moment));
export const second = (moment) => SECOND.format(new Date(moment));
export const day = (moment) => DAY.format(new Date(moment));
export const longDay = (moment) => LONG_DAY.format(new Date(moment));
export const zoneName = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
