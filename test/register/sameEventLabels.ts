/**
 * Which rows of two public tables tell of one event, by their lines in the files of `../shared/data/incidents`: DefiLlama's hacks
 * first, the other table second. Labelled by hand, by one person, from names, dates, figures and what is publicly known, among
 * all pairs at most 90 days apart whose names share a word or part of one, or whose figures are within a quarter of each other
 * and 20 days. All other pairs of rows are of two events.
 */
export interface Labels {
  readonly same: readonly (readonly [number, number])[];
  /** One row tells of two events, of which the other table tells apart, or nobody can tell: they count for nothing. */
  readonly open: readonly (readonly [number, number])[];
}

/** Against `dprk_incidents_by_year.psv`, whose rows have days. */
export const DATED: Labels = {
  same: [
    [361, 126],
    [17, 147],
    [178, 130],
    [260, 227],
    [401, 132],
    [449, 108],
    [10, 229],
    [234, 211],
    [103, 218],
    [187, 99],
    [296, 265],
    [257, 125],
    [412, 59],
    [403, 204],
    [426, 182],
    [135, 192],
    [210, 244],
    [388, 46],
    [11, 157],
    [422, 172],
    [278, 195],
    [367, 175],
    [99, 151],
    [112, 203],
    [100, 91],
    [125, 180],
    [236, 85],
    [67, 177],
    [84, 152],
    [407, 135],
    [292, 160],
    [391, 40],
    // One protocol under its old and its new name.
    [119, 234],
  ],
  open: [
    [270, 176],
    [124, 176],
    [140, 193],
    [365, 193],
  ],
};

/** Against `ethereum-heist/HeistEvent_Info_-_origin.csv`, whose rows have years only, and some figures that are wrong. */
export const OF_A_YEAR: Labels = {
  same: [
    [419, 4],
    [267, 30],
    [441, 24],
    [228, 22],
    [195, 17],
    [282, 21],
    [53, 45],
    [58, 38],
    [203, 40],
    [436, 42],
    [97, 35],
    [78, 61],
    [90, 36],
    [395, 29],
    [405, 33],
    [358, 14],
    [308, 71],
    [16, 39],
    [155, 48],
    // Figures far apart, or none.
    [387, 5],
    [244, 13],
    [260, 9],
    [383, 11],
    [326, 27],
    [103, 18],
    [210, 41],
    [291, 7],
    [171, 56],
    [157, 44],
    [5, 2],
    // Other names.
    [440, 15],
    [10, 55],
    [158, 43],
    [14, 20],
    [382, 52],
    [119, 26],
    [54, 58],
  ],
  open: [
    [306, 46],
    [18, 46],
    [142, 43],
    [63, 62],
  ],
};
