/** Room above the country for the buttons that lie on the map, in px. */
export const MAP_TOP_ROOM = 24;
/** Room at the eastern side, where the labels of small provinces stand, in px. */
export const MAP_EAST_ROOM = 54;
/** Between the country and the frame, in px. */
export const MAP_MARGIN = 7;
