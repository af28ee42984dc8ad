/** The mark of the site, an octagon with a keyhole, as an SVG path in a box of 24 units; fill it by the even-odd rule. */
export const BRAND_MARK =
  'M7.500 1.500h9L22.500 7.500v9l-6 6h-9l-6-6v-9zM12 6.500a3.400 3.400 0 0 0-1.700 6.350L9.200 17.500h5.600l-1.100-4.650A3.400 3.400 0 0 0 12 6.500z';
