/**
 * Limits on what is opened. They are checked on numbers in headers, before anything is allocated:
 * the memory guard of the child process is the second line, not the first.
 */

/** A personnel document has 1 to 10 pages; 200 lets a whole stack through that should be split by a person. */
export const MAXIMUM_PAGES = 200

/** A0 at 150 dpi has 35 million. Four bytes each in a bitmap make 160 MB, twice while inspecting. */
export const MAXIMUM_RASTER_PIXELS = 40_000_000

/** A4 at 600 dpi has 35 million, A3 at 600 dpi 70; a phone's largest usual photo 50. */
export const MAXIMUM_PICTURE_PIXELS = 60_000_000

/** Below this no letter fits; leptonica fails on some such pictures. */
export const MINIMUM_PICTURE_SIDE_PIXELS = 20

/** 200 inches, the largest page of ISO 32000-1 (annex C.2). Longest real document: A0, 3,370 points. */
export const MAXIMUM_PAGE_SIDE_POINTS = 14_400

/** Files above are refused by intake already; a PDF is copied into the 4-GB address space of pdfium. */
export const MAXIMUM_FILE_BYTES = 512 * 1024 * 1024
